"""Says why a line is no number, once nothing could be read from it."""

from itertools import pairwise

from domain.numbers.atoms import atoms_of
from domain.numbers.figures import figure_of, part_and_whole, unsigned
from domain.numbers.phrases import CURRENCIES, FEW, NOT_YET, OR_SO, ROUGHLY, SHORT_SCALES
from domain.numbers.questions import Question
from domain.numbers.results import NumberError
from domain.numbers.spelling import Line, after, before
from domain.numbers.units import other_units


def why_not(line: Line, question: Question) -> NumberError:
    others = other_units(question.units)
    bare = before(line, question.units + others)
    if _is_roughly(line) or (bare is not None and _is_roughly(bare)):
        return NumberError.APPROX
    if _may_be_thousands(line) or after(line, NOT_YET) is not None:
        return NumberError.AMBIG
    for rest in (before(line, others), after(line, CURRENCIES)):
        if rest and _is_number(rest, question):
            return NumberError.UNIT
    return NumberError.FORMAT


def _is_roughly(line: Line) -> bool:
    hedged = after(line, ROUGHLY) is not None or before(line, OR_SO) is not None
    return after(line, FEW) is not None or (hedged and any(_is_numeric(line, place) for place in range(len(line))))


def _is_numeric(line: Line, place: int) -> bool:
    return line[place].numeral or bool(atoms_of(line[place : place + 1], whole=True, money=False))


def _may_be_thousands(line: Line) -> bool:
    return any(first.numeral and after((second,), SHORT_SCALES) is not None for first, second in pairwise(line))


def _is_number(line: Line, question: Question) -> bool:
    return figure_of(line, question) is not None or part_and_whole(unsigned(line)) is not None
