"""A linked group as its officers see it: to whom it is linked, what it may hear, and the buttons that change either."""

from domain.buttons.group_actions import Disclose, ShowGroups, UnlinkGroup
from domain.buttons.muting_actions import HearInGroup, Wish
from domain.persons.people import Disclosure
from domain.screens import Button, Rows, Screen
from domain.sending.group_trouble import trouble_of
from domain.texts import Markup
from handlers import scope
from handlers.turn import Turn
from storage.chats.groups import Link


def linked(turn: Turn, link: Link, *, steering: bool) -> Screen:
    """In the group, one line; the buttons are for officers, and whoever else presses them is refused."""
    group = link.group
    text = turn.say("group-linked", title=group.title, authority=link.authority_name, policy=group.policy)
    told = f"{text}\n{turn.say('group-hears-less')}" if group.muted else text
    return Screen(told, _rows(turn, link) if steering else ())


def card(turn: Turn, link: Link) -> Screen:
    """In private, with what can be typed instead."""
    text = turn.say("group-card", line=Markup(line(turn, link)), number=link.group.id)
    if link.group.muted:
        text = f"{text}\n{turn.say('group-hears-less')}"
    return Screen(text, (*_rows(turn, link), (Button(turn.say("button-groups"), ShowGroups()),)))


def line(turn: Turn, link: Link) -> str:
    group = link.group
    told = turn.say(
        "group-line",
        number=group.id,
        title=group.title,
        authority=link.authority_name,
        policy=group.policy,
        since=link.since.date(),
        state=trouble_of(group.address) or "well",
    )
    return turn.say("group-line-less", line=Markup(told)) if group.muted else told


def after(turn: Turn, link: Link) -> Screen:
    """Once something about it has changed, wherever that was asked for."""
    return linked(turn, link, steering=True) if scope.in_group(turn) else card(turn, link)


def _rows(turn: Turn, link: Link) -> Rows:
    policies = tuple(_policy(turn, link, policy) for policy in (Disclosure.COUNTS, Disclosure.NAMES))
    wish = Wish.ALL if link.group.muted else Wish.LESS
    hearing = (Button(turn.say(f"button-group-hears-{wish}"), HearInGroup(link.group.id, wish)),)
    return (policies, hearing, (Button(turn.say("button-unlink"), UnlinkGroup(link.group.id)),))


def _policy(turn: Turn, link: Link, policy: Disclosure) -> Button:
    label = turn.say(f"button-disclose-{policy}")
    chosen = turn.say("button-chosen", label=label) if policy is link.group.policy else label
    return Button(chosen, Disclose(link.group.id, policy))
