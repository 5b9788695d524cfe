"""Puts one fact of a unit right: kept with who did it, what it was and what it is."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from domain.ids import PersonId, UnitId
from domain.refusals import Refusal
from domain.registry.unit_facts import Fact, shown
from storage.database import Tx
from storage.operations import audit
from storage.people.registry import read_levels
from storage.planning import laying
from storage.tables.plans import duties, plans
from storage.tables.registry import unit_levels, units
from storage.units import tree, unit_changes


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would be asked of it besides, and what no more, of the plans in force: from the next period that opens."""

    before: str
    joining: tuple[str, ...]
    leaving: tuple[str, ...]


def of(tx: Tx, unit: UnitId, fact: Fact) -> str:
    """Empty where there is none."""
    if fact is Fact.LEVELS:
        return shown(tree.levels_of(tx, unit))
    row = tx.execute(select(units.c.code, units.c.ownership).where(units.c.id == unit)).one()
    return (row.code if fact is Fact.CODE else row.ownership) or ""


def foresee(tx: Tx, unit: UnitId, fact: Fact, value: str) -> Outlook:
    """Raises Refusal as `put` does."""
    before, asked = of(tx, unit, fact), _asked(tx, unit)
    after = unit_changes.undone(tx, lambda: _after(tx, unit, fact, value))
    return Outlook(before, tuple(sorted(after - asked)), tuple(sorted(asked - after)))


def _after(tx: Tx, unit: UnitId, fact: Fact, value: str) -> set[str]:
    _write(tx, unit, fact, value)
    return _asked(tx, unit)


def put(tx: Tx, unit: UnitId, fact: Fact, value: str, *, by: PersonId, now: datetime) -> None:
    """Raises Refusal where it is so already, or the code is another's."""
    before = of(tx, unit, fact)
    _write(tx, unit, fact, value)
    audit.note(
        tx, by, "put-right", f"unit:{unit}", now=now, before={fact.value: before or None}, after={fact.value: value}
    )


def _write(tx: Tx, unit: UnitId, fact: Fact, value: str) -> None:
    tx.execute(select(units.c.id).where(units.c.id == unit).with_for_update()).one()
    if of(tx, unit, fact) == value:
        raise Refusal("unit-fact-same")
    match fact:
        case Fact.LEVELS:
            levels = [{"unit_id": unit, "level": level.value} for level in sorted(read_levels(value))]
            tx.execute(delete(unit_levels).where(unit_levels.c.unit_id == unit))
            tx.execute(insert(unit_levels), levels)
        case Fact.CODE:
            if tree.unit_coded(tx, value) is not None:
                raise Refusal("unit-fact-code-taken", code=value)
            tx.execute(update(units).where(units.c.id == unit).values(code=value))
        case Fact.OWNERSHIP:
            tx.execute(update(units).where(units.c.id == unit).values(ownership=value))


def _asked(tx: Tx, unit: UnitId) -> set[str]:
    in_force = (plans.c.published_at.is_not(None), plans.c.withdrawn_at.is_(None))
    query = select(duties.c.title).join(plans, plans.c.id == duties.c.plan_id).where(*in_force, laying.laid_on(unit))
    return set(tx.execute(query).scalars())
