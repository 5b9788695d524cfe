"""Decides what a figure comes to, once it is read: understood, asked back or refused."""

from decimal import ROUND_DOWN, Decimal

from domain.numbers.numerals import Figure, is_whole
from domain.numbers.questions import LARGEST, Question
from domain.numbers.results import (
    Confirm,
    Doubt,
    NotApplicable,
    NumberError,
    NumberKind,
    NumberReading,
    Refused,
    Understood,
)

# Rounded down, so that 97,996 % never becomes the 98 % that was asked for.
FINEST = Decimal("0.000001")
ALL = Decimal(100)
# From here on a short amount of money has one reading: nobody counts 1.000.002 đồng.
PLAIN_MONEY = 10_000
# Read in more ways than this, a number is asked for again.
MOST_CHOICES = 2


def settle(figure: Figure, question: Question, *, signed: bool = False) -> NumberReading:
    """`signed` says that the unit was written: a percentage with its % is no share."""
    if any(value < 0 for value in figure.readings) and question.limits.low >= 0:
        return Refused(NumberError.NEG)
    figures = (plain(value) for value in figure.readings if is_whole(value) or not question.whole)
    readings = tuple(dict.fromkeys(figures))
    if not readings:
        return Refused(NumberError.NOT_INT)
    possible = tuple(value for value in readings if question.limits.hold(value))
    if not possible:
        return Refused(NumberError.RANGE)
    if len(possible) > MOST_CHOICES:
        return Refused(NumberError.AMBIG)
    if _leaves_doubt(figure, readings, possible, question):
        return Confirm(possible[0], figure.doubt or Doubt.MARKS, possible if len(possible) > 1 else ())
    return _unless_a_share(possible[0], question, signed=signed)


def worked_out(part: Decimal, whole: Decimal, question: Question) -> NumberReading:
    """`12/15` as a percentage. Nothing out of nothing has none: no cases arose."""
    if part == whole == 0:
        return NotApplicable()
    if part > whole or whole > LARGEST[NumberKind.COUNT]:
        return Refused(NumberError.RANGE)
    value = plain((part * ALL / whole).quantize(FINEST, ROUND_DOWN))
    return (
        Understood(value, worked=f"{plain(part)}/{plain(whole)}")
        if question.limits.hold(value)
        else Refused(NumberError.RANGE)
    )


def plain(value: Decimal) -> Decimal:
    """12,0 as 12 and -0 as 0: one way to write a value, without an exponent."""
    if is_whole(value):
        return value.to_integral_value() if value else Decimal(0)
    return value.normalize()


def _leaves_doubt(
    figure: Figure, readings: tuple[Decimal, ...], possible: tuple[Decimal, ...], question: Question
) -> bool:
    """None is left where the likelier of several readings is the only one within the limits."""
    if figure.doubt is None:
        return False
    if len(readings) == 1 or possible[0] != readings[0]:
        return True
    idiom = question.money and figure.doubt is Doubt.SPOKEN and readings[0] >= PLAIN_MONEY
    return len(possible) > 1 and not idiom


def _unless_a_share(value: Decimal, question: Question, *, signed: bool) -> NumberReading:
    if question.percent and not signed and 0 < value < 1:
        return Confirm(value, Doubt.SHARE, (value, plain(value * ALL)))
    return Understood(value)
