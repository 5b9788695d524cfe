"""Marked questions of a form, small enough for a button and for a line that waits: one bit a question."""

import re
from collections.abc import Iterable

from domain.folding import fold
from domain.forms.model import Form, made_of

NONE = "0"
_NUMBERS = re.compile(r"(?:(?:cau|question) ?)?\d{1,3}(?:(?: ?[,;&+] ?| va | and | )(?:cau )?\d{1,3}){0,60}")
LONGEST = 700
"""Letters of a line that may be such a list with a reason."""


def pack(form: Form, fields: Iterable[str]) -> str:
    return f"{sum(1 << form.places[field] for field in set(fields)):x}"


def read(form: Form, marks: str) -> tuple[str, ...]:
    """The marked questions in the order of the form; what is no mark marks nothing."""
    try:
        bits = int(marks, 16)
    except ValueError:
        return ()
    return tuple(field.id for place, field in enumerate(form.fields) if bits >> place & 1)


def toggled(form: Form, fields: Iterable[str], field: str) -> str:
    marked = set(fields)
    return pack(form, marked ^ {field})


def typed(form: Form, line: str) -> tuple[tuple[str, ...], str] | None:
    """`3, 5`, or with the reason behind a colon: the questions, and the reason if one was given. None: no such list."""
    named, _, reason = line.partition(":")
    folded = " ".join(fold(named).split())
    if len(line) > LONGEST or not _NUMBERS.fullmatch(folded):
        return None
    numbers = {int(number) for number in re.findall(r"\d+", folded)}
    if not all(1 <= number <= len(form.fields) for number in numbers):
        return None
    behind = made_of(form.fields)
    told = (form.fields[number - 1].id for number in numbers)
    # A computed figure is mended where it comes from.
    marked = {one for field in told for one in behind.get(field, (field,))}
    return tuple(sorted(marked, key=form.places.__getitem__)), reason.strip()
