"""Who may steer a group: officers and administrators whose post reaches the authority it is linked to."""

from domain.buttons.group_actions import RelinkGroup
from domain.ids import GroupId, UnitId
from domain.persons.people import Disclosure, Person, Role
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Button, Screen
from domain.sending.lodgings import STAY
from handlers import scope
from handlers.groups.grouping import MINUTE
from handlers.questions.telling import rows
from handlers.requests import NOBODY
from handlers.turn import Turn
from storage.chats import groups, lodgings
from storage.chats.groups import Link
from storage.operations import audit
from storage.units import tree

LINKING = frozenset({Role.OFFICER, Role.ADMINISTRATOR})


def officer(turn: Turn) -> Person:
    """Whoever speaks, if groups are theirs to link at all. Raises Refusal, also where nobody can tell who speaks."""
    if turn.speaker == NOBODY:
        raise Refusal("door-anonymous")
    person = scope.known(turn)
    if not allows(person, May.LINK_GROUP, ChatKind.GROUP):
        raise Refusal("door-not-allowed")
    return person


def authorities(person: Person) -> dict[UnitId, str]:
    """Those where the person is in office themselves, by name."""
    return {post.unit: post.unit_name for post in person.posts if post.role in LINKING}


def reaches(turn: Turn, person: Person, authority: UnitId) -> bool:
    return any(tree.is_below(turn.tx, authority, unit) for unit in authorities(person))


def steered(turn: Turn, group: GroupId) -> Link:
    """The link of a group, for whoever may change it. Raises the same Refusal for one that is not theirs, that is not
    of the chat where they press, and that does not exist."""
    person = officer(turn)
    link = groups.one(turn.tx, group)
    if link is None or link.ended is not None or not reaches(turn, person, link.group.authority):
        raise Refusal("group-not-yours")
    if scope.in_group(turn) and (turn.visitor.group is None or turn.visitor.group.id != group):
        raise Refusal("group-not-yours")
    return link


def disclose(turn: Turn, link: Link, policy: Disclosure) -> Link:
    """What the group may hear from now on; its board is written anew by itself."""
    person = officer(turn)
    before = link.group.policy
    if groups.disclose(turn.tx, link.group.id, policy):
        told = {"before": {"policy": before.value}, "after": {"policy": policy.value}}
        audit.note(turn.tx, person.id, "disclose-to-group", f"group:{link.group.id}", now=turn.now, **told)
    return groups.one(turn.tx, link.group.id) or link


def hear(turn: Turn, link: Link, *, less: bool) -> Link:
    person = officer(turn)
    if groups.hear(turn.tx, link.group.id, less=less, now=turn.now):
        told = {"before": {"less": not less}, "after": {"less": less}}
        audit.note(turn.tx, person.id, "group-hears", f"group:{link.group.id}", now=turn.now, **told)
    return groups.one(turn.tx, link.group.id) or link


def unlink(turn: Turn, link: Link) -> Screen:
    """The bot stays a little, in case this was a slip; one press links it again as it was."""
    person, address = officer(turn), link.group.address
    if groups.end(turn.tx, address.chat_id, turn.now):
        before = {"authority": link.group.authority}
        audit.note(turn.tx, person.id, "unlink-group", f"group:{link.group.id}", now=turn.now, before=before)
    lodgings.stay(turn.tx, address.channel, address.chat_id, turn.now)
    text = turn.say("group-unlinked", title=link.group.title, minutes=STAY // MINUTE)
    return Screen(text, rows(Button(turn.say("button-relink"), RelinkGroup())) if scope.in_group(turn) else ())
