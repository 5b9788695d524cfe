"""A unit as a place of work: its name, its kind, where it stands in the tree."""

from sqlalchemy import and_, false, select

from domain.ids import UnitId
from domain.persons.appointing import Workplace
from domain.registry.units import UnitKind
from storage.database import Tx
from storage.tables.registry import unit_names, units
from storage.units import tree


def one(tx: Tx, unit: UnitId) -> Workplace | None:
    """None for one that is closed, or never was."""
    todays = and_(unit_names.c.unit_id == units.c.id, unit_names.c.until.is_(None), unit_names.c.alias == false())
    query = select(units.c.kind, unit_names.c.name).join(unit_names, todays)
    row = tx.execute(query.where(units.c.id == unit, units.c.closed.is_(None))).first()
    if row is None:
        return None
    return Workplace(unit, row.name, UnitKind(row.kind), tree.ancestors(tx, unit), tree.levels_of(tx, unit))
