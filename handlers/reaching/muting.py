"""Fewer messages: what is not official is turned off and on by a button or in words, for oneself or for a group."""

from aiogram import Router

from domain.actions import Home
from domain.buttons.muting_actions import Hear, HearInGroup, ShowMuting, Wish
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Button, Place, Screen
from domain.sending.muting import asked_about, names_group, wished
from handlers import scope
from handlers.filters import Pressed
from handlers.groups import group_cards, steering
from handlers.questions.telling import rows
from handlers.reaching import digest_days
from handlers.turn import Turn
from storage.operations import audit
from storage.outgoing import muting

router = Router(name="muting")


@router.callback_query(Pressed(ShowMuting), flags={"may": May.ENTER})
def muting_pressed(turn: Turn, action: ShowMuting) -> Answer:
    return Answer(_shown(turn), Place.PRESSED)


@router.callback_query(Pressed(Hear), flags={"may": May.ENTER})
def hear_pressed(turn: Turn, action: Hear) -> Answer:
    return Answer(_choose(turn, less=action.wish is Wish.LESS), Place.PRESSED)


@router.callback_query(Pressed(HearInGroup), flags={"may": May.ENTER})
def group_pressed(turn: Turn, action: HearInGroup) -> Answer:
    link = steering.hear(turn, steering.steered(turn, action.group), less=action.wish is Wish.LESS)
    return Answer(group_cards.after(turn, link), Place.PRESSED)


def answered(turn: Turn, words: str) -> Answer | None:
    """`bớt nhắn tin`, `bật tin phụ`: in private for oneself, in a group for the group; None where it is not that."""
    less = wished(words)
    if less is None and not asked_about(words):
        return None
    if scope.in_group(turn):
        return _in_group(turn, less)
    if names_group(words):
        raise Refusal("muting-say-it-there")
    return Answer(_shown(turn) if less is None else _choose(turn, less=less))


def _in_group(turn: Turn, less: bool | None) -> Answer | None:
    """Raises Refusal for whoever does not steer the group: they can hear less in private."""
    group = turn.visitor.group
    if group is None:
        return None
    if not allows(scope.known(turn), May.LINK_GROUP, ChatKind.GROUP):
        raise Refusal("group-hear-officer")
    link = steering.steered(turn, group.id)
    return Answer(group_cards.after(turn, link if less is None else steering.hear(turn, link, less=less)))


def _choose(turn: Turn, *, less: bool) -> Screen:
    scope.need_private(turn)
    person = scope.known(turn)
    if muting.hear(turn.tx, person.id, less=less, now=turn.now):
        told = ({"less": not less}, {"less": less})
        audit.note(turn.tx, person.id, "hear", f"person:{person.id}", now=turn.now, before=told[0], after=told[1])
    return _shown(turn)


def _shown(turn: Turn) -> Screen:
    """Whether chatter is off, what it is for this person, and what comes all the same."""
    scope.need_private(turn)
    person = scope.known(turn)
    muted = muting.is_muted(turn.tx, person.id)
    chatter = ["muting-of-school"] if person.reporting_posts() else []
    chatter += ["muting-of-office"] if digest_days.reads(person) else []
    parts = [f"muting-{Wish.LESS if muted else Wish.ALL}", *(chatter or ["muting-of-none"]), "muting-official"]
    other = Wish.ALL if muted else Wish.LESS
    change = Button(turn.say(f"button-hear-{other}"), Hear(other))
    home = Button(turn.say("button-home"), Home())
    return Screen("\n".join([*map(turn.say, parts), turn.say(f"muting-how-{other}")]), rows(change, home))
