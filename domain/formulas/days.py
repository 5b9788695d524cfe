"""Days written out as a form wants them."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from domain.formulas.values import Value, day, text

_MARK = re.compile("%(.?)", re.DOTALL)
_WRITTEN: Mapping[str, Callable[[date], str]] = {
    "Y": lambda one: f"{one.year:04}",
    "y": lambda one: f"{one.year % 100:02}",
    "m": lambda one: f"{one.month:02}",
    "n": lambda one: f"{one.month}",
    "d": lambda one: f"{one.day:02}",
    "e": lambda one: f"{one.day}",
}
"""Names of months and of days of the week are not among them: they would need a language."""


def unknown_in(layout: str) -> str | None:
    """The first mark that stands for nothing here."""
    return next((found[0] for found in _MARK.finditer(layout) if found[1] not in _WRITTEN), None)


def formatted(value: Value, layout: Value) -> str:
    """Empty where the value is no day."""
    found = day(value)
    return "" if found is None else _MARK.sub(lambda mark: _WRITTEN[mark[1]](found), text(layout))
