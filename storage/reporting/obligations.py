"""Obligations: written down when a deadline opens, counted and listed from then on, never recomputed."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import lru_cache

from sqlalchemy import (
    ColumnElement,
    Integer,
    and_,
    bindparam,
    case,
    false,
    func,
    insert,
    literal,
    or_,
    select,
)

from domain.buttons.parts import EVERYTHING, Parts
from domain.clock_face import local_date
from domain.ids import DeadlineId, DutyId, ObligationId, ReportId, UnitId
from domain.planning.deadlines import Deadline
from domain.registry.units import Level
from domain.reporting.obligations import ORDER, USABLE, Absent, Obligation, Progress, Standing, Tally
from domain.whom import EVERYBODY, Whom
from storage.counting import narrowing
from storage.database import Tx
from storage.engine import dialects
from storage.engine.prepared import Prepared
from storage.engine.rows import AnyRow, AnySelect
from storage.people.registry import read_levels
from storage.planning import laying
from storage.planning.laying import Span
from storage.reporting import last_moments, obliged
from storage.reporting.obliged import Only
from storage.tables.plans import deadlines, obligations
from storage.tables.registry import unit_levels, unit_names, units

COLUMNS = (
    obligations.c.id,
    obligations.c.deadline_id,
    obligations.c.unit_id,
    obligations.c.unit_name,
    obligations.c.levels,
    obligations.c.standing,
    obligations.c.returns,
    obligations.c.first_handed,
    obligations.c.report_id,
    obligations.c.amending_id,
    obligations.c.empty,
    obligations.c.last_ok.label("own_last_ok"),
)
_NAMES = ["deadline_id", "unit_id", "unit_name", "level", "levels", "standing"]
LEVELS = {level.value: level for level in Level}
# Every step of a form runs it: built once, it costs a third.
_ONE = Prepared(select(*COLUMNS).where(obligations.c.id == bindparam("of_obligation")))
_THEIRS = select(*COLUMNS).where(obligations.c.unit_id == bindparam("of_unit"))
_OF_UNIT = _THEIRS.order_by(last_moments.last_moment(), obligations.c.id)
_AT = _THEIRS.where(obligations.c.deadline_id == bindparam("of_deadline"))


def open_for(tx: Tx, together: Sequence[Deadline], span: Span | None = None) -> int:
    """Freezes who owes these deadlines of one duty: name and levels as they are today, the whole audience, or what of
    it lies in a span, in one statement. A unit that opened after a deadline did does not owe it."""
    asked = _audience(tx, together[0].duty, span).subquery()
    days = case({one.id: local_date(one.opens) for one in together}, value=deadlines.c.id)
    opened = or_(asked.c.opened.is_(None), asked.c.opened <= days)
    ids = [one.id for one in together]
    frozen = (asked.c[name] for name in _NAMES[1:-1])
    chosen = select(deadlines.c.id, *frozen, literal(Standing.OWED.value))
    chosen = chosen.join(asked, and_(deadlines.c.id.in_(ids), opened))
    opening = insert(obligations).from_select(_NAMES, chosen)
    return tx.execute(opening, execution_options={"preserve_rowcount": True}).rowcount


def open_for_some(tx: Tx, deadline: Deadline, some: Collection[UnitId]) -> None:
    """For units that are asked as well only now: whether they were open when the others were asked does not matter."""
    asked = _audience(tx, deadline.duty).where(units.c.id.in_(some)).subquery()
    chosen = select(literal(deadline.id), *(asked.c[name] for name in _NAMES[1:-1]), literal(Standing.OWED.value))
    # Without a WHERE of its own SQLite takes ON CONFLICT for the condition of a join.
    chosen = chosen.where(asked.c.unit_id.is_not(None))
    owed = dialects.insert(tx, obligations).from_select(_NAMES, chosen).on_conflict_do_nothing()
    tx.execute(owed)


def _audience(tx: Tx, duty: DutyId, span: Span | None = None) -> AnySelect:
    """The units a duty asks today, with what would be frozen of each."""
    return (
        select(
            units.c.id.label("unit_id"),
            unit_names.c.name.label("unit_name"),
            # What teaches nothing is listed among the offices.
            func.coalesce(_level_of(func.min(_rank(unit_levels.c.level))), Level.PB.value).label("level"),
            func.coalesce(func.aggregate_strings(unit_levels.c.level, " "), Level.PB.value).label("levels"),
            units.c.opened,
        )
        .join(
            unit_names,
            and_(unit_names.c.unit_id == units.c.id, unit_names.c.until.is_(None), unit_names.c.alias == false()),
        )
        .outerjoin(unit_levels, unit_levels.c.unit_id == units.c.id)
        .where(laying.asked(laying.of_duty(tx, duty), span))
        .group_by(units.c.id, unit_names.c.name)
    )


def _rank(level: ColumnElement[str]) -> ColumnElement[int]:
    return case({level.value: rank for rank, level in enumerate(ORDER)}, value=level)


def _level_of(rank: ColumnElement[int]) -> ColumnElement[str]:
    return case({number: level.value for number, level in enumerate(ORDER)}, value=rank)


LEVEL_RANK = _rank(obligations.c.level)
_BY_LEVEL = (LEVEL_RANK, obligations.c.unit_name)


def one(tx: Tx, obligation: ObligationId) -> Obligation | None:
    row = _ONE.first(tx, {"of_obligation": obligation})
    return None if row is None else read(row)


def of_unit(tx: Tx, unit: UnitId) -> list[Obligation]:
    """By their last moments."""
    return [read(row) for row in tx.execute(_OF_UNIT, {"of_unit": unit})]


def of_deadline(tx: Tx, deadline: DeadlineId, parts: Parts = EVERYTHING) -> list[Obligation]:
    query = select(*COLUMNS).where(obligations.c.deadline_id == deadline, narrowing.within(parts))
    return [read(row) for row in tx.execute(query.order_by(*_BY_LEVEL))]


def at(tx: Tx, deadline: DeadlineId, unit: UnitId) -> Obligation | None:
    row = tx.execute(_AT, {"of_deadline": deadline, "of_unit": unit}).first()
    return None if row is None else read(row)


def progress(tx: Tx, deadline: DeadlineId, parts: Parts = EVERYTHING, whom: Whom = EVERYBODY) -> Progress:
    """One indexed statement; as many rows as there are levels × standings × late or not."""
    by_level: dict[Level, Tally] = {}
    excused = 0
    for name, standing, late, empty, count in tx.execute(_counted(parts, whom), narrowing.named([deadline])):
        if standing == Standing.EXCUSED:
            excused += count
            continue
        level = LEVELS[name]
        by_level[level] = by_level.get(level, Tally()) + tally(Standing(standing), late, empty, count)
    in_order = {level: by_level[level] for level in ORDER if level in by_level}
    return Progress(sum(by_level.values(), Tally()), in_order, excused)


COUNTED = (obligations.c.level, obligations.c.standing, obligations.c.late, obligations.c.empty)


@lru_cache(maxsize=narrowing.KEPT)
def _counted(parts: Parts, whom: Whom) -> AnySelect:
    query = select(*COUNTED, func.count()).where(narrowing.of_any(), narrowing.among(parts, whom))
    return query.group_by(*COUNTED)


def tally(standing: Standing, late: bool, empty: bool, count: int) -> Tally:
    received = 0 if standing is Standing.OWED else count
    return Tally(
        expected=count,
        received=received,
        on_time=0 if late else received,
        accepted=count if standing is Standing.ACCEPTED else 0,
        returned=count if standing is Standing.RETURNED else 0,
        usable=count if standing in USABLE and not empty else 0,
        endorsed=count if standing is Standing.ENDORSED else 0,
    )


def listed(
    tx: Tx,
    deadline: DeadlineId,
    *,
    parts: Parts = EVERYTHING,
    whom: Whom = EVERYBODY,
    standings: Iterable[Standing] = (Standing.OWED,),
    only: Only | None = None,
    overdue: datetime | None = None,
    limit: int = 1000,
) -> list[Absent]:
    """Units by how they stand, by level and name: those that have handed nothing in, unless told otherwise. `overdue`:
    who were overdue by then."""
    query = _listed(parts, whom, tuple(standings), only, overdue is not None)
    asked = {**narrowing.named([deadline]), **({} if overdue is None else last_moments.at(overdue)), "most": limit}
    # Thousands of them: fetched at once, and taken apart by place, not by name.
    return [
        Absent(ObligationId(id_), name, LEVELS[level], reached, heir, last_ok, returns, handed)
        for id_, name, level, last_ok, returns, handed, reached, heir in tx.execute(query, asked).all()
    ]


_LISTED = (
    *(obligations.c.id, obligations.c.unit_name, obligations.c.level),
    *(obligations.c.last_ok, obligations.c.returns, obligations.c.first_handed),
)


@lru_cache(maxsize=narrowing.KEPT)
def _listed(parts: Parts, whom: Whom, standings: tuple[Standing, ...], only: Only | None, overdue: bool) -> AnySelect:
    query = (
        select(*_LISTED, obliged.reached().label("reached"), obliged.heir().label("heir"))
        .where(narrowing.of_any(), obligations.c.standing.in_([standing.value for standing in standings]))
        .where(narrowing.among(parts, whom))
    )
    if only is not None:
        query = query.where(obliged.ONLY[only])
    if overdue:
        query = query.where(last_moments.is_overdue(last_moments.NOW))
    return query.order_by(*_BY_LEVEL).limit(bindparam("most", type_=Integer))


def count_overdue(
    tx: Tx, deadline: DeadlineId, at: datetime, parts: Parts = EVERYTHING, whom: Whom = EVERYBODY
) -> dict[Level, int]:
    """Units that had handed in nothing and were overdue, by level."""
    owed = (obligations.c.deadline_id == deadline, obligations.c.standing == Standing.OWED.value)
    query = (
        select(obligations.c.level, func.count())
        .where(*owed, narrowing.among(parts, whom), last_moments.is_overdue(at))
        .group_by(obligations.c.level)
    )
    return {LEVELS[level]: count for level, count in tx.execute(query)}


def read(row: AnyRow) -> Obligation:
    """A row with the columns above."""
    return Obligation(
        id=ObligationId(row.id),
        deadline=DeadlineId(row.deadline_id),
        unit=UnitId(row.unit_id),
        unit_name=row.unit_name,
        levels=read_levels(row.levels),
        standing=Standing(row.standing),
        returns=row.returns,
        first_handed=row.first_handed,
        report=None if row.report_id is None else ReportId(row.report_id),
        amending=None if row.amending_id is None else ReportId(row.amending_id),
        empty=row.empty,
        last_ok=row.own_last_ok,
    )
