"""On whom a duty is laid: the open units below an authority that teach one of its levels and are of its ownership."""

from datetime import date

from sqlalchemy import Column, ColumnElement, Select, and_, exists, func, literal, or_, select

from domain.ids import PlanId, UnitId
from domain.units import UnitKind
from storage import succession_tree, tree
from storage.database import Tx
from storage.tables.plans import duties, plans
from storage.tables.registry import unit_levels, units


def meant(levels: list[str], ownership: str | None) -> ColumnElement[bool]:
    """Of `units`: those a duty laid on these levels and this ownership is meant for."""
    taught = unit_levels.alias()
    wanted = exists().where(taught.c.unit_id == units.c.id, taught.c.level.in_(levels))
    return and_(
        units.c.closed.is_(None),
        units.c.kind != UnitKind.AUTHORITY.value,
        wanted,
        literal(True) if ownership is None else units.c.ownership == ownership,
    )


def open_by(day: date) -> ColumnElement[bool]:
    """Of `units`: those that had opened by that day; later ones owe nothing that was opened before them."""
    return or_(units.c.opened.is_(None), units.c.opened <= day)


def on_whom(tx: Tx, plan: PlanId) -> Select[tuple[int]]:
    """The units a plan asks anything of, due by now or not, as `unit_id`."""
    query = select(duties.c.levels, duties.c.ownership, plans.c.authority_id, plans.c.laid_below).join(
        plans, plans.c.id == duties.c.plan_id
    )
    rows = tx.execute(query.where(duties.c.plan_id == plan)).all()
    asked = asked_by(rows[0].authority_id, rows[0].laid_below) if rows else tree.below(0)
    any_duty = or_(False, *(meant(row.levels.split(), row.ownership) for row in rows))
    return select(units.c.id.label("unit_id")).where(units.c.id.in_(asked), any_duty)


def asked_by(authority: int, laid_below: int | None) -> Select[tuple[int]]:
    """Every unit that plans of an authority may ask: those below it; where it has ended and another looks after its
    plans, those that were below it then, and whoever came after them."""
    return tree.below(authority) if laid_below is None else succession_tree.below_then(laid_below)


def size(tx: Tx, plan: PlanId) -> int:
    return tx.execute(select(func.count()).select_from(on_whom(tx, plan).subquery())).scalar_one()


def laid_on(unit: UnitId) -> ColumnElement[bool]:
    """Of `duties` and `plans`: those that ask something of this unit."""
    said, asked = _spaced(duties.c.levels), _spaced(unit_levels.c.level)
    taught = exists().where(unit_levels.c.unit_id == unit, said.contains(asked))
    same = exists().where(
        units.c.id == unit,
        units.c.closed.is_(None),
        units.c.kind != UnitKind.AUTHORITY.value,
        or_(duties.c.ownership.is_(None), units.c.ownership == duties.c.ownership),
    )
    inherited = and_(plans.c.laid_below.is_not(None), plans.c.laid_below.in_(succession_tree.above_then(unit)))
    laid = or_(and_(plans.c.laid_below.is_(None), plans.c.authority_id.in_(tree.above(unit))), inherited)
    return and_(laid, taught, same)


def _spaced(words: Column[str]) -> ColumnElement[str]:
    """So that TH is not found in THCS."""
    return literal(" ").concat(words).concat(" ")
