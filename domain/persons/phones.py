"""Telephone numbers as Telegram gives them and as people here dial them."""

import re

LONGEST = 16
"""A plus and fifteen digits: no number in the world is longer."""
_NOT_DIGITS = re.compile(r"\D+")
_HOME = "84"


def normal(number: str) -> str:
    """`84912345678` and `+84 912 345 678` become `+84912345678`."""
    return f"+{_NOT_DIGITS.sub('', number)}"[:LONGEST]


def as_dialled(number: str) -> str:
    """`+84912345678` becomes `0912 345 678`; numbers of other countries stay as they are."""
    digits = number.removeprefix("+")
    if not number.startswith("+") or not digits.startswith(_HOME):
        return number
    local = f"0{digits.removeprefix(_HOME)}"
    return f"{local[:4]} {local[4:7]} {local[7:]}".strip()
