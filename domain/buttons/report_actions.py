"""What buttons do about reports that were handed in: by the unit, and by whoever looks them through."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action
from domain.ids import InboxId, ObligationId, ReportId


@dataclass(frozen=True, slots=True)
class ShowHanded(Action):
    """What a unit has handed in, as it sees it itself: the receipt, how it stands, what can still be done."""

    code: ClassVar[str] = "hi"
    obligation: ObligationId


@dataclass(frozen=True, slots=True)
class MakeReceipt(Action):
    """The receipt as a file to keep."""

    code: ClassVar[str] = "rc"
    report: ReportId


@dataclass(frozen=True, slots=True)
class Recall(Action):
    """Takes a report back before anybody has decided about it."""

    code: ClassVar[str] = "rb"
    report: ReportId


@dataclass(frozen=True, slots=True)
class AskAmend(Action):
    """Asks why what was accepted is to be changed; the next typed line, or `Amend` with a common reason, answers."""

    code: ClassVar[str] = "am"
    obligation: ObligationId


@dataclass(frozen=True, slots=True)
class Amend(Action):
    code: ClassVar[str] = "ar"
    obligation: ObligationId
    reason: int


@dataclass(frozen=True, slots=True)
class Flag(Action):
    """Shows which questions are marked as wrong, as `marks` has it (see `domain.buttons.marks`), and asks why."""

    code: ClassVar[str] = "fl"
    report: ReportId
    marks: str


@dataclass(frozen=True, slots=True)
class UndoReview(Action):
    code: ClassVar[str] = "ur"
    report: ReportId


@dataclass(frozen=True, slots=True)
class Endorse(Action):
    """The office in between agrees: the report goes on to the authority of its plan."""

    code: ClassVar[str] = "en"
    report: ReportId


@dataclass(frozen=True, slots=True)
class ShowBulk(Action):
    """Which reports without a remark could be accepted together: of a level, or of all (`-`)."""

    code: ClassVar[str] = "ba"
    level: str


@dataclass(frozen=True, slots=True)
class AcceptBulk(Action):
    """Accepts those that were shown: none that came later than `report`."""

    code: ClassVar[str] = "by"
    report: ReportId
    level: str


@dataclass(frozen=True, slots=True)
class OpenEvidence(Action):
    """Shows one of the files that came with a report, counted from 0 in the order of its questions."""

    code: ClassVar[str] = "et"
    report: ReportId
    place: int = 0


@dataclass(frozen=True, slots=True)
class FillFrom(Action):
    """Answers the form of this obligation with the message that came as `update`."""

    code: ClassVar[str] = "ff"
    obligation: ObligationId
    update: InboxId


OF_REPORTS: tuple[type[Action], ...] = (
    ShowHanded, MakeReceipt, Recall, AskAmend, Amend, Flag, UndoReview, Endorse, ShowBulk, AcceptBulk, OpenEvidence,
    FillFrom,
)  # fmt: skip
