"""Owes administrators the line that tells where the trace ends: once a working day, in the hours people read."""

from datetime import datetime

from domain import chain
from domain.clock_face import local_date
from domain.planning.rungs import may_remind
from domain.sending.notices import Key
from storage.database import Tx
from storage.operations import sealing
from storage.outgoing import telling
from storage.people import administrators
from storage.planning import calendars


def tell(tx: Tx, now: datetime) -> int:
    head = sealing.head(tx)
    if head == chain.NOTHING or not may_remind(calendars.load(tx), now):
        return 0
    day = local_date(now)
    return telling.tell(
        tx,
        administrators.reached(tx),
        Key.TRACE_HEAD,
        f"trace-head:{day:%Y-%m-%d}",
        now,
        details=chain.written(head, day),
    )
