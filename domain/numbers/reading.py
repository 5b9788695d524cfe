"""Reads what a person typed for a number."""

import re
from collections.abc import Sequence
from decimal import Decimal

from domain.numbers.figures import figure_of, is_below_zero, pared, part_and_whole, runs_together, unsigned
from domain.numbers.nothing import as_before, nothing
from domain.numbers.phrases import ASIDES, CLOSINGS, GREETINGS, LEADING_IN, NO, PERHAPS_ABOUT, REPORTING, ROUNDING_OFF
from domain.numbers.questions import Question, limits_of, question
from domain.numbers.refusing import why_not
from domain.numbers.results import (
    Confirm,
    Doubt,
    NumberError,
    NumberKind,
    NumberReading,
    Refused,
    Skip,
    Understood,
)
from domain.numbers.settling import settle, worked_out
from domain.numbers.spelling import Line, after, before, digits, taken_apart, tidy
from domain.numbers.units import EVERY_COUNTED

_IN_FIGURES_AND_WORDS = re.compile(r"(?P<figures>[^()]{1,60})\((?P<words>[^()]{1,100})\)\s*\.?\s*")


def read_number(
    text: str,
    kind: NumberKind,
    *,
    low: Decimal | None = None,
    high: Decimal | None = None,
    units: Sequence[str] = (),
    previous: Decimal | None = None,
) -> NumberReading:
    """What the text comes to as an answer to a question of this kind; `units` are the question's own words of unit."""
    if not text.strip():
        return Skip()
    asked = question(kind, limits_of(kind, low, high), units, previous)
    return _twice(text, asked) or _once(text, asked)


def _twice(text: str, asked: Question) -> NumberReading | None:
    """In figures and in words, as offices write: `12 (mười hai)`. Both have to say the same."""
    written = _IN_FIGURES_AND_WORDS.fullmatch(text) if ")" in text else None
    if written is None:
        return None
    figures, words = _once(written["figures"], asked), _once(written["words"], asked)
    if not isinstance(figures, Understood) or not isinstance(words, Understood):
        return None
    return figures if figures == words else Refused(NumberError.FORMAT)


def _once(text: str, asked: Question) -> NumberReading:
    typed = digits(text) or taken_apart(tidy(text) or "")
    if len(typed) == 1 and typed[0].numeral:
        # What nearly everybody types: none of the words that are looked for below.
        return _amount(typed, asked) or Refused(why_not(typed, asked))
    line = pared(typed, GREETINGS, CLOSINGS)
    if not line or runs_together(typed):
        return Refused(NumberError.FORMAT)
    return _read(line, asked)


def _read(line: Line, asked: Question) -> NumberReading:
    told = as_before(line, asked) or nothing(line, asked)
    if told is not None:
        return told
    given = pared(line, GREETINGS + REPORTING + ASIDES + LEADING_IN, CLOSINGS + ROUNDING_OFF)
    if not given or after(given, NO) == ():
        # "có không" and "không rồi" are no zeros.
        return Refused(NumberError.FORMAT)
    reading = (_ratio(given, asked) if asked.percent else None) or _amount(given, asked)
    if reading is None:
        return Refused(why_not(given, asked))
    if line[0].text == PERHAPS_ABOUT and isinstance(reading, Understood):
        return Confirm(reading.value, Doubt.ABOUT)
    return reading


def _amount(line: Line, asked: Question) -> NumberReading | None:
    bare = before(line, asked.units)
    read = figure_of(line if bare is None else bare, asked)
    return None if read is None else settle(read, asked, signed=bare is not None)


def _ratio(line: Line, asked: Question) -> NumberReading | None:
    bare = before(line, asked.units + EVERY_COUNTED) or line
    ratio = part_and_whole(unsigned(bare))
    if ratio is None:
        return None
    return Refused(NumberError.NEG) if is_below_zero(bare) else worked_out(*ratio, asked)
