"""Reads digits with their dots, commas and spaces."""

import re
from dataclasses import dataclass
from decimal import Decimal

from domain.numbers.results import Doubt

VIETNAMESE = re.compile(r"(?:[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?: [0-9]{3})+)|[0-9]+)(?:,[0-9]{1,15})?")
ENGLISH = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]{1,15})?")
ONE_DOT = re.compile(r"[0-9]+\.[0-9]{1,15}")
LONG_TAIL = re.compile(r"[0-9]+\.[0-9]{3,}")


@dataclass(frozen=True, slots=True)
class Figure:
    """The readings of something typed, the likelier first; with a doubt, even a single one is asked back."""

    readings: tuple[Decimal, ...]
    doubt: Doubt | None = None


def figure(numeral: str, *, whole: bool) -> Figure | None:
    """`whole` says that a fraction makes no sense here, which settles what a dot before three digits means."""
    if numeral.isdigit():
        return Figure((Decimal(numeral),))
    vietnamese = _vietnamese(numeral)
    english = _english(numeral)
    if vietnamese is not None and english is not None:
        return _either(numeral, vietnamese, english, whole=whole)
    if vietnamese is not None:
        return Figure((vietnamese,))
    if english is None:
        return None
    return _english_only(numeral, english, whole=whole)


def _either(numeral: str, vietnamese: Decimal, english: Decimal, *, whole: bool) -> Figure:
    if "." in numeral and whole:
        return Figure((vietnamese,))
    likelier = (english, vietnamese) if whole else (vietnamese, english)
    return Figure(likelier, Doubt.MARKS)


def _english_only(numeral: str, english: Decimal, *, whole: bool) -> Figure | None:
    if "," in numeral:
        return Figure((english,), Doubt.MARKS)
    if not LONG_TAIL.fullmatch(numeral) or numeral.startswith("0."):
        return Figure((english,))
    return None if whole else Figure((english,), Doubt.MARKS)


def _vietnamese(numeral: str) -> Decimal | None:
    if not VIETNAMESE.fullmatch(numeral):
        return None
    return Decimal(numeral.replace(".", "").replace(" ", "").replace(",", "."))


def _english(numeral: str) -> Decimal | None:
    if ENGLISH.fullmatch(numeral) or ONE_DOT.fullmatch(numeral):
        return Decimal(numeral.replace(",", ""))
    return None


def is_whole(value: Decimal) -> bool:
    return value == value.to_integral_value()
