"""A unit excused from one period of what is asked of it: that it stands, and what an office is about to say."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from pydantic import TypeAdapter

from domain.clock_face import local_date
from domain.ids import DeadlineId, ExcuseId, ObligationId
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.reporting.obligations import Obligation


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


def not_owed(obligation: Obligation, deadline: Deadline) -> Refusal:
    """Why nothing is to be handed in: it was called off, or the unit is excused."""
    unit, duty, label = obligation.unit_name, deadline.duty_title, deadline.label
    if deadline.called_off is None:
        return Refusal("form-excused", unit=unit, duty=duty, label=label)
    at, why = local_date(deadline.called_off), deadline.called_off_why
    return Refusal("form-called-off", unit=unit, duty=duty, label=label, at=at, reason=why)


def from_text(text: str) -> Excusing:
    return _adapter().validate_json(text)


@cache
def _adapter() -> TypeAdapter[Excusing]:
    """Made when it is first needed: few are excused."""
    return TypeAdapter(Excusing)
