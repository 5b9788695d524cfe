"""A plan of the year is a file, and goes the same road as figures: opened, sent back, counted, accepted."""

from domain.reporting.obligations import Standing
from storage.database import Tx
from storage.reporting import obligations
from tests.branch import BELOW, founded, in_two_steps
from tests.handlers.forms import opens
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office

REVIEW = "Xem lại trước khi nộp"


def sends_plan(head: Phone, handle: str) -> str:
    """What is asked, answered: the plan where a file is, one line for each of the rest."""
    opens(head, "Kế hoạch năm")
    for line in ("12/KH-THNT", "01/02/2024"):
        head.says(line)
    head.sends(document={"file_id": handle, "file_unique_id": handle, "file_name": "ke hoach.pdf"})
    for line in ("1", "Một cửa số", "Không có"):
        if REVIEW in head.sees():
            break
        head.says(line)
    return head.taps("Nộp báo cáo")


def owed(tx: Tx, office: Office) -> tuple[Standing, int]:
    found = obligations.at(tx, office.deadline_of(tx, "KH"), office.units[BELOW])
    assert found is not None
    return found.standing, found.returns


def test_a_plan_is_opened_by_either_office_sent_back_counted_and_accepted_once_it_was_mended(
    office: Office, line: Line, head: Phone, officer: Phone
) -> None:
    between = phone_of(office, line, founded(office).officer)
    in_two_steps(office)
    receipt = sends_plan(head, "first")

    between.says("/choduyet")
    between.taps(BELOW)
    between.says("mở tệp")
    opened = between.chat.last().again
    between.taps("Về báo cáo")
    between.taps("Chuyển trả")
    between.says("câu 3: chưa ký, đóng dấu")
    returned = office.db.run_now(owed, office)
    sends_plan(head, "second")
    between.says("/choduyet")
    between.taps(BELOW)
    between.taps("Đồng ý, chuyển lên")
    officer.says("/choduyet")
    card = officer.taps(BELOW)
    officer.taps("Xem minh chứng")
    opened_above = officer.chat.last().again
    officer.says("tiếp nhận")

    assert "Mã biên nhận: YEAR-2024-" in receipt
    assert (opened, opened_above) == ("first", "second")
    assert returned == (Standing.RETURNED, 1)
    assert "đã chuyển trả 1 lần" in card
    assert office.db.run_now(owed, office) == (Standing.ACCEPTED, 1)
