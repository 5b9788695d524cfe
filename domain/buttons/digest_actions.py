"""What buttons do about the morning's digest."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action


@dataclass(frozen=True, slots=True)
class ShowDigestDays(Action):
    """Which mornings it comes, and which others there are."""

    code: ClassVar[str] = "dg"


@dataclass(frozen=True, slots=True)
class ChooseDigestDay(Action):
    """A weekday counted from Monday, or -1 for every working morning."""

    code: ClassVar[str] = "dgc"
    day: int


OF_DIGESTS: tuple[type[Action], ...] = (ShowDigestDays, ChooseDigestDay)
