"""Owes administrators the line that tells where the trace ends: once a working day, in the hours people read."""

from datetime import datetime

from sqlalchemy import select

from domain import chain
from domain.clock_face import local_date
from domain.deadlines import may_remind
from domain.ids import AddressId
from domain.notices import Key
from domain.people import Reach, Role
from storage import audit, calendars, telling
from storage.database import Tx
from storage.tables.registry import addresses, posts


def tell(tx: Tx, now: datetime) -> int:
    head = audit.head(tx)
    if head == chain.NOTHING or not may_remind(calendars.load(tx), now):
        return 0
    day = local_date(now)
    return telling.tell(
        tx, _administrators(tx), Key.TRACE_HEAD, f"trace-head:{day:%Y-%m-%d}", now, details=chain.written(head, day)
    )


def _administrators(tx: Tx) -> list[AddressId]:
    query = (
        select(addresses.c.id)
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .where(posts.c.role == Role.ADMINISTRATOR.value, posts.c.until.is_(None))
        .where(addresses.c.topic == 0, addresses.c.reach == Reach.OPEN.value)
        .distinct()
    )
    return [AddressId(address) for address in tx.execute(query).scalars()]
