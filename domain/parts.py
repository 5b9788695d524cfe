"""Parts of what an authority asks: of whom an answer tells, and to whom a nudge goes."""

from dataclasses import dataclass
from typing import TypeAlias

from domain.ids import UnitId
from domain.units import Level


@dataclass(frozen=True, slots=True)
class Part:
    """The units below `under` (None: all) that teach one of `levels` (empty: all)."""

    under: UnitId | None = None
    levels: frozenset[Level] = frozenset()

    @property
    def whole(self) -> bool:
        return self.under is None and not self.levels


Parts: TypeAlias = tuple[Part, ...]
"""Any of them; of no parts at all nothing is seen."""

EVERYTHING: Parts = (Part(),)


def is_whole(parts: Parts) -> bool:
    return any(part.whole for part in parts)
