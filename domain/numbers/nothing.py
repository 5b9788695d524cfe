"""Reads that there was nothing, or nothing new: "không có", "không phát sinh", "như kỳ trước"."""

from collections.abc import Sequence
from decimal import Decimal

from domain.numbers.figures import pared
from domain.numbers.numerals import Figure
from domain.numbers.phrases import (
    ARISING,
    AS_BEFORE,
    ASIDES,
    AT_ALL,
    GREETINGS,
    HAVING,
    NIL,
    NO,
    NOT_APPLICABLE,
    NOT_YET,
    NOTHING_AROSE,
    OF_ONES_OWN,
    REPORTING,
)
from domain.numbers.questions import Question
from domain.numbers.results import Confirm, Doubt, NotApplicable, NumberError, NumberReading, Refused, Understood
from domain.numbers.settling import settle
from domain.numbers.spelling import Line, Phrase, after, before, letters_of

ZERO = Figure((Decimal(0),))


def nothing(line: Line, question: Question) -> NumberReading | None:
    told = pared(line, GREETINGS + REPORTING + ASIDES + OF_ONES_OWN, ())
    if after(told, NOTHING_AROSE) == () or _says_nothing_arose(told, question):
        return _nothing_arose(question)
    if question.percent and after(told, NOT_APPLICABLE) == ():
        return NotApplicable()
    if after(told, NIL) == () or _says_there_is_none(told, question):
        return _none(question)
    return _none(question) if after(line, NO) == () else None


def as_before(line: Line, question: Question) -> NumberReading | None:
    if not AS_BEFORE.fullmatch(letters_of(line)):
        return None
    if question.previous is None:
        return Refused(NumberError.NO_PREV)
    return settle(Figure((question.previous,), Doubt.PREVIOUS), question)


def _nothing_arose(question: Question) -> NumberReading:
    if question.percent:
        return NotApplicable()
    zero = settle(ZERO, question)
    return Understood(zero.value, nothing_arose=True) if isinstance(zero, Understood) else zero


def _none(question: Question) -> NumberReading:
    return Confirm(Decimal(0), Doubt.ZERO) if question.percent else settle(ZERO, question)


def _says_nothing_arose(line: Line, question: Question) -> bool:
    """ "không (có) (hồ sơ) phát sinh (hồ sơ) (nào)", and "chưa" for "không"."""
    denied = _denied(line)
    said = after(line, NOT_YET) if denied is None else denied
    if said is None:
        return False
    there = _dropped(_dropped(said, HAVING), question.things)
    rest = after(there, ARISING)
    return rest is not None and _is_nothing_or_unit(rest, question)


def _says_there_is_none(line: Line, question: Question) -> bool:
    """ "không có (hồ sơ) (nào)" and "không hồ sơ nào"; "không" before anything else is no zero."""
    denied = _denied(line)
    if not denied:
        return False
    there = after(denied, HAVING)
    return _is_nothing_or_unit(denied if there is None else there, question, unit_needed=there is None)


def _denied(line: Line) -> Line | None:
    """What is denied. A nought denies too, before "có" and "phát sinh" only."""
    if line[0].text == "0":
        denies = after(line[1:], HAVING + ARISING) is not None
        return line[1:] if denies else None
    return after(line, NO)


def _is_nothing_or_unit(line: Line, question: Question, *, unit_needed: bool = False) -> bool:
    while (shorter := before(line, AT_ALL)) is not None:
        line = shorter
    return after(line, question.things) == () if line else not unit_needed


def _dropped(line: Line, choices: Sequence[Phrase]) -> Line:
    rest = after(line, choices)
    return line if rest is None else rest
