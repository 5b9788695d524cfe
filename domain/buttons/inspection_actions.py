"""What buttons do about inspections and draws of lots."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action
from domain.ids import DrawId, InspectionId, UnitId
from domain.office.inspections import Kind


@dataclass(frozen=True, slots=True)
class ShowInspections(Action):
    """The log of a year held against its quotas; 0: the present one."""

    code: ClassVar[str] = "kt"
    year: int = 0


@dataclass(frozen=True, slots=True)
class ListInspections(Action):
    code: ClassVar[str] = "kl"
    year: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowInspection(Action):
    code: ClassVar[str] = "ks"
    inspection: InspectionId


@dataclass(frozen=True, slots=True)
class ChooseInspection(Action):
    """Asks of which kind the inspection of a unit was; of a draw, or of none (0)."""

    code: ClassVar[str] = "kc"
    unit: UnitId
    beside: int = 0


@dataclass(frozen=True, slots=True)
class RecordInspection(Action):
    code: ClassVar[str] = "kb"
    unit: UnitId
    kind: Kind
    beside: int = 0


@dataclass(frozen=True, slots=True)
class NoteMended(Action):
    """How many of the findings are mended by now."""

    code: ClassVar[str] = "km"
    inspection: InspectionId


@dataclass(frozen=True, slots=True)
class MakeInspectionBook(Action):
    code: ClassVar[str] = "kx"
    year: int


@dataclass(frozen=True, slots=True)
class ShowDraws(Action):
    code: ClassVar[str] = "bt"


@dataclass(frozen=True, slots=True)
class WishDraw(Action):
    """Begins to prepare one."""

    code: ClassVar[str] = "bw"
    authority: UnitId
    kind: Kind


@dataclass(frozen=True, slots=True)
class SealDraw(Action):
    """Freezes what was wished for and publishes the commitment."""

    code: ClassVar[str] = "bs"
    wish: int


@dataclass(frozen=True, slots=True)
class DropDraw(Action):
    """A wish that is not sealed yet."""

    code: ClassVar[str] = "bx"
    wish: int


@dataclass(frozen=True, slots=True)
class ShowDraw(Action):
    code: ClassVar[str] = "bo"
    draw: DrawId


@dataclass(frozen=True, slots=True)
class DrawLots(Action):
    code: ClassVar[str] = "bd"
    draw: DrawId


@dataclass(frozen=True, slots=True)
class AskRedraw(Action):
    """Asks why it is drawn anew; the next typed line is the reason."""

    code: ClassVar[str] = "br"
    draw: DrawId


@dataclass(frozen=True, slots=True)
class MakeDrawRecord(Action):
    """The file with which anybody recomputes it."""

    code: ClassVar[str] = "bf"
    draw: DrawId


OF_INSPECTIONS: tuple[type[Action], ...] = (
    ShowInspections, ListInspections, ShowInspection, ChooseInspection, RecordInspection, NoteMended,
    MakeInspectionBook, ShowDraws, WishDraw, SealDraw, DropDraw, ShowDraw, DrawLots, AskRedraw, MakeDrawRecord,
)  # fmt: skip
