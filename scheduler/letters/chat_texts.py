"""What a person hears of their own chats: that a code was brought, that one was added, that one was removed."""

from domain.buttons.people_actions import DropLink, MendOwnData, NumberOfLink
from domain.ids import AddressId, LinkId, PersonId
from domain.screens import Button, Screen
from domain.sending.notices import Held
from domain.texts import Say
from scheduler.letters.writing import Writing
from storage.people import linking


def linked(writing: Writing, say: Say, held: Held) -> Screen | None:
    """Nothing where it has come to its end meanwhile."""
    what, _, about = (held.details or "").partition(" ")
    if held.person is None:
        return None
    card = ((Button(say("button-my-data"), MendOwnData()),),)
    if what == "claimed":
        return _claimed(writing, say, held.person, LinkId(int(about)))
    if what == "removed":
        return Screen(say("notice-chat-removed", channel=about), card)
    channel = linking.channel_of(writing.tx, AddressId(int(about)), held.person)
    if channel is None:
        return None
    key = "notice-chat-is-yours" if AddressId(int(about)) == held.address else "notice-chat-added"
    return Screen(say(key, channel=channel), card)


def _claimed(writing: Writing, say: Say, person: PersonId, link: LinkId) -> Screen | None:
    found = linking.open_of(writing.tx, link, person, writing.now)
    if found is None or found.channel is None:
        return None
    buttons = (Button(say("button-link-number"), NumberOfLink(link)), Button(say("button-not-me"), DropLink(link)))
    return Screen(say("notice-link-claimed", channel=found.channel), (buttons,))
