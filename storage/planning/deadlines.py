"""Deadlines as they were laid down, and which of them are open."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache

from sqlalchemy import ColumnElement, and_, bindparam, exists, or_, select, update

from domain.ids import DeadlineId, DutyId, PlanId, UnitId
from domain.phrases.model import Kind
from domain.planning.deadlines import Deadline, Undated, Window
from storage.database import Tx
from storage.engine.prepared import Prepared
from storage.engine.rows import AnyRow, AnySelect
from storage.planning import laying
from storage.tables.plans import deadlines, duties, obligations, plans

COLUMNS = (
    deadlines.c.id.label("deadline_id"),
    deadlines.c.duty_id,
    duties.c.plan_id,
    plans.c.authority_id,
    deadlines.c.code,
    duties.c.title,
    duties.c.kind.label("duty_kind"),
    deadlines.c.label,
    deadlines.c.period,
    deadlines.c.phrase,
    duties.c.form,
    deadlines.c.stated,
    deadlines.c.last_ok,
    deadlines.c.advised,
    deadlines.c.opens,
    plans.c.published_at,
    deadlines.c.locks,
    deadlines.c.window_first,
    deadlines.c.window_last,
    deadlines.c.kind,
    deadlines.c.grace,
    deadlines.c.revision,
    deadlines.c.moved_at,
    duties.c.means,
    deadlines.c.called_off_at,
    deadlines.c.called_off_why,
)

_EVERY: AnySelect = (
    select(*COLUMNS)
    .select_from(deadlines)
    .join(duties, duties.c.id == deadlines.c.duty_id)
    .join(plans, plans.c.id == duties.c.plan_id)
    # What has no date is not due, and waits in `undated`.
    .where(deadlines.c.last_ok.is_not(None))
    .order_by(deadlines.c.last_ok, deadlines.c.id)
)
_UNLESS_WITHDRAWN = _EVERY.where(plans.c.published_at.is_not(None), plans.c.withdrawn_at.is_(None))
_IN_FORCE = _UNLESS_WITHDRAWN.where(deadlines.c.called_off_at.is_(None))
_OF_ANY = plans.c.authority_id.in_(bindparam("of_authorities", expanding=True))


def one(tx: Tx, deadline: DeadlineId) -> Deadline:
    return read(_ONE.one(tx, {"of_deadline": deadline}))


def revision_of(tx: Tx, deadline: DeadlineId) -> int:
    """How often its date has moved."""
    found: int = tx.execute(select(deadlines.c.revision).where(deadlines.c.id == deadline)).scalar_one()
    return found


def some(tx: Tx, ids: Iterable[DeadlineId]) -> dict[DeadlineId, Deadline]:
    wanted = list(ids)
    rows = tx.execute(_SOME, {"of_deadlines": wanted}) if wanted else ()
    return {deadline.id: deadline for deadline in map(read, rows)}


def of_plan(tx: Tx, plan: PlanId) -> list[Deadline]:
    return [read(row) for row in tx.execute(_OF_PLAN, {"of_plan": plan})]


def undated(tx: Tx, plan: PlanId) -> list[Undated]:
    """What a plan asks without a date, in its own order."""
    return [
        Undated(
            DeadlineId(row.deadline_id),
            DutyId(row.duty_id),
            PlanId(row.plan_id),
            UnitId(row.authority_id),
            row.code,
            row.title,
            Kind(row.kind),
            row.label,
            row.phrase,
        )
        for row in tx.execute(_UNDATED, {"of_plan": plan})
    ]


def called_off(tx: Tx, authorities: Iterable[UnitId], of_units: Iterable[UnitId] = ()) -> list[Deadline]:
    """Of the plans these authorities have in force, and those that would be asked of these units."""
    named = {f"of_unit_{place}": unit for place, unit in enumerate(of_units)}
    rows = tx.execute(_called_off(tuple(named)), {"of_authorities": list(authorities), **named})
    return [read(row) for row in rows]


@lru_cache(maxsize=16)
def _called_off(units: tuple[str, ...]) -> AnySelect:
    """For each of so many units: few ever have more than one."""
    asked = [_asked_of(bindparam(unit, type_=obligations.c.unit_id.type)) for unit in units]
    return _UNLESS_WITHDRAWN.where(deadlines.c.called_off_at.is_not(None), or_(_OF_ANY, *asked))


def of_authorities(tx: Tx, authorities: Iterable[UnitId]) -> list[Deadline]:
    """Every deadline of the plans these authorities have in force."""
    return [read(row) for row in tx.execute(_OF_AUTHORITIES, {"of_authorities": list(authorities)})]


def of_unit(tx: Tx, unit: UnitId) -> list[Deadline]:
    """What is, or will be, asked of a unit: what it was obliged to, and what has not opened and is laid on its like."""
    return [read(row) for row in tx.execute(_OF_UNIT, {"of_unit": unit})]


def _asked_of(unit: int | ColumnElement[int]) -> ColumnElement[bool]:
    obliged = exists().where(obligations.c.deadline_id == deadlines.c.id, obligations.c.unit_id == unit)
    coming = and_(deadlines.c.opened_at.is_(None), _ASKS, laying.laid_on(unit))
    return or_(obliged, coming)


def open_now(tx: Tx) -> list[Deadline]:
    """Opened, of a plan in force: those whose reminders a round looks after."""
    return [read(row) for row in tx.execute(_OPEN)]


def running(tx: Tx, now: datetime) -> list[Deadline]:
    """Of a plan in force, and not over: what a change of the calendar can still move."""
    return _records(tx, _IN_FORCE.where(deadlines.c.last_ok >= now))


def opened_of(tx: Tx, duty: DutyId, now: datetime) -> list[Deadline]:
    """Those of a duty that are written down, and not passed."""
    opened = and_(deadlines.c.duty_id == duty, deadlines.c.opened_at.is_not(None), deadlines.c.called_off_at.is_(None))
    return [one for one in _records(tx, _EVERY.where(opened)) if not one.passed(now)]


def to_open(tx: Tx, now: datetime) -> list[tuple[Deadline, int]]:
    """Those whose day to be written down has come, each with the unit up to which it is. One that had passed before its
    plan was published asks nobody, unless it is extended."""
    return [(read(row), row.opened_upto or 0) for row in _TO_OPEN.all(tx, {"now": now})]


_ASKS = deadlines.c.last_ok >= plans.c.published_at
"""It had not passed when its plan was published: otherwise units would be late the minute they hear of it."""


def note_opened(tx: Tx, deadline: Deadline, now: datetime) -> bool:
    """False where another process has opened it, or its plan was withdrawn, it was called off or its date moved
    meanwhile."""
    in_force = select(plans.c.id).where(
        plans.c.id == deadline.plan, plans.c.published_at.is_not(None), plans.c.withdrawn_at.is_(None)
    )
    # Held: whoever amends the plan waits until this is done, or is waited for.
    if tx.execute(in_force.with_for_update(read=True)).first() is None:
        return False
    mine = update(deadlines).where(
        deadlines.c.id == deadline.id, deadlines.c.opened_at.is_(None), deadlines.c.revision == deadline.revision
    )
    return tx.execute(mine.values(opened_at=now)).rowcount == 1


def hold_unopened(tx: Tx, together: Sequence[Deadline]) -> dict[DeadlineId, int]:
    """Those of one plan that are still to be written down, as they were read, and up to which unit they are; others who
    would write them down wait until this is over."""
    in_force = select(plans.c.id).where(plans.c.id == together[0].plan, plans.c.withdrawn_at.is_(None))
    if tx.execute(in_force.with_for_update(read=True)).first() is None:
        return {}
    read_at = {deadline.id: deadline.revision for deadline in together}
    query = select(deadlines.c.id, deadlines.c.revision, deadlines.c.opened_upto).where(
        deadlines.c.id.in_(list(read_at)), deadlines.c.opened_at.is_(None)
    )
    rows = tx.execute(query.order_by(deadlines.c.id).with_for_update())
    return {DeadlineId(row.id): row.opened_upto or 0 for row in rows if row.revision == read_at[DeadlineId(row.id)]}


_LAST = Prepared(
    select(deadlines.c.last_ok).where(deadlines.c.id == bindparam("of_deadline")).with_for_update(read=True)
)


def hold_last_moment(tx: Tx, deadline: DeadlineId) -> datetime:
    """The last moment on time, as it stays until the end of this transaction: whoever moves it waits."""
    found: datetime = _LAST.one(tx, {"of_deadline": deadline}).last_ok
    return found


# Run at every step of a form, and every other second: built once, they cost a third.
_ONE = Prepared(_EVERY.where(deadlines.c.id == bindparam("of_deadline")))
_OF_AUTHORITIES = _IN_FORCE.where(_OF_ANY)
_OF_UNIT = _IN_FORCE.where(_asked_of(bindparam("of_unit", type_=obligations.c.unit_id.type)))
_OF_PLAN = _EVERY.where(duties.c.plan_id == bindparam("of_plan"))
_SOME = _EVERY.where(deadlines.c.id.in_(bindparam("of_deadlines", expanding=True)))
_UNDATED = (
    select(*COLUMNS)
    .join(duties, duties.c.id == deadlines.c.duty_id)
    .join(plans, plans.c.id == duties.c.plan_id)
    .where(duties.c.plan_id == bindparam("of_plan"), deadlines.c.last_ok.is_(None))
    .order_by(deadlines.c.duty_id, deadlines.c.id)
)
_OPEN = _IN_FORCE.where(deadlines.c.opened_at.is_not(None))
_TO_OPEN = Prepared(
    _IN_FORCE.add_columns(deadlines.c.opened_upto).where(
        deadlines.c.opened_at.is_(None), deadlines.c.opens <= bindparam("now", type_=deadlines.c.opens.type), _ASKS
    )
)


def _records(tx: Tx, query: AnySelect) -> list[Deadline]:
    return [read(row) for row in tx.execute(query)]


def read(row: AnyRow) -> Deadline:
    """A row with the columns above."""
    return Deadline(
        id=DeadlineId(row.deadline_id),
        duty=DutyId(row.duty_id),
        plan=PlanId(row.plan_id),
        authority=UnitId(row.authority_id),
        code=row.code,
        duty_title=row.title,
        label=row.label,
        period=row.period,
        phrase=row.phrase,
        form=row.form,
        stated=row.stated,
        last_ok=row.last_ok,
        advised=row.advised,
        opens=max(row.opens, row.published_at or row.opens),
        locks=row.locks,
        window=Window(row.window_first, row.window_last) if row.window_first else None,
        kind=Kind(row.kind),
        grace=row.grace,
        revision=row.revision,
        moved=row.moved_at,
        means=row.means,
        asks=row.duty_kind,
        called_off=row.called_off_at,
        called_off_why=row.called_off_why,
    )
