"""What publishing a plan would do, found out by preparing it and taking that back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, case, false, func, select

from domain.calendars.calendar import Calendar
from domain.ids import DutyId, PlanId, UnitId
from domain.planning.deadlines import Deadline, Undated
from domain.planning.plans import PreparedPlan
from domain.registry.units import Level
from domain.reporting.obligations import ORDER
from storage.database import Tx
from storage.outgoing import notices
from storage.planning import deadlines, laying, preparing
from storage.tables.registry import unit_levels, unit_names, units
from storage.units import unit_changes

MOST_NAMED = 8
FEW_NAMED = 3
_OTHER = len(ORDER)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """`asked` counts the units of each duty by the level they are listed under; `unheard` are the first of those units
    of which nobody can be written to, `silent` how many there are."""

    deadlines: list[Deadline]
    undated: list[Undated]
    asked: Mapping[DutyId, Mapping[Level, int]]
    units: int
    people: int
    groups: int
    silent: int
    unheard: list[str]
    named: list[str]
    """The first few of all units."""


def rehearse(tx: Tx, prepared: PreparedPlan, *, authority: UnitId, calendar: Calendar, now: datetime) -> Rehearsal:
    """Raises Refusal for what could not be prepared. Nothing of it stays."""
    return unit_changes.undone(
        tx, lambda: of_plan(tx, preparing.prepare(tx, prepared, authority=authority, calendar=calendar, now=now))
    )


def of_plan(tx: Tx, plan: PlanId) -> Rehearsal:
    dated, undated = deadlines.of_plan(tx, plan), deadlines.undated(tx, plan)
    duties = [*dict.fromkeys([*(one.duty for one in dated), *(one.duty for one in undated)])]
    silent = notices.unheard(tx, plan)
    named = select(unit_names.c.name).where(unit_names.c.unit_id.in_(silent), unit_names.c.until.is_(None))
    first = named.where(unit_names.c.alias == false()).order_by(unit_names.c.unit_id).limit(MOST_NAMED)
    asked_first = (
        select(unit_names.c.name)
        .where(unit_names.c.unit_id.in_(laying.on_whom(tx, plan)), unit_names.c.until.is_(None))
        .where(unit_names.c.alias == false())
        .order_by(unit_names.c.unit_id)
        .limit(FEW_NAMED)
    )
    return Rehearsal(
        deadlines=dated,
        undated=undated,
        asked={duty: _by_level(tx, laying.of_duty(tx, duty)) for duty in duties},
        units=laying.size(tx, plan),
        people=notices.count_hearers(tx, plan),
        groups=notices.count_groups(tx, plan),
        silent=tx.execute(select(func.count()).select_from(silent.subquery())).scalar_one(),
        unheard=list(tx.execute(first).scalars()),
        named=list(tx.execute(asked_first).scalars()),
    )


def _by_level(tx: Tx, laid: laying.Laid) -> dict[Level, int]:
    """A unit of several levels counts once, under the first of them."""
    ranked = case({level.value: rank for rank, level in enumerate(ORDER)}, value=unit_levels.c.level, else_=_OTHER)
    first: Select[tuple[int, int]] = (
        select(units.c.id, func.min(ranked).label("rank"))
        .outerjoin(unit_levels, unit_levels.c.unit_id == units.c.id)
        .where(laying.asked(laid))
        .group_by(units.c.id)
    )
    found = first.subquery()
    counted = select(found.c.rank, func.count()).group_by(found.c.rank).order_by(found.c.rank)
    return {ORDER[min(rank, _OTHER - 1)]: count for rank, count in tx.execute(counted)}
