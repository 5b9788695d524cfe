"""What forbids a change of the tree of units: ended units, rings, schools over schools, days in the wrong order."""

from collections.abc import Mapping
from datetime import date, timedelta

from domain.folding import words
from domain.ids import UnitId
from domain.refusals import Refusal
from domain.registry.unit_changes import Change, Close, Found, Known, Merge, Move, Newcomer, Rename, Split, named
from domain.registry.units import UnitKind

LONGEST_NAME = 200
FURTHEST_BACK = date(1990, 1, 1)
FURTHEST_AHEAD = timedelta(days=3 * 366)
"""A day further off is a slip of the finger."""


def refuse(change: Change, known: Mapping[UnitId, Known], on: date) -> None:
    """Raises Refusal for what cannot be, or not from that day on. `known` has every unit the change names."""
    for unit in named(change):
        _refuse_ended(known[unit], on)
    match change:
        case Rename(unit, name):
            _refuse_rename(known[unit], name, on)
        case Move(unit, to):
            _refuse_move(known[unit], known[to], on)
        case Merge():
            _refuse_merge(change, known, on)
        case Split():
            _refuse_split(change, known, on)
        case Close():
            _refuse_close(change, known, on)
        case Found(newcomer):
            _refuse_newcomer(newcomer, known)
            if not newcomer.levels and newcomer.kind is not UnitKind.AUTHORITY:
                raise Refusal("change-levels-unknown", name=newcomer.name)


def refuse_day(on: date, today: date) -> None:
    if not FURTHEST_BACK <= on <= today + FURTHEST_AHEAD:
        raise Refusal("change-day-far", day=on)


def _refuse_ended(unit: Known, on: date) -> None:
    if unit.closed is not None:
        raise Refusal("change-closed", unit=unit.name, day=unit.closed)
    if unit.opened is not None and on < unit.opened:
        raise Refusal("change-before-opened", unit=unit.name, day=unit.opened)


def _refuse_rename(unit: Known, name: str, on: date) -> None:
    _refuse_name(name)
    if name == unit.name:
        raise Refusal("change-same-name", unit=unit.name)
    _refuse_overlap(unit, on)


def _refuse_move(unit: Known, to: Known, on: date) -> None:
    _refuse_under(to)
    if unit.id in to.above:
        raise Refusal("change-ring", unit=unit.name, to=to.name)
    if unit.parent == to.id:
        raise Refusal("change-there-already", unit=unit.name, to=to.name)
    _refuse_overlap(unit, on)


def _refuse_merge(change: Merge, known: Mapping[UnitId, Known], on: date) -> None:
    if not change.units:
        raise Refusal("change-nothing-to-merge")
    for unit in change.units:
        _refuse_overlap(known[unit], on)
    first = known[change.units[0]]
    if isinstance(change.into, Newcomer):
        _refuse_newcomer(change.into, known)
        kinds = {change.into.kind is UnitKind.AUTHORITY}
    else:
        kinds = {known[change.into].authority}
        _refuse_heir(change.units, known[change.into], known)
    if kinds != {known[unit].authority for unit in change.units}:
        raise Refusal("change-kinds-differ", unit=first.name)


def _refuse_heir(units: tuple[UnitId, ...], heir: Known, known: Mapping[UnitId, Known]) -> None:
    if heir.id in units:
        raise Refusal("change-into-itself", unit=heir.name)
    for unit in units:
        if unit in heir.above:
            raise Refusal("change-ring", unit=known[unit].name, to=heir.name)


def _refuse_split(change: Split, known: Mapping[UnitId, Known], on: date) -> None:
    unit = known[change.unit]
    _refuse_overlap(unit, on)
    if unit.authority:
        # Which of its units would go where is not said: they are moved one by one, and it is closed.
        raise Refusal("change-split-authority", unit=unit.name)
    names = {part.name if isinstance(part, Newcomer) else known[part].name for part in change.into}
    if len(change.into) < 2 or len(names) < len(change.into):
        raise Refusal("change-split-two", unit=unit.name)
    for part in change.into:
        if isinstance(part, Newcomer):
            _refuse_newcomer(part, known)
        elif known[part].authority:
            raise Refusal("change-kinds-differ", unit=unit.name)


def _refuse_close(change: Close, known: Mapping[UnitId, Known], on: date) -> None:
    unit = known[change.unit]
    _refuse_overlap(unit, on)
    if change.heir is None:
        if unit.children:
            raise Refusal("change-children-left", unit=unit.name, count=unit.children)
        return
    heir = known[change.heir]
    _refuse_heir((change.unit,), heir, known)
    if unit.authority != heir.authority:
        raise Refusal("change-kinds-differ", unit=unit.name)


def _refuse_newcomer(newcomer: Newcomer, known: Mapping[UnitId, Known]) -> None:
    _refuse_name(newcomer.name)
    if newcomer.parent is not None:
        _refuse_under(known[newcomer.parent])


def _refuse_under(to: Known) -> None:
    if not to.authority:
        raise Refusal("change-under-school", to=to.name)


def _refuse_name(name: str) -> None:
    if not words(name):
        raise Refusal("change-name-empty")
    if len(name) > LONGEST_NAME:
        raise Refusal("change-name-long", longest=LONGEST_NAME, length=len(name))


def _refuse_overlap(unit: Known, on: date) -> None:
    """What has happened since cannot be undone by a change of an earlier day."""
    if unit.changed is not None and on < unit.changed:
        raise Refusal("change-before-last", unit=unit.name, day=unit.changed)
