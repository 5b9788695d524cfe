"""What was answered about an inspection, written into the log; then back to where the officer came from."""

from datetime import date

from domain.clock_face import local_date
from domain.forms.draft import REVIEW
from domain.forms.notes import Note
from domain.ids import DrawId, InspectionId
from domain.office.entries import Entry, number_of, text_of
from domain.office.inspections import DAY, FINDINGS, INSPECTORS, MENDED, NOTE, Kind, refuse_day
from domain.refusals import Refusal
from domain.screens import Answer, Place
from handlers import scope
from handlers.office import draw_screens, inspection_screens
from handlers.turn import Turn
from storage.office import draws, inspections
from storage.operations import traces


def record(turn: Turn, entry: Entry) -> Answer:
    day = date.fromisoformat(text_of(entry.answers, DAY))
    refuse_day(day, local_date(turn.now))
    draw = _draw(turn, entry)
    findings = number_of(entry.answers, FINDINGS)
    new = inspections.New(
        unit=entry.unit,
        kind=Kind(entry.purpose.value),
        day=day,
        inspectors=text_of(entry.answers, INSPECTORS),
        findings=findings,
        mended=number_of(entry.answers, MENDED) if findings else 0,
        note=text_of(entry.answers, NOTE),
        draw=draw,
    )
    number = inspections.add(turn.tx, new, by=scope.known(turn).id, now=turn.now)
    said = turn.say("inspection-recorded", number=str(number), unit=traces.name_of(turn.tx, entry.unit))
    if draw is not None:
        return Answer(draw_screens.draw(turn, draw, said), Place.LIVE)
    return Answer(inspection_screens.card(turn, number, said), Place.LIVE)


def note_mended(turn: Turn, entry: Entry) -> Answer:
    before = inspections.one(turn.tx, InspectionId(entry.subject))
    if before is None:
        raise Refusal("inspection-not-yours")
    mended = number_of(entry.answers, MENDED)
    if mended > before.findings:
        raise Refusal("inspection-mended-too-many", mended=mended, findings=before.findings)
    note = text_of(entry.answers, NOTE)
    inspections.note_mended(turn.tx, before, mended, note, by=scope.known(turn).id, now=turn.now)
    said = turn.say("inspection-mended", mended=mended, findings=before.findings)
    return Answer(inspection_screens.card(turn, before.id, said), Place.LIVE)


def remark(turn: Turn, entry: Entry) -> Note | None:
    """A day that has not come, or is long past: said as soon as it is typed."""
    day = text_of(entry.answers, DAY)
    if not day or not (entry.at == REVIEW or list(entry.answers) == [DAY]):
        return None
    try:
        refuse_day(date.fromisoformat(day), local_date(turn.now))
    except Refusal as refusal:
        return Note(refusal.key, refusal.details)
    return None


def _draw(turn: Turn, entry: Entry) -> DrawId | None:
    """The draw it came from, where the unit is one of those drawn."""
    listed = draws.one(turn.tx, DrawId(entry.beside)) if entry.beside else None
    drawn = listed is not None and listed.draw.drawn is not None and entry.unit in listed.draw.drawn
    return listed.draw.id if listed is not None and drawn else None
