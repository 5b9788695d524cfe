"""What was answered about an initiative, written into the register; then back to where the unit came from."""

from domain.clock_face import local_date
from domain.forms.draft import REVIEW
from domain.forms.notes import Note
from domain.ids import InitiativeId, ObligationId
from domain.office.entries import Entry, Purpose, number_of, text_of
from domain.office.initiatives import (
    DEGREE,
    LAST_DAY,
    REASON,
    RESULT,
    TITLE,
    Initiative,
    State,
    Step,
    ends_before_it_begins,
    namesake,
    refuse_many,
    refuse_step,
)
from domain.refusals import Refusal
from domain.screens import Answer, Place
from handlers import scope
from handlers.office import initiative_screens, register_reports
from handlers.turn import Turn
from storage.office import initiatives
from storage.operations import traces
from storage.planning import deadlines
from storage.reporting import obligations

_STEPS = {
    Purpose.PROGRESS: (Step.PROGRESSED, State.STARTED),
    Purpose.FINISH: (Step.FINISHED, State.DONE),
    Purpose.DROP: (Step.DROPPED, State.DROPPED),
}


def register(turn: Turn, entry: Entry) -> Answer:
    _refuse_days(entry)
    year = _year(turn, entry)
    refuse_many(initiatives.of_unit(turn.tx, entry.unit), year)
    name = traces.name_of(turn.tx, entry.unit)
    title = text_of(entry.answers, TITLE)
    new = initiatives.New(entry.unit, name, year, title, entry.answers, entry.form_version)
    number = initiatives.register(turn.tx, new, by=scope.known(turn).id, now=turn.now)
    return _back(turn, entry, turn.say("initiative-registered", number=str(number), title=title, year=str(year)))


def mend(turn: Turn, entry: Entry) -> Answer:
    _refuse_days(entry)
    before = _subject(turn, entry)
    refuse_step(before, Purpose.MEND, reported=False)
    title = text_of(entry.answers, TITLE)
    initiatives.mend(turn.tx, before, title, entry.answers, by=scope.known(turn).id, now=turn.now)
    return _back(turn, entry, turn.say("initiative-mended", number=str(before.id), title=title))


def tell(turn: Turn, entry: Entry) -> Answer:
    """Done, going on, or dropped."""
    before = _subject(turn, entry)
    refuse_step(before, entry.purpose, reported=before.id in initiatives.reported(turn.tx, entry.unit))
    step, state = _STEPS[entry.purpose]
    dropped = entry.purpose is Purpose.DROP
    initiatives.take_step(
        turn.tx,
        before,
        step,
        state,
        degree=None if dropped else number_of(entry.answers, DEGREE),
        words=text_of(entry.answers, REASON if dropped else RESULT),
        by=scope.known(turn).id,
        now=turn.now,
    )
    told = turn.say(f"initiative-told-{entry.purpose}", number=str(before.id), title=before.title)
    return _back(turn, entry, told)


def remark(turn: Turn, entry: Entry) -> Note | None:
    """A day out of order, and a name the unit has used before: said at once, the latter believed if it is meant."""
    if ends_before_it_begins(entry.answers) and entry.at in {REVIEW, LAST_DAY}:
        return Note("initiative-days-wrong")
    title = text_of(entry.answers, TITLE)
    known = initiatives.of_unit(turn.tx, entry.unit) if title else []
    twin = namesake(known, title, besides=entry.subject)
    asked_now = list(entry.answers) == [TITLE] or entry.at == REVIEW
    if twin is None or not asked_now:
        return None
    return Note("initiative-namesake", {"number": str(twin.id), "year": str(twin.year), "title": twin.title})


def _refuse_days(entry: Entry) -> None:
    if ends_before_it_begins(entry.answers):
        raise Refusal("initiative-days-wrong")


def _year(turn: Turn, entry: Entry) -> int:
    """Of the deadline it is registered for; otherwise the present one."""
    owed = obligations.one(turn.tx, ObligationId(entry.beside)) if entry.beside else None
    if owed is None:
        return local_date(turn.now).year
    return deadlines.one(turn.tx, owed.deadline).in_year


def _subject(turn: Turn, entry: Entry) -> Initiative:
    found = initiatives.one(turn.tx, InitiativeId(entry.subject))
    if found is None:
        raise Refusal("initiative-not-yours")
    return found


def _back(turn: Turn, entry: Entry, said: str) -> Answer:
    if entry.beside:
        return register_reports.go_on(turn, ObligationId(entry.beside), said)
    return Answer(initiative_screens.register(turn, entry.unit, said), Place.LIVE)
