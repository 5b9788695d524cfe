"""Asking for a post without an invite: who may ask for what, in which steps, and who is asked to decide."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain import rights
from domain.folding import fold, words
from domain.ids import AddressId, ApplicationId, PersonId, UnitId
from domain.persons import appointing
from domain.persons.people import OVERSEEING, REPORTING, Address, Person, Post, Role, Visitor
from domain.refusals import Refusal
from domain.registry.units import Level, UnitKind
from domain.rights import ChatKind, May

VALID = timedelta(days=7)
MOST_A_DAY = 3
KEPT = timedelta(days=30)
"""So long after the decision what was told of oneself is erased: whoever was let in has a record of their own."""
DAY = timedelta(days=1)

LONGEST_NAME = 80
FEWEST_PARTS = 2
"""Nobody's full name is one word."""


class State(StrEnum):
    DRAFT = "draft"
    IN_PLACE = "in-place"
    """A draft of whoever says that they take the place of the present head."""
    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


DRAFTS = frozenset({State.DRAFT, State.IN_PLACE})
OPEN = DRAFTS | {State.WAITING}


class Step(StrEnum):
    """What has to be said next before an application can be sent."""

    ROLE = "role"
    IN_PLACE = "in-place"
    NAME = "name"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Application:
    """`name`, `phone` and `username` are known step by step, and erased when they are of no more use."""

    id: ApplicationId
    address: AddressId
    person: PersonId | None
    unit: UnitId
    unit_name: str
    role: Role | None
    name: str | None
    phone: str | None
    username: str | None
    state: State
    asked_at: datetime
    expires_at: datetime
    reachable: bool = True
    decided_at: datetime | None = None
    decided_by: str | None = None
    """The name of whoever decided."""
    reason: str | None = None

    @property
    def drafted(self) -> bool:
        return self.state in DRAFTS

    def waits(self, now: datetime) -> bool:
        return self.state is State.WAITING and self.expires_at > now

    def is_of(self, person: Person | None, address: Address | None) -> bool:
        """Whether they ask for it themselves: in this chat, or in another of theirs."""
        same_chat = address is not None and address.id == self.address
        return same_chat or (person is not None and person.id == self.person)

    def step(self, *, headed: bool) -> Step:
        """`headed`: somebody is the head of the unit now."""
        if self.role is None:
            return Step.ROLE
        if self.role is Role.HEAD and headed and self.state is not State.IN_PLACE:
            return Step.IN_PLACE
        return Step.NAME if self.name is None else Step.PHONE


@dataclass(frozen=True, slots=True)
class Place:
    """Where a post is asked for: `above` holds the unit itself and every authority it is below of."""

    unit: UnitId
    above: frozenset[UnitId]
    levels: frozenset[Level]


def offered(kind: UnitKind) -> tuple[Role, ...]:
    """Administrators are made by administrators alone: nobody can ask for that."""
    there = OVERSEEING - {Role.ADMINISTRATOR} if kind is UnitKind.AUTHORITY else REPORTING
    return tuple(role for role in appointing.ORDER if role in there)


def deciding(person: Person | None, role: Role, place: Place) -> list[Post]:
    """Those of their posts of today that give this one, there."""
    return [
        post
        for post, scope in rights.granting(person, May.APPOINT, ChatKind.PRIVATE)
        if role in appointing.may_give(post.role) and rights.reaches(post, scope, place.unit, place.above, place.levels)
    ]


def heard_by(visitors: Iterable[Visitor], role: Role, place: Place) -> frozenset[AddressId]:
    """Of those who may decide the nearest: the head for the head's own people, then officers, then administrators."""
    able = [
        (one.address.id, post.role) for one in visitors if one.address for post in deciding(one.person, role, place)
    ]
    for giver in (Role.HEAD, Role.OFFICER, Role.ADMINISTRATOR):
        if found := frozenset(address for address, held in able if held is giver):
            return found
    return frozenset()


def refuse_too_many(asked: list[datetime], now: datetime) -> None:
    """`asked`: when this chat asked for a post before. Raises Refusal, with the hour from which one may ask again."""
    lately = sorted(moment for moment in asked if moment > now - DAY)
    if len(lately) >= MOST_A_DAY:
        raise Refusal("join-too-many", most=MOST_A_DAY, at=lately[-MOST_A_DAY] + DAY)


def read_name(text: str) -> str:
    """A name as it is written down. Raises Refusal for what nobody is called."""
    name = " ".join(text.split())
    if len(name) > LONGEST_NAME:
        raise Refusal("join-name-long", longest=LONGEST_NAME)
    parts = [part for part in name.split() if part[0].isalpha()]
    if len(parts) < FEWEST_PARTS or re.search(r"\d", name):
        raise Refusal("join-name-odd")
    return name


def is_name(text: str) -> bool:
    try:
        read_name(text)
    except Refusal:
        return False
    return True


_ROLES: dict[str, Role] = {
    **dict.fromkeys(("hieu truong", "ht", "giam doc", "truong don vi", "head", "principal"), Role.HEAD),
    **dict.fromkeys(("pho hieu truong", "hieu pho", "pht", "pho", "pho giam doc", "deputy"), Role.DEPUTY),
    **dict.fromkeys(("dau moi", "dau moi bao cao", "van thu", "focal", "focal person"), Role.FOCAL),
    **dict.fromkeys(("chuyen vien", "cv", "can bo", "officer"), Role.OFFICER),
    **dict.fromkeys(("lanh dao", "truong phong", "pho truong phong", "leader"), Role.LEADER),
    **dict.fromkeys(("nguoi theo doi", "theo doi", "viewer"), Role.VIEWER),
    **dict.fromkeys(("quan tri", "quan tri vien", "admin", "administrator"), Role.ADMINISTRATOR),
}
_BACK = frozenset({"lui", "quay lai", "back"})
_CANCEL = frozenset({"huy", "thoi", "cancel", "stop"})
_YES = frozenset({"dung", "co", "phai", "vang", "da", "u", "ok", "thay", "toi thay", "yes"})
_NO = frozenset({"khong", "khong phai", "ko", "no"})
_NAMES_TOO = frozenset({"huy", "dung"})
_WITHOUT = frozenset({"bo qua", "gui", "khong", "khong gui so", "skip", "send"})


_OF_WORK = re.compile(
    r"\b(?:nop|con no|no gi|han nop|bao cao|tien do|gia han|phu trach|gui|nhac|bao gio|khi nao|gi|nao"
    r"|ai (?:da|chua|con|dang|duoc|bi|nop|phai)|quy (?:[1-4]|iv|i{1,3})"
    r"|(?:may|bao nhieu) truong|report|overdue|deadline)\b"
)
"""In no school's name."""


def speaks_of_work(text: str) -> bool:
    """What whoever is in already would say: it is asked or promised about work, and names no school to come in at."""
    return _OF_WORK.search(_said(text)) is not None


def read_role(text: str) -> Role | None:
    return _ROLES.get(_said(text))


def may_be_name(text: str) -> bool:
    """ "Huy" and "Dung" are names, and without their marks the words for "cancel" and "right"."""
    return _said(text) in _NAMES_TOO and not any(word.marked for word in words(text))


def is_back(text: str) -> bool:
    return _said(text) in _BACK


def is_cancel(text: str) -> bool:
    """Not "dừng": without its marks it is "đúng", which is an answer."""
    return _said(text) in _CANCEL


def is_yes(text: str) -> bool:
    return _said(text) in _YES


def is_no(text: str) -> bool:
    return _said(text) in _NO


def is_without_phone(text: str) -> bool:
    return _said(text) in _WITHOUT


def _said(text: str) -> str:
    return fold(text).strip(" .,!◀")
