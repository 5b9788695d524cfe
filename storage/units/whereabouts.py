"""What tells one unit from another of its name: what kind it is, and below whom."""

from collections.abc import Collection

from sqlalchemy import and_, false, select

from domain.ids import UnitId
from domain.registry.units import UnitKind
from storage.database import Tx
from storage.tables.registry import unit_names, unit_parents, units


def kind_of(tx: Tx, unit: UnitId) -> UnitKind:
    return UnitKind(tx.execute(select(units.c.kind).where(units.c.id == unit)).scalar_one())


def is_closed(tx: Tx, unit: UnitId) -> bool:
    """Also true of a unit that never was."""
    return tx.execute(select(units.c.id).where(units.c.id == unit, units.c.closed.is_(None))).first() is None


def parent_names(tx: Tx, below: Collection[UnitId]) -> dict[UnitId, str]:
    """Today's name of the authority each of these units reports to, where there is one."""
    query = (
        select(unit_parents.c.unit_id, unit_names.c.name)
        .join(
            unit_names,
            and_(
                unit_names.c.unit_id == unit_parents.c.parent_id,
                unit_names.c.until.is_(None),
                unit_names.c.alias == false(),
            ),
        )
        .where(unit_parents.c.unit_id.in_(below), unit_parents.c.until.is_(None))
    )
    return {UnitId(row.unit_id): row.name for row in tx.execute(query)}
