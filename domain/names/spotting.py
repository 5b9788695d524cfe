"""Unit names inside a longer sentence, found before dates and numbers are: "mn 19/5 nộp chưa" names no day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.folding import Word, words
from domain.names.agreeing import Agreement, agreement, agrees
from domain.names.finding import Ask, Found, Unknown, read_office, read_plainly, read_slips
from domain.names.index import UnitNames
from domain.names.levels import heading_at
from domain.names.readings import one_or_ask
from domain.names.writing import PLACES, name_key, name_words
from domain.registry.units import Level, UnitKind

LONGEST_PLACE = 6
"""So many words may say where a unit is: "(UBND thị trấn Năm Căn)"."""

_ASKING = frozenset({"nop", "nao", "chua", "gui", "nhieu", "bc", "submitted", "submit", "reported", "report"})
"""Where a question goes on, a mistyped name has ended: nothing near to it need be looked for among all names."""


_BEFORE_PLACES = frozenset({"o", "tai", "thuoc", "in"})
_PLURAL = frozenset({"cac", "nhung", "may", "moi"})


@dataclass(frozen=True, slots=True)
class Spot:
    """Words `first` up to, not including, `last` name a unit, or several; `place` is the office of a place that bears
    the name of a school too: which of them is meant, the question tells."""

    first: int
    last: int
    reading: Found | Ask
    place: Found | Ask | None = None


def spot_unit(text: str, known: UnitNames) -> Spot | None:
    """The first unit named in a sentence."""
    return next(iter(spot_units(words(text), known)), None)


def spot_units(text: Sequence[Word], known: UnitNames) -> tuple[Spot, ...]:
    """Every unit named in a sentence; typing slips are looked for only where no name is written as it should be."""
    return tuple(_plain_spots(text, known)) or tuple(_slip_spots(text, known))


def _plain_spots(text: Sequence[Word], known: UnitNames) -> Iterator[Spot]:
    at = 0
    while at < len(text):
        spot = None if _inside_a_title(text, at) else _spot_at(text, at, known)
        if spot is not None:
            yield spot
        at = spot.last if spot is not None else at + 1


def _spot_at(text: Sequence[Word], at: int, known: UnitNames) -> Spot | None:
    if (among := _place_among(text, at, known)) is not None:
        return among
    spot = _office_spot(text, at, known) or _plain_spot(text, at, known)
    place = _place_spot(text, at, known)
    if spot is None or place is None or place.last < spot.last:
        return spot or place
    return replace(spot, place=place.reading) if place.last == spot.last and _of_schools(spot) else place


def _place_among(text: Sequence[Word], at: int, known: UnitNames) -> Spot | None:
    """What is a place for certain: "ở Tân Hưng", "các trường Tân Hưng", "trường phường Tân Hưng"; and "tiểu học Tân
    Hưng" where no school is called so."""
    before = text[at - 1].key if at > 0 else ""
    if before in _BEFORE_PLACES:
        return _place_spot(text, at, known)
    levels, start = heading_at(text, at)
    if start == at or start == len(text):
        return None
    place = _office_spot(text, start, known) or _place_spot(text, start, known)
    if place is None or (not levels and before in _PLURAL):
        return place
    spot = _plain_spot(text, at, known)
    return place if spot is None or not _of_schools(spot) else None


def _of_schools(spot: Spot) -> bool:
    reading = spot.reading
    units = (reading.unit,) if isinstance(reading, Found) else reading.every
    return any(unit.kind is not UnitKind.AUTHORITY for unit in units)


def _place_spot(text: Sequence[Word], first: int, known: UnitNames) -> Spot | None:
    """An office by the bare name of its place: "Tân Hưng"."""
    for last in range(min(first + LONGEST_PLACE, len(text)), first + 1, -1):
        name = text[first:last]
        named = [
            entry
            for entry in known.places.get(name_key(name), ())
            if agreement(name, words(entry.text)[-len(name) :]) <= Agreement.FEWER
        ]
        if named:
            return Spot(first, last, one_or_ask(named, known))
    return None


def _office_spot(text: Sequence[Word], first: int, known: UnitNames) -> Spot | None:
    """An office by the place it is for."""
    if text[first].key not in PLACES:
        return None
    for last in range(min(first + LONGEST_PLACE, len(text)), first + 1, -1):
        reading = read_office(text[first:last], known)
        if not isinstance(reading, Unknown):
            return Spot(first, last, reading)
    return None


def _plain_spot(text: Sequence[Word], first: int, known: UnitNames) -> Spot | None:
    levels, start = heading_at(text, first)
    for last in range(min(start + known.longest + 1, len(text)), start, -1):
        name = text[start:last]
        if start == first and not _stands_alone(name, known):
            continue
        reading = read_plainly(levels, name, known)
        if not isinstance(reading, Unknown):
            spot = Spot(first, last, reading)
            return spot if isinstance(reading, Found) else _with_place(text, spot, levels, start, known)
    return None


def _with_place(text: Sequence[Word], spot: Spot, levels: frozenset[Level], start: int, known: UnitNames) -> Spot:
    """Of several of one name, the one in the place that is said behind it."""
    for last in range(min(spot.last + LONGEST_PLACE, len(text)), spot.last, -1):
        reading = read_plainly(levels, text[start:last], known)
        if isinstance(reading, Found):
            return Spot(spot.first, last, reading)
    return spot


def _inside_a_title(text: Sequence[Word], at: int) -> bool:
    """The "truong" of "hieu truong th nhat tan" belongs to the person."""
    return at > 0 and text[at].key == "truong" and text[at - 1].key in {"hieu", "thu", "pho"}


def _stands_alone(name: Sequence[Word], known: UnitNames) -> bool:
    """Without a level before it, one word or a date is no name, nor is a word with other diacritics."""
    if sum(word.key.isalpha() for word in name) < len(("Nhật", "Tân")):
        return False
    counted = name_words(name)
    key = name_key(counted)
    entries = known.bearing(key) or known.beginning(key)
    return any(agrees(counted, entry) for entry in entries)


def _slip_spots(text: Sequence[Word], known: UnitNames) -> Iterator[Spot]:
    at = 0
    while at < len(text):
        levels, start = heading_at(text, at)
        spot = _slip_spot(text, at, start, levels, known) if levels else None
        if spot is not None:
            yield spot
        at = spot.last if spot is not None else max(start, at + 1)


def _slip_spot(text: Sequence[Word], first: int, start: int, levels: frozenset[Level], known: UnitNames) -> Spot | None:
    longest = min(start + known.longest, len(text))
    for last in range(next((at for at in range(start, longest) if text[at].key in _ASKING), longest), start, -1):
        reading = read_slips(levels, text[start:last], known)
        if not isinstance(reading, Unknown):
            return Spot(first, last, reading)
    return None
