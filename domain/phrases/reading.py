"""Reads one phrase: of all that is said in it, what says when something is due."""

from collections.abc import Sequence
from dataclasses import replace

from domain.phrases.finding import DAYS_SAID, find_phrases
from domain.phrases.model import Confidence, Context, Doubt, Found, Kind, Need, Reading

_STRONG = (Kind.ERROR, Kind.BEFORE, Kind.BY, Kind.RELATIVE, Kind.RECURRING)
"""What lays a duty; a month or a range beside it says what the duty is about."""
_UNDATED = (
    Kind.ON_SCHEDULE,
    Kind.ON_REQUEST,
    Kind.RECURRING,
    Kind.UNSPECIFIED,
    Kind.EVENT,
    Kind.ONGOING,
    Kind.CITATION,
    Kind.HORIZON,
)
"""Of several that say no day, the first of these."""


def read_phrase(text: str, context: Context) -> Reading:
    """What the text says of when; unspecified, to be asked, where it says nothing."""
    found = find_phrases(text, context)
    dated = [one for one in found if one.reading.kind in DAYS_SAID or one.reading.occurrences or _waits(one.reading)]
    if dated:
        return _of_dated(dated, text)
    often = [one.reading for one in found if one.reading.every]
    if often:
        return often[0]
    for kind in _UNDATED:
        for one in found:
            if one.reading.kind is kind:
                return one.reading
    return Reading(Kind.UNSPECIFIED, text.strip(), (), Confidence.ASK, Doubt.MISSING, (Need.DAY,))


def _waits(reading: Reading) -> bool:
    """Whether its days could be told if something else were known."""
    return reading.kind is Kind.RECURRING and bool(reading.needs) and Need.DAY not in reading.needs


def _of_dated(dated: Sequence[Found], text: str) -> Reading:
    strong = [one for one in dated if one.reading.kind in _STRONG] or list(dated)
    first = strong[0].reading
    if len(strong) == 1:
        return _several(first) if _another_day(strong[0], dated) else first
    for one in strong:
        if one.reading.kind is Kind.ERROR:
            return one.reading
    phrase = text[strong[0].start : strong[-1].end]
    occurrences = tuple(occurrence for one in strong for occurrence in one.reading.occurrences)
    if len({one.reading.kind for one in strong}) == 1:
        asked = next((one.reading for one in strong if not one.reading.sure), first)
        merged = replace(asked, phrase=phrase, occurrences=occurrences)
        return merged if all(one.label for one in occurrences) else _several(merged)
    if len({one.last_ok for one in occurrences}) == 1:
        return first
    return _several(first)


def _another_day(strong: Found, dated: Sequence[Found]) -> bool:
    """Whether a bare day stands behind it: perhaps the same duty's, of other units."""
    dated_by_keyword = strong.reading.kind in {Kind.BEFORE, Kind.BY}
    return dated_by_keyword and any(one.reading.kind is Kind.ON and one.start > strong.end for one in dated)


def _several(reading: Reading) -> Reading:
    """Days of one duty, or of two? Labels would tell."""
    return replace(reading, confidence=Confidence.ASK, doubt=reading.doubt or Doubt.SEVERAL)
