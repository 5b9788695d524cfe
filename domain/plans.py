"""Plans and what they ask of units."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.deadlines import Window
from domain.ids import PlanId, UnitId
from domain.targets import Target
from domain.units import Level


class DutyKind(StrEnum):
    PLAN = "plan"
    PERIODIC_REPORT = "periodic_report"
    REGISTRATION = "registration"
    ACKNOWLEDGEMENT = "acknowledgement"
    AD_HOC = "ad_hoc"


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom something is laid on: units of one of the levels, of one ownership or, where none is named, of any."""

    levels: frozenset[Level]
    ownership: str | None = None


@dataclass(frozen=True, slots=True)
class DueDate:
    """A deadline as a plan lays it down, before there is a row for it."""

    code: str
    label: str
    period: str
    phrase: str
    stated: date
    last_ok: datetime
    opens: datetime
    locks: datetime | None = None
    window: Window | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    code: str
    kind: DutyKind
    title: str
    form: str
    means: str
    audience: Audience
    due: tuple[DueDate, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """A row of the annex; empty cells are legal."""

    code: str
    area: str
    content: str
    product: str = ""
    lead: str = ""
    coordinating: str = ""
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class PreparedPlan:
    """A plan as read from its file: nothing is in force yet."""

    code: str
    number: str | None
    issued: date | None
    title: str
    short_title: str
    year: int
    duties: tuple[Duty, ...]
    targets: tuple[Target, ...]
    tasks: tuple[Task, ...]


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
