"""What is said to somebody whose screen a colleague has overtaken: who, when, what; theirs is not recorded."""

from domain.forms import echoes
from domain.forms.notes import Detail, Note
from handlers.questions.telling import short
from handlers.reporting.desk import Desk
from handlers.turn import Turn
from storage.people import colleagues

MOST_REPEATED = 40


def typed(turn: Turn, desk: Desk, text: str) -> Note:
    """Which question was meant cannot be known, so the line is told back instead of stored."""
    said: dict[str, Detail] = {"typed": short(" ".join(text.split()), MOST_REPEATED)}
    change = colleagues.last_change(turn.tx, desk.draft.id)
    if change.by == desk.person.id:
        return Note("form-moved-on", said)
    said |= {"name": change.name, "at": change.at}
    given = desk.draft.answers.get(change.field) if change.field else None
    if change.field is None or given is None:
        return Note("form-moved-on-by", said)
    field = desk.form.field(change.field)
    value = echoes.shown(field, given) or "…"
    said |= {"number": str(desk.form.number(field.id)), "value": short(value, MOST_REPEATED)}
    return Note("form-answered-by", said)


def pressed(turn: Turn, desk: Desk) -> Note:
    """As short as fits above a button."""
    change = colleagues.last_change(turn.tx, desk.draft.id)
    if change.by == desk.person.id:
        return Note("form-old-screen")
    return Note("form-old-screen-by", {"name": change.name, "at": change.at})
