"""One turn of an entry: pressed or typed, kept as it is understood, and written into its register at the end."""

from collections.abc import Callable, Mapping

from aiogram import Router

from domain.actions import Home, Move
from domain.buttons.entry_actions import FillEntry
from domain.clock_face import local
from domain.folding import fold
from domain.forms import conversation
from domain.forms.draft import REVIEW, Draft
from domain.forms.model import Form
from domain.forms.notes import Note
from domain.forms.turned import Done, Turned
from domain.forms.turning import Beside
from domain.office.entries import Entry, Purpose, of_draft
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting, scope
from handlers.expecting import Expected
from handlers.filters import Pressed
from handlers.office import entries as shown
from handlers.office import initiative_steps, inspection_steps
from handlers.questions.telling import rows
from handlers.turn import Turn
from storage.office import entries
from storage.reporting import drafts

router = Router(name="entering")
# Folded, as they are compared: at the review these write it down, besides those of every form.
_WRITE = frozenset({"ghi", "ghi so", "ghi vao so", "dang ki", "luu", "xong", "save"})
Play = Callable[[Form, Draft], Turned]

WRITES: Mapping[Purpose, Callable[[Turn, Entry], Answer]] = {
    Purpose.REGISTER: initiative_steps.register,
    Purpose.MEND: initiative_steps.mend,
    Purpose.PROGRESS: initiative_steps.tell,
    Purpose.FINISH: initiative_steps.tell,
    Purpose.DROP: initiative_steps.tell,
    Purpose.PERIODIC: inspection_steps.record,
    Purpose.SURPRISE: inspection_steps.record,
    Purpose.MENDED: inspection_steps.note_mended,
}
REMARKS: Mapping[Purpose, Callable[[Turn, Entry], Note | None]] = {
    Purpose.REGISTER: initiative_steps.remark,
    Purpose.MEND: initiative_steps.remark,
    Purpose.PERIODIC: inspection_steps.remark,
    Purpose.SURPRISE: inspection_steps.remark,
}
"""What no rule of a form can say: that a name is taken, that a day is out of order."""


# What it is about decides who may: the unit of an initiative, the office of an inspection.
@router.callback_query(Pressed(FillEntry), flags={"may": May.ASK})
def fill_pressed(turn: Turn, action: FillEntry) -> Answer:
    entry = shown.seen(turn, action.entry)
    if entry.revision != action.revision:
        return shown.show(turn, entry, note=Note("entry-changed"))
    beside = _beside(turn)
    return _play(turn, entry, lambda form, draft: conversation.press(form, draft, action.move, action.field, beside))


def hear(turn: Turn, expected: Expected, text: str) -> Answer:
    try:
        entry = shown.seen(turn, expected.number)
    except Refusal as over:
        # Told instead of raised, so that the next line is a question again.
        expecting.nothing(turn)
        return Answer(Screen(turn.say(over.key, **over.details)))
    if entry.revision != expected.seen:
        return shown.show(turn, entry, note=Note("entry-changed"))
    if entry.at == REVIEW and fold(text.strip()) in _WRITE:
        return _play(turn, entry, lambda form, draft: conversation.press(form, draft, Move.SUBMIT, -1, _beside(turn)))
    return _play(turn, entry, lambda form, draft: conversation.hear(form, draft, text, _beside(turn)))


def _beside(turn: Turn) -> Beside:
    return Beside({}, today=local(turn.now).date())


def _play(turn: Turn, entry: Entry, play: Play) -> Answer:
    turned = play(shown.form_of(turn, entry), shown.draft_of(entry))
    after = of_draft(entry, turned.draft)
    if after.revision != entry.revision:
        try:
            entries.save(turn.tx, entry, after, by=scope.known(turn).id, now=turn.now)
        except drafts.Stale as stale:
            raise Refusal("form-changed-meanwhile") from stale
    match turned.done:
        case Done.SUBMITTED:
            return _written(turn, after)
        case Done.LATER:
            expecting.nothing(turn)
            home = rows(Button(turn.say("button-home"), Home()))
            return Answer(Screen(turn.say("entry-kept"), home), Place.LIVE)
        case Done.BOOK | None:
            return shown.show(turn, after, turned.filled, _remark(turn, after, turned))


def _remark(turn: Turn, entry: Entry, turned: Turned) -> Note | None:
    remark = REMARKS.get(entry.purpose)
    worth_it = turned.changed or entry.at == REVIEW
    return (remark(turn, entry) if remark and worth_it else None) or turned.note


def _written(turn: Turn, entry: Entry) -> Answer:
    """Of two who write it down at the same moment only one does."""
    if not entries.discard(turn.tx, entry):
        raise Refusal("entry-gone")
    expecting.nothing(turn)
    return WRITES[entry.purpose](turn, entry)
