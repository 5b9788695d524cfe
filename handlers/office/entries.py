"""Entries of registers on a phone: asked like the questions of a form, shown before they are written down."""

from collections.abc import Mapping

from domain.clock_face import local
from domain.forms.answers import Filled, fill, opening
from domain.forms.draft import Draft, Given, Pending
from domain.forms.heads import Head
from domain.forms.model import Form
from domain.forms.notes import Note
from domain.forms.screens import form_screen
from domain.ids import EntryId, InitiativeId, InspectionId, UnitId
from domain.office.entries import FORMS, NEW, NOBODY, OF_INITIATIVES, Entry, Purpose, draft_id, ours
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Place
from handlers import expecting, scope
from handlers.turn import Turn
from storage.office import entries, initiatives, inspections
from storage.operations import traces


def begin(
    turn: Turn,
    unit: UnitId,
    purpose: Purpose,
    *,
    subject: int = NEW,
    beside: int = 0,
    answers: Mapping[str, Given] | None = None,
) -> Answer:
    """Begins, or goes on where somebody left it. Raises Refusal."""
    form = turn.office.forms.newest(turn.tx, FORMS[purpose])
    known = answers or {}
    at = opening(form, known, previous={}, targets=())
    new = Entry(EntryId(0), unit, purpose, subject, beside, form.code, form.version, at, None, 0, known)
    need_leave(turn, new)
    entry = entries.begin(turn.tx, new, form, by=scope.known(turn).id, now=turn.now)
    expecting.start_screen(turn)
    return show(turn, entry)


def seen(turn: Turn, entry_id: int) -> Entry:
    """Raises Refusal where it has been written down, or is not this person's."""
    entry = entries.one(turn.tx, EntryId(entry_id))
    if entry is None:
        raise Refusal("entry-gone")
    need_leave(turn, entry)
    return entry


def need_leave(turn: Turn, entry: Entry) -> None:
    scope.need_private(turn)
    if entry.purpose not in OF_INITIATIVES:
        scope.need_reach(turn, entry.unit, May.INSPECT)
    elif not scope.known(turn).reports_for(entry.unit):
        raise Refusal("entry-gone")


def form_of(turn: Turn, entry: Entry) -> Form:
    return turn.office.forms.one(turn.tx, entry.form_code, entry.form_version)


def draft_of(entry: Entry) -> Draft:
    return Draft(
        id=draft_id(entry.id),
        obligation=NOBODY,
        form_code=entry.form_code,
        form_version=entry.form_version,
        at=entry.at,
        pending=Pending.from_text(entry.pending) if entry.pending else None,
        revision=entry.revision,
        answers=entry.answers,
    )


def show(turn: Turn, entry: Entry, filled: Filled | None = None, note: Note | None = None) -> Answer:
    """From now on typed lines of this chat answer what is shown."""
    expecting.answer_to_entry(turn, entry)
    form = form_of(turn, entry)
    screen = form_screen(
        filled or fill(form, entry.answers, previous={}, targets=(), today=local(turn.now).date()),
        draft_of(entry),
        note,
        head=Head(_title(turn, entry, form), traces.name_of(turn.tx, entry.unit)),
        previous={},
        targets=(),
        say=turn.say,
    )
    return Answer(ours(screen, entry.id, turn.say("button-entry-write")), Place.LIVE)


def _title(turn: Turn, entry: Entry, form: Form) -> str:
    title = form.title.of(turn.say.language)
    if entry.purpose in {Purpose.PERIODIC, Purpose.SURPRISE}:
        return f"{title} · {turn.say(f'inspection-kind-{entry.purpose}')}"
    if entry.subject == NEW:
        return title
    if entry.purpose is Purpose.MENDED:
        inspection = inspections.one(turn.tx, InspectionId(entry.subject))
        return title if inspection is None else f"{title} · {inspection.day:%d/%m/%Y}"
    initiative = initiatives.one(turn.tx, InitiativeId(entry.subject))
    return title if initiative is None else f"{title} · #{initiative.id} {initiative.title}"
