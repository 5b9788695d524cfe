"""Writes what a list changes: many units in a few statements, each change in the trace."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, delete, update

from domain.clock_face import local
from domain.ids import PersonId, UnitId
from domain.unit_lists.known import KnownUnit
from domain.unit_lists.model import ListedUnit
from domain.unit_lists.outcome import Aspect, Changed, Comparison, New, Place, Row
from storage.database import Tx
from storage.engine.bulk import insert_all, reserve
from storage.operations import audit
from storage.tables.registry import unit_levels, unit_names, unit_parents, units
from storage.units import tree

Ids = Mapping[int, UnitId]
"""Of the units that are new, by their rows."""
Values = Mapping[str, object]
_OF_UNIT = frozenset({Aspect.CODE, Aspect.OWNERSHIP, Aspect.OPENED})
"""What is kept with the unit itself, and has no dates."""


def write(tx: Tx, comparison: Comparison, *, subject: str, by: PersonId | None, now: datetime) -> Ids:
    """What gets another name or parent has it from today on. `subject` names the list in the trace."""
    ids = _add(tx, comparison.new)
    _change(tx, comparison.changed, ids, local(now).date())
    for one in comparison.changed:
        before, after = _facts(one, ids)
        audit.note(tx, by, "list-change", f"unit:{one.known.id}", now=now, before=before, after=after)
    # A unit that is new is traced by the list: nothing was there before it.
    span = {"first": min(ids.values()), "last": max(ids.values())} if ids else {}
    audit.note(tx, by, "write-list", subject, now=now, after={**comparison.counts, **span})
    return ids


def _add(tx: Tx, new: Sequence[New]) -> dict[int, UnitId]:
    if not new:
        return {}
    numbers = reserve(tx, units, len(new))
    ids = {one.listed.row: UnitId(number) for one, number in zip(new, numbers, strict=True)}
    insert_all(tx, units, [_unit(ids[one.listed.row], one.listed) for one in new])
    pairs = [(ids[one.listed.row], one) for one in new]
    names = [{"unit_id": unit, "name": one.listed.name, "alias": False} for unit, one in pairs]
    names += [{"unit_id": unit, "name": alias, "alias": True} for unit, one in pairs for alias in one.listed.aliases]
    insert_all(tx, unit_names, names)
    above = [(unit, _id(one.parent, ids)) for unit, one in pairs]
    insert_all(
        tx, unit_parents, [{"unit_id": unit, "parent_id": parent} for unit, parent in above if parent is not None]
    )
    insert_all(tx, unit_levels, [row for unit, one in pairs for row in _levels(unit, one.listed)])
    return ids


def _unit(unit: UnitId, listed: ListedUnit) -> Values:
    ownership = listed.ownership or "public"
    said = {"code": listed.code, "kind": listed.kind.value, "opened": listed.opened}
    return {"id": unit, "ownership": ownership, **said}


def _change(tx: Tx, changed: Iterable[Changed], ids: Ids, today: date) -> None:
    every = {aspect: [one for one in changed if aspect in one.aspects] for aspect in Aspect}
    tree.rename_all(tx, {one.known.id: one.listed.name for one in every[Aspect.NAME]}, since=today)
    tree.move_all(tx, {one.known.id: _id(one.parent, ids) for one in every[Aspect.PARENT]}, since=today)
    _update(tx, [one for one in changed if not one.aspects.isdisjoint(_OF_UNIT)])
    aliases = [{"unit_id": one.known.id, "name": alias, "alias": True} for one in changed for alias in _more_names(one)]
    insert_all(tx, unit_names, aliases)
    if taught := every[Aspect.LEVELS]:
        for some in tree.in_portions([one.known.id for one in taught]):
            tx.execute(delete(unit_levels).where(unit_levels.c.unit_id.in_(some)))
        insert_all(tx, unit_levels, [row for one in taught for row in _levels(one.known.id, one.listed)])


def _update(tx: Tx, changed: Sequence[Changed]) -> None:
    if not changed:
        return
    columns = ("code", "ownership", "opened")
    statement = update(units).where(units.c.id == bindparam("unit"))
    statement = statement.values({name: bindparam(f"new_{name}", type_=units.c[name].type) for name in columns})
    tx.execute(statement, [_updated(one) for one in changed])


def _updated(one: Changed) -> Values:
    """What the list leaves empty stays."""
    known, listed = one.known, one.listed
    return {
        "unit": known.id,
        "new_code": listed.code or known.code,
        "new_ownership": listed.ownership or known.ownership,
        "new_opened": listed.opened or known.opened,
    }


def _more_names(one: Changed) -> list[str]:
    return [alias for alias in one.listed.aliases if alias not in one.known.aliases and alias != one.known.name]


def _levels(unit: UnitId, listed: ListedUnit) -> list[Values]:
    return [{"unit_id": unit, "level": level.value} for level in sorted(listed.levels)]


def _id(place: Place | None, ids: Ids) -> UnitId | None:
    return ids[place.number] if isinstance(place, Row) else place


def _facts(one: Changed, ids: Ids) -> tuple[audit.Facts, audit.Facts]:
    aspects = sorted(one.aspects)
    after = {aspect.value: _listed_fact(aspect, one, ids) for aspect in aspects}
    return {aspect.value: _known_fact(aspect, one.known) for aspect in aspects}, after


def _known_fact(aspect: Aspect, known: KnownUnit) -> str | int | None:
    facts: dict[Aspect, str | int | None] = {
        Aspect.NAME: known.name,
        Aspect.CODE: known.code,
        Aspect.LEVELS: " ".join(sorted(known.levels)),
        Aspect.OWNERSHIP: known.ownership,
        Aspect.PARENT: known.parent,
        Aspect.ALIASES: "; ".join(sorted(known.aliases)),
        Aspect.OPENED: known.opened.isoformat() if known.opened else None,
    }
    return facts[aspect]


def _listed_fact(aspect: Aspect, one: Changed, ids: Ids) -> str | int | None:
    listed = one.listed
    facts: dict[Aspect, str | int | None] = {
        Aspect.NAME: listed.name,
        Aspect.CODE: listed.code,
        Aspect.LEVELS: " ".join(sorted(listed.levels)),
        Aspect.OWNERSHIP: listed.ownership,
        Aspect.PARENT: _id(one.parent, ids),
        Aspect.ALIASES: "; ".join(sorted({*one.known.aliases, *listed.aliases})),
        Aspect.OPENED: listed.opened.isoformat() if listed.opened else None,
    }
    return facts[aspect]
