"""Whom something is laid on: levels of an ownership in some areas, units named one by one, and those left out."""

from dataclasses import dataclass
from typing import TypeAlias

from domain.ids import UnitId
from domain.registry.units import Level

Named: TypeAlias = UnitId | str
"""A unit, or its name or code as a document writes it, to be looked up before anything is laid on anybody."""

SCHOOLS = frozenset(Level) - {Level.PB}
"""Every level there is a school of: `tất cả các trường`."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Units that teach one of the levels, of one ownership or, where none is named, of any, and below one of the areas
    where there are such; `named` besides, or alone where there are no levels; never those `excepted`."""

    levels: frozenset[Level] = frozenset()
    ownership: str | None = None
    areas: frozenset[Named] = frozenset()
    named: frozenset[Named] = frozenset()
    excepted: frozenset[Named] = frozenset()

    @property
    def nobody(self) -> bool:
        return not self.levels and not self.named

    def adding(self, unit: Named) -> "Audience":
        """One that had been left out is asked again; whether it must be named besides, its levels say."""
        return Audience(self.levels, self.ownership, self.areas, self.named | {unit}, self.excepted - {unit})

    def leaving_out(self, unit: Named) -> "Audience":
        return Audience(self.levels, self.ownership, self.areas, self.named - {unit}, self.excepted | {unit})
