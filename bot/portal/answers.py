"""The shapes of what is answered. They are the contract: fields may be added, and none changes its meaning."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Generic, TypeVar

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from domain.portal_events import Event
from domain.registry.units import Level, UnitKind
from domain.reporting.obligations import Standing as State

Id = Annotated[int, Field(description="Stays the same for good.")]
Number = int | float


class Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


Item = TypeVar("Item", bound=Answer)


class Paged(Answer, Generic[Item]):
    items: list[Item]
    next: str | None = Field(description="The cursor of the page that follows; null on the last one.")


class Unit(Answer):
    id: Id
    code: str | None
    name: str
    kind: UnitKind
    level: Level | None = Field(description="The one it is listed under; null where it teaches nothing.")
    levels: list[Level]
    parent: int | None = Field(description="The unit it is directly below of; null for the authority of the key.")


class Units(Paged[Unit]):
    pass


class Plan(Answer):
    id: Id
    authority: Id
    number: str | None
    issued: date | None
    title: str
    short_title: str
    year: int
    last_year: int | None
    published_at: AwareDatetime | None


class Plans(Paged[Plan]):
    pass


class Deadline(Answer):
    id: Id
    plan: Id
    code: str
    duty: str
    label: str
    period: str | None
    form: str | None
    phrase: str = Field(description="The words of the document.")
    stated_day: date | None = Field(description="The day the document names; null where it names none.")
    last_valid_at: AwareDatetime | None = Field(description="The last second that is on time.")
    opens_at: AwareDatetime | None
    locks_at: AwareDatetime | None
    data_from: date | None
    data_to: date | None
    called_off_at: AwareDatetime | None = Field(description="Since when nobody owes it; then it has no standing.")


class Deadlines(Paged[Deadline]):
    pass


class Counts(Answer):
    """Excused units are in none of these. received = on_time + late; expected = received + missing."""

    expected: int
    received: int
    on_time: int
    late: int
    missing: int
    overdue: int = Field(description="Of those that are missing: their own last moment has passed.")
    waiting: int = Field(description="Received, and not decided about.")
    accepted: int
    returned: int
    usable: int = Field(description="Neither sent back nor empty.")


class LevelCounts(Counts):
    level: Level


class DeadlineStanding(Answer):
    deadline: Id
    total: Counts
    excused: int
    by_level: list[LevelCounts]


class LateBy(Answer):
    """As the clock counts it; less than an hour is 0 of both. `working_days` counts the day of handing in."""

    days: int
    hours: int
    working_days: int


class UnitStanding(Answer):
    """Name and levels are those of the day the deadline opened."""

    unit: Id
    code: str | None
    name: str
    level: Level
    levels: list[Level]
    state: State
    overdue: bool = Field(description="Nothing was handed in, and the last moment of this unit has passed.")
    last_valid_at: AwareDatetime = Field(description="Later than for all where this unit was given more time.")
    handed_in_at: AwareDatetime | None = Field(description="The first time, which decides whether it is late.")
    late: bool
    late_by: LateBy | None
    times_returned: int
    change_waiting: bool = Field(description="What was accepted is to be changed, and nobody has decided yet.")


class UnitStandings(Paged[UnitStanding]):
    pass


class FigureState(StrEnum):
    STATED = "stated"
    NOTHING_AROSE = "nothing_arose"
    LEFT_EMPTY = "left_empty"
    NOT_ASKED = "not_asked"


class Figure(Answer):
    """`nothing_arose` (không phát sinh) counts as 0 in sums, and is not a 0 that somebody has stated."""

    id: str
    state: FigureState
    value: Number | None = Field(description="Only where it is stated; of a share, in percent.")
    numerator: Number | None = Field(None, description="Of a share: add these up, never the percentages.")
    denominator: Number | None = None


class Report(Answer):
    unit: Id
    code: str | None
    name: str
    report: Id
    version: int
    receipt: str
    handed_in_at: AwareDatetime = Field(description="This version.")
    state: State
    counts: bool = Field(description="Whether its figures go into sums: those of what was sent back do not.")
    form: str
    form_version: int
    figures: list[Figure]


class Reports(Paged[Report]):
    pass


class Indicator(Answer):
    id: str
    vi: str
    en: str
    share: bool = Field(description="Made of two numbers, and shown in percent.")


class Form(Answer):
    code: str
    version: int
    indicators: list[Indicator]


class Forms(Answer):
    """What the figures of a deadline are called, in each version of the form that a report of it was made with."""

    forms: list[Form]


class About(Answer):
    """Ids: what stands there now, the other addresses tell."""

    plan: Id
    what: str | None = Field(description="Of a plan that was changed: in what.")
    deadline: Id | None
    unit: Id | None
    report: Id | None
    version: int | None
    receipt: str | None


class Happened(Answer):
    number: Id
    type: Event
    timestamp: AwareDatetime
    data: About


class Events(Answer):
    items: list[Happened]
    last: int = Field(description="Up to where this goes: the next `after`, also where there is no item.")
    more: bool = Field(description="Whether there is more to ask for at once.")


class Problem(Answer):
    """As RFC 9457 has it. `detail` is in the language that Accept-Language prefers: Vietnamese or English."""

    type: str
    title: str
    status: int
    detail: str
