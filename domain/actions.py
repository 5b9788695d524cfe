"""What buttons do about plans, forms and reports. An action is a wish, not a right: whoever presses is authorised
again; revisions tell an old screen from today's."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.counting.round_ups import Subject
from domain.ids import DeadlineId, DraftId, ObligationId, PlanId, ReportId
from domain.queries.model import Status

NO_FIELD = -1


class Move(StrEnum):
    """What one press does to a half-filled form."""

    SHOW = "o"
    KEEP = "k"
    KEEP_PART = "m"
    """What was last accepted to every open question of the section, or of a form without any."""
    KEEP_ALL = "a"
    """What was last accepted to every open question of the form."""
    NOTHING = "n"
    BACK = "b"
    SKIP = "s"
    LATER = "l"
    REVIEW = "r"
    SUBMIT = "h"
    YES = "y"
    OTHER = "z"
    """The second choice of a number that was asked back."""
    NO = "x"
    JUMP = "j"
    PICK = "c"
    """One of the answers to choose from; of files, the one to take away."""
    BOOK = "w"
    """Sends the form as a workbook, to be filled there and sent back."""
    DAY = "d"
    """`field` is the day, counted as `date.toordinal` counts."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a button does. `code` is its first letters on the wire."""

    code: ClassVar[str] = ""


@dataclass(frozen=True, slots=True)
class Home(Action):
    code: ClassVar[str] = "home"


@dataclass(frozen=True, slots=True)
class Help(Action):
    code: ClassVar[str] = "help"


@dataclass(frozen=True, slots=True)
class MyDuties(Action):
    """What the unit of the person who presses owes."""

    code: ClassVar[str] = "mine"


@dataclass(frozen=True, slots=True)
class Acknowledge(Action):
    code: ClassVar[str] = "ack"
    plan: PlanId


@dataclass(frozen=True, slots=True)
class OpenForm(Action):
    code: ClassVar[str] = "go"
    obligation: ObligationId


@dataclass(frozen=True, slots=True)
class Fill(Action):
    """One move in a half-filled form. `revision` is the one the screen showed; `field` counts from 0."""

    code: ClassVar[str] = "f"
    draft: DraftId
    revision: int
    move: Move
    field: int = NO_FIELD


@dataclass(frozen=True, slots=True)
class ShowPlans(Action):
    code: ClassVar[str] = "plans"


@dataclass(frozen=True, slots=True)
class PreviewPlan(Action):
    code: ClassVar[str] = "plan"
    plan: PlanId


@dataclass(frozen=True, slots=True)
class PublishPlan(Action):
    code: ClassVar[str] = "pub"
    plan: PlanId


@dataclass(frozen=True, slots=True)
class ShowProgress(Action):
    code: ClassVar[str] = "st"
    deadline: DeadlineId
    whom: str = ""


@dataclass(frozen=True, slots=True)
class ShowMissing(Action):
    """The units that stand so, page by page; `whom` and `by` are what `Whom` and `Delay` make of a question."""

    code: ClassVar[str] = "ms"
    deadline: DeadlineId
    page: int = 0
    status: Status = Status.MISSING
    whom: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class AskNudge(Action):
    """Shows whom a nudge would reach; `Nudge` sends it."""

    code: ClassVar[str] = "nq"
    deadline: DeadlineId
    status: Status = Status.MISSING
    whom: str = ""


@dataclass(frozen=True, slots=True)
class Nudge(Action):
    code: ClassVar[str] = "nu"
    deadline: DeadlineId
    status: Status = Status.MISSING
    whom: str = ""


@dataclass(frozen=True, slots=True)
class NudgeAgain(Action):
    """Also those who were nudged a short while ago; `seen` is when the last of that was, in minutes: pressed twice it
    is one nudge."""

    code: ClassVar[str] = "nv"
    deadline: DeadlineId
    seen: int
    status: Status = Status.MISSING
    whom: str = ""


@dataclass(frozen=True, slots=True)
class MakeWorkbook(Action):
    code: ClassVar[str] = "xl"
    deadline: DeadlineId
    whom: str = ""


@dataclass(frozen=True, slots=True)
class ShowVoices(Action):
    """What units wrote in words about a subject, page by page."""

    code: ClassVar[str] = "vo"
    deadline: DeadlineId
    about: Subject
    page: int = 0
    whom: str = ""


@dataclass(frozen=True, slots=True)
class AskPaper(Action):
    """The report of an authority as a paper to sign; while units are missing it is asked first whether it is wanted."""

    code: ClassVar[str] = "wq"
    deadline: DeadlineId


@dataclass(frozen=True, slots=True)
class MakePaper(Action):
    """Makes it also while units are missing: it says so itself."""

    code: ClassVar[str] = "wd"
    deadline: DeadlineId


@dataclass(frozen=True, slots=True)
class ShowQueue(Action):
    """Reports that wait for the officer's decision."""

    code: ClassVar[str] = "q"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowReport(Action):
    code: ClassVar[str] = "rp"
    report: ReportId


@dataclass(frozen=True, slots=True)
class Accept(Action):
    code: ClassVar[str] = "ok"
    report: ReportId


@dataclass(frozen=True, slots=True)
class AskReason(Action):
    """Asks why the report goes back; the next typed line, or `Return` with a common reason, is the answer."""

    code: ClassVar[str] = "why"
    report: ReportId


@dataclass(frozen=True, slots=True)
class Return(Action):
    """Returns a report with one of the common reasons, counted from 0; `marks` are the questions found wrong."""

    code: ClassVar[str] = "ret"
    report: ReportId
    reason: int
    marks: str = "0"


@dataclass(frozen=True, slots=True)
class Speak(Action):
    """Changes the language of the person who presses."""

    code: ClassVar[str] = "lang"
    language: str


@dataclass(frozen=True, slots=True)
class Ask(Action):
    """Asks a question in words: what a button offers when a query was ambiguous."""

    code: ClassVar[str] = "ask"
    words: str


OF_WORK: tuple[type[Action], ...] = (
    Home, Help, MyDuties, Acknowledge, OpenForm, Fill, ShowPlans, PreviewPlan, PublishPlan, ShowProgress, ShowMissing,
    AskNudge, Nudge, NudgeAgain, MakeWorkbook, ShowVoices, AskPaper, MakePaper, ShowQueue, ShowReport, Accept,
    AskReason, Return, Speak, Ask,
)  # fmt: skip
"""Every kind, for packing."""
