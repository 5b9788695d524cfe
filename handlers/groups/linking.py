"""Groups are linked by an officer's word to an authority that their post reaches; where there are several, it asks."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from domain.buttons.group_actions import KeepGroup, LinkGroup, MoveGroup, RelinkGroup
from domain.ids import PersonId, UnitId
from domain.persons.people import Person, Reach
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Button, Place, Screen
from domain.sending.group_trouble import Trouble
from domain.texts import Markup
from handlers import scope
from handlers.filters import Command, Pressed
from handlers.groups import group_cards, grouping, link_words, steering
from handlers.groups.link_words import Words
from handlers.questions.telling import rows, short
from handlers.requests import NOBODY
from handlers.turn import Turn
from storage.chats import group_care, groups, lodgings
from storage.chats.groups import Link
from storage.operations import audit
from storage.outgoing import board_posts
from storage.people import registry

router = Router(name="linking")
LONGEST_NAME = 40
NO_WORDS = Words()


class InGroup(Filter):
    async def __call__(self, message: Message) -> bool:
        return message.chat.type != "private"


@router.message(Command("lienket"), flags={"may": May.ENTER})
def link_here(turn: Turn, args: str) -> Answer:
    return link(turn, link_words.read(args))


@router.message(Command("start"), InGroup(), flags={"may": May.ENTER})
def start_here(turn: Turn, args: str) -> Answer:
    """How a group begins for whoever added the bot by a link, which may name the authority."""
    return link(turn, wanted=link_words.deep_linked(args))


def link(turn: Turn, words: Words = NO_WORDS, wanted: UnitId | None = None) -> Answer:
    if not scope.in_group(turn):
        raise Refusal("group-link-in-group")
    if turn.speaker == NOBODY:
        return Answer(Screen(turn.say("door-anonymous")))
    person = turn.visitor.person
    if person is None or not allows(person, May.LINK_GROUP, ChatKind.GROUP):
        return _outsider(turn, person)
    group = turn.visitor.group
    if group is not None and wanted is None and not words.move and not words.authority:
        present = groups.one(turn.tx, group.id)
        if present is not None and steering.reaches(turn, person, group.authority):
            return _change(turn, present, words)
    return _link(turn, person, words, wanted)


def _outsider(turn: Turn, person: Person | None) -> Answer:
    if turn.visitor.group is None:
        if person is not None and person.reporting_posts():
            lodgings.stay(turn.tx, turn.chat.channel, turn.chat.chat_id, turn.now)
            return Answer(Screen(turn.say("group-link-head")))
        return grouping.neutral(turn) or Answer()
    present = groups.one(turn.tx, turn.visitor.group.id)
    return Answer() if present is None else Answer(group_cards.linked(turn, present, steering=False))


def _change(turn: Turn, present: Link, words: Words) -> Answer:
    """What is said again in the topic it belongs to only shows how things stand; in another topic it moves there."""
    group = present.group
    if words.policy is not None:
        steering.disclose(turn, present, words.policy)
    if words.less is not None:
        steering.hear(turn, present, less=words.less)
    if words.unlink:
        return Answer(steering.unlink(turn, present))
    if words.policy is None and words.less is None and group.address.topic != turn.chat.topic:
        return put(turn, group.authority, topic=turn.chat.topic)
    registry.note_reach(turn.tx, group.address.id, Reach.OPEN, turn.now)
    return Answer(group_cards.linked(turn, _again(turn, present), steering=True))


def _link(turn: Turn, person: Person, words: Words, wanted: UnitId | None) -> Answer:
    named = steering.authorities(person)
    if wanted is None and words.authority:
        wanted = link_words.chosen(named, words.authority)
    if wanted is None and len(named) == 1 and not words.authority:
        wanted = next(iter(named))
    if wanted is None:
        return Answer(_which(turn, person.id, named))
    return linked_to(turn, person, wanted, moving=words.move)


def linked_to(turn: Turn, person: Person, authority: UnitId, *, moving: bool) -> Answer:
    """Raises Refusal for an authority that the person's post does not reach."""
    if not steering.reaches(turn, person, authority):
        raise Refusal("group-not-yours")
    group = turn.visitor.group
    if group is not None and group.authority != authority and not moving:
        present = groups.one(turn.tx, group.id)
        if present is not None:
            return Answer(_moving(turn, person.id, present, authority))
    return put(turn, authority, topic=turn.chat.topic)


def put(turn: Turn, authority: UnitId, *, topic: int, place: Place = Place.NEW) -> Answer:
    """Links the chat; the boards of plans in force are owed to it, each as one new message."""
    person = scope.known(turn)
    before = turn.visitor.group
    replaced = None if before is None else groups.one(turn.tx, before.id)
    address = registry.touch_address(turn.tx, turn.chat.channel, turn.chat.chat_id, topic=topic)
    registry.note_reach(turn.tx, address.id, Reach.OPEN, turn.now)
    group = groups.link(turn.tx, authority, address.id, title=turn.chat.title[:200], by=person.id, now=turn.now)
    lodgings.settle(turn.tx, turn.chat.channel, turn.chat.chat_id)
    board_posts.post_again(turn.tx, authority, address.id, turn.now)
    board_posts.post_all_of(turn.tx, authority, turn.now)
    link = groups.one(turn.tx, group)
    if link is None:
        raise LookupError(f"The unit {authority} has no name")
    if replaced is not None and replaced.group.authority != authority and replaced.by != person.id:
        group_care.tell(turn.tx, replaced, Trouble.TAKEN, turn.now, of=group)
    _trace(turn, person, link, replaced)
    return Answer(group_cards.linked(turn, link, steering=True), place)


def _trace(turn: Turn, person: Person, link: Link, replaced: Link | None) -> None:
    before = None if replaced is None else {"authority": replaced.group.authority}
    after = {"authority": link.group.authority, "policy": link.group.policy.value}
    audit.note(turn.tx, person.id, "link-group", f"group:{link.group.id}", now=turn.now, before=before, after=after)


def _which(turn: Turn, asker: PersonId, named: dict[UnitId, str]) -> Screen:
    lines = [
        turn.say("group-which-line", number=number, authority=name) for number, name in enumerate(named.values(), 1)
    ]
    text = turn.say("group-which", lines=Markup("\n".join(lines)))
    return Screen(
        text, rows(*(Button(short(name, LONGEST_NAME), LinkGroup(unit, asker)) for unit, name in named.items()))
    )


def _moving(turn: Turn, asker: PersonId, present: Link, authority: UnitId) -> Screen:
    text = turn.say("group-move", old=present.authority_name, new=groups.authority_name(turn.tx, authority))
    move = Button(turn.say("button-move-group"), MoveGroup(authority, asker))
    return Screen(text, ((move, Button(turn.say("button-keep-group"), KeepGroup(asker))),))


def _again(turn: Turn, present: Link) -> Link:
    return groups.one(turn.tx, present.group.id) or present


@router.callback_query(Pressed(LinkGroup), flags={"may": May.ENTER})
def link_pressed(turn: Turn, action: LinkGroup) -> Answer:
    person = _asked(turn, action.asker)
    answer = linked_to(turn, person, action.authority, moving=False)
    return Answer(answer.screen, Place.PRESSED)


@router.callback_query(Pressed(MoveGroup), flags={"may": May.ENTER})
def move_pressed(turn: Turn, action: MoveGroup) -> Answer:
    person = _asked(turn, action.asker)
    return Answer(linked_to(turn, person, action.authority, moving=True).screen, Place.PRESSED)


@router.callback_query(Pressed(KeepGroup), flags={"may": May.ENTER})
def keep_pressed(turn: Turn, action: KeepGroup) -> Answer | None:
    _asked(turn, action.asker)
    group = turn.visitor.group
    present = None if group is None else groups.one(turn.tx, group.id)
    return None if present is None else Answer(group_cards.linked(turn, present, steering=True), Place.PRESSED)


@router.callback_query(Pressed(RelinkGroup), flags={"may": May.ENTER})
def relink_pressed(turn: Turn) -> Answer:
    person = steering.officer(turn)
    last = groups.last_at(turn.tx, turn.chat.channel, turn.chat.chat_id) if scope.in_group(turn) else None
    if last is None or not steering.reaches(turn, person, last.group.authority):
        raise Refusal("group-not-yours")
    if last.ended is None:
        return Answer(group_cards.linked(turn, last, steering=True), Place.PRESSED)
    return put(turn, last.group.authority, topic=last.group.address.topic, place=Place.PRESSED)


def _asked(turn: Turn, asker: PersonId) -> Person:
    """Raises Refusal for everybody but the officer who was asked."""
    person = steering.officer(turn)
    if person.id != asker:
        raise Refusal("group-asked-another")
    if not scope.in_group(turn):
        raise Refusal("group-link-in-group")
    return person
