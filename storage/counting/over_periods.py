"""How units stand over several deadlines at once: counted, and one by one, those that need most care first."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sqlalchemy import ColumnElement, and_, case, func, select

from domain.buttons.parts import Parts, is_whole
from domain.ids import DeadlineId
from domain.reporting.obligations import Standing, Tally
from domain.whom import EVERYBODY, Whom
from storage.counting import narrowing
from storage.database import Tx
from storage.engine.rows import AnySelect
from storage.reporting.obligations import COUNTED, LEVEL_RANK, tally
from storage.tables.plans import obligations

SILENT, SENT_BACK, TARDY = 10_000, 100, 1
"""What each counts in the order of care: no number of the lesser outweighs one of the greater."""


@dataclass(frozen=True, slots=True)
class Standings:
    """One unit; `late` of what was handed in."""

    unit_name: str
    by_deadline: dict[DeadlineId, tuple[Standing, bool]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Worst:
    """`units` of `count`, in order."""

    units: list[Standings]
    count: int


def tallies(
    tx: Tx, deadlines: Collection[DeadlineId], *, parts: Parts, whom: Whom = EVERYBODY
) -> dict[DeadlineId, Tally]:
    """One statement for all of them."""
    found = dict.fromkeys(deadlines, Tally())
    for row in tx.execute(_tallies(parts, whom, several=len(deadlines) > 1), narrowing.named(deadlines)):
        found[DeadlineId(row.deadline_id)] += tally(Standing(row.standing), row.late, row.empty, row.units)
    return found


@lru_cache(maxsize=narrowing.KEPT)
def _tallies(parts: Parts, whom: Whom, *, several: bool) -> AnySelect:
    """Of all units the index counts by level, too; of some there is less to sort."""
    counted = COUNTED if is_whole(parts) and whom.everybody else COUNTED[1:]
    return (
        select(obligations.c.deadline_id, *counted, func.count().label("units"))
        .where(narrowing.of_any(several=several), narrowing.among(parts, whom))
        .where(obligations.c.standing != Standing.EXCUSED.value)
        .group_by(obligations.c.deadline_id, *counted)
    )


def worst(
    tx: Tx,
    deadlines: Mapping[DeadlineId, bool],
    *,
    parts: Parts,
    whom: Whom = EVERYBODY,
    limit: int,
    offset: int = 0,
) -> Worst:
    """Two statements, however many units there are; `deadlines`: whether each has passed. What is not due yet is no
    fault."""
    asked = (narrowing.of_any(several=len(deadlines) > 1), narrowing.among(parts, whom))
    ranked = (
        select(obligations.c.unit_id, func.max(obligations.c.unit_name))
        .where(*asked)
        .group_by(obligations.c.unit_id)
        .order_by(
            func.sum(_care([one for one, passed in deadlines.items() if passed])).desc(),
            func.min(LEVEL_RANK),
            func.max(obligations.c.unit_name),
            obligations.c.unit_id,
        )
        .add_columns(func.count().over())
        .limit(limit)
        .offset(offset)
    )
    found = tx.execute(ranked, narrowing.named(deadlines)).all()
    units = {unit: Standings(name) for unit, name, _ in found}
    cells = select(obligations.c.unit_id, obligations.c.deadline_id, obligations.c.standing, obligations.c.late).where(
        *asked, obligations.c.unit_id.in_(list(units))
    )
    for unit, deadline, standing, late in tx.execute(cells, narrowing.named(deadlines)):
        units[unit].by_deadline[DeadlineId(deadline)] = (Standing(standing), late)
    return Worst(list(units.values()), found[0][2] if found else 0)


def _care(passed: Collection[DeadlineId]) -> ColumnElement[int]:
    silent = and_(obligations.c.standing == Standing.OWED.value, obligations.c.deadline_id.in_(sorted(passed)))
    return case(
        (silent, SILENT),
        (obligations.c.standing == Standing.RETURNED.value, SENT_BACK),
        (obligations.c.late, TARDY),
        else_=0,
    )
