"""What buttons do on the way in: consent, asking for a post, deciding on who asks.

A half-made application is found by the chat it is made in: no button of the one who asks carries its number.
"""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action
from domain.ids import ApplicationId, UnitId
from domain.persons.people import Role


@dataclass(frozen=True, slots=True)
class Agree(Action):
    """To the version that was shown; the invite that was brought rides along, as nothing of it is kept before."""

    code: ClassVar[str] = "yes"
    version: int
    invite: str


@dataclass(frozen=True, slots=True)
class Decline(Action):
    code: ClassVar[str] = "no"


@dataclass(frozen=True, slots=True)
class JoinUnit(Action):
    code: ClassVar[str] = "ju"
    unit: UnitId


@dataclass(frozen=True, slots=True)
class JoinAs(Action):
    code: ClassVar[str] = "jr"
    role: Role


@dataclass(frozen=True, slots=True)
class JoinInPlace(Action):
    """Yes: in the place of whoever is the head now."""

    code: ClassVar[str] = "jy"


@dataclass(frozen=True, slots=True)
class JoinNamed(Action):
    """By the name Telegram has."""

    code: ClassVar[str] = "jn"


@dataclass(frozen=True, slots=True)
class JoinBack(Action):
    code: ClassVar[str] = "jb"


@dataclass(frozen=True, slots=True)
class Withdraw(Action):
    """Takes back what is being asked for, sent or not."""

    code: ClassVar[str] = "jx"


@dataclass(frozen=True, slots=True)
class ShowApplications(Action):
    code: ClassVar[str] = "aq"


@dataclass(frozen=True, slots=True)
class ShowApplication(Action):
    code: ClassVar[str] = "ap"
    application: ApplicationId


@dataclass(frozen=True, slots=True)
class Approve(Action):
    code: ClassVar[str] = "ay"
    application: ApplicationId


@dataclass(frozen=True, slots=True)
class AskWhyNot(Action):
    """Asks why somebody is turned down; the next typed line, or `TurnDown` with a common reason, is the answer."""

    code: ClassVar[str] = "aw"
    application: ApplicationId


@dataclass(frozen=True, slots=True)
class TurnDown(Action):
    """With one of the common reasons, counted from 0; the last of them is none at all."""

    code: ClassVar[str] = "an"
    application: ApplicationId
    reason: int


OF_JOINING: tuple[type[Action], ...] = (
    Agree, Decline, JoinUnit, JoinAs, JoinInPlace, JoinNamed, JoinBack, Withdraw,
    ShowApplications, ShowApplication, Approve, AskWhyNot, TurnDown,
)  # fmt: skip
