"""What buttons do about hearing less."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.actions import Action
from domain.ids import GroupId


class Wish(StrEnum):
    LESS = "less"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ShowMuting(Action):
    """What is chatter, what is not, and whether it is off."""

    code: ClassVar[str] = "mu"


@dataclass(frozen=True, slots=True)
class Hear(Action):
    """Chatter off or on, for whoever presses."""

    code: ClassVar[str] = "mus"
    wish: Wish


@dataclass(frozen=True, slots=True)
class HearInGroup(Action):
    code: ClassVar[str] = "gq"
    group: GroupId
    wish: Wish


OF_MUTING: tuple[type[Action], ...] = (ShowMuting, Hear, HearInGroup)
