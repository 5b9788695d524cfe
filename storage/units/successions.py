"""Who came after whom: what became of units that have ended, and of what they still owed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, bindparam, false, literal, select

from domain.ids import DeadlineId, ObligationId, UnitId
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.tables.plans import obligations
from storage.tables.registry import unit_names, unit_successions, units

MOST_STEPS = 100
"""A chain of successors is short; one that closes on itself would have no end."""


@dataclass(frozen=True, slots=True)
class TakenOver:
    """An obligation of one deadline that a successor owes now, and the names of both."""

    obligation: ObligationId
    frozen_name: str
    unit_name: str


def successor_of(tx: Tx, unit: UnitId) -> UnitId | None:
    """The open unit that answers today for what was this one's: itself while it is open; None where nobody does."""
    for _ in range(MOST_STEPS):
        if _is_open(tx, unit):
            return unit
        heir = select(unit_successions.c.successor_id).where(
            unit_successions.c.unit_id == unit, unit_successions.c.heir
        )
        found = tx.execute(heir.limit(1)).scalar()
        if found is None:
            return None
        unit = UnitId(found)
    return None


def came_before(tx: Tx, unit: UnitId) -> list[UnitId]:
    """The units that have ended and that this one came after, however many steps ago."""
    before = select(literal(unit).label("unit_id")).cte("came_before", recursive=True)
    before = before.union(
        select(unit_successions.c.unit_id).join(before, unit_successions.c.successor_id == before.c.unit_id)
    )
    query = select(units.c.id).join(before, before.c.unit_id == units.c.id).where(units.c.closed.is_not(None))
    return [UnitId(found) for found in tx.execute(query.order_by(units.c.id)).scalars()]


def taken_over_at(tx: Tx, deadline: DeadlineId) -> list[TakenOver]:
    """What was owed for a deadline by units that are no more, and who owes it now."""
    rows = tx.execute(_AT_DEADLINE, {"of_deadline": deadline})
    return [TakenOver(ObligationId(row.id), row.unit_name, row.name) for row in rows]


def taken_over_by(tx: Tx, unit: UnitId) -> dict[ObligationId, str]:
    """What a unit owes, or has handed in, in the place of another; each with the name it was opened under."""
    return {ObligationId(row.id): row.unit_name for row in tx.execute(_BY_UNIT, {"of_unit": unit})}


_BEARS = and_(
    unit_names.c.unit_id == obligations.c.unit_id, unit_names.c.until.is_(None), unit_names.c.alias == false()
)
_TAKEN_OVER = (
    select(obligations.c.id, obligations.c.unit_name, unit_names.c.name)
    .join(unit_names, _BEARS)
    .where(obligations.c.taken_over_from.is_not(None))
    .order_by(obligations.c.id)
)
_AT_DEADLINE = _TAKEN_OVER.where(obligations.c.deadline_id == bindparam("of_deadline"))
_BY_UNIT = _TAKEN_OVER.where(obligations.c.unit_id == bindparam("of_unit"))


def note(tx: Tx, unit: UnitId, successors: Sequence[UnitId], on: date) -> None:
    """The first of them is the heir."""
    rows = [
        {"unit_id": unit, "successor_id": successor, "happened": on, "heir": successor == successors[0]}
        for successor in successors
        if successor != unit
    ]
    insert_new(tx, unit_successions, rows)


def _is_open(tx: Tx, unit: UnitId) -> bool:
    return tx.execute(select(units.c.id).where(units.c.id == unit, units.c.closed.is_(None))).first() is not None
