"""What an authority takes away of a deadline, as it waits: the workbook or the report to sign, of which units, for
whom, as of when.

Thousands of rows are read and written where it is sent, never in the transaction that answers."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache

from pydantic import TypeAdapter

from domain.buttons.parts import Parts
from domain.ids import DeadlineId, PaperTemplateId
from domain.texts import Language
from domain.whom import EVERYBODY, Whom

_MARK = b"round-up\n"


class Kind(StrEnum):
    WORKBOOK = "workbook"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Asked:
    """`parts` are what whoever asked looked after when they asked; `whom` is whom of those the question was about, and
    `called` how they are named. `template` is after what the report is made, where not as the bot makes it."""

    kind: Kind
    deadline: DeadlineId
    parts: Parts
    language: Language
    at: datetime
    whom: Whom = EVERYBODY
    called: str = ""
    template: PaperTemplateId | None = None


def pack(asked: Asked) -> bytes:
    return _MARK + _adapter().dump_json(asked)


def waits(content: bytes) -> bool:
    """Whether it is still to be drawn."""
    return content.startswith(_MARK)


def read(content: bytes) -> Asked | None:
    """None for a file that is one already."""
    return _adapter().validate_json(content[len(_MARK) :]) if waits(content) else None


@cache
def _adapter() -> TypeAdapter[Asked]:
    return TypeAdapter(Asked)
