"""Whoever comes in: what the first screen shows them, what an invite opens, what their typed lines mean."""

from domain import codes
from domain.persons import consent
from domain.refusals import Refusal
from domain.screens import Answer, Screen
from handlers import expecting, scope
from handlers.home import home
from handlers.newcomers import consenting, joining, searching
from handlers.questions.telling import above
from handlers.turn import Turn
from storage.people import applications, invites, linking
from storage.people.invites import Joined, TooManyTries


def first_screen(turn: Turn) -> Screen:
    """The next job of whoever has one, and the way in for everybody else."""
    person = turn.visitor.person
    if person is not None and person.posts:
        return home(turn, person)
    return joining.screen(turn) if consenting.agreed(turn) else consenting.ask(turn)


def arrive(turn: Turn, invite: str) -> Screen:
    """With the consent of today given, and perhaps an invite in hand."""
    return _enter(turn, invite) if invite else first_screen(turn)


def is_newcomer(turn: Turn) -> bool:
    """In private, without a post of today."""
    person = turn.visitor.person
    return not scope.in_group(turn) and (person is None or not person.posts)


def is_addressed_by(turn: Turn, text: str) -> bool:
    """Whether a typed line is for this module: all that newcomers say; from others the one word of consent."""
    if is_newcomer(turn):
        return True
    awaited = not scope.in_group(turn) and not consenting.agreed(turn) and expecting.expected(turn) is None
    return awaited and consent.read_yes(text) is not None


def hear(turn: Turn, text: str) -> Answer:
    if not consenting.agreed(turn):
        return Answer(_hear_consent(turn, text))
    code = codes.invite_in(text)
    asked = joining.asked(turn)
    if asked is not None and asked.drafted:
        # In a name there are no digits: what may be read as a code and has some is one.
        is_code = code is not None and any(letter.isdigit() for letter in text)
        return Answer(_enter(turn, code)) if code and is_code else joining.hear(turn, asked, text)
    # "TH Kim Dong 2" might be a code as well.
    if code is not None and not searching.find(turn, text):
        return Answer(_enter(turn, code))
    return Answer(joining.screen(turn)) if asked is not None else searching.search(turn, text)


def _hear_consent(turn: Turn, text: str) -> Screen:
    invite = consent.read_yes(text)
    if invite is not None:
        return arrive(consenting.give(turn), invite or consenting.invite_shown(turn))
    if consent.is_no(text):
        return consenting.declined(turn)
    code = codes.invite_in(text)
    if code is None:
        raise Refusal("door-stranger")
    return consenting.ask(turn, code)


def _enter(turn: Turn, invite: str) -> Screen:
    redeemed = invites.redeem(
        turn.tx,
        invite,
        secret=turn.office.secret,
        chat_id=turn.chat.chat_id,
        channel=turn.chat.channel,
        now=turn.now,
        name=turn.speaker.name,
    )
    match redeemed:
        case Joined():
            return _welcome(consenting.seen_anew(turn))
        case TooManyTries(minutes):
            # Counted all the same: an answer, and not a refusal that would take consent back.
            return Screen(turn.say("invite-too-many-tries", minutes=minutes))
        case None:
            return _claim(turn, invite)


def _claim(turn: Turn, code: str) -> Screen:
    """What is no invite may be the code of somebody who is known elsewhere, and wants to be reached here as well. A
    chat that is somebody's already stays theirs."""
    address = turn.visitor.address
    if address is None or turn.visitor.person is not None:
        return Screen(turn.say("invite-wrong"))
    claimed = linking.claim(turn.tx, code, address.id, secret=turn.office.secret, now=turn.now)
    if claimed is None:
        return Screen(turn.say("invite-wrong"))
    shown = {"name": claimed.name, "channel": claimed.channel, "number": f"{claimed.number}"}
    return Screen(turn.say("link-claimed", at=claimed.expires_at, **shown))


def _welcome(turn: Turn) -> Screen:
    person = scope.known(turn)
    taken = turn.say("invite-taken", name=person.name)
    asked = joining.asked(turn)
    if asked is not None and not asked.drafted:
        applications.withdraw(turn.tx, asked, turn.now)
    elif asked is not None:
        applications.drop(turn.tx, asked.address)
        # Their last question may have brought keys, which only a message without buttons takes away.
        return Screen(f"{taken}\n\n{turn.say('invite-taken-start')}", keys=())
    return above(taken, first_screen(turn))
