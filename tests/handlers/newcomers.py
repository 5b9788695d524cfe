"""Somebody on the way in, and what is kept of what they ask for."""

from sqlalchemy import select

from domain.persons.people import Role
from domain.sending.notices import Key
from storage.database import Tx
from storage.people import registry
from storage.tables.notices import notices
from storage.tables.registry import addresses, applications
from tests.handlers.phones import Line, Phone, stranger
from tests.office import Office

NAME = "Nguyễn Thị Lan"
NUMBER = "84912345678"


def who_agreed(line: Line, number: int = 77) -> Phone:
    """Somebody who has agreed, and has no invite."""
    phone = stranger(line, number)
    phone.says("đồng ý")
    return phone


def fills_in(phone: Phone, *, unit: str = "TH Nhật Tân", post: str = "Phó Hiệu trưởng", name: str = NAME) -> str:
    """As far as the last look."""
    phone.says(unit)
    phone.taps(post)
    return phone.says(name)


def cards(office: Office) -> list[int]:
    """The chats a card is owed to."""
    chat = select(addresses.c.chat_id).join(notices, notices.c.address_id == addresses.c.id)
    return office.db.run_now(
        lambda tx: sorted(tx.execute(chat.where(notices.c.key == Key.APPLICATION.value)).scalars())
    )


def asked(office: Office) -> list[tuple[object, ...]]:
    return office.db.run_now(_asked)


def _asked(tx: Tx) -> list[tuple[object, ...]]:
    row = (
        applications.c.role,
        applications.c.name,
        applications.c.phone,
        applications.c.username,
        applications.c.state,
    )
    return [tuple(one) for one in tx.execute(select(*row).order_by(applications.c.id))]


def holds(office: Office, phone: Phone) -> list[tuple[Role, str]]:
    person = office.db.run_now(registry.who, registry.TELEGRAM, phone.person, office.now).person
    return [(post.role, post.unit_name) for post in person.posts] if person else []


def card(office: Office, phone: Phone) -> str:
    """As if the notice had brought it: its buttons carry the number of the application."""
    number = office.db.run_now(_newest)
    phone.says("/denghi")
    phone.does(phone.press(phone.chat.last().id, f"ap:{number}"))
    return phone.sees()


def _newest(tx: Tx) -> int:
    newest: int = tx.execute(select(applications.c.id).order_by(applications.c.id.desc()).limit(1)).scalar_one()
    return newest


def presses(office: Office, phone: Phone, code: str, more: str = "") -> str:
    """A button of the card, on whatever message; what it says."""
    phone.says("/start")
    number = office.db.run_now(_newest)
    phone.does(phone.press(phone.chat.last().id, f"{code}:{number}{more}"))
    return phone.toast() or phone.sees()
