"""Holds a list against the units there are: new, changed, unchanged, refused.

A unit is known by its code; one without, by its exact name under the same parent. What a row leaves empty stays as it
is. A list opens no unit again, closes none, and never takes a name away.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.ids import UnitId
from domain.registry.units import UnitKind
from domain.unit_lists.circles import without_circles
from domain.unit_lists.known import KnownUnit, KnownUnits
from domain.unit_lists.model import BadRow, Details, ListedUnit
from domain.unit_lists.order import Mentions, parents_first
from domain.unit_lists.outcome import Aspect, Changed, Comparison, New, Place, Row
from domain.unit_lists.reading import Read, shown


@dataclass(frozen=True, slots=True)
class Authority:
    """As whom a list is sent: nothing outside of what they reach is touched; a new unit without a parent comes below
    `home`."""

    reach: frozenset[UnitId]
    home: UnitId | None


class _Refused(Exception):
    def __init__(self, key: str, **details: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.details: Details = details


def compare(read: Read, known: KnownUnits, authority: Authority | None = None) -> Comparison:
    """Without an authority everything is within reach, and a unit without a parent is at the top: for the operator."""
    mentions = Mentions(read.units)
    ordered = parents_first(read.units, mentions)
    comparing = _Comparing(known, authority, mentions)
    for unit in ordered.units:
        comparing.take(unit)
    circling = [
        BadRow(unit.row, unit.name, "list-row-circle", {"parent": shown(unit.parent)}) for unit in ordered.circling
    ]
    return comparing.outcome([*read.bad, *circling])


class _Comparing:
    """Goes through the list once, parents first, and remembers what each row came to."""

    def __init__(self, known: KnownUnits, authority: Authority | None, mentions: Mentions) -> None:
        self._known = known
        self._authority = authority
        self._mentions = mentions
        self._places: dict[int, Place] = {}
        self._codes: dict[str, int] = {}
        self._seen: dict[Place | tuple[Place | None, str], int] = {}
        self._new: list[New] = []
        self._changed: list[Changed] = []
        self._refused: list[BadRow] = []
        self._unchanged = 0
        self._twins = 0

    def take(self, listed: ListedUnit) -> None:
        try:
            self._take(listed)
        except _Refused as why:
            self._refused.append(BadRow(listed.row, listed.name, why.key, why.details))

    def outcome(self, refused: Iterable[BadRow]) -> Comparison:
        changed, circling = without_circles(self._changed, self._new, self._known)
        every = sorted([*refused, *self._refused, *circling], key=lambda one: one.row)
        return Comparison(tuple(self._new), changed, self._unchanged, tuple(every), self._twins)

    def _take(self, listed: ListedUnit) -> None:
        if listed.code:
            self._once(self._codes, listed.code, listed)
        parent = self._parent(listed)
        known = self._match(listed, parent)
        if known is None:
            self._add(listed, parent)
        else:
            self._hold_against(known, listed, parent)

    def _once(self, seen: dict[str, int], what: str, listed: ListedUnit) -> None:
        if (first := seen.setdefault(what, listed.row)) != listed.row:
            raise _Refused("list-row-twice", first=first)

    def _parent(self, listed: ListedUnit) -> Place | None:
        """None where the row does not say."""
        said = listed.parent
        if not said:
            return None
        rows = self._mentions.of(said)
        found: set[Place] = {self._places[one.row] for one in rows if one.row in self._places}
        if (coded := self._known.by_code.get(said)) is not None and not coded.closed:
            found.add(coded.id)
        if not found or coded is None:
            found.update(unit.id for unit in self._known.named(said))
        if not found and rows:
            raise _Refused("list-row-parent-refused", parent=shown(said), first=rows[0].row)
        if not found:
            found.update(unit.id for unit in self._known.meant(said))
        return self._only(found, said)

    def _only(self, found: set[Place], said: str) -> Place:
        if not found:
            raise _Refused("list-row-parent-unknown", parent=shown(said))
        if len(found) > 1:
            raise _Refused("list-row-parent-several", parent=shown(said), count=len(found))
        return found.pop()

    def _match(self, listed: ListedUnit, parent: Place | None) -> KnownUnit | None:
        if listed.code and (coded := self._known.by_code.get(listed.code)) is not None:
            if coded.closed:
                raise _Refused("list-row-closed", code=listed.code)
            return coded
        if isinstance(parent, Row):
            return None
        named = self._named(listed, parent)
        if len(named) > 1:
            raise _Refused("list-row-several", count=len(named))
        if named and listed.code and named[0].code:
            if parent is None:
                return None
            raise _Refused("list-row-other-code", code=named[0].code)
        return named[0] if named else None

    def _named(self, listed: ListedUnit, parent: UnitId | None) -> Sequence[KnownUnit]:
        """Where no parent is said, one that stands where the row would put it comes first."""
        home = parent if parent is not None or self._authority is None else self._authority.home
        here = self._known.by_place.get((home, listed.name))
        if here is not None:
            return (here,)
        return () if parent is not None else self._known.named(listed.name)

    def _add(self, listed: ListedUnit, parent: Place | None) -> None:
        if parent is None and self._authority is not None:
            parent = self._authority.home
            if parent is None:
                raise _Refused("list-row-parent-missing")
        if listed.kind is not UnitKind.AUTHORITY and not listed.levels:
            raise _Refused("list-row-level-missing")
        self._need_reach(parent)
        self._need_name(listed, parent, None)
        self._places[listed.row] = Row(listed.row)
        self._new.append(New(listed, parent))
        self._twins += bool(self._known.named(listed.name))

    def _hold_against(self, known: KnownUnit, listed: ListedUnit, parent: Place | None) -> None:
        self._first_of(listed, known.id)
        aspects = frozenset(_differences(known, listed, parent))
        if listed.levels_stated and (listed.kind is UnitKind.AUTHORITY) is not (known.kind is UnitKind.AUTHORITY):
            raise _Refused("list-row-other-kind")
        if aspects:
            self._need_reach(known.id)
        if Aspect.PARENT in aspects:
            self._need_reach(parent)
        above = known.parent if parent is None else parent
        if not aspects.isdisjoint({Aspect.NAME, Aspect.PARENT}):
            self._need_name(listed, above, known)
        self._places[listed.row] = known.id
        if aspects:
            self._changed.append(Changed(known, listed, above, aspects))
        else:
            self._unchanged += 1

    def _need_name(self, listed: ListedUnit, parent: Place | None, bearer: KnownUnit | None) -> None:
        """Two units under one parent never bear the same name: nobody could say which is meant."""
        other = None if isinstance(parent, Row) else self._known.by_place.get((parent, listed.name))
        if other is not None and other != bearer:
            raise _Refused("list-row-name-taken", code=other.code or "")
        self._first_of(listed, (parent, listed.name))

    def _first_of(self, listed: ListedUnit, what: Place | tuple[Place | None, str]) -> None:
        if (first := self._seen.setdefault(what, listed.row)) != listed.row:
            raise _Refused("list-row-twice", first=first)

    def _need_reach(self, unit: Place | None) -> None:
        if self._authority is not None and not isinstance(unit, Row) and unit not in self._authority.reach:
            raise _Refused("list-row-not-yours")


def _differences(known: KnownUnit, listed: ListedUnit, parent: Place | None) -> Iterable[Aspect]:
    if listed.name != known.name:
        yield Aspect.NAME
    if listed.code and listed.code != known.code:
        yield Aspect.CODE
    if listed.levels_stated and listed.levels != known.levels:
        yield Aspect.LEVELS
    if listed.ownership is not None and listed.ownership != known.ownership:
        yield Aspect.OWNERSHIP
    if parent is not None and parent != known.parent:
        yield Aspect.PARENT
    if any(alias not in known.aliases and alias != known.name for alias in listed.aliases):
        yield Aspect.ALIASES
    if listed.opened is not None and listed.opened != known.opened:
        yield Aspect.OPENED
