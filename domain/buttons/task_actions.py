"""What buttons do about the office's own tasks."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action
from domain.ids import PersonId, TermId
from domain.office.tasks import View


@dataclass(frozen=True, slots=True)
class ShowTasks(Action):
    code: ClassVar[str] = "tk"
    view: View
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowTask(Action):
    code: ClassVar[str] = "tks"
    term: TermId


@dataclass(frozen=True, slots=True)
class TakeTask(Action):
    code: ClassVar[str] = "tkt"
    term: TermId


@dataclass(frozen=True, slots=True)
class AskOwner(Action):
    code: ClassVar[str] = "tko"
    term: TermId
    page: int = 0


@dataclass(frozen=True, slots=True)
class GiveTask(Action):
    code: ClassVar[str] = "tkg"
    term: TermId
    person: PersonId


@dataclass(frozen=True, slots=True)
class FreeTask(Action):
    """Nobody's any more."""

    code: ClassVar[str] = "tkn"
    term: TermId


@dataclass(frozen=True, slots=True)
class AskNote(Action):
    """Asks for a word about how it was done; the next typed line, or `FinishTask`, is the answer."""

    code: ClassVar[str] = "tkq"
    term: TermId


@dataclass(frozen=True, slots=True)
class FinishTask(Action):
    """Without a word."""

    code: ClassVar[str] = "tkd"
    term: TermId


@dataclass(frozen=True, slots=True)
class ReopenTask(Action):
    code: ClassVar[str] = "tku"
    term: TermId


@dataclass(frozen=True, slots=True)
class AskSpread(Action):
    """Shows who would get which of the tasks that are nobody's, by field of work; `Spread` gives them."""

    code: ClassVar[str] = "tkp"


@dataclass(frozen=True, slots=True)
class Spread(Action):
    code: ClassVar[str] = "tkx"


OF_TASKS: tuple[type[Action], ...] = (
    ShowTasks, ShowTask, TakeTask, AskOwner, GiveTask, FreeTask, AskNote, FinishTask, ReopenTask, AskSpread, Spread,
)  # fmt: skip
