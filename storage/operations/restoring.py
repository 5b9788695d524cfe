"""What an old copy of the database must not do once it is put back: say again what was said since it was made.

All that is due by then is held until a person decides; what comes due afterwards is said as ever."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, update

from domain.ids import AddressId
from domain.persons.people import REPORTING, Reach
from domain.sending.notices import Key, Moot, State
from storage.database import Tx
from storage.incoming import inbox_care
from storage.operations import audit
from storage.outgoing import telling
from storage.people import administrators
from storage.tables.notices import notices
from storage.tables.operations import rounds, senders
from storage.tables.registry import addresses, posts

SUBJECT = "database:copy"
OFFICE, SCHOOL = "office", "school"
_AT_SCHOOLS = [role.value for role in REPORTING]
_HELD = notices.c.state == State.HELD.value


@dataclass(frozen=True, slots=True)
class Gap:
    """What came in between is not in the copy."""

    made: datetime
    restored: datetime


def settle(tx: Tx, gap: Gap) -> int:
    """Everything that is owed by now has been owed before. How many messages are held."""
    tx.execute(update(rounds).values(holder=None, held_until=None))
    tx.execute(delete(senders))
    inbox_care.leave_unsaid(tx, gap.restored)
    due = or_(
        notices.c.state == State.SENDING.value,
        and_(notices.c.state == State.READY.value, notices.c.next_at <= gap.restored),
    )
    held: int = tx.execute(update(notices).where(due).values(state=State.HELD.value, held_until=None)).rowcount
    after: audit.Facts = {"made": gap.made.isoformat(), "held": held}
    audit.note(tx, None, "restored", SUBJECT, now=gap.restored, after=after)
    _tell(tx, gap, held)
    return held


def held(tx: Tx) -> Mapping[Key, int]:
    query = select(notices.c.key, func.count().label("rows")).where(_HELD).group_by(notices.c.key)
    return {Key(row.key): row.rows for row in tx.execute(query.order_by(notices.c.key))}


def send(tx: Tx, now: datetime) -> int:
    """What has become moot meanwhile is withdrawn when its turn comes."""
    sent: int = tx.execute(update(notices).where(_HELD).values(state=State.READY.value, next_at=now)).rowcount
    audit.note(tx, None, "held-sent", SUBJECT, now=now, after={"messages": sent})
    return sent


def drop(tx: Tx, now: datetime) -> int:
    over = {"state": State.WITHDRAWN.value, "reason": Moot.RESTORED.value, "settled_at": now}
    dropped: int = tx.execute(update(notices).where(_HELD).values(over)).rowcount
    audit.note(tx, None, "held-dropped", SUBJECT, now=now, after={"messages": dropped})
    return dropped


def _tell(tx: Tx, gap: Gap, held: int) -> None:
    """Everybody in office looks whether what they did is there; administrators hear what is held, too."""
    span = f"{gap.made.isoformat()} {gap.restored.isoformat()}"
    occasion = f"restored:{gap.restored:%Y%m%d%H%M%S}"

    def tell(heard: list[AddressId], more: str) -> None:
        telling.tell(tx, heard, Key.RESTORED, occasion, gap.restored, details=f"{span} {more}")

    tell(administrators.reached(tx), str(held))
    tell(_holding(tx, posts.c.role.not_in(_AT_SCHOOLS)), OFFICE)
    tell(_holding(tx, posts.c.role.in_(_AT_SCHOOLS)), SCHOOL)


def _holding(tx: Tx, role: ColumnElement[bool]) -> list[AddressId]:
    query = (
        select(addresses.c.id)
        .join(posts, and_(posts.c.person_id == addresses.c.person_id, posts.c.until.is_(None), role))
        .where(addresses.c.topic == 0, addresses.c.reach == Reach.OPEN.value)
    )
    return [AddressId(address) for address in tx.execute(query.distinct()).scalars()]
