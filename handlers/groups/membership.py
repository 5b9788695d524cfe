"""The bot's own comings and goings: added, thrown out, muted, let in again; a group that moves or is renamed."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.types import ChatMemberRestricted, ChatMemberUpdated, Message

from domain.buttons.group_actions import RelinkGroup
from domain.persons.people import Group, Reach
from domain.rights import May
from domain.screens import Answer, Button, Screen
from domain.sending.lodgings import STAY
from handlers import scope
from handlers.filters import MOVED, RENAMED, Remark
from handlers.groups import grouping
from handlers.groups.grouping import MINUTE
from handlers.questions.telling import rows
from handlers.turn import Turn
from storage.chats import groups, lodgings
from storage.chats.groups import Link
from storage.people import registry

router = Router(name="membership")
OUT = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.KICKED})


@router.message(Remark(MOVED), flags={"may": May.ENTER})
def follow(turn: Turn, message: Message) -> Answer | None:
    if message.migrate_to_chat_id is not None:
        groups.move_chat(turn.tx, turn.chat.channel, turn.chat.chat_id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id is not None:
        groups.move_chat(turn.tx, turn.chat.channel, message.migrate_from_chat_id, turn.chat.chat_id)
    return None


@router.message(Remark(RENAMED), flags={"may": May.ENTER})
def rename(turn: Turn, message: Message) -> Answer | None:
    if turn.visitor.group is not None and message.new_chat_title is not None:
        groups.entitle(turn.tx, turn.visitor.group.id, message.new_chat_title[:200])
    return None


@router.my_chat_member(flags={"may": May.ENTER})
def note_membership(turn: Turn, event: ChatMemberUpdated) -> Answer | None:
    out = event.new_chat_member.status in OUT
    if not scope.in_group(turn):
        _note_reach(turn, Reach.BLOCKED if out else Reach.OPEN)
        return None
    if out:
        _put_out(turn)
        return None
    if event.chat.type == ChatType.CHANNEL:
        lodgings.go(turn.tx, turn.chat.channel, turn.chat.chat_id, turn.now)
        return None
    if turn.visitor.group is not None:
        _let_in(turn, turn.visitor.group, muted=_is_muted(event))
        return None
    return _arrive(turn) if event.old_chat_member.status in OUT else None


def _note_reach(turn: Turn, reach: Reach) -> None:
    if turn.visitor.address is not None:
        registry.note_reach(turn.tx, turn.visitor.address.id, reach, turn.now)


def _put_out(turn: Turn) -> None:
    """The link ends a little later: a group that becomes a supergroup looks the same at first."""
    lodgings.left(turn.tx, turn.chat.channel, turn.chat.chat_id)
    if turn.visitor.group is not None:
        registry.note_reach(turn.tx, turn.visitor.group.address.id, Reach.KICKED, turn.now)


def _let_in(turn: Turn, group: Group, *, muted: bool) -> None:
    registry.note_reach(turn.tx, group.address.id, Reach.MUTED if muted else Reach.OPEN, turn.now)


def _is_muted(event: ChatMemberUpdated) -> bool:
    member = event.new_chat_member
    return isinstance(member, ChatMemberRestricted) and not member.can_send_messages


def _arrive(turn: Turn) -> Answer | None:
    """A group linked before is offered to be linked as it was, by one press."""
    last = groups.last_at(turn.tx, turn.chat.channel, turn.chat.chat_id)
    if last is None:
        return grouping.neutral(turn)
    lodgings.stay(turn.tx, turn.chat.channel, turn.chat.chat_id, turn.now)
    return Answer(_offer(turn, last))


def _offer(turn: Turn, last: Link) -> Screen:
    group = last.group
    text = turn.say("group-again", authority=last.authority_name, policy=group.policy, minutes=STAY // MINUTE)
    return Screen(text, rows(Button(turn.say("button-relink"), RelinkGroup())))
