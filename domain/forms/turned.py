"""What one turn of filling a form comes to."""

from dataclasses import dataclass
from enum import StrEnum

from domain.forms.answers import Filled
from domain.forms.draft import Draft
from domain.forms.notes import Note


class Done(StrEnum):
    """How a conversation may end: the report is ready to go out, waits until later, or is filled elsewhere."""

    SUBMITTED = "submitted"
    LATER = "later"
    BOOK = "book"
    """It goes on, in a workbook."""


@dataclass(frozen=True, slots=True)
class Turned:
    """What one turn came to. `filled` follows from `draft`, whose revision has grown where anything in it changed."""

    draft: Draft
    filled: Filled
    changed: frozenset[str] = frozenset()
    note: Note | None = None
    done: Done | None = None
