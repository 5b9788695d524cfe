"""Remembers every update until it is answered: none is lost, none is applied twice, those of one lane stay in order.

A row is `new` until the transaction that handles it writes its answer, too; `handled` until the answer is said. Between
that commit and the note that Telegram accepted the answer nobody can know whether it was said: it is said again once at
most, then left `unknown` to the operator. What cannot be handled is `parked`; the apology for it is said as any answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from sqlalchemy import ColumnElement, RowMapping, Text, and_, bindparam, case, func, select, update

from domain.compact import compact
from domain.ids import InboxId
from storage.database import Tx
from storage.engine import dialects
from storage.engine.prepared import Prepared
from storage.tables.incoming import inbox

MOST_SAID = 2
"""How often one answer may be sent: once, and once more where a kill or a broken line left it in doubt."""


class State(StrEnum):
    NEW = "new"
    HANDLED = "handled"
    ANSWERED = "answered"
    PARKED = "parked"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update as it is remembered."""

    id: InboxId
    lane: str
    body: str
    state: State = State.NEW
    tries: int = 0
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class First:
    """Nothing older of this lane is unfinished: go on."""


@dataclass(frozen=True, slots=True)
class Behind:
    """Another update of this lane comes first; it is somebody else's until `held_until`."""

    first: Incoming
    held_until: datetime | None


@dataclass(frozen=True, slots=True)
class Over:
    """It has been handled already."""


Standing: TypeAlias = First | Behind | Over


class TakenAway(Exception):
    """Somebody else has handled or parked this update while it was being handled here: nothing of this try may stay."""


COLUMNS = (inbox.c.id, inbox.c.lane, inbox.c.body, inbox.c.state, inbox.c.tries, inbox.c.reference, inbox.c.held_until)

# Every update runs these: built once, they cost half.
_LOCK_LANE = Prepared(select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("of_lane"), 0))))
_OLDEST_OPEN = Prepared(
    select(inbox.c.id, inbox.c.state)
    .where(inbox.c.lane == bindparam("of_lane"), inbox.c.done_at.is_(None))
    .order_by(inbox.c.id)
    .limit(1)
)
_NEW = and_(inbox.c.id == bindparam("of_row"), inbox.c.state == State.NEW)
_HANDLE = Prepared(
    update(inbox)
    .where(_NEW)
    .values(state=State.HANDLED, answer=bindparam("to_say"), said_tries=1, held_until=bindparam("until"), error=None)
)
_SETTLE = Prepared(
    update(inbox)
    .where(inbox.c.id.op("IN")(dialects.each_of(bindparam("of_rows", type_=Text))), inbox.c.done_at.is_(None))
    .values(done_at=bindparam("at"), state=case((inbox.c.state == State.HANDLED, State.ANSWERED), else_=inbox.c.state))
)


def begin(tx: Tx, row: Incoming) -> Standing:
    """Takes the lane for this transaction and says whether it is this update's turn."""
    if tx.dialect.name == dialects.Dialect.POSTGRESQL:
        # A statement of its own: the look below has to see what the one waited for has committed.
        _LOCK_LANE.first(tx, {"of_lane": row.lane})
    oldest = _OLDEST_OPEN.first(tx, {"of_lane": row.lane})
    if oldest is None or oldest.id > row.id:
        return Over()
    if oldest.id < row.id:
        return _behind(tx, InboxId(oldest.id))
    return First() if oldest.state == State.NEW else Over()


def _behind(tx: Tx, oldest: InboxId) -> Behind:
    row = tx.execute(select(*COLUMNS).where(inbox.c.id == oldest)).mappings().one()
    return Behind(read_row(row), row["held_until"])


def finish(tx: Tx, row: Incoming, answer: str | None, now: datetime, *, held_until: datetime) -> None:
    """Marks it handled with what is to be said, in the transaction that handled it; whoever called says it at once."""
    if answer is None:
        _leave_new(tx, row.id, state=State.ANSWERED, done_at=now, error=None)
        return
    _check_new(row.id, _HANDLE.change(tx, {"of_row": row.id, "to_say": answer, "until": held_until}))


def failed(tx: Tx, row: Incoming, error: str, *, reference: str, again_at: datetime) -> None:
    """One try more is used up; the reference stays the same through all of them."""
    tried = inbox.c.tries + 1
    _leave_new(tx, row.id, tries=tried, error=error[:300], reference=reference, held_until=again_at)


def park(
    tx: Tx, row: Incoming, error: str, now: datetime, *, reference: str, apology: str | None, held_until: datetime
) -> None:
    """Gives it up, so that the later ones of its lane go on once the apology is said."""
    gone = {"state": State.PARKED, "tries": inbox.c.tries + 1, "error": error[:300], "reference": reference}
    if apology is None:
        _leave_new(tx, row.id, **gone, done_at=now)
    else:
        _leave_new(tx, row.id, **gone, answer=apology, said_tries=1, held_until=held_until)


def _leave_new(tx: Tx, row: InboxId, **values: object) -> None:
    _check_new(row, tx.execute(update(inbox).where(_NEW).values(values), {"of_row": row}).rowcount)


def _check_new(row: InboxId, changed: int) -> None:
    if changed != 1:
        raise TakenAway(f"Update {row} is not new any more")


def answered(tx: Tx, rows: Sequence[InboxId], now: datetime) -> None:
    """Their answers have been said, or never can be."""
    _SETTLE.change(tx, {"of_rows": compact(rows), "at": now})


def hold(tx: Tx, rows: Sequence[InboxId], until: datetime) -> None:
    """Saying them takes longer than thought, perhaps because Telegram wants us to wait: they stay ours meanwhile."""
    tx.execute(update(inbox).where(inbox.c.id.in_(rows), inbox.c.done_at.is_(None)).values(held_until=until))


def repeat(tx: Tx, row: InboxId, now: datetime, *, held_until: datetime) -> str | None:
    """Leave to say an answer in doubt once more, and the answer; None where it was said often enough: left unknown."""
    once_more = (
        update(inbox)
        .where(_unsaid(row), inbox.c.said_tries < MOST_SAID)
        .values(said_tries=inbox.c.said_tries + 1, held_until=held_until)
        .returning(inbox.c.answer)
    )
    answer: str | None = tx.execute(once_more).scalar()
    if answer is None:
        leave_unknown(tx, row, now)
    return answer


def leave_unknown(tx: Tx, row: InboxId, now: datetime) -> None:
    """Nobody can find out whether it arrived: an operator sees it in the tally."""
    tx.execute(update(inbox).where(_unsaid(row)).values(state=State.UNKNOWN, done_at=now))


def spoil(tx: Tx, row: InboxId, error: str, *, reference: str, apology: str | None) -> None:
    """What it did stays, but Telegram will never take its answer: an apology is said instead."""
    spoilt = {"state": State.PARKED, "error": error[:300], "reference": reference, "answer": apology}
    tx.execute(update(inbox).where(_unsaid(row)).values(spoilt))


def _unsaid(row: InboxId) -> ColumnElement[bool]:
    return and_(inbox.c.id == row, inbox.c.done_at.is_(None), inbox.c.state != State.NEW)


def read_row(row: RowMapping) -> Incoming:
    return Incoming(
        InboxId(row["id"]), row["lane"], row["body"] or "", State(row["state"]), row["tries"], row["reference"]
    )
