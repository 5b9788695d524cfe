"""Numbers, texts and yes-or-no, and what one counts as where another is wanted, as XPath 1.0 and ODK have it.

Numbers are exact decimals, where other programs count in binary fractions: 0.1 + 0.2 is 0.3 here. A day is a text,
2024-02-15, that counts as the days since 1970-01-01 where a number is wanted. Nothing answered is an empty text, and an
empty text is no number: whatever is reckoned with it is not a number either, and compares with nothing.
"""

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import TypeAlias

Value: TypeAlias = bool | Decimal | str

CONTEXT = Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999, Emax=999, traps=[])
"""Without traps: what cannot be reckoned is not a number, and what is too large is infinite."""
NOT_A_NUMBER = Decimal("NaN")
EPOCH = date(1970, 1, 1)
LAST_DAY = (date.max - EPOCH).days
FIRST_DAY = (date.min - EPOCH).days
SAME = Decimal("1e-12")
"""Numbers that differ by less are the same: a third, three times, is one."""
MOST_SHOWN = 15
"""Digits of a number that does not come out even."""
LONGEST_NUMBER = 400

_NUMBER = re.compile(r"-?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def number(value: Value) -> Decimal:
    match value:
        case bool():
            return Decimal(int(value))
        case Decimal():
            return value
        case str(text):
            return _number_in(text)


def text(value: Value) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case Decimal():
            return _written(value)


def truth(value: Value) -> bool:
    match value:
        case bool():
            return value
        case str():
            return bool(value)
        case Decimal():
            return not value.is_nan() and abs(value) >= SAME


def equal(one: Value, other: Value) -> bool:
    """As yes-or-no where either is, else as numbers where either is, else letter by letter."""
    if isinstance(one, bool) or isinstance(other, bool):
        return truth(one) is truth(other)
    if isinstance(one, Decimal) or isinstance(other, Decimal):
        return _same(number(one), number(other))
    return one == other


def day(value: Value) -> date | None:
    """The day a value is, where it is one."""
    if isinstance(value, str):
        return _day_in(value.strip())
    whole = number(value)
    if isinstance(value, bool) or not whole.is_finite() or not FIRST_DAY <= whole <= LAST_DAY:
        return None
    return EPOCH + timedelta(days=int(whole))


def _same(one: Decimal, other: Decimal) -> bool:
    if one.is_nan() or other.is_nan():
        return False
    return one == other or abs(CONTEXT.subtract(one, other)) < SAME


def _number_in(said: str) -> Decimal:
    """No exponents, no words; a comma is the decimal mark, as it is in ODK Collect."""
    bare = said.strip().replace(",", ".")
    if len(bare) <= LONGEST_NUMBER and _NUMBER.fullmatch(bare):
        return CONTEXT.create_decimal(bare)
    found = _day_in(bare)
    return NOT_A_NUMBER if found is None else Decimal((found - EPOCH).days)


def _day_in(said: str) -> date | None:
    if not _DAY.fullmatch(said):
        return None
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _written(value: Decimal) -> str:
    if value.is_nan():
        return "NaN"
    if value.is_infinite():
        return "-Infinity" if value < 0 else "Infinity"
    if abs(value) < SAME:
        return "0"
    if value != value.to_integral_value():
        value = Context(prec=MOST_SHOWN).plus(value)
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
