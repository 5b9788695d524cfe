"""From when on nothing is taken is said where a deadline is listed, and before the first question of a late form."""

from sqlalchemy import update

from storage.tables.plans import deadlines
from tests.handlers.forms import opens
from tests.handlers.phones import Phone
from tests.office import Office, moment


def test_it_is_read_on_the_plan_in_the_school_s_list_and_before_the_first_question_and_then_refused(
    office: Office, head: Phone, officer: Phone
) -> None:
    closing = update(deadlines).where(deadlines.c.id == office.deadline("Q1"))
    office.db.run_now(lambda tx: tx.execute(closing.values(locks=moment("2024-03-05", "17:00"))).close())

    officer.says("/kehoach")
    card = officer.says("1")
    office.comes("2024-03-04")
    listed = head.says("/hannop")
    first = opens(head)
    office.comes("2024-03-05", "17:01")
    refused = head.says("/hannop") and head.taps("Tiếp Quý I")

    of_quarter = next(line for line in card.split("\n") if "Quý I:" in line)
    assert "0/6 đã nộp · khóa lúc 17:00 05/03/2024 · số liệu từ" in of_quarter
    assert "Quý I: chưa nộp, hạn hết 29/02/2024, đã quá 4 ngày · khóa lúc 17:00 05/03/2024" in listed
    assert "Báo cáo vẫn được nhận và ghi là nộp muộn.\nBot khóa lúc 17:00 05/03/2024" in first
    assert "đã khóa lúc 17:00 05/03/2024" in head.toast() + refused
