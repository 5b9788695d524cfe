"""A unit excused from one period of what is asked of it: that it stands, and what an office is about to say."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from pydantic import TypeAdapter

from domain.ids import DeadlineId, ExcuseId, ObligationId


@dataclass(frozen=True, slots=True)
class Excuse:
    """That stands: by whom a unit was excused, when and why."""

    id: ExcuseId
    obligation: ObligationId
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Excusing:
    """As far as it has been said; nothing is done yet. `whom` is written as on a button."""

    deadline: DeadlineId
    whom: str
    reason: str = ""
    back: bool = False

    def to_text(self) -> str:
        return _adapter().dump_json(self).decode()


def from_text(text: str) -> Excusing:
    return _adapter().validate_json(text)


@cache
def _adapter() -> TypeAdapter[Excusing]:
    """Made when it is first needed: few are excused."""
    return TypeAdapter(Excusing)
