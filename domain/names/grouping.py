"""Groups of values by a key, never changed: a change makes others, which share with them all that has stayed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from domain.ids import UnitId

K = TypeVar("K")
V = TypeVar("V")


def without(known: Mapping[UnitId, V], left: Collection[UnitId]) -> dict[UnitId, V]:
    return {unit: value for unit, value in known.items() if unit not in left}


def moved(
    known: Mapping[K, tuple[V, ...]], gone: Iterable[tuple[K, V]], come: Iterable[tuple[K, V]]
) -> dict[K, tuple[V, ...]]:
    """A copy of the groups in which some values have left and others have joined; the rest is shared."""
    groups = dict(known)
    for key, leaving in _grouped(gone).items():
        left = frozenset(leaving)
        if kept := tuple(one for one in groups[key] if one not in left):
            groups[key] = kept
        else:
            del groups[key]
    for key, coming in _grouped(come).items():
        groups[key] = (*groups.get(key, ()), *coming)
    return groups


def _grouped(pairs: Iterable[tuple[K, V]]) -> Mapping[K, Sequence[V]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return MappingProxyType(groups)
