"""What administrators and people hear of the machines the bot runs on."""

from datetime import datetime

from domain.actions import MyDuties
from domain.clock_face import local
from domain.portal_hooks import GIVEN_UP, Ended
from domain.screens import Button, Screen
from domain.sending.notices import Held
from domain.texts import Say
from scheduler.letters.writing import Writing
from storage.operations.restoring import OFFICE, SCHOOL


def clock_wrong(_writing: Writing, say: Say, held: Held) -> Screen:
    ahead = int(held.details or 0)
    return Screen(say("clock-wrong", fast="yes" if ahead > 0 else "no", minutes=abs(ahead)))


def hook_off(_writing: Writing, say: Say, held: Held) -> Screen:
    why, _, host = (held.details or "").partition(" ")
    return Screen(say("hook-off", host=host, gone="yes" if why == Ended.GONE else "no", days=GIVEN_UP.days))


def restored(_writing: Writing, say: Say, held: Held) -> Screen:
    """To a school, to an office, or to its administrators, who hear how many messages are held."""
    made, since, whom = (held.details or "").split()
    span = {"made": _moment(made), "restored": _moment(since)}
    if whom == SCHOOL:
        return Screen(say("restored-school", **span), ((Button(say("notice-button-duties"), MyDuties()),),))
    text = say("restored-office", **span)
    return Screen(text if whom == OFFICE else f"{text}\n{say('restored-held', count=int(whom))}")


def _moment(told: str) -> str:
    return f"{local(datetime.fromisoformat(told)):%H:%M %d/%m/%Y}"
