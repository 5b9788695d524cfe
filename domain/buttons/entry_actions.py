"""The one thing a button does about an entry of a register that is being asked for: a move, as in any form."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import NO_FIELD, Action, Move
from domain.ids import EntryId


@dataclass(frozen=True, slots=True)
class FillEntry(Action):
    """As `Fill` is of drafts."""

    code: ClassVar[str] = "e"
    entry: EntryId
    revision: int
    move: Move
    field: int = NO_FIELD


OF_ENTRIES: tuple[type[Action], ...] = (FillEntry,)
