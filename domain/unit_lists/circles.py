"""No unit may come to stand below itself."""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from domain.ids import UnitId
from domain.unit_lists.known import KnownUnits
from domain.unit_lists.model import BadRow
from domain.unit_lists.outcome import Aspect, Changed, New, Place, Row


def without_circles(
    changed: Sequence[Changed], new: Sequence[New], known: KnownUnits
) -> tuple[tuple[Changed, ...], tuple[BadRow, ...]]:
    """The changes as they may be made, and the rows that would close a circle."""
    moved = [one for one in changed if Aspect.PARENT in one.aspects]
    if not moved:
        return tuple(changed), ()
    above: dict[Place, Place | None] = {unit.id: unit.parent for unit in known.open}
    above |= {Row(one.listed.row): one.parent for one in new}
    above |= {one.known.id: one.parent for one in moved}
    settled: set[Place] = set()
    circling = {one.known.id for one in moved if _circles(one.known.id, above, settled)}
    refused = [
        BadRow(one.listed.row, one.listed.name, "list-row-circle", {"parent": one.listed.parent})
        for one in moved
        if one.known.id in circling
    ]
    return tuple(one for one in changed if one.known.id not in circling), tuple(refused)


def _circles(start: UnitId, above: Mapping[Place, Place | None], settled: set[Place]) -> bool:
    """Whether going up from here leads back here. Who only stands below a circle is in none."""
    way: dict[Place, None] = {}
    at: Place | None = start
    while at is not None and at not in settled and at not in way:
        way[at] = None
        at = above.get(at)
    if at is not None and at in way:
        settled.update(takewhile(lambda one: one != at, way))
        return at == start
    settled.update(way)
    return False
