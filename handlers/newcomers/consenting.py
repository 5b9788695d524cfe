"""Consent before anything is kept of a person: one short screen, one press or one line."""

from dataclasses import replace

from domain import packing
from domain.buttons.joining_actions import Agree, Decline
from domain.channels import only_words
from domain.codes import INVITE_LENGTH
from domain.persons import consent
from domain.screens import Button, Screen
from handlers import calls
from handlers.calls import Call
from handlers.origins import Origin
from handlers.turn import Turn
from storage.incoming import inbox_care
from storage.people import consents, registry

LATELY = 3
"""So many answers may have been said since the question was asked."""


def agreed(turn: Turn) -> bool:
    """To the text of today, in this chat."""
    address = turn.visitor.address
    return address is not None and consent.given(address.consent)


def ask(turn: Turn, invite: str = "") -> Screen:
    """An invite rides along in the button: nothing is kept of it before the answer."""
    invite = invite[:INVITE_LENGTH]
    parts = [turn.say("consent-asked-words" if only_words(turn.chat.channel) else "consent-asked")]
    if turn.visitor.person is not None:
        parts.append(turn.say("consent-meanwhile"))
    parts.append(turn.say("consent-how"))
    yes = Button(turn.say("consent-button-yes"), Agree(consent.VERSION, invite))
    return Screen("\n\n".join(parts), ((yes, Button(turn.say("consent-button-no"), Decline())),))


def invite_shown(turn: Turn) -> str:
    """The invite in the button of the question that was asked last: whoever types that they agree has it before their
    eyes. It is known from what was said to them, which is kept as long as any answer is."""
    lane = Origin(turn.chat.chat_id, channel=turn.chat.channel).lane
    for said in inbox_care.last_answers(turn.tx, lane, LATELY):
        asked = next(filter(None, map(_asking, calls.read(said))), None)
        if asked is not None:
            return asked.invite
    return ""


def _asking(call: Call) -> Agree | None:
    match call.params.get("reply_markup"):
        case {"inline_keyboard": [[{"callback_data": str(packed)}, *_], *_]}:
            does = packing.read(packed)
            return does if isinstance(does, Agree) else None
    return None


def give(turn: Turn) -> Turn:
    """The turn goes on with whoever that is."""
    person = turn.visitor.person
    known = None if person is None else person.id
    consents.give(turn.tx, turn.speaker.id, turn.now, person=known, channel=turn.chat.channel)
    return seen_anew(turn)


def declined(turn: Turn) -> Screen:
    return Screen(turn.say("consent-declined" if turn.visitor.person is None else "consent-declined-known"))


def seen_anew(turn: Turn) -> Turn:
    """After something about the speaker has been written down."""
    return replace(turn, visitor=registry.who(turn.tx, turn.chat.channel, turn.speaker.id, turn.now))
