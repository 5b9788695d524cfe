"""The line that tells an administrator where the trace of changes ends."""

from domain import chain
from domain.persons.people import Role
from domain.screens import Screen
from domain.sending.notices import Held
from domain.texts import Say
from scheduler.letters.writing import Writing
from storage.people import registry


def trace_head(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None for whoever is no administrator any more."""
    person = registry.who(writing.tx, held.channel, held.chat_id, writing.now).person
    if held.details is None or person is None or Role.ADMINISTRATOR not in person.roles():
        return None
    kept = chain.read(held.details)
    return Screen(say("trace-head", day=kept.day, number=kept.seq, code=kept.short))
