"""What is seen of a form while it is filled: the first screen with what has to be said before, and every one after."""

from dataclasses import replace

from domain.clock_face import local_date
from domain.forms.answers import Filled
from domain.forms.draft import REVIEW
from domain.forms.notes import Detail, Note
from domain.forms.screens import form_screen
from domain.reporting.lateness import lateness
from domain.reporting.obligations import Standing
from domain.screens import Answer, Place
from handlers import expecting
from handlers.reporting.desk import Desk
from handlers.turn import Turn
from storage.planning import calendars
from storage.reporting import reports


def opened(turn: Turn, desk: Desk) -> Answer:
    """As a message of its own, unless the live one is what was pressed."""
    expecting.start_screen(turn)
    note, days = _first_note(turn, desk), desk.head.days
    if days is None or not desk.draft.answers or desk.draft.at == REVIEW:
        return shown(turn, desk, note)
    return shown(turn, desk, days if note is None else replace(note, lines=(*note.lines, days)))


def shown(turn: Turn, desk: Desk, note: Note | None) -> Answer:
    return screen(turn, desk, desk.filled(turn.now), note)


def screen(turn: Turn, desk: Desk, filled: Filled, note: Note | None) -> Answer:
    """From now on typed lines of this chat answer what is shown."""
    expecting.answer_to(turn, desk.draft)
    seen = form_screen(
        filled,
        desk.draft,
        note,
        head=desk.head,
        previous=desk.draft.previous,
        targets=desk.targets,
        say=turn.say,
    )
    return Answer(seen, Place.LIVE)


def _first_note(turn: Turn, desk: Desk) -> Note | None:
    """Late, or sent back, or about to be changed: said before the first question, not after the last."""
    if desk.draft.why is not None:
        return Note("form-amends", {"why": desk.draft.why})
    if desk.obligation.standing is Standing.RETURNED:
        return _why_returned(turn, desk)
    past = lateness(desk.deadline, turn.now, calendars.load(turn.tx))
    if past is None:
        return None
    told: dict[str, Detail] = {"late": past.days, "hours": past.hours, "last": desk.deadline.last_day}
    key = "form-late"
    if desk.deadline.tolerated(turn.now) and desk.deadline.grace is not None:
        key, told["until"] = "form-late-tolerated", local_date(desk.deadline.grace)
    locks = () if desk.deadline.locks is None else (Note("form-locks", {"locks": desk.deadline.locks}),)
    return Note(key, told, locks)


def _why_returned(turn: Turn, desk: Desk) -> Note:
    returned = reports.last_returned(turn.tx, desk.obligation.id)
    reason = (returned.reason if returned is not None else None) or ""
    numbers = [str(desk.form.number(field)) for field in desk.draft.mending]
    if not numbers:
        return Note("form-returned", {"reason": reason})
    return Note("form-returned-flagged", {"reason": reason, "count": len(numbers), "numbers": ", ".join(numbers)})
