"""The workbook of an authority, as it waits: of which deadline and which units, for whom, as of when.

Thousands of rows are read and written where it is sent, never in the transaction that answers."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from pydantic import TypeAdapter

from domain.buttons.parts import Parts
from domain.ids import DeadlineId
from domain.texts import Language

_MARK = b"round-up book\n"


@dataclass(frozen=True, slots=True)
class BookAsked:
    """`parts` are what whoever asked looked after when they asked."""

    deadline: DeadlineId
    parts: Parts
    language: Language
    at: datetime


def pack(asked: BookAsked) -> bytes:
    return _MARK + _adapter().dump_json(asked)


def read(content: bytes) -> BookAsked | None:
    """None for a file that is one already."""
    return _adapter().validate_json(content[len(_MARK) :]) if content.startswith(_MARK) else None


@cache
def _adapter() -> TypeAdapter[BookAsked]:
    return TypeAdapter(BookAsked)
