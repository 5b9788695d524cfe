"""The rows of a list with parents before those below them, however they stand in the file."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.unit_lists.model import ListedUnit


@dataclass(frozen=True, slots=True)
class Ordered:
    """`circling` are those from whom nobody reaches the top by going from parent to parent."""

    units: tuple[ListedUnit, ...]
    circling: tuple[ListedUnit, ...]


class Mentions:
    """Who in the list may be meant by a code or a name."""

    def __init__(self, units: Iterable[ListedUnit]) -> None:
        self._coded: dict[str, ListedUnit] = {}
        self._named: defaultdict[str, list[ListedUnit]] = defaultdict(list)
        for unit in units:
            if unit.code:
                self._coded.setdefault(unit.code, unit)
            self._named[unit.name].append(unit)

    def of(self, said: str) -> Sequence[ListedUnit]:
        if not said:
            return ()
        coded = self._coded.get(said)
        return self._named.get(said, ()) if coded is None else (coded,)


def parents_first(units: Sequence[ListedUnit], mentions: Mentions) -> Ordered:
    """One look at each: chains of any length, and no recursion that a long one would break."""
    waits = {unit.row: len(mentions.of(unit.parent)) for unit in units}
    below: defaultdict[int, list[ListedUnit]] = defaultdict(list)
    for unit in units:
        for parent in mentions.of(unit.parent):
            below[parent.row].append(unit)
    ready = deque(unit for unit in units if not waits[unit.row])
    done = list(_released(ready, below, waits))
    return Ordered(tuple(done), tuple(unit for unit in units if waits[unit.row]))


def _released(
    ready: deque[ListedUnit], below: Mapping[int, list[ListedUnit]], waits: dict[int, int]
) -> Iterable[ListedUnit]:
    while ready:
        unit = ready.popleft()
        yield unit
        for lower in below.get(unit.row, ()):
            waits[lower.row] -= 1
            if not waits[lower.row]:
                ready.append(lower)
