"""What buttons do about forms: those that were sent, those there are, and with which of them a duty is asked."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import NO_FIELD, Action, Move
from domain.ids import DutyId, ProposalId, SentFormId, WishId


@dataclass(frozen=True, slots=True)
class ListForms(Action):
    code: ClassVar[str] = "bm"


@dataclass(frozen=True, slots=True)
class ShowForm(Action):
    """`form` is its code, here and below."""

    code: ClassVar[str] = "bmc"
    form: str


@dataclass(frozen=True, slots=True)
class SendFormFile(Action):
    """As a workbook, to be changed in Excel and sent back."""

    code: ClassVar[str] = "bmf"
    form: str


@dataclass(frozen=True, slots=True)
class UseForm(Action):
    """Asks which duty is to be asked with it."""

    code: ClassVar[str] = "bmu"
    form: str


@dataclass(frozen=True, slots=True)
class AskWithForm(Action):
    """Begins to change the plan of this duty; nothing is changed before that is agreed to."""

    code: ClassVar[str] = "bmk"
    duty: DutyId
    form: str


@dataclass(frozen=True, slots=True)
class AskInDocument(Action):
    """Chooses it for a duty of a document that is still gone through; `at` counts its duties from 0."""

    code: ClassVar[str] = "bmd"
    proposal: ProposalId
    at: int
    form: str


@dataclass(frozen=True, slots=True)
class AskNowWith(Action):
    """Begins a report of the moment with it."""

    code: ClassVar[str] = "bma"
    form: str


@dataclass(frozen=True, slots=True)
class PickForm(Action):
    """The form that a duty is to be asked with, while its plan is changed; counted from 0."""

    code: ClassVar[str] = "bmp"
    wish: WishId
    number: int


@dataclass(frozen=True, slots=True)
class ShowSent(Action):
    code: ClassVar[str] = "bmo"
    sent: SentFormId


@dataclass(frozen=True, slots=True)
class SaveSent(Action):
    code: ClassVar[str] = "bms"
    sent: SentFormId


@dataclass(frozen=True, slots=True)
class DropSent(Action):
    code: ClassVar[str] = "bmx"
    sent: SentFormId


@dataclass(frozen=True, slots=True)
class BeginTrial(Action):
    """From the first question, whatever was answered before."""

    code: ClassVar[str] = "bmb"
    sent: SentFormId


@dataclass(frozen=True, slots=True)
class TryForm(Action):
    """As `Fill` is of drafts."""

    code: ClassVar[str] = "bmt"
    sent: SentFormId
    revision: int
    move: Move
    field: int = NO_FIELD


OF_FORMS: tuple[type[Action], ...] = (
    ListForms, ShowForm, SendFormFile, UseForm, AskWithForm, AskInDocument, AskNowWith, PickForm, ShowSent, SaveSent,
    DropSent, BeginTrial, TryForm,
)  # fmt: skip
