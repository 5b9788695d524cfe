"""Tells the unit a question counts in from the units it does not."""

from functools import lru_cache

from domain.numbers.phrases import ANY_CASE, COUNTED, MEASURED, MONEY_SIGNS, PERCENT_SIGNS
from domain.numbers.results import NumberKind
from domain.numbers.spelling import Phrase, longest_first, phrase

EVERY_COUNTED = longest_first(ANY_CASE + tuple(words for said in COUNTED.values() for words in said))
SAID = {phrase(unit): said for unit, said in COUNTED.items()}


# A form asks with few sets of units, and asks often.
@lru_cache(maxsize=256)
def own_units(kind: NumberKind, units: tuple[str, ...]) -> tuple[Phrase, ...]:
    """What may follow the number. Where the question names no unit, whatever forms usually count may."""
    if kind is NumberKind.PERCENT:
        return PERCENT_SIGNS
    if kind is NumberKind.MONEY:
        return MONEY_SIGNS
    if not units:
        return EVERY_COUNTED
    named = tuple(phrase(unit) for unit in units)
    said = tuple(words for unit in named for words in SAID.get(unit, ()))
    return longest_first(named + said + ANY_CASE)


@lru_cache(maxsize=256)
def other_units(own: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    every = EVERY_COUNTED + MEASURED + MONEY_SIGNS + PERCENT_SIGNS
    return longest_first(tuple(words for words in every if words not in own))
