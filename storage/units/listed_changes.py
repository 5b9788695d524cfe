"""Changes as an office's file lists them: names become units in the order of the rows, as an earlier row may found,
rename or close what a later one speaks of."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from domain.ids import UnitId
from domain.refusals import Refusal
from domain.registry.change_files import ListedChange
from domain.registry.change_wishes import kind_called, newcomer
from domain.registry.unit_changes import (
    Change,
    Close,
    Deed,
    Found,
    Known,
    Merge,
    Move,
    Newcomer,
    Rename,
    Split,
    Staff,
    Target,
)
from domain.registry.units import UnitKind
from storage.database import Tx
from storage.units import known_units, tree, unit_changes
from storage.units.carrying import Carrying


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file says what cannot be."""

    source: str
    line: int


class RowRefused(Exception):
    """The whole file is refused with its first row that cannot be carried out."""

    def __init__(self, place: Place, refusal: Refusal) -> None:
        super().__init__(f"{place.source}:{place.line}: {refusal.key}")
        self.place = place
        self.refusal = refusal


def apply(carrying: Carrying, source: str, listed: Iterable[ListedChange]) -> None:
    """Raises RowRefused; then nothing of the file may be kept."""
    for row in listed:
        try:
            unit_changes.apply(replace(carrying, on=row.day), _change(carrying.tx, row))
        except Refusal as refusal:
            raise RowRefused(Place(source, row.line), refusal) from refusal


def spoken_of(tx: Tx, listed: Iterable[ListedChange]) -> list[UnitId]:
    """The units there are of those a file is about, or founds others below."""
    names = {name for row in listed for name in (*row.units, *row.to, row.parent) if name}
    return sorted({unit for name in names for unit in known_units.open_named(tx, name)})


def _change(tx: Tx, row: ListedChange) -> Change:
    match row.deed:
        case Deed.FOUND:
            return Found(_founded(tx, row))
        case Deed.RENAME:
            return Rename(_unit(tx, row.units[0]), row.to[0])
        case Deed.MOVE:
            return Move(_unit(tx, row.units[0]), _unit(tx, row.to[0]))
        case Deed.CLOSE:
            heir = _unit(tx, row.to[0]) if row.to else None
            return Close(_unit(tx, row.units[0]), heir, row.staff or (Staff.GO_ON if heir else Staff.END))
        case Deed.SPLIT:
            unit = _unit(tx, row.units[0])
            return Split(unit, tuple(_target(tx, row, name, unit) for name in row.to))
        case Deed.MERGE:
            units = [_unit(tx, name) for name in row.units]
            into = _target(tx, row, row.to[0], units[0])
            # "A và B nhập thành A": A goes on.
            return Merge(tuple(unit for unit in units if unit != into), into, row.staff or Staff.GO_ON)


def _unit(tx: Tx, name: str) -> UnitId:
    """By its name of today, or by its code."""
    found = known_units.open_named(tx, name)
    if len(found) > 1:
        raise Refusal("change-name-ambiguous", name=name, count=len(found))
    coded = None if found else tree.unit_coded(tx, name)
    unit = found[0] if found else coded
    if unit is None:
        raise Refusal("unit-unknown", name=name)
    return unit


def _target(tx: Tx, row: ListedChange, name: str, before: UnitId) -> Target:
    """The open unit of that name, or a new one in the place of the old."""
    found = known_units.open_named(tx, name)
    if len(found) > 1:
        raise Refusal("change-name-ambiguous", name=name, count=len(found))
    if found:
        return found[0]
    subject = known_units.of(tx, [before])[before]
    parent = _unit(tx, row.parent) if row.parent else subject.parent
    return _told(row, newcomer(name, subject, below=parent))


def _founded(tx: Tx, row: ListedChange) -> Newcomer:
    name = row.units[0]
    parent = _unit(tx, row.parent) if row.parent else None
    kind = kind_called(name)
    office = Known(UnitId(0), row.parent, UnitKind.AUTHORITY)
    return _told(row, replace(newcomer(name, office, below=parent), kind=kind))


def _told(row: ListedChange, new: Newcomer) -> Newcomer:
    """What the file says of a new unit beside its name."""
    if row.authority:
        return replace(new, kind=UnitKind.AUTHORITY, levels=frozenset())
    if not row.levels:
        return new
    kind = UnitKind.SCHOOL if new.kind is UnitKind.AUTHORITY else new.kind
    return replace(new, kind=kind, levels=row.levels)
