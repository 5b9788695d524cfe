"""What a typed line comes to as the answer to one question: an answer, readings to choose from, or why it is none."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from domain.folding import fold
from domain.forms import days, evidence, picking
from domain.forms.draft import Attached, Given
from domain.forms.faults import NUMBER_KINDS, refused
from domain.forms.model import Field, Kind
from domain.forms.notes import Note
from domain.numbers.reading import read_number
from domain.numbers.results import Confirm, Doubt, NotApplicable, NumberError, Refused, Skip, Understood

LONGEST_NUMBER = 100

_NONE = frozenset({"khong", "khong co", "ko", "ko co", "none", "no"})


@dataclass(frozen=True, slots=True)
class Read:
    """`worked` is what a typed fraction came from: 12/15."""

    given: Given
    worked: str | None = None


@dataclass(frozen=True, slots=True)
class AskBack:
    choices: tuple[Given, ...]


Reading: TypeAlias = Read | AskBack | Note


def read(field: Field, text: str, previous: Given | None, today: date | None = None) -> Reading:
    line = unicodedata.normalize("NFC", text).strip()
    if not line:
        return Note("form-wrong-empty")
    match field.kind:
        case Kind.TEXT:
            return Read(Given(line))
        case Kind.DATE:
            day = days.read(field, line, today)
            return day if isinstance(day, Note) else Read(Given(day.isoformat()))
        case Kind.DOCUMENT:
            return Read(Given(line))
        case Kind.YES_NO | Kind.CHOICE | Kind.CHOICES:
            picked = picking.read(field, line)
            return Read(picked) if isinstance(picked, Given) else picked
        case Kind.PHOTO | Kind.FILE:
            return _evidence(field, line)
        case Kind.COMPUTED:
            return Note("form-computed")
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


def _evidence(field: Field, line: str) -> Reading:
    """Where no files can be sent an address does; that there is nothing to show is an answer where it may be one."""
    if field.nothing_allowed and fold(line).strip(" .!") in _NONE:
        return Read(Given(nothing_arose=True))
    if not evidence.is_link(line):
        return evidence.wanted(field)
    return Read(Given(files=(Attached(line),)))
