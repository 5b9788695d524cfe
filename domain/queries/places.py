"""Which marks are places: offices by the place they are for, and words unread that can be nothing else.

Whoever writes two words in a row that say nothing else has named a place. It is read as one, so that the answer can say
that it is not known; passed over, all units would be answered for.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.names.finding import Found
from domain.names.spotting import Spot
from domain.names.writing import place_of
from domain.queries.marks import Mark
from domain.queries.mending import is_syllable
from domain.queries.vocabulary import Concept
from domain.registry.units import UnitKind

SHORTEST, LONGEST = 2, 4
_MANY = frozenset({"cac", "nhung", "may", "moi"})
_BEFORE = frozenset({"o", "tai", "thuoc", "in", "dia ban", "khu vuc"})
_IN_BETWEEN = frozenset({"da", "thua", "bot", "oi", "cho", "hoi", "xin", "con", "the"})
"""What may come before the first word that counts."""
_ASKING = frozenset({Concept.WHO, Concept.WHICH, Concept.COUNT, Concept.PROGRESS, Concept.SHARE})
_OF_MANY = frozenset(
    {
        *(Concept.WHO, Concept.WHICH, Concept.COUNT, Concept.LIST, Concept.SCHOOLS, Concept.PROGRESS, Concept.SHARE),
        *(Concept.COMPARE, Concept.RANKING, Concept.SUM, Concept.AVERAGE, Concept.WHOLE),
    }
)


def with_places(marks: Sequence[Mark], text: str, *, of_many: bool) -> tuple[Mark, ...]:
    """The marks of a text, with its places as wards; `of_many`: what was asked before was asked about many units."""
    by_itself = any(mark.concept in _OF_MANY for mark in marks)
    listed = [_office(mark, of_many=of_many or by_itself) for mark in marks]
    return tuple(_unlisted(listed, text)) if by_itself else tuple(listed)


def _office(mark: Mark, *, of_many: bool) -> Mark:
    """What bears the name of a school too is the place where many are asked about."""
    spot = mark.figure
    if not isinstance(spot, Spot):
        return mark
    reading = spot.place if spot.place is not None and of_many else spot.reading
    if isinstance(reading, Found) and reading.unit.kind is UnitKind.AUTHORITY:
        unit = reading.unit
        named = unit.full if unit.shared else place_of(unit.name)
        return replace(mark, concept=Concept.WARD, value=named, figure=None)
    return replace(mark, figure=replace(spot, reading=reading, place=None))


def _unlisted(marks: Sequence[Mark], text: str) -> Iterator[Mark]:
    at = 0
    while at < len(marks):
        last = _end_of_run(marks, at)
        if last > at and _is_place(marks, at, last, text):
            yield _ward(marks[at:last], text)
            at = last
        else:
            yield from marks[at : max(last, at + 1)]
            at = max(last, at + 1)


def _ward(run: Sequence[Mark], text: str) -> Mark:
    name = unicodedata.normalize("NFC", text[run[0].start : run[-1].end])
    return Mark(Concept.WARD, " ".join(mark.key for mark in run), run[0].start, run[-1].end, name)


def _end_of_run(marks: Sequence[Mark], first: int) -> int:
    at = first
    while at < len(marks) and marks[at].concept is Concept.UNREAD and marks[at].key.isalpha():
        at += 1
    return at


def _is_place(marks: Sequence[Mark], first: int, last: int, text: str) -> bool:
    """Behind what goes before places, written with capitals, or what a question opens with."""
    run, before = marks[first:last], [mark for mark in marks[:first] if mark.key not in _IN_BETWEEN]
    if not SHORTEST <= len(run) <= LONGEST or not all(is_syllable(one.key) for one in run):
        return False
    if before and before[-1].concept is Concept.SCHOOLS:
        return len(before) > 1 and before[-2].key in _MANY
    if before and before[-1].concept is Concept.LEVEL:
        return False
    capitals = not text.isupper() and all(text[one.start].isupper() for one in run)
    return marks[first - 1].key in _BEFORE or capitals or _opens(marks, first, last)


def _opens(marks: Sequence[Mark], first: int, last: int) -> bool:
    """ "tan quy ai chua nop", "quý 3 tan quy còn trường nào chưa nộp"."""
    before = {mark.concept for mark in marks[:first] if mark.key not in _IN_BETWEEN}
    return before <= {Concept.FIGURE} and any(mark.concept in _ASKING for mark in marks[last:])
