"""Carries out changes of the tree of units: shown first by doing them and undoing them, so that the two cannot differ.

Names, parents and units get their dates; what is still open passes to the successor (`storage.units.handovers`); what
is finished stays as it was; the trace, the successions and the news to those concerned are written in one breath."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import update

from domain.ids import UnitId
from domain.registry import unit_effects
from domain.registry.unit_change_rules import refuse
from domain.registry.unit_changes import (
    Change,
    Close,
    Found,
    Known,
    Merge,
    Move,
    Newcomer,
    Rename,
    Split,
    Staff,
    Target,
    named,
)
from domain.registry.unit_effects import Effect, Fact, What
from domain.registry.units import Level
from domain.reporting.obligations import ORDER
from domain.sending.notices import Key
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.outgoing import telling
from storage.tables.registry import unit_levels, unit_names, unit_parents, units
from storage.units import handovers, known_units, open_work, successions, tree
from storage.units.carrying import Carrying

T = TypeVar("T")


def undone(tx: Tx, work: Callable[[], T]) -> T:
    """What the work returned, and nothing else of it."""
    trial = tx.begin_nested()
    try:
        return work()
    finally:
        trial.rollback()


def apply(carrying: Carrying, change: Change) -> list[Effect]:
    """Raises Refusal, and has changed nothing by then."""
    known = known_units.held(carrying.tx, named(change))
    refuse(change, known, carrying.on)
    match change:
        case Rename():
            _rename(carrying, change, known)
        case Move():
            _move(carrying, change, known)
        case Merge(_, into, staff):
            _merge(carrying, [known[unit] for unit in change.units], into, staff)
        case Split():
            _split(carrying, known[change.unit], change.into)
        case Close():
            _close(carrying, known[change.unit], change.heir, change.staff)
        case Found(newcomer):
            _found(carrying, newcomer)
    return carrying.effects


def send(carrying: Carrying, occasion: str) -> None:
    """Each hears once, in one letter, all that concerns them."""
    for address, effects in sorted(carrying.letters.items()):
        letter = unit_effects.to_text(effects)
        telling.tell(carrying.tx, [address], Key.UNIT_CHANGE, occasion, carrying.now, details=letter)


def _rename(carrying: Carrying, change: Rename, known: dict[UnitId, Known]) -> None:
    unit = known[change.unit]
    _warn_taken(carrying, change.name, unit.parent, besides=unit.id)
    tree.rename(carrying.tx, unit.id, change.name, since=carrying.on)
    carrying.note(What.RENAMED, *_with_parent(unit), unit=unit.name, name=change.name, day=carrying.on)
    carrying.trace("rename-unit", unit.id, before={"name": unit.name}, name=change.name)


def _move(carrying: Carrying, change: Move, known: dict[UnitId, Known]) -> None:
    unit, to = known[change.unit], known[change.to]
    _warn_taken(carrying, unit.name, to.id, besides=unit.id)
    tree.move(carrying.tx, unit.id, to.id, since=carrying.on)
    what = What.PLACED if unit.parent is None else What.MOVED
    before = _name(carrying, unit.parent)
    carrying.note(what, *_with_parent(unit), to.id, unit=unit.name, before=before, to=to.name, day=carrying.on)
    carrying.trace("move-unit", unit.id, before={"parent": unit.parent}, parent=to.id)


def _merge(carrying: Carrying, ending: Sequence[Known], into: Target, staff: Staff) -> None:
    heir = _begun(carrying, into, ending)
    taught = frozenset[Level]().union(*(unit.levels for unit in ending))
    if not isinstance(into, Newcomer):
        _teach(carrying, heir, taught)
    names = ", ".join(unit.name for unit in ending)
    about: dict[str, Fact] = {"units": names, "to": heir.name, "day": carrying.on}
    carrying.note(What.MERGED, heir.id, *(one for unit in ending for one in _with_parent(unit)), **about)
    for unit in ending:
        carrying.trace("merge-unit", unit.id, into=heir.id)
        _end(carrying, unit, [heir.id])
        handovers.end_posts(carrying, unit, heir, staff)
    handovers.pass_on(carrying, ending, heir)
    open_work.pass_on(carrying, ending, heir)
    handovers.warn_headless(carrying, heir)


def _split(carrying: Carrying, unit: Known, into: Sequence[Target]) -> None:
    parts = [unit if part == unit.id else _begun(carrying, part, [unit]) for part in into]
    names = ", ".join(part.name for part in parts)
    ids = [part.id for part in parts]
    carrying.note(What.SPLIT, *_with_parent(unit), *ids, unit=unit.name, to=names, day=carrying.on)
    carrying.trace("split-unit", unit.id, into=" ".join(map(str, ids)))
    successions.note(carrying.tx, unit.id, ids, carrying.on)
    if unit.id not in ids:
        tree.close(carrying.tx, unit.id, carrying.on)
        handovers.end_posts(carrying, unit, None, Staff.END)
        open_work.pass_on(carrying, [unit], parts[0])
    for part in parts:
        handovers.warn_headless(carrying, part)


def _close(carrying: Carrying, unit: Known, heir: UnitId | None, staff: Staff) -> None:
    successor = None if heir is None else known_units.one(carrying.tx, heir)
    told = [*_with_parent(unit), *([] if heir is None else [heir])]
    carrying.note(What.CLOSED, *told, unit=unit.name, day=carrying.on)
    carrying.trace("close-unit", unit.id, heir=heir)
    _end(carrying, unit, [] if heir is None else [heir])
    handovers.end_posts(carrying, unit, successor, staff)
    if successor is None:
        open_work.drop(carrying, unit)
        handovers.leave(carrying, unit)
    else:
        handovers.pass_on(carrying, [unit], successor)
        open_work.pass_on(carrying, [unit], successor)


def _end(carrying: Carrying, unit: Known, successors: Sequence[UnitId]) -> None:
    successions.note(carrying.tx, unit.id, successors, carrying.on)
    if successors and unit.authority:
        _move_children(carrying, unit, successors[0])
    tree.close(carrying.tx, unit.id, carrying.on)


def _move_children(carrying: Carrying, unit: Known, heir: UnitId) -> None:
    children = [(child, since) for child, since in known_units.children_of(carrying.tx, unit.id) if child != heir]
    if not children:
        return
    for child, since in children:
        # One that came only later than that day goes on from the day it came.
        tree.move(carrying.tx, child, heir, since=max(carrying.on, since or carrying.on))
        carrying.trace("move-unit", child, before={"parent": unit.id}, parent=heir)
    ids = [child for child, _ in children]
    about: dict[str, Fact] = {"before": unit.name, "to": _name(carrying, heir), "count": len(ids), "day": carrying.on}
    carrying.note(What.CHILDREN_MOVED, *ids, **about)


def _begun(carrying: Carrying, target: Target, before: Sequence[Known]) -> Known:
    """The unit a change leads to, founded now where there is none yet."""
    if isinstance(target, Newcomer):
        taught = frozenset[Level]().union(*(unit.levels for unit in before))
        target = _found(carrying, replace(target, levels=target.levels or taught))
    found = known_units.one(carrying.tx, target)
    if found is None:
        raise LookupError(f"No unit {target}")
    return found


def _found(carrying: Carrying, new: Newcomer) -> UnitId:
    _warn_taken(carrying, new.name, new.parent)
    listed = tree.NewUnit(new.name, new.levels, new.kind, None, new.ownership)
    unit = tree.add_unit(carrying.tx, listed, parent=new.parent)
    tx, on = carrying.tx, carrying.on
    tx.execute(update(units).where(units.c.id == unit).values(opened=on))
    for dated in (unit_names, unit_parents):
        tx.execute(update(dated).where(dated.c.unit_id == unit).values(since=on))
    told = [] if new.parent is None else [new.parent]
    carrying.note(
        What.FOUNDED if told else What.FOUNDED_ALONE, *told, unit=new.name, to=_name(carrying, new.parent), day=on
    )
    carrying.trace("found-unit", unit, name=new.name, parent=new.parent)
    return unit


def _teach(carrying: Carrying, heir: Known, levels: frozenset[Level]) -> None:
    """A school that takes in others teaches what they taught."""
    new = levels - heir.levels
    if not new:
        return
    insert_new(carrying.tx, unit_levels, [{"unit_id": heir.id, "level": level.value} for level in sorted(new)])
    every = ", ".join(sorted(heir.levels | levels, key=ORDER.index))
    carrying.note(What.TEACHES, unit=heir.name, levels=every)
    carrying.trace("teach-levels", heir.id, levels=every)


def _warn_taken(carrying: Carrying, name: str, parent: UnitId | None, *, besides: UnitId | None = None) -> None:
    """Two open units of one name below one authority: allowed, as there are such, and said."""
    for other in known_units.of(carrying.tx, known_units.open_named(carrying.tx, name)).values():
        if other.id != besides and other.parent == parent:
            carrying.effects.append(Effect(What.NAME_TAKEN, {"name": name}))
            return


def _with_parent(unit: Known) -> list[UnitId]:
    return [unit.id] if unit.parent is None else [unit.id, unit.parent]


def _name(carrying: Carrying, unit: UnitId | None) -> str:
    known = None if unit is None else known_units.one(carrying.tx, unit)
    return "" if known is None else known.name
