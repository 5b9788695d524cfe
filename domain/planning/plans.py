"""Plans and what they ask of units."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.clock_face import end_of_day
from domain.ids import PlanId, UnitId
from domain.office.initiatives import REGISTRATION_FORM, RESULT_FORM
from domain.phrases.model import Kind
from domain.planning.audiences import Audience
from domain.planning.deadlines import Window
from domain.planning.targets import Target, WordedTarget
from domain.registry.units import Level

FREE_FORM = "bao_cao_tu_do"
"""A few words, a file or both: what a duty is answered with that has no form of its own."""


class DutyKind(StrEnum):
    PLAN = "plan"
    PERIODIC_REPORT = "periodic_report"
    REGISTRATION = "registration"
    RESULT = "result"
    """What became of what was registered."""
    ACKNOWLEDGEMENT = "acknowledgement"
    """That it was received is all there is to say: one press, no form."""
    AD_HOC = "ad_hoc"


def usual_form(kind: DutyKind) -> str:
    """What a duty is answered with where nobody has said: a press alone needs no form."""
    match kind:
        case DutyKind.ACKNOWLEDGEMENT:
            return ""
        case DutyKind.REGISTRATION:
            return REGISTRATION_FORM
        case DutyKind.RESULT:
            return RESULT_FORM
        case _:
            return FREE_FORM


@dataclass(frozen=True, slots=True)
class DueDate:
    """A deadline as a plan lays it down, before there is a row for it. `last_ok` is the strict reading of the words.

    Without `stated` it has no date, as much that is asked on request, always, or on somebody else's schedule."""

    code: str
    label: str
    period: str
    phrase: str
    stated: date | None
    last_ok: datetime | None
    opens: datetime | None
    locks: datetime | None = None
    window: Window | None = None
    kind: Kind = Kind.BY
    grace: datetime | None = None

    def last_moment(self, *, inclusive: bool) -> datetime | None:
        """On time to the end of the stated day where it counts, however the words are read."""
        return end_of_day(self.stated) if inclusive and self.stated is not None else self.last_ok


@dataclass(frozen=True, slots=True)
class Duty:
    """`inclusive`: an officer has said that the days of its deadlines count (`tính cả ngày X`)."""

    code: str
    kind: DutyKind
    title: str
    form: str
    means: str
    audience: Audience
    due: tuple[DueDate, ...]
    inclusive: bool = False


@dataclass(frozen=True, slots=True)
class TaskDue:
    """One time at which a task falls due, as a plan lays it down; both ends included. Without `last_ok` it waits for a
    day, as a half-yearly report does that goes with an event of the school year."""

    last_ok: datetime | None
    label: str = ""
    starts: date | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A row of the annex; empty cells are legal. `due`: each time it falls due, none where it has no date. `office`:
    whether the office leads it, if that has been said; the words of `lead` tell otherwise. `levels`: whom it concerns,
    where that is fewer than the plan does."""

    code: str
    area: str
    content: str
    product: str = ""
    lead: str = ""
    coordinating: str = ""
    phrase: str = ""
    kind: Kind = Kind.UNSPECIFIED
    due: tuple[TaskDue, ...] = ()
    office: bool | None = None
    levels: frozenset[Level] = frozenset()


@dataclass(frozen=True, slots=True)
class PreparedPlan:
    """A plan as read from its file: nothing is in force yet. `issued_words` are those of the document where its day is
    blank; `last_year` is that of a plan for several years."""

    code: str
    number: str | None
    issued: date | None
    title: str
    short_title: str
    year: int
    duties: tuple[Duty, ...]
    targets: tuple[Target, ...]
    tasks: tuple[Task, ...]
    issued_words: str = ""
    last_year: int | None = None
    basis: str = ""
    recipients: str = ""
    worded: tuple[WordedTarget, ...] = ()
    two_step: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    id: PlanId
    authority: UnitId
    number: str | None
    issued: date | None
    title: str
    short_title: str
    year: int
    published_at: datetime | None
    issued_words: str = ""
    last_year: int | None = None
    basis: str = ""
    recipients: str = ""
    withdrawn_at: datetime | None = None
    withdrawn_why: str = ""
    two_step: bool = False
    """Reports pass through an office in between before the authority takes them."""

    @property
    def final_year(self) -> int:
        return self.last_year or self.year

    @property
    def in_force(self) -> bool:
        return self.published_at is not None and self.withdrawn_at is None
