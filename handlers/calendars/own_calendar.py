"""A calendar of one's own: as a file, or by a link that a telephone follows by itself; both for whoever asks alone."""

from aiogram import Router

from domain.buttons.calendar_actions import MakeFeed, OwnCalendar, OwnCalendarFile, RevokeFeed, ShowCalendar
from domain.calendars.calendar_files import NAME
from domain.folding import fold
from domain.persons.people import Person
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import scope
from handlers.calendars import agenda
from handlers.filters import Pressed
from handlers.questions.telling import above, rows
from handlers.turn import Turn
from storage.outgoing import files
from storage.people import feeds

router = Router(name="own calendar")
MAY = {"may": May.OWN_DATA}
PATH = "/lich"
_OWN = frozenset({"cua toi", "toi", "mine"})
_FILE = frozenset({"tep", "tai", "file", "ics"})
_LINK = frozenset({"lien ket", "link"})
_REVOKE = frozenset({"thu hoi", "revoke"})


def by_words(turn: Turn, said: str) -> Screen | None:
    """`/lich của tôi`, `/lich tệp`, `/lich liên kết`, `/lich thu hồi`; None for anything else."""
    key = fold(said).strip(" .")
    if key in _OWN:
        return _shown(turn)
    if key in _FILE:
        return _file(turn)
    if key in _LINK:
        return _made(turn)
    return _revoked(turn) if key in _REVOKE else None


@router.callback_query(Pressed(OwnCalendar), flags=MAY)
def calendar_pressed(turn: Turn) -> Answer:
    return Answer(_shown(turn), Place.PRESSED)


@router.callback_query(Pressed(OwnCalendarFile), flags=MAY)
def file_pressed(turn: Turn) -> Answer:
    return Answer(_file(turn))


@router.callback_query(Pressed(MakeFeed), flags=MAY)
def link_pressed(turn: Turn) -> Answer:
    return Answer(_made(turn), Place.PRESSED)


@router.callback_query(Pressed(RevokeFeed), flags=MAY)
def revoke_pressed(turn: Turn) -> Answer:
    return Answer(_revoked(turn), Place.PRESSED)


def _shown(turn: Turn) -> Screen:
    person = _holder(turn)
    count = len(agenda.owed(turn.tx, person, turn.say, turn.office.secret))
    parts = [turn.say("agenda", count=count)]
    buttons = [Button(turn.say("button-agenda-file"), OwnCalendarFile())]
    link = feeds.of(turn.tx, person.id)
    if link is not None:
        last = link.asked_at or link.made_at
        parts.append(turn.say("agenda-linked", made=link.made_at, asked=link.asked, last=last))
    elif turn.office.calendars:
        parts.append(turn.say("agenda-may-link"))
    if turn.office.calendars:
        buttons.append(Button(turn.say("button-agenda-link-again" if link else "button-agenda-link"), MakeFeed()))
    if link is not None:
        buttons.append(Button(turn.say("button-agenda-revoke"), RevokeFeed()))
    return Screen("\n\n".join(parts), rows(*buttons, Button(turn.say("button-back"), ShowCalendar())))


def _file(turn: Turn) -> Screen:
    person = _holder(turn)
    content = agenda.file(turn.tx, person, turn.say, secret=turn.office.secret, now=turn.now)
    return Screen(turn.say("agenda-file"), file=files.keep(turn.tx, NAME, content, turn.now))


def _made(turn: Turn) -> Screen:
    person = _holder(turn)
    if not turn.office.calendars:
        raise Refusal("agenda-no-links")
    token = feeds.make(turn.tx, person.id, secret=turn.office.secret, now=turn.now)
    link = f"{turn.office.calendars}{PATH}/{token}.ics"
    buttons = rows(Button(turn.say("button-agenda-revoke"), RevokeFeed()))
    return Screen(turn.say("agenda-link", link=link), buttons)


def _revoked(turn: Turn) -> Screen:
    scope.need_private(turn)
    if not feeds.revoke(turn.tx, scope.known(turn).id, turn.now):
        raise Refusal("agenda-not-linked")
    return above(turn.say("agenda-revoked"), _shown(turn))


def _holder(turn: Turn) -> Person:
    """Raises Refusal for whoever holds no post: there is nothing they owe."""
    scope.need_private(turn)
    person = scope.known(turn)
    if not person.posts:
        raise Refusal("door-not-allowed")
    return person
