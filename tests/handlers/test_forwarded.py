"""What others wrote and somebody passes on is no answer of theirs: one answer is taken, the rest is told why not."""

import pytest
from sqlalchemy import func, select

from storage.database import Tx
from storage.tables.reports import draft_answers
from tests.handlers.phones import Json, Phone
from tests.office import Office
from tests.storage.filled import hands_in


def passed_on(author: int) -> Json:
    return {"type": "user", "date": 1, "sender_user": {"id": author, "is_bot": False, "first_name": "Người khác"}}


def answers(tx: Tx) -> int:
    return tx.execute(select(func.count()).select_from(draft_answers)).scalar_one()


def test_twenty_forwarded_figures_are_no_answers(head: Phone, office: Office) -> None:
    head.says("/hannop")
    head.taps("Nộp Quý I")
    head.says("130")

    for _ in range(20):
        head.says("77", forward_origin=passed_on(1))

    assert "Tin chuyển tiếp" in head.sees()
    assert "câu 2/20" in head.sees()
    assert office.db.run_now(answers) == 1
    assert "câu 3/20" in head.says("118")


def test_what_one_has_written_oneself_may_be_passed_on(head: Phone, office: Office) -> None:
    head.says("/hannop")
    head.taps("Nộp Quý I")

    assert "câu 2/20" in head.says("130", forward_origin=passed_on(head.person))


def test_a_forwarded_reason_returns_nothing_and_a_forwarded_promise_promises_nothing(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(office)
    officer.says("/choduyet")
    officer.taps("TH Nhật Tân")
    officer.taps("Chuyển trả")

    refused = officer.says("Thiếu số liệu", forward_origin=passed_on(1))
    promised = head.says("16h chiều nay em gửi", forward_origin=passed_on(1))

    assert "Tin chuyển tiếp" in refused
    assert "nhắc lại lúc" not in promised.casefold()


@pytest.mark.on_both
def test_forwarded_figures_hand_in_nothing_and_forwarded_decisions_decide_nothing(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(office)

    head.says("1: 120, 2: 118, 3: 118", forward_origin=passed_on(1))
    accepted = officer.says("tiếp nhận tất cả", forward_origin=passed_on(1))

    assert office.db.run_now(answers) == 0
    assert "Đã tiếp nhận" not in accepted


def test_a_forwarded_question_is_answered(officer: Phone) -> None:
    assert "trường chưa nộp Quý I" in officer.says("trường nào chưa nộp quý 1", forward_origin=passed_on(1))
