"""Parts of what an authority asks: of whom an answer tells, and to whom a nudge goes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from domain.ids import UnitId
from domain.registry.units import Level


@dataclass(frozen=True, slots=True)
class Part:
    """The units below `under` (None: all) that teach one of `levels` (empty: all)."""

    under: UnitId | None = None
    levels: frozenset[Level] = frozenset()

    @property
    def whole(self) -> bool:
        return self.under is None and not self.levels

    def takes(self, above: frozenset[UnitId], levels: frozenset[Level]) -> bool:
        """Whether a unit that teaches these levels, with these units above it, is of this part."""
        return (self.under is None or self.under in above) and (not self.levels or not self.levels.isdisjoint(levels))


Parts: TypeAlias = tuple[Part, ...]
"""What is of any of them; of no parts at all nothing is seen."""
Sight: TypeAlias = Mapping[UnitId, Parts]
"""What somebody looks after of what each authority asks; of an authority that is not named, nothing."""

EVERYTHING: Parts = (Part(),)


def is_whole(parts: Parts) -> bool:
    return any(part.whole for part in parts)
