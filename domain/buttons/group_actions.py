"""What buttons do about group chats.

Buttons that stand in a group are seen by everybody there: they name no more than ids, and whoever presses is judged.
"""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action
from domain.ids import GroupId, PersonId, UnitId
from domain.persons.people import Disclosure


@dataclass(frozen=True, slots=True)
class LinkGroup(Action):
    """Links the group it stands in. `asker` is who was asked, and alone may press it."""

    code: ClassVar[str] = "gl"
    authority: UnitId
    asker: PersonId


@dataclass(frozen=True, slots=True)
class MoveGroup(Action):
    """The same where another authority had linked it, and this was said."""

    code: ClassVar[str] = "gm"
    authority: UnitId
    asker: PersonId


@dataclass(frozen=True, slots=True)
class KeepGroup(Action):
    """Leaves the link as it is."""

    code: ClassVar[str] = "gk"
    asker: PersonId


@dataclass(frozen=True, slots=True)
class RelinkGroup(Action):
    """Links the group it stands in to the authority it was last linked to."""

    code: ClassVar[str] = "gr"


@dataclass(frozen=True, slots=True)
class Disclose(Action):
    code: ClassVar[str] = "gp"
    group: GroupId
    policy: Disclosure


@dataclass(frozen=True, slots=True)
class UnlinkGroup(Action):
    code: ClassVar[str] = "gu"
    group: GroupId


@dataclass(frozen=True, slots=True)
class ShowGroups(Action):
    code: ClassVar[str] = "gs"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowGroup(Action):
    code: ClassVar[str] = "gc"
    group: GroupId


OF_GROUPS: tuple[type[Action], ...] = (
    LinkGroup,
    MoveGroup,
    KeepGroup,
    RelinkGroup,
    Disclose,
    UnlinkGroup,
    ShowGroups,
    ShowGroup,
)
