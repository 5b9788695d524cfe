"""On which mornings whoever looks after plans reads the digest: chosen by button or in words, and kept."""

from aiogram import Router

from domain.actions import Home
from domain.buttons.digest_actions import ChooseDigestDay, ShowDigestDays
from domain.forms.buttons import in_rows
from domain.persons.people import Person, Role
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.sending.digest_days import EVERY, WEEKDAYS, asked_about, chosen
from handlers import scope
from handlers.filters import Pressed
from handlers.questions.telling import rows
from handlers.turn import Turn
from storage.operations import audit
from storage.outgoing import digest_days

router = Router(name="digest-days")

READING = frozenset({Role.OFFICER, Role.LEADER})


@router.callback_query(Pressed(ShowDigestDays), flags={"may": May.ENTER})
def days_pressed(turn: Turn, action: ShowDigestDays) -> Answer:
    return Answer(_days(turn), Place.PRESSED)


@router.callback_query(Pressed(ChooseDigestDay), flags={"may": May.ENTER})
def day_pressed(turn: Turn, action: ChooseDigestDay) -> Answer:
    if action.day != EVERY and action.day not in WEEKDAYS:
        raise Refusal("door-old-button")
    return Answer(_choose(turn, action.day), Place.PRESSED)


def answered(turn: Turn, words: str) -> Answer | None:
    """`bản tin thứ hai`, `bản tin mỗi sáng`; None for whoever reads none, and for what is not about it."""
    if scope.in_group(turn) or not reads(scope.known(turn)):
        return None
    if (day := chosen(words)) is not None:
        return Answer(_choose(turn, day))
    return Answer(_days(turn)) if asked_about(words) else None


def reads(person: Person) -> bool:
    return not READING.isdisjoint(person.roles())


def _days(turn: Turn) -> Screen:
    now = digest_days.of(turn.tx, _reader(turn).id)
    others = (day for day in (EVERY, *WEEKDAYS) if day != now)
    buttons = (Button(turn.say("digest-day-button", day=day), ChooseDigestDay(day)) for day in others)
    home = rows(Button(turn.say("button-home"), Home()))
    return Screen(_said(turn, "digest-days", now), (*in_rows(buttons, 2), *home))


def _said(turn: Turn, key: str, day: int) -> str:
    return turn.say(key, day=day, weekday=turn.say("digest-weekday", day=day))


def _choose(turn: Turn, day: int) -> Screen:
    person = _reader(turn)
    before = digest_days.of(turn.tx, person.id)
    if day != before:
        digest_days.choose(turn.tx, person.id, day)
        subject, told = f"person:{person.id}", ({"day": before}, {"day": day})
        audit.note(turn.tx, person.id, "digest-day", subject, now=turn.now, before=told[0], after=told[1])
    return Screen(_said(turn, "digest-day-set", day), rows(Button(turn.say("button-home"), Home())))


def _reader(turn: Turn) -> Person:
    scope.need_private(turn)
    person = scope.known(turn)
    if not reads(person):
        raise Refusal("door-not-allowed")
    return person
