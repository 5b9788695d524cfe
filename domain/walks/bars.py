"""What a target is held to, and of which years a plan is, as somebody types it."""

import re
from dataclasses import dataclass
from decimal import Decimal

from domain.folding import fold
from domain.planning.targets import Sign

_SIGNS: tuple[tuple[re.Pattern[str], Sign], ...] = (
    (re.compile(r"(>=|≥|\btoi thieu\b|\bit nhat\b|\btro len\b|\bdat tu\b|\bkhong duoi\b)"), Sign.GE),
    (re.compile(r"(<=|≤|\btoi da\b|\bnhieu nhat\b|\bkhong qua\b|\btro xuong\b)"), Sign.LE),
    (re.compile(r"(>|\btren\b|\bhon\b)"), Sign.GT),
    (re.compile(r"(<|\bduoi\b)"), Sign.LT),
    (re.compile(r"(=|\bbang\b|\bdung\b)"), Sign.EQ),
)
"""The longer sign first."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_YEARS = re.compile(r"\b(20\d\d)(?:\s*[-–]\s*(20\d\d))?\b")
_MARKS = str.maketrans(",", ".")


@dataclass(frozen=True, slots=True)
class Bar:
    """`sign` and `measure` where they were said."""

    words: str
    sign: Sign | None
    threshold: Decimal
    measure: str


def read(words: str) -> Bar | None:
    """`tối thiểu 40%`, `>= 98 %`, `98`; None where there is no number, or more than one."""
    numbers = _NUMBER.findall(words)
    if len(numbers) != 1:
        return None
    said = fold(words)
    sign = next((sign for pattern, sign in _SIGNS if pattern.search(said)), None)
    return Bar(words, sign, Decimal(numbers[0].translate(_MARKS)), "%" if "%" in words else "")


def years(words: str) -> tuple[int, int] | None:
    found = _YEARS.search(words)
    if found is None:
        return None
    first, last = int(found[1]), int(found[2] or found[1])
    return (first, last) if first <= last else None
