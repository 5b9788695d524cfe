"""What an officer changes about a plan: all that was said of it so far, and how it reads as old → new."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache

from pydantic import TypeAdapter

from domain.clock_face import end_of_day, local, local_date
from domain.ids import DeadlineId, DutyId, PlanId, UnitId
from domain.planning.audiences import Audience
from domain.planning.changes import CallOff, Change
from domain.planning.deadlines import Window
from domain.reporting.obligations import ORDER
from domain.texts import Say


class What(StrEnum):
    """What a line of a plan's history tells."""

    MOVED = "moved"
    EXTENDED = "extended"
    """Moved to a later day: `gia hạn`."""
    DATED = "dated"
    """It had no date before."""
    DAY_COUNTS = "day-counts"
    DAY_COUNTS_NOT = "day-counts-not"
    UNIT_ASKED = "unit-asked"
    UNIT_LEFT_OUT = "unit-left-out"
    LAID_ON = "laid-on"
    """A duty asks others from now on; each unit for which that makes a difference reads one of the two above."""
    RETITLED = "retitled"
    THRESHOLD = "threshold"
    NUMBERED = "numbered"
    DUE_ADDED = "due-added"
    DUTY_ADDED = "duty-added"
    WITHDRAWN = "withdrawn"
    CALLED_OFF = "called-off"
    """One deadline, of a plan that stays in force; `put-back` undoes it."""
    PUT_BACK = "put-back"
    TOLERATED = "tolerated"
    """Late work is put up with from now on; `-until` is longer or shorter than it was."""
    TOLERATED_UNTIL = "tolerated-until"
    TOLERATED_NOT = "tolerated-not"
    LOCKED = "locked"
    LOCKED_AT = "locked-at"
    LOCKED_NOT = "locked-not"
    WINDOW = "window"
    """Other days whose figures a report tells of."""
    MEANS = "means"
    FORM = "form"
    """With which questions it is asked."""
    TWO_STEPS = "two-steps"
    """An office in between looks reports through before the authority takes them; `one-step` is without."""
    ONE_STEP = "one-step"


@dataclass(frozen=True, slots=True)
class Told:
    """One change as it is shown and kept: of what, from what, to what. It concerns the units of `duty`, or `unit`
    alone, or, with neither, everybody whom the plan asks anything; where it is about a deadline, those who are not done
    with it; where units come to be asked, or are asked no more, those alone."""

    what: What
    about: str
    before: str
    after: str
    duty: DutyId | None = None
    unit: UnitId | None = None
    deadline: DeadlineId | None = None
    joining: tuple[UnitId, ...] = ()
    leaving: tuple[UnitId, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """Changes of one plan as far as they have been said; nothing of them is done yet. `asks`: what the next line that
    is typed answers."""

    plan: PlanId
    changes: tuple[Change, ...] = ()
    reason: str = ""
    asks: str = ""

    @property
    def lacks_reason(self) -> bool:
        """No deadline is called off without one."""
        return not self.reason and self.calls_off

    @property
    def calls_off(self) -> bool:
        return any(isinstance(one, CallOff) and one.off for one in self.changes)

    def to_text(self) -> str:
        return _adapter().dump_json(self).decode()


def from_text(text: str) -> Wish:
    return _adapter().validate_json(text)


@cache
def _adapter() -> TypeAdapter[Wish]:
    """Made when it is first needed: most of what runs changes no plan."""
    return TypeAdapter(Wish)


def moment_shown(at: datetime | None) -> str:
    """`10/06/2024`, with the hour where not the whole day is meant."""
    if at is None:
        return NONE
    day = local_date(at)
    return f"{day:%d/%m/%Y}" if at == end_of_day(day) else f"{local(at):%H:%M %d/%m/%Y}"


def day_shown(phrase: str, last: datetime | None) -> str:
    """`trước ngày 01/3 (29/02/2024)`: the words, and the last day they leave."""
    return phrase if last is None else f"{phrase} ({local_date(last):%d/%m/%Y})"


def audience_shown(audience: Audience, count: int) -> str:
    """`MN, TH (5)`: the levels, or what stands for single units, and how many it comes to."""
    levels = ", ".join(level for level in ORDER if level in audience.levels)
    return f"{levels or NONE} ({count})"


def window_shown(window: Window | None) -> str:
    return NONE if window is None else f"{window.first:%d/%m/%Y} - {window.last:%d/%m/%Y}"


NONE = "…"
"""Stands for a number or a day that a plan lacks."""


def number_shown(number: str | None, issued: date | None) -> str:
    return f"{number or NONE} · {f'{issued:%d/%m/%Y}' if issued else NONE}"


def threshold_shown(operator: str, threshold: str, measure: str) -> str:
    """`≥ 98 %`, as people write it."""
    sign = {">=": "≥", "<=": "≤"}.get(operator, operator)
    return f"{sign} {threshold.replace('.', ',')} {measure}".strip()


def in_words(say: Say, told: Told) -> str:
    """One line, old → new."""
    return say(f"amended-{told.what}", about=told.about, before=told.before, after=told.after)
