"""Groups: linked by an officer's word, left when nobody with the right asked, followed when they move."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.filters import Filter
from aiogram.types import ChatMemberUpdated, Message

from domain.ids import UnitId
from domain.people import Person, Reach, Role
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Screen
from handlers import scope
from handlers.filters import Command
from handlers.turn import Turn
from storage import audit, groups, notices, registry

router = Router(name="groups")
OUT = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.KICKED})
LINKING = frozenset({Role.OFFICER, Role.ADMINISTRATOR})


class Migrated(Filter):
    """A group became a supergroup; told twice, in the old chat and in the new one."""

    async def __call__(self, message: Message) -> bool:
        return message.migrate_to_chat_id is not None or message.migrate_from_chat_id is not None


@router.message(Command("lienket"), flags={"may": May.ENTER})
def link_here(turn: Turn) -> Answer:
    return link(turn)


def link(turn: Turn) -> Answer:
    """Links this group to the authority of the officer who asks; boards of plans in force are owed to it."""
    if not scope.in_group(turn):
        raise Refusal("group-link-in-group")
    person = turn.visitor.person
    if person is None or not allows(person, May.LINK_GROUP, ChatKind.GROUP):
        raise Refusal("group-not-linked" if turn.visitor.group is None else "help-group")
    authority = _authority(person)
    address = registry.touch_address(turn.tx, registry.TELEGRAM, turn.chat.chat_id, topic=turn.chat.topic)
    registry.note_reach(turn.tx, address.id, Reach.OPEN, turn.now)
    group = groups.link(turn.tx, authority, address.id, title=turn.chat.title, by=person.id, now=turn.now)
    notices.post_boards_of(turn.tx, authority, turn.now)
    audit.note(turn.tx, person.id, "link-group", f"group:{group}", now=turn.now, after={"authority": authority})
    return Answer(Screen(turn.say("group-linked", title=turn.chat.title)))


def _authority(person: Person) -> UnitId:
    return next(post.unit for post in person.posts if post.role in LINKING)


@router.message(Migrated(), flags={"may": May.ENTER})
def follow(turn: Turn, message: Message) -> Answer | None:
    if message.migrate_to_chat_id is not None:
        groups.move_chat(turn.tx, registry.TELEGRAM, turn.chat.chat_id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id is not None:
        groups.move_chat(turn.tx, registry.TELEGRAM, message.migrate_from_chat_id, turn.chat.chat_id)
    return None


@router.my_chat_member(flags={"may": May.ENTER})
def note_membership(turn: Turn, event: ChatMemberUpdated) -> Answer | None:
    """Blocked or let in again in private; added to a group or thrown out of it."""
    out = event.new_chat_member.status in OUT
    if not scope.in_group(turn):
        _note_reach(turn, Reach.BLOCKED if out else Reach.OPEN)
        return None
    if out:
        groups.end(turn.tx, turn.chat.chat_id, turn.now)
        return None
    return None if turn.visitor.group else Answer(Screen(turn.say("group-not-linked")))


def _note_reach(turn: Turn, reach: Reach) -> None:
    if turn.visitor.address is not None:
        registry.note_reach(turn.tx, turn.visitor.address.id, reach, turn.now)
