"""What buttons do about documents that were sent: go through what was read, mend it, publish it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.actions import Action
from domain.ids import ProposalId, UnitListId


class Step(StrEnum):
    """What one press does to a document that is gone through."""

    SHOW = "o"
    YES = "y"
    BACK = "b"
    LATER = "l"
    PAGE = "p"
    MEND = "m"
    """Something on this screen is not right: which?"""
    PICK = "i"
    CHOOSE = "c"
    OMIT = "x"
    """Not taken over into the plan."""
    TAKE = "t"
    """Taken over all the same."""
    DROP = "d"
    """The whole document."""
    AUTHORITY = "a"


@dataclass(frozen=True, slots=True)
class SendDocument(Action):
    """Says how a document is sent."""

    code: ClassVar[str] = "ws"


@dataclass(frozen=True, slots=True)
class Walk(Action):
    """One step. `seen` is the revision the screen showed; `at` counts from 0: a page, a finding, a choice."""

    code: ClassVar[str] = "w"
    proposal: ProposalId
    seen: int
    step: Step
    at: int = 0


@dataclass(frozen=True, slots=True)
class PublishProposal(Action):
    code: ClassVar[str] = "wp"
    proposal: ProposalId
    seen: int


@dataclass(frozen=True, slots=True)
class ReadAsList(Action):
    """A sheet that might be either is a list of units."""

    code: ClassVar[str] = "wl"
    proposal: ProposalId
    list: UnitListId


OF_PROPOSALS: tuple[type[Action], ...] = (SendDocument, Walk, PublishProposal, ReadAsList)
