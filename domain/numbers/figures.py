"""Finds the figure in a line that holds nothing else: an amount, below zero or not, or one amount out of another."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.numbers.atoms import atoms_of, is_scale
from domain.numbers.numerals import Figure, figure, is_whole
from domain.numbers.phrases import MINUS, PAUSES, PLUS, SHORT_SCALES
from domain.numbers.questions import Question
from domain.numbers.spelling import Line, Part, Phrase, after, before
from domain.numbers.words import amount

MAY_BE_GLUED = frozenset("kđdạ")
OUT_OF_PARTS = 3


def figure_of(line: Line, question: Question) -> Figure | None:
    if len(line) == 1 and line[0].numeral:
        return figure(line[0].text, whole=question.whole)
    size = unsigned(line)
    atoms = atoms_of(size, whole=question.whole, money=question.money)
    read = amount(atoms) if atoms else None
    if read is None or not is_below_zero(line):
        return read
    return replace(read, readings=tuple(-value for value in read.readings))


def part_and_whole(line: Line) -> tuple[Decimal, Decimal] | None:
    """`12/15`: two whole amounts and a stroke."""
    if len(line) != OUT_OF_PARTS or line[1].text != "/" or not (line[0].numeral and line[2].numeral):
        return None
    part, whole = (figure(amount.text, whole=True) for amount in (line[0], line[2]))
    if part is None or whole is None or part.doubt or whole.doubt:
        return None
    fits = all(is_whole(value) for value in part.readings + whole.readings)
    return (part.readings[0], whole.readings[0]) if fits else None


def is_below_zero(line: Line) -> bool:
    """A sign counts before digits only: in front of a word it is a dash."""
    size = after(line, MINUS)
    return bool(size) and (line[0].text.isalpha() or line[1].numeral)


def unsigned(line: Line) -> Line:
    if is_below_zero(line):
        return line[1:]
    size = after(line, PLUS)
    return size if size and size[0].numeral else line


def pared(line: Line, fronts: tuple[Phrase, ...], backs: tuple[Phrase, ...]) -> Line:
    """The line without such phrases at its ends, nor the pauses they leave behind."""
    shorter = line
    if (rest := after(line, fronts)) is not None:
        shorter = _without_pause(rest)
    elif (rest := before(line, backs)) is not None:
        shorter = rest
    return line if shorter == line else pared(shorter, fronts, backs)


def runs_together(line: Line) -> bool:
    """Letters among digits are slips (12o, l0), unless they are a word of their own (12hs, 5k, 2tr5)."""
    return any(second.glued and _slips(first, second) for first, second in pairwise(line))


def _slips(first: Part, second: Part) -> bool:
    if first.numeral and second.text.isalpha():
        return len(second.text) == 1 and second.text not in MAY_BE_GLUED
    if second.numeral and first.text.isalpha():
        return after((first,), SHORT_SCALES) is None and not is_scale(first)
    return False


def _without_pause(line: Line) -> Line:
    """A comma that touches the figure may be its decimal mark, and stays."""
    rest = after(line, PAUSES)
    return line if rest is None or not rest or rest[0].glued else rest
