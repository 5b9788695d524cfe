"""What a typed line comes to as the answer to one question: an answer, readings to choose from, or why it is none."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from domain.forms import picking
from domain.forms.draft import Given
from domain.forms.faults import NUMBER_KINDS, refused
from domain.forms.model import Field, Kind
from domain.forms.notes import Note
from domain.numbers.reading import read_number
from domain.numbers.results import Confirm, Doubt, NotApplicable, NumberError, Refused, Skip, Understood

LONGEST_NUMBER = 100

_DAY = re.compile(
    r"(?:ngày\s+)?(\d{1,2})(?:\s*[./-]\s*|\s+tháng\s+|\s+)(\d{1,2})(?:\s*[./-]\s*|\s+năm\s+|\s+)(\d{4}|\d{2})",
    re.IGNORECASE,
)
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass(frozen=True, slots=True)
class Read:
    """`worked` is what a typed fraction came from: 12/15."""

    given: Given
    worked: str | None = None


@dataclass(frozen=True, slots=True)
class AskBack:
    choices: tuple[Given, ...]


Reading: TypeAlias = Read | AskBack | Note


def read(field: Field, text: str, previous: Given | None) -> Reading:
    line = unicodedata.normalize("NFC", text).strip()
    if not line:
        return Note("form-wrong-empty")
    match field.kind:
        case Kind.TEXT:
            return Read(Given(line))
        case Kind.DATE:
            return _day(line)
        case Kind.DOCUMENT:
            return Read(Given(line))
        case Kind.YES_NO | Kind.CHOICE | Kind.CHOICES:
            picked = picking.read(field, line)
            return Read(picked) if isinstance(picked, Given) else picked
        case Kind.INTEGER | Kind.DECIMAL | Kind.PERCENT | Kind.MONEY:
            return _number(field, line, previous)


def _number(field: Field, line: str, previous: Given | None) -> Reading:
    if len(line) > LONGEST_NUMBER:
        return refused(field, line, NumberError.FORMAT)
    before = None if previous is None else previous.number
    kind = NUMBER_KINDS[field.kind]
    outcome = read_number(line, kind, low=field.low, high=field.high, units=field.units, previous=before)
    match outcome:
        case Understood(value, nothing_arose, worked):
            return Read(Given(value, nothing_arose=nothing_arose), worked)
        case NotApplicable():
            return Read(Given(nothing_arose=True))
        case Confirm(value, why, choices):
            return AskBack(_choices(field, value, why, choices))
        case Refused(code):
            return refused(field, line, code)
        case Skip():
            return Note("form-wrong-empty")


def _choices(field: Field, value: Decimal, why: Doubt, choices: tuple[Decimal, ...]) -> tuple[Given, ...]:
    if why is Doubt.PREVIOUS:
        return (Given(value, carried=True),)
    if why is Doubt.ZERO and field.nothing_allowed:
        return (Given(value), Given(nothing_arose=True))
    # There are buttons for two; numbers are never read in more ways than that.
    return tuple(Given(one) for one in choices[:2]) or (Given(value),)


def _day(line: str) -> Reading:
    """The day always comes first, as people write it here; 2024-02-15 is what spreadsheets make of it."""
    if iso := _ISO_DAY.fullmatch(line):
        year, month, day = (int(part) for part in iso.groups())
    elif written := _DAY.fullmatch(line):
        day, month, year = (int(part) for part in written.groups())
        year += 2000 if year < 100 else 0
    else:
        return Note("form-wrong-date")
    try:
        return Read(Given(date(year, month, day).isoformat()))
    except ValueError:
        return Note("form-wrong-date")
