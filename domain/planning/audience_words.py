"""Reads whom an officer means: `các trường mầm non`, `tất cả trừ TH Nhật Tân`, `TH A và TH B`, `trường phường X`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.folding import Word, words
from domain.ids import UnitId
from domain.names.index import UnitNames
from domain.names.levels import heading_at
from domain.names.readings import Ask, Found
from domain.names.spotting import Spot, spot_units
from domain.planning.audiences import SCHOOLS, Audience, Named
from domain.registry.units import Level, UnitKind

_BUT = frozenset({("tru",), ("ngoai", "tru"), ("khong", "gom"), ("khong", "ke"), ("except",)})
_EVERYBODY = (("tat", "ca"), ("toan", "bo"), ("cac", "truong"), ("cac", "don", "vi"), ("moi", "truong"), ("all",))
_OFFICES = (("phong", "ban"), ("cac", "phong"), ("phong", "thuoc", "so"))
_OWNERSHIP = {("cong", "lap"): "public", ("tu", "thuc"): "private", ("ngoai", "cong", "lap"): "private"}


@dataclass(frozen=True, slots=True)
class Unsure:
    """A name that may mean several units: it has to be typed in full."""

    typed: str
    names: tuple[str, ...]


def read_audience(text: str, names: UnitNames) -> Audience | Unsure | None:
    """None where nobody is meant by it."""
    said = words(text)
    asked, left_out = _parted(said)
    spots, others = spot_units(asked, names), spot_units(left_out, names)
    for spot in (*spots, *others):
        if isinstance(spot.reading, Ask):
            candidates = tuple(one.full for one in spot.reading.candidates)
            return Unsure(spot.reading.name, candidates)
    rest = _without(asked, spots)
    named = [spot.reading.unit for spot in spots if isinstance(spot.reading, Found)]
    areas = frozenset[Named](one.id for one in named if one.kind is UnitKind.AUTHORITY)
    alone = frozenset[Named](one.id for one in named if one.kind is not UnitKind.AUTHORITY)
    levels = _levels(rest) or (SCHOOLS if areas or _says(rest, _EVERYBODY) else frozenset())
    excepted = frozenset[Named](_ids(others))
    if left_out and not excepted:
        return None
    audience = Audience(levels, _ownership(rest), areas, alone, excepted)
    return None if audience.nobody else audience


def _parted(said: Sequence[Word]) -> tuple[Sequence[Word], Sequence[Word]]:
    keys = [word.key for word in said]
    for at in range(len(keys)):
        for but in _BUT:
            if tuple(keys[at : at + len(but)]) == but:
                return said[:at], said[at + len(but) :]
    return said, []


def _ids(spots: Iterable[Spot]) -> Iterable[UnitId]:
    return (spot.reading.unit.id for spot in spots if isinstance(spot.reading, Found))


def _without(said: Sequence[Word], spots: Sequence[Spot]) -> list[Word]:
    taken = {place for spot in spots for place in range(spot.first, spot.last)}
    return [word for place, word in enumerate(said) if place not in taken]


def _levels(rest: Sequence[Word]) -> frozenset[Level]:
    found: frozenset[Level] = frozenset({Level.PB}) if _says(rest, _OFFICES) else frozenset()
    at = 0
    while at < len(rest):
        levels, end = heading_at(rest, at)
        found |= levels
        at = max(end, at + 1)
    return found


def _ownership(rest: Sequence[Word]) -> str | None:
    found = [owned for keys, owned in _OWNERSHIP.items() if _says(rest, (keys,))]
    return found[-1] if found else None


def _says(rest: Sequence[Word], every: Iterable[tuple[str, ...]]) -> bool:
    keys = tuple(word.key for word in rest)
    return any(keys[at : at + len(one)] == one for one in every for at in range(len(keys)))
