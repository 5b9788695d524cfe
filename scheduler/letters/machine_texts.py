"""What administrators and people hear of the machines the bot runs on."""

from domain.screens import Screen
from domain.sending.notices import Held
from domain.texts import Say
from scheduler.letters.writing import Writing


def clock_wrong(_writing: Writing, say: Say, held: Held) -> Screen:
    ahead = int(held.details or 0)
    return Screen(say("clock-wrong", fast="yes" if ahead > 0 else "no", minutes=abs(ahead)))
