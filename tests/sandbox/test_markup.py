"""HTML into text and entities, and what people type into entities."""

import pytest

from sandbox.entities import found
from sandbox.errors import ApiError
from sandbox.markup import read_html
from sandbox.wire import Json


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>Hạn</b> mai", "Hạn mai", [{"type": "bold", "offset": 0, "length": 3}]),
        ("<strong>a</strong>", "a", [{"type": "bold", "offset": 0, "length": 1}]),
        ("🥁 <i>trống</i>", "🥁 trống", [{"type": "italic", "offset": 3, "length": 5}]),
        ("<i>🥁🥁</i>", "🥁🥁", [{"type": "italic", "offset": 0, "length": 4}]),
        ("a &lt; b &amp;&amp; c &#33; &#x21; &nbsp;", "a < b && c ! ! &nbsp;", []),
        (
            "<u>a</u><s>b</s>",
            "ab",
            [{"type": "underline", "offset": 0, "length": 1}, {"type": "strikethrough", "offset": 1, "length": 1}],
        ),
        ("<tg-spoiler>a</tg-spoiler>", "a", [{"type": "spoiler", "offset": 0, "length": 1}]),
        ('<span class="tg-spoiler">a</span>', "a", [{"type": "spoiler", "offset": 0, "length": 1}]),
        ("<blockquote>a</blockquote>", "a", [{"type": "blockquote", "offset": 0, "length": 1}]),
        ("<blockquote expandable>a</blockquote>", "a", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
        (
            '<a href="https://a.vn/?x=1&amp;y=2">đây</a>',
            "đây",
            [{"type": "text_link", "offset": 0, "length": 3, "url": "https://a.vn/?x=1&y=2"}],
        ),
        (
            "<b>a<i>b</i></b>",
            "ab",
            [{"type": "bold", "offset": 0, "length": 2}, {"type": "italic", "offset": 1, "length": 1}],
        ),
        (
            '<pre><code class="language-sql">x</code></pre>',
            "x",
            [{"type": "pre", "offset": 0, "length": 1, "language": "sql"}],
        ),
        ("<code>1 &lt; 2</code>", "1 < 2", [{"type": "code", "offset": 0, "length": 5}]),
        ("<b></b>a", "a", []),
        ("<b>a</>", "a", [{"type": "bold", "offset": 0, "length": 1}]),
    ],
)
def test_html_becomes_text_and_utf16_entities(source: str, text: str, entities: list[Json]) -> None:
    assert read_html(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<wat>a</wat>", 'Unsupported start tag "wat" at byte offset 0'),
        ("số <5", "Unclosed start tag at byte offset 5"),
        ("điểm <5 và >3", 'Unsupported start tag "5" at byte offset 8'),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<p>a</p>", 'Unsupported start tag "p" at byte offset 0'),
    ],
)
def test_html_telegram_cannot_parse_is_refused_in_its_words(source: str, complaint: str) -> None:
    with pytest.raises(ApiError) as refused:
        read_html(source)

    assert refused.value.code == 400
    assert refused.value.description == f"Bad Request: can't parse entities: {complaint}"


def test_mentions_by_link_are_refused_aloud_because_they_are_not_imitated() -> None:
    with pytest.raises(ApiError, match="not imitated by the sandbox"):
        read_html('<a href="tg://user?id=5">Cô Hoa</a>')


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("/start", [("bot_command", 0, 6)]),
        ("/chuanop@trong_truong_bot quý 3", [("bot_command", 0, 25)]),
        ("🥁 /huy", [("bot_command", 3, 4)]),
        ("thầy/cô", []),
        ("1/3 và 15/9/2026", []),
        ("hỏi @co_hoa nhé", [("mention", 4, 7)]),
        ("xem https://a.vn/b?c=d.", [("url", 4, 18)]),
        ("gửi a.b@hanoi.edu.vn", [("email", 4, 16)]),
        ("#baocao quý 3", [("hashtag", 0, 7)]),
        ("t.me/x", [("url", 0, 6)]),
        ("98.5 điểm", []),
        ("một trường", []),
    ],
)
def test_what_people_type_carries_the_entities_telegram_finds(text: str, kinds: list[tuple[str, int, int]]) -> None:
    assert found(text) == [{"type": kind, "offset": offset, "length": length} for kind, offset, length in kinds]
