"""People, the posts they hold at units, and the addresses where they are reached."""

from dataclasses import dataclass
from enum import StrEnum

from domain.ids import AddressId, GroupId, PersonId, PostId, UnitId
from domain.registry.units import Level
from domain.texts import Language


class Role(StrEnum):
    HEAD = "head"
    DEPUTY = "deputy"
    FOCAL = "focal"
    OFFICER = "officer"
    LEADER = "leader"
    VIEWER = "viewer"
    ADMINISTRATOR = "administrator"


REPORTING = frozenset({Role.HEAD, Role.DEPUTY, Role.FOCAL})
"""Who answers for a unit: fills its forms, is reminded of its deadlines."""
OVERSEEING = frozenset({Role.OFFICER, Role.LEADER, Role.VIEWER, Role.ADMINISTRATOR})
"""Who sees the units below an authority."""
DECIDING = frozenset({Role.OFFICER, Role.ADMINISTRATOR})
"""Who decides about what they hand in."""


@dataclass(frozen=True, slots=True)
class Post:
    """What a person is at one unit today. An officer's `levels` narrow what they look after; empty means all."""

    id: PostId
    unit: UnitId
    unit_name: str
    role: Role
    levels: frozenset[Level] = frozenset()


@dataclass(frozen=True, slots=True)
class Person:
    id: PersonId
    name: str
    language: Language
    posts: tuple[Post, ...]

    def reporting_posts(self) -> tuple[Post, ...]:
        return tuple(post for post in self.posts if post.role in REPORTING)

    def overseeing_posts(self) -> tuple[Post, ...]:
        return tuple(post for post in self.posts if post.role in OVERSEEING)

    def reports_for(self, unit: UnitId) -> bool:
        return any(post.unit == unit for post in self.reporting_posts())

    def roles(self) -> frozenset[Role]:
        return frozenset(post.role for post in self.posts)


class Reach(StrEnum):
    """Whether an address can be written to, and why not."""

    OPEN = "open"
    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    KICKED = "kicked"
    MUTED = "muted"
    NO_TOPIC = "no_topic"
    NOT_FOUND = "not_found"
    NEVER_STARTED = "never_started"


@dataclass(frozen=True, slots=True)
class Address:
    """`topic` is 0 where a group has none; `consent` is the version that was agreed to in a private chat."""

    id: AddressId
    channel: str
    chat_id: int
    topic: int
    reach: Reach
    consent: int | None = None


class Disclosure(StrEnum):
    """What a group may hear."""

    NAMES = "names"
    COUNTS = "counts"


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat linked to an authority."""

    id: GroupId
    authority: UnitId
    address: Address
    title: str
    policy: Disclosure
    muted: bool = False
    """Hears what is official, and nothing else."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever speaks now: perhaps nobody we know, perhaps in a group that is linked."""

    address: Address | None = None
    person: Person | None = None
    group: Group | None = None
    language: Language = Language.VI
