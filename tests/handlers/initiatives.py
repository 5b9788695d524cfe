"""How an initiative is registered by somebody who knows what it is."""

from domain.reporting.obligations import Obligation
from storage.database import Database
from storage.reporting import obligations, opening
from tests.campaign import campaigns
from tests.handlers.forms import opens
from tests.handlers.phones import Phone
from tests.office import Office, moment

SCHOOL = "TH Nhật Tân"

TITLE = "Phiếu hẹn <b>điện tử</b> & *nhanh*"
ANSWERS = (
    TITLE,
    "Phụ huynh nhận phiếu hẹn qua tin nhắn, không phải đến trường.",
    "Chuyển đổi số",
    "90% phụ huynh nhận kết quả không phải đến trường",
    "Phó Hiệu trưởng",
    "25/08/2023",
    "31/10/2023",
)


def registers(phone: Phone, *changed: str) -> str:
    """From the first question to the register; the first answers may be others than usual."""
    for answer in (*changed, *ANSWERS[len(changed) :]):
        phone.says(answer)
    return phone.taps("Ghi vào sổ")


def in_campaign(db: Database) -> Office:
    office = Office.set_up(db, moment("2023-08-02"))
    campaigns(office)
    return office


def owed(office: Office, code: str = "DK", unit: str = SCHOOL) -> Obligation:
    found = office.db.run_now(obligations.one, office.obligation(code, unit))
    assert found is not None
    return found


def comes(office: Office, day: str) -> None:
    """That day, with every deadline opened that is due to be."""
    office.comes(day)
    office.db.run_now(opening.open_due, office.now)


def hands_in_one(head: Phone) -> str:
    opens(head, "Đợt 1")
    registers(head)
    return head.taps("Nộp đăng ký (1)")
