"""Pictures and files as evidence, days within bounds, computed figures, sections: asked, tapped, typed, shown."""

from decimal import Decimal

import pytest

from domain.buttons.marks import typed
from domain.forms.comparing import remarks
from domain.forms.draft import REVIEW, Attached, Given
from domain.forms.files import FormFileError
from domain.forms.turned import Done
from domain.texts import Language
from tests.domain.forms.evidenced import SOURCE, load
from tests.domain.forms.phone import Phone

PICTURE = Attached("photo:1", picture=True)


def at(field: str) -> Phone:
    """At this question, those before it answered."""
    before = {"dung_han": [], "tre_han": ["5"], "ngay": ["5", "2"], "anh": ["5", "2", "hôm nay"]}
    before["bien_ban"] = [*before["anh"], "https://truong.edu.vn/anh.jpg", "xong"]
    return Phone(load(), targets=()).types(*before[field])


def test_several_pictures_are_kept_one_by_one_and_the_question_stays_until_it_is_done() -> None:
    phone = at("anh").sends("", "photo:1").sends("bang.PNG", "file:2")

    assert phone.draft.answers["anh"].files == (PICTURE, Attached("file:2", "bang.PNG"))
    assert "đã nhận 2/3 tệp" in phone.text
    assert "1. ảnh\n2. bang.PNG" in phone.text
    assert phone.labels[:2] == [["Xóa tệp 1", "Xóa tệp 2"], ["Xong", "Không có"]]
    assert phone.presses("Xong").draft.at == "bien_ban"


def test_of_an_album_of_ten_as_many_as_may_be_are_kept_and_the_rest_is_told() -> None:
    several, one = at("anh"), at("bien_ban")
    for number in range(10):
        several.sends("", f"photo:{number}", more=True)
        one.sends(f"{number}.pdf", f"file:{number}", more=True)

    assert [file.handle for file in several.draft.answers["anh"].files] == ["photo:0", "photo:1", "photo:2"]
    assert one.draft.answers["bien_ban"].files == (Attached("file:0", "0.pdf"),)
    assert several.noted == one.noted == "form-files-full"
    assert several.types("xong").draft.at == "bien_ban"
    assert one.types("xong").draft.at == REVIEW


def test_a_single_file_goes_on_at_once_and_a_new_one_takes_its_place() -> None:
    phone = at("bien_ban").sends("a.pdf", "file:1")

    assert phone.draft.at == REVIEW
    assert phone.types("sửa 6").sends("b.pdf", "file:2").draft.answers["bien_ban"].files == (
        Attached("file:2", "b.pdf"),
    )


@pytest.mark.parametrize("words", ["xóa 1", "bỏ ảnh 1", "xoá tệp số 1", "remove 1"])
def test_a_file_is_taken_away_by_button_and_in_words(words: str) -> None:
    pressed = at("anh").sends("", "photo:1").sends("", "photo:2").presses("Xóa tệp 1")
    said = at("anh").sends("", "photo:1").sends("", "photo:2").types(words)

    assert [file.handle for file in pressed.draft.answers["anh"].files] == ["photo:2"]
    assert said.draft.answers == pressed.draft.answers
    assert said.draft.at == "anh"


def test_without_its_last_file_a_question_is_open_again() -> None:
    phone = at("anh").sends("", "photo:1").types("xóa 1", "xem lại")

    assert phone.filled.open == ("anh",)
    assert phone.types("nộp").done is None


@pytest.mark.parametrize(
    ("field", "said", "noted"),
    [
        ("anh", "120", "form-wrong-photo"),
        ("anh", "http://truong.edu.vn/a.jpg", "form-wrong-photo"),
        ("bien_ban", "biên bản gửi sau", "form-wrong-file"),
    ],
)
def test_what_is_no_evidence_is_told_and_nothing_is_kept(field: str, said: str, noted: str) -> None:
    phone = at(field)
    before = phone.draft

    assert phone.types(said).noted == noted
    assert phone.draft == before


def test_a_question_for_pictures_takes_no_other_file_and_none_twice() -> None:
    assert at("anh").sends("so.xlsx", "file:9").noted == "form-wrong-photo"
    assert at("anh").sends("", "photo:1").sends("", "photo:1").noted == "form-files-same"


def test_where_no_file_can_be_sent_an_address_does_and_that_there_is_none_is_an_answer() -> None:
    assert at("anh").types("https://truong.edu.vn/a.jpg").draft.answers["anh"].files[0].is_link
    assert at("anh").types("không có").draft.answers["anh"] == Given(nothing_arose=True)
    assert at("anh").presses("Không có").draft.answers["anh"] == Given(nothing_arose=True)


def test_an_answer_with_files_survives_being_written_down() -> None:
    given = Given(files=(PICTURE, Attached("file:2", "bien ban.pdf"), Attached("https://a.vn/b")))

    assert Given.from_text(given.to_text()) == given
    assert [one.picture for one in given.attached] == [True, False, False]
    assert Given("kh.pdf", handle="file:1").attached == (Attached("file:1", "kh.pdf"),)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("hôm nay", "2024-03-14"),
        ("Hôm qua.", "2024-03-13"),
        ("hom kia", "2024-03-12"),
        ("12/3", "2024-03-12"),
        ("ngày 11 tháng 3", "2024-03-11"),
        ("13/03/24", "2024-03-13"),
    ],
)
def test_a_day_near_today_needs_no_year(said: str, kept: str) -> None:
    assert at("ngay").types(said).draft.answers["ngay"] == Given(kept)


@pytest.mark.parametrize("said", ["10/03/2024", "mai", "15/3/2024", "1/1"])
def test_a_day_out_of_bounds_is_told_what_would_do(said: str) -> None:
    phone = at("ngay").types(said)

    assert phone.noted == "form-wrong-day-between"
    assert "từ 11/03/2024 đến 14/03/2024" in phone.text


def test_the_buttons_of_a_day_are_those_that_may_be_answered() -> None:
    phone = at("ngay")

    assert phone.labels[:2] == [["Hôm nay 14/03", "Hôm qua 13/03"], ["T3 12/03", "T2 11/03"]]
    assert phone.presses("T3 12/03").draft.answers["ngay"] == Given("2024-03-12")


def test_a_computed_figure_is_shown_counted_on_and_handed_in_but_never_asked() -> None:
    phone = at("ngay")

    assert "Tổng = 7" in phone.text
    assert phone.filled.answers["tong"] == Given(Decimal(7))
    assert "tong" not in phone.draft.answers
    assert phone.types("sửa 3").noted == "form-computed"
    assert "3. Tổng: <b>7</b>" in phone.types("xem lại").text


def test_what_is_wrong_with_a_computed_figure_is_mended_where_it_comes_from() -> None:
    phone = Phone(load(), targets=()).types("600", "600")

    assert "Tổng 1.200 quá lớn." in phone.text
    assert phone.labels[0] == ["Câu 1: 600", "Câu 2: 600"]
    assert typed(load(), "3: sai") == (("dung_han", "tre_han"), "sai")


def test_a_computed_figure_is_neither_given_nor_carried() -> None:
    answers = {"dung_han": Given(Decimal(5), carried=True), "tre_han": Given(Decimal(2)), "tong": Given(Decimal(7))}

    found = remarks(load(), answers, earlier=(), targets=(), empty=False)

    assert (found.carried, found.answered) == (1, 2)


def test_what_is_typed_to_a_computed_figure_is_told_and_figures_in_order_leave_it_out() -> None:
    named = Phone(load(), targets=()).types("1: 5, 2: 2, 3: 9")
    in_order = Phone(load(), targets=()).types("5, 2")

    assert "Câu 3 chưa ghi: Câu này bot tự tính" in named.text
    assert named.draft.answers["tre_han"] == Given(Decimal(2))
    assert in_order.types("đúng").draft.answers == {"dung_han": Given(Decimal(5)), "tre_han": Given(Decimal(2))}


def test_sections_head_their_questions_and_the_review_and_say_their_note_once() -> None:
    first, second = at("dung_han"), at("tre_han")

    assert "<u>Số liệu &lt;một cửa&gt;</u>\nTính đến hết hôm nay.\n" in first.text
    assert "<u>Số liệu &lt;một cửa&gt;</u>\n<b>" in second.text
    assert "Ghi ngày làm việc với đoàn." in at("ngay").text
    review = at("bien_ban").types("bỏ qua").text
    assert review.index("<u>Số liệu") < review.index("1. Đúng hạn") < review.index("<u>Minh chứng") < review.index("4.")
    assert "5. Ảnh: 1 tệp" in review


def test_it_is_said_in_english_too() -> None:
    phone = at("anh").sends("", "photo:1")

    assert "<u>Evidence</u>" in phone.screen(Language.EN).text
    assert "1/3 files received" in phone.screen(Language.EN).text


def test_a_form_with_evidence_can_be_handed_in() -> None:
    assert at("bien_ban").types("bỏ qua", "nộp").done is Done.SUBMITTED


@pytest.mark.parametrize(
    ("was", "wrong", "told"),
    [
        ('kind = "computed"', 'kind = "integer"', "expected no formula"),
        ("formula = ", "nothing_allowed = true\nformula = ", "expected no nothing_allowed"),
        ('formula = "dung_han + tre_han"\n', "", "expected a formula"),
        ("dung_han + tre_han", "dung_han + khac", "'khac' is none"),
        ("dung_han + tre_han", "dung_han + tong", "expected questions that stand above"),
        ('earliest = "today-3"', 'earliest = "hôm qua"', "expected a day as in 2026-01-31"),
        (
            'earliest = "today-3"\nlatest = "today"',
            "earliest = 2024-02-01\nlatest = 2024-01-01",
            "no later than latest",
        ),
        ("most_files = 3", "most_files = 11", "most_files"),
        ('kind = "photo"\n', 'kind = "text"\n', "expected no most_files"),
        ('id = "anh"\nkind = "photo"\nsection = "kem_theo"', 'id = "anh"\nkind = "photo"', "to stand together"),
        ('section = "so_lieu"', 'section = "khac"', "the id of a section"),
        ('id = "kem_theo"', 'id = "kem_theo_khac"', "at least one question in this section"),
    ],
)
def test_what_is_wrong_in_the_file_is_told_with_its_line(was: str, wrong: str, told: str) -> None:
    assert was in SOURCE
    with pytest.raises(FormFileError) as refused:
        load(SOURCE.replace(was, wrong))

    assert any(told in line and line.startswith("minh_chung.toml:") for line in refused.value.lines), refused.value
