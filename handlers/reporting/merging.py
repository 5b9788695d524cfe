"""Two people at one form: a line answers the question its writer sees, and meets what others wrote meanwhile."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from domain.forms import correcting, echoes, waiting
from domain.forms.cells import Fill
from domain.forms.draft import REVIEW
from domain.forms.notes import Detail, Note
from domain.forms.turned import Turned
from handlers.expecting import Expected
from handlers.reporting.desk import Desk
from handlers.turn import Turn
from storage.people import colleagues
from storage.people.colleagues import Change

MOST_TOLD = 3


def shows_a_question(desk: Desk, expected: Expected) -> bool:
    """At the review a line is about the whole of it, which is another by now."""
    return expected.at != REVIEW and expected.at in desk.form.places


def at_their_question(turn: Turn, desk: Desk, expected: Expected, play: Callable[[Desk], Turned]) -> Turned:
    theirs = replace(desk, draft=replace(desk.draft, at=expected.at))
    others = colleagues.answered_since(turn.tx, desk.draft.id, expected.seen, desk.person.id)
    turned = correcting.merged(desk.draft, play(theirs), others, filling(desk, turn.now))
    note = _met(desk, turned, others) or _beside(desk, turned, others)
    if turned.draft.revision == desk.draft.revision and turned.draft.at != desk.draft.at:
        # The buttons of the screen that comes next are about the question it shows.
        turned = replace(turned, draft=replace(turned.draft, revision=desk.draft.revision + 1))
    return replace(turned, note=note)


def filling(desk: Desk, now: datetime) -> Fill:
    return lambda answers: replace(desk, draft=replace(desk.draft, answers=answers)).filled(now)


def _met(desk: Desk, turned: Turned, others: Mapping[str, Change]) -> Note | None:
    """Who, when, the one and the other."""
    asked = waiting.at(turned.draft.pending, turned.draft.at)
    if asked is None or asked.rule != waiting.INSTEAD or asked.field not in others:
        return None
    change, field = others[asked.field], desk.form.field(asked.field)
    now = echoes.told_value(field, asked.choices[0])
    return Note("form-met", {**_told(desk, field.id, change), "at": change.at, "now": now})


def _beside(desk: Desk, turned: Turned, others: Mapping[str, Change]) -> Note | None:
    """What the others have written elsewhere stands below what this turn has to say."""
    known = [field for field in others if field in desk.draft.answers and field not in turned.changed][:MOST_TOLD]
    lines = tuple(Note("form-beside", _told(desk, field, others[field])) for field in known)
    if not lines or turned.note is None:
        return lines[0] if lines else turned.note
    return replace(turned.note, lines=(*turned.note.lines, *lines))


def _told(desk: Desk, field_id: str, change: Change) -> Mapping[str, Detail]:
    field = desk.form.field(field_id)
    was = echoes.told_value(field, desk.draft.answers[field_id])
    return {"name": change.name, "number": str(desk.form.number(field_id)), "field": field.short, "was": was}
