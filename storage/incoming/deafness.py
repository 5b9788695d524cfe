"""When the bot last heard Telegram, and who may have pressed a button in vain meanwhile: there a press lives 150 s.

What is typed waits a day at Telegram, and is answered later. A press that is lost is lost for good, unseen by everybody
but the one who pressed.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import String, cast, func, select, update

from domain.channels import TELEGRAM
from domain.ids import AddressId
from domain.persons.people import Reach
from domain.sending.notices import Key
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.outgoing import telling
from storage.tables.incoming import inbox
from storage.tables.operations import rounds
from storage.tables.registry import addresses

NAME = "hear"
LONGEST = timedelta(seconds=120)
"""A shorter silence loses no press."""
ACTIVE = timedelta(days=1)
BUTTONS = '"inline_keyboard"'


@dataclass(frozen=True, slots=True)
class LastScreen:
    """What a chat was last answered, as it is stored."""

    answer: str
    got_at: datetime


def heard(tx: Tx, now: datetime, *, within: timedelta | None) -> int:
    """Telegram is heard now. Where it was not for long, whoever has buttons before them is told to press again; how
    many. `within` is how long the silence was at most, whatever the clock says."""
    insert_new(tx, rounds, [{"name": NAME}])
    since: datetime | None = tx.execute(
        select(rounds.c.ended_at).where(rounds.c.name == NAME).with_for_update()
    ).scalar()
    tx.execute(update(rounds).where(rounds.c.name == NAME).values(ended_at=now))
    if since is None or min(now - since, within or now - since) <= LONGEST:
        return 0
    details = f"{since.isoformat()} {now.isoformat()}"
    return telling.tell(
        tx, _before_buttons(tx, since), Key.PRESS_AGAIN, f"deaf:{since:%Y-%m-%dT%H:%M}", now, details=details
    )


def last_screen(tx: Tx, chat_id: int) -> LastScreen | None:
    query = (
        select(inbox.c.answer, inbox.c.got_at)
        .where(inbox.c.lane == str(chat_id), inbox.c.answer.is_not(None))
        .order_by(inbox.c.id.desc())
        .limit(1)
    )
    row = tx.execute(query).first()
    return None if row is None else LastScreen(row.answer, row.got_at)


def _before_buttons(tx: Tx, since: datetime) -> list[AddressId]:
    """In private, and active within the day."""
    newest = (
        select(func.max(inbox.c.id))
        .where(inbox.c.got_at > since - ACTIVE, inbox.c.answer.is_not(None))
        .group_by(inbox.c.lane)
    )
    query = (
        select(addresses.c.id)
        .join(inbox, inbox.c.lane == cast(addresses.c.chat_id, String))
        .where(inbox.c.id.in_(newest), inbox.c.answer.contains(BUTTONS, autoescape=True))
        .where(
            addresses.c.channel == TELEGRAM,
            addresses.c.person_id.is_not(None),
            addresses.c.topic == 0,
            addresses.c.reach == Reach.OPEN.value,
        )
    )
    return [AddressId(address) for address in tx.execute(query).scalars()]
