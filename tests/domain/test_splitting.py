import re

import pytest

from domain.sending.splitting import TELEGRAM_LIMIT, split_html, width

TAG = re.compile(r"<(/?)(\w+)[^>]*>")


def is_balanced(part: str) -> bool:
    open_tags: list[str] = []
    for closes, name in TAG.findall(part):
        if not closes:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return False
    return not open_tags


def visible(part: str) -> str:
    return TAG.sub("", part)


def test_a_text_that_fits_is_left_as_it_is() -> None:
    text = "<b>Nhắc nộp</b>\nHạn: 20/09/2025 \n"

    parts = split_html(text)

    assert parts == [text]


def test_a_text_without_anything_to_show_makes_no_message() -> None:
    assert split_html("<b> \n</b>") == []


def test_long_lists_are_cut_at_line_ends() -> None:
    lines = [f"{number}. Trường Tiểu học số {number}" for number in range(1, 400)]

    parts = split_html("\n".join(lines))

    assert len(parts) > 2
    assert [line for part in parts for line in part.split("\n")] == lines


@pytest.mark.parametrize("limit", [7, 16, 40, 100])
def test_no_part_is_wider_than_the_limit_and_nothing_is_lost(limit: int) -> None:
    text = "Đầu <b>đậm <i>nghiêng\ndòng hai</i> và\n</b>A &amp; B &lt; C 🎓🎓🎓🎓🎓🎓🎓🎓🎓🎓 " + "x" * 130

    parts = split_html(text, limit)

    assert max(map(width, parts)) <= limit
    assert all(map(is_balanced, parts))
    assert re.sub(r"\s", "", "".join(map(visible, parts))) == re.sub(r"\s", "", visible(text))


def test_tags_open_at_a_cut_are_closed_and_opened_again_with_their_attributes() -> None:
    parts = split_html('<b><a href="https://a.vn/?x=1">mot\nhai</a></b>', 4)

    assert parts == ['<b><a href="https://a.vn/?x=1">mot</a></b>', '<b><a href="https://a.vn/?x=1">hai</a></b>']


def test_closing_tags_after_a_line_end_stay_with_what_they_close() -> None:
    parts = split_html("<b>mot\n</b>hai", 4)

    assert parts == ["<b>mot\n</b>", "hai"]


def test_a_name_of_a_character_is_never_cut() -> None:
    parts = split_html("&lt;&amp;&#128218;&quot;", 2)

    assert parts == ["&lt;&amp;", "&#128218;", "&quot;"]


def test_width_counts_what_telegram_counts() -> None:
    assert width("<b>Nộp</b> &amp; 📚") == len("Nộp & ") + 2


def test_a_name_telegram_does_not_know_counts_letter_by_letter() -> None:
    assert width("&nbsp;") == 6


def test_decomposed_vietnamese_is_counted_by_its_pieces() -> None:
    assert width("ê\u0323") == 2


def test_a_part_of_blank_lines_only_is_dropped() -> None:
    parts = split_html("một\n" + "\n" * TELEGRAM_LIMIT * 2 + "hai")

    assert [part.strip() for part in parts] == ["một", "hai"]
