"""Every step can be answered by plain text: a channel without buttons runs the same story."""

import pytest

from domain.channels import CONSOLE
from domain.worded import LONGEST, ROOM
from handlers.calls import Call, Method
from handlers.errors import repeated
from storage.database import Tx
from storage.incoming import conversations
from tests.handlers.forms import fills
from tests.handlers.in_words import Talker, talker
from tests.handlers.phones import Line, Phone
from tests.office import Office
from tests.storage.filled import hands_in


@pytest.fixture
def in_words(office: Office, line: Line) -> Talker:
    """The head of TH Nhật Tân, who has agreed."""
    person = talker(office, line, office.heads["TH Nhật Tân"])
    person.says("đồng ý")
    return person


def test_a_report_is_handed_in_without_pressing_anything(head: Phone, office: Office) -> None:
    hands_in(office, code="KH")

    head.says("/baocao")
    review = fills(head)
    receipt = head.says("nộp")

    assert review.startswith("Xem lại trước khi nộp")
    assert "Q1-2024-" in receipt


def test_what_waits_is_told_to_the_office_without_pressing_anything(head: Phone, officer: Phone) -> None:
    missing = officer.says("trường nào chưa báo cáo quý 1")
    progress = officer.says("/status")

    assert "TH Nhật Tân" in missing
    assert "0/6" in progress


def test_a_digit_chooses_where_a_screen_offers_and_answers_where_it_asks(in_words: Talker) -> None:
    offered = in_words.says("/hannop")
    asked = in_words.says("2")
    answered = in_words.says("1")

    assert "2. Nộp Quý I" in offered
    assert "câu 1/20" in asked
    assert "gõ #1" in asked
    assert "đã ghi 1 hồ sơ" in answered
    assert "câu 1/20" in in_words.says("quay lại")
    assert "câu 2/20" in in_words.says("giữ")
    assert "Không phát sinh" in in_words.says("#1")


def test_the_questions_of_a_review_are_opened_by_their_own_numbers(in_words: Talker) -> None:
    in_words.says("/hannop")
    in_words.says("2")
    review = in_words.says("xem lại")

    assert "5. Sửa câu 5" in review
    assert "câu 5/20" in in_words.says("5")


def test_a_number_that_is_offered_no_more_is_told_so(in_words: Talker) -> None:
    in_words.says("/hannop")

    assert "Nút này đã cũ" in in_words.says("#77")


def test_what_was_offered_to_a_stranger_is_understood_and_nothing_of_them_is_kept(office: Office, line: Line) -> None:
    stranger = Talker(line, 77)
    stranger.says("/start")

    declined = stranger.says("2")

    assert office.db.run_now(_address, stranger.chat) is None
    assert "bot không lưu gì" in declined.casefold()


def _address(tx: Tx, chat: int) -> object:
    return conversations.offered(tx, "console", chat)[0]


def test_where_a_file_is_to_be_had_is_said(office: Office, line: Line) -> None:
    officer = talker(office, line, office.officer)
    officer.says("đồng ý")
    officer.says("trường nào chưa báo cáo quý 1")

    said = officer.says("Excel")

    assert "Kênh này không gửi được tệp" in said
    assert ".xlsx" in said


def test_both_channels_of_one_person_go_on_at_the_same_question(head: Phone, in_words: Talker) -> None:
    head.says("/hannop")
    head.taps("Nộp Quý I")
    head.says("130")

    in_words.says("/hannop")
    at = in_words.says("Tiếp Quý I")
    in_words.says("118")

    assert "câu 2/20" in at
    assert "câu 3/20" in (head.says("/hannop") and head.taps("Tiếp Quý I"))


def test_a_reason_is_asked_again_where_something_else_was_said_since(office: Office, line: Line) -> None:
    """As where screens are edited in place: a return counts against a school."""
    hands_in(office)
    officer = talker(office, line, office.officer)
    for said in ("đồng ý", "/choduyet", "1", "chuyển trả", "/status"):
        officer.says(said)

    asked = officer.says("thiếu số liệu")
    returned = officer.says("thiếu số liệu")

    assert "lý do" in asked
    assert "Đã chuyển trả" in returned


@pytest.mark.on_both
def test_nothing_said_is_longer_than_one_message(office: Office, line: Line) -> None:
    officer = talker(office, line, office.officer)
    officer.says("đồng ý")

    said = [officer.says(text) for text in ("/trogiup", "/kehoach", "#1", "/lich", "danh sách các trường")]

    assert all(len(one) <= LONGEST for text in said for one in text.split("\n\n"))


def test_what_is_said_a_second_time_in_words_says_so_and_still_fits(office: Office, line: Line) -> None:
    long = Call(Method.SEND, {"chat_id": 5000, "text": "x" * (LONGEST - ROOM)}, channel=CONSOLE)

    said = office.db.run_now(repeated, long, line.answering(), office.now)

    text = str(said.params["text"])
    assert text.endswith(" " + "x" * (LONGEST - ROOM))
    assert len(text) <= LONGEST
    assert "<" not in text
