"""Audiences as they are kept: a line of levels with the duty, and one row for each unit it names."""

from collections.abc import Iterable

from sqlalchemy import delete, select, update

from domain.ids import DutyId, UnitId
from domain.planning.audiences import Audience, Named
from domain.refusals import Refusal
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.people.registry import pack_levels, read_levels
from storage.planning.laying import How
from storage.tables.plans import duties, duty_units
from storage.units import known_units, tree


def found(tx: Tx, audience: Audience, authority: UnitId) -> Audience:
    """With every unit it names looked up. Raises Refusal for one that is not there, or not below the authority."""
    return Audience(
        audience.levels,
        audience.ownership,
        _below(tx, audience.areas, authority),
        _below(tx, audience.named, authority),
        _below(tx, audience.excepted, authority),
    )


def _below(tx: Tx, every: Iterable[Named], authority: UnitId) -> frozenset[Named]:
    return frozenset(_unit(tx, one, authority) for one in every)


def _unit(tx: Tx, named: Named, authority: UnitId) -> UnitId:
    unit = (tree.unit_coded(tx, named) or tree.unit_named(tx, named)) if isinstance(named, str) else named
    if unit is None or unit == authority or not tree.is_below(tx, unit, authority):
        raise Refusal("audience-unit-unknown", name=_called(tx, named))
    return unit


def _called(tx: Tx, named: Named) -> str:
    known = None if isinstance(named, str) else known_units.one(tx, named)
    return str(named) if known is None else known.name


def write(tx: Tx, duty: DutyId, audience: Audience) -> None:
    """Of a duty that is there already; every unit must have been found."""
    values = {"levels": pack_levels(audience.levels), "ownership": audience.ownership}
    tx.execute(update(duties).where(duties.c.id == duty).values(values))
    tx.execute(delete(duty_units).where(duty_units.c.duty_id == duty))
    named = {How.BELOW: audience.areas, How.NAMED: audience.named, How.EXCEPTED: audience.excepted}
    rows = [{"duty_id": duty, "how": how.value, "unit_id": int(unit)} for how, every in named.items() for unit in every]
    insert_new(tx, duty_units, rows)


def of_duty(tx: Tx, duty: DutyId) -> Audience:
    row = tx.execute(select(duties.c.levels, duties.c.ownership).where(duties.c.id == duty)).one()
    named: dict[How, set[Named]] = {how: set() for how in How}
    for how, unit in tx.execute(select(duty_units.c.how, duty_units.c.unit_id).where(duty_units.c.duty_id == duty)):
        named[How(how)].add(UnitId(unit))
    return Audience(
        read_levels(row.levels),
        row.ownership,
        frozenset(named[How.BELOW]),
        frozenset(named[How.NAMED]),
        frozenset(named[How.EXCEPTED]),
    )
