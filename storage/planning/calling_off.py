"""Calls one deadline of a plan off, and puts it back: what was handed in stays, nothing else of it is owed or said."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select, update

from domain.clock_face import local_date
from domain.ids import DeadlineId, DutyId, PlanId, UnitId
from domain.planning.amendments import Told, What, day_shown
from domain.planning.changes import CallOff
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.reporting.obligations import OWING, Standing
from domain.sending.notices import WHILE_OWING, Key, Moot, State
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.planning import deadlines, laying
from storage.reporting import excusing, obligations
from storage.tables.notices import notices
from storage.tables.plans import deadlines as rows
from storage.tables.plans import duties
from storage.tables.plans import obligations as owed
from storage.tables.registry import units
from storage.tables.reports import drafts


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What calling a deadline off comes to: units that still owe it, of which so many have begun; those that have
    handed it in; messages that will not go out."""

    owing: int
    begun: int
    handed: int
    unsent: int


def foresee(tx: Tx, deadline: DeadlineId) -> Foreseen:
    begins = exists().where(drafts.c.obligation_id == owed.c.id)
    owing = owed.c.standing.in_(_OWING)
    counted = (
        func.coalesce(func.sum(case((owing, 1), else_=0)), 0),
        func.coalesce(func.sum(case((and_(owing, begins), 1), else_=0)), 0),
        func.coalesce(func.sum(case((owed.c.first_handed.is_not(None), 1), else_=0)), 0),
    )
    still, begun, handed = tx.execute(select(*counted).where(owed.c.deadline_id == deadline)).one()
    waiting = select(func.count()).select_from(notices).where(_waiting(deadline))
    return Foreseen(int(still), int(begun), int(handed), tx.execute(waiting).scalar_one())


def change(tx: Tx, plan: PlanId, wanted: CallOff, reason: str, now: datetime) -> Told:
    """Raises Refusal where somebody else has changed it since it was shown, or it is not of this plan."""
    query = select(rows, duties.c.title).join(duties, duties.c.id == rows.c.duty_id)
    row = tx.execute(query.where(duties.c.plan_id == plan, rows.c.id == wanted.deadline)).first()
    if row is None or row.revision != wanted.seen or (row.called_off_at is not None) is wanted.off:
        raise Refusal("amend-meanwhile")
    name = f"{row.title} · {row.label}" if row.label else row.title
    shown, duty = day_shown(row.phrase, row.last_ok), DutyId(row.duty_id)
    if wanted.off:
        _call_off(tx, row, reason, now)
        return Told(What.CALLED_OFF, name, shown, "", duty)
    _put_back(tx, row, now)
    return Told(What.PUT_BACK, name, "", shown, duty)


_OWING = [standing.value for standing in OWING]


def _call_off(tx: Tx, row: AnyRow, reason: str, now: datetime) -> None:
    """What a sender has in hand already is looked at again when it is claimed next."""
    _write(tx, row, {"called_off_at": now, "called_off_why": reason})
    waits = and_(owed.c.deadline_id == row.id, owed.c.standing.in_(_OWING))
    tx.execute(update(owed).where(waits).values(standing=Standing.EXCUSED.value))
    moot = {"state": State.WITHDRAWN.value, "reason": Moot.CALLED_OFF.value, "settled_at": now}
    tx.execute(update(notices).where(_waiting(DeadlineId(row.id))).values(moot))


def _put_back(tx: Tx, row: AnyRow, now: datetime) -> None:
    """Whoever the duty asks today owes it again, but whom an office has excused. Its ladder begins anew from here."""
    _write(tx, row, {"called_off_at": None, "called_off_why": "", "moved_at": now})
    asked = laying.asked(laying.of_duty(tx, DutyId(row.duty_id)))
    of_it = and_(owed.c.deadline_id == row.id, owed.c.standing == Standing.EXCUSED.value, ~excusing.stands())
    mine = or_(owed.c.taken_over_from.is_not(None), owed.c.unit_id.in_(select(units.c.id).where(asked)))
    tx.execute(update(owed).where(of_it, mine).values(standing=excusing.AS_BEFORE))
    if row.opened_at is not None:
        _open_for_the_rest(tx, deadlines.one(tx, DeadlineId(row.id)), asked)
    board = and_(
        notices.c.deadline_id == row.id,
        notices.c.key == Key.BOARD.value,
        notices.c.state == State.WITHDRAWN.value,
        notices.c.reason == Moot.CALLED_OFF.value,
    )
    ready = {"state": State.READY.value, "reason": None, "settled_at": None, "next_at": now}
    tx.execute(update(notices).where(board).values(ready))


def _open_for_the_rest(tx: Tx, deadline: Deadline, asked: ColumnElement[bool]) -> None:
    """Few: units that the duty was made to ask while this was called off."""
    have = select(owed.c.unit_id).where(owed.c.deadline_id == deadline.id)
    there = or_(units.c.opened.is_(None), units.c.opened <= local_date(deadline.opens))
    found = tx.execute(select(units.c.id).where(asked, there, units.c.id.not_in(have))).scalars()
    obligations.open_for_some(tx, deadline, [UnitId(unit) for unit in found])


def _write(tx: Tx, row: AnyRow, values: dict[str, object]) -> None:
    """Another revision: what was owed for an earlier one is stale, and nobody writes down what is no more."""
    tx.execute(update(rows).where(rows.c.id == row.id).values({**values, "revision": row.revision + 1}))


def _waiting(deadline: DeadlineId) -> ColumnElement[bool]:
    """What has not gone out: about the deadline, and what is said of it to single units while they owe it."""
    of_it = select(owed.c.id).where(owed.c.deadline_id == deadline)
    said = and_(notices.c.obligation_id.in_(of_it), notices.c.key.in_(sorted(WHILE_OWING)))
    return and_(or_(notices.c.deadline_id == deadline, said), notices.c.state == State.READY.value)
