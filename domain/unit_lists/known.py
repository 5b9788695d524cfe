"""The units there are, as a list is held against them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from domain.folding import fold
from domain.ids import UnitId
from domain.registry.units import Level, UnitKind


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit as it is today. `aliases` are the names it also goes by."""

    id: UnitId
    name: str
    code: str | None
    kind: UnitKind
    ownership: str
    levels: frozenset[Level]
    parent: UnitId | None
    opened: date | None = None
    closed: bool = False
    aliases: frozenset[str] = frozenset()


class KnownUnits:
    def __init__(self, every: Iterable[KnownUnit]) -> None:
        units = list(every)
        self.by_id = {unit.id: unit for unit in units}
        self.by_code = {unit.code: unit for unit in units if unit.code}
        self.open = [unit for unit in units if not unit.closed]
        self.by_place = {(unit.parent, unit.name): unit for unit in self.open}
        self.by_name: defaultdict[str, list[KnownUnit]] = defaultdict(list)
        for unit in self.open:
            self.by_name[unit.name].append(unit)

    def named(self, name: str) -> list[KnownUnit]:
        return self.by_name.get(name, [])

    def meant(self, name: str) -> list[KnownUnit]:
        """By a name it also goes by; else by one that differs only in diacritics, case and spaces."""
        return self._by_alias.get(name) or self._by_folded.get(fold(name), [])

    def below(self, authority: UnitId) -> frozenset[UnitId]:
        """The authority, and everything below it at any depth."""
        found, look = {authority}, [authority]
        while look:
            lower = [unit for unit in self._below.get(look.pop(), []) if unit not in found]
            found.update(lower)
            look += lower
        return frozenset(found)

    @cached_property
    def _below(self) -> dict[UnitId, list[UnitId]]:
        lower: defaultdict[UnitId, list[UnitId]] = defaultdict(list)
        for unit in self.open:
            if unit.parent is not None:
                lower[unit.parent].append(unit.id)
        return lower

    @cached_property
    def _by_alias(self) -> dict[str, list[KnownUnit]]:
        found: defaultdict[str, list[KnownUnit]] = defaultdict(list)
        for unit in self.open:
            for alias in unit.aliases:
                found[alias].append(unit)
        return found

    @cached_property
    def _by_folded(self) -> dict[str, list[KnownUnit]]:
        found: defaultdict[str, list[KnownUnit]] = defaultdict(list)
        for unit in self.open:
            found[fold(unit.name)].append(unit)
        return found
