"""Answers to many questions at once: what is clear is kept, what is doubtful asked one by one, what is wrong told."""

from dataclasses import dataclass

from domain.actions import Move
from domain.forms import carrying, echoes, reading, waiting, words
from domain.forms.cells import Cell, Cells, Fill
from domain.forms.draft import REVIEW, Draft, Given, Pending
from domain.forms.faults import fault_of
from domain.forms.model import Form
from domain.forms.notes import Note
from domain.forms.turned import Turned
from domain.forms.turning import Beside


@dataclass(slots=True)
class _Sorted:
    """What became of each cell."""

    kept: dict[str, Given]
    doubts: list[Pending]
    wrong: list[Note]


def take(form: Form, draft: Draft, many: Cells, fill: Fill, beside: Beside) -> Turned:
    found = _Sorted({}, [], list(many.wrong))
    for cell in many.cells:
        _sort(form, cell, beside, found)
    filled = fill({**draft.answers, **found.kept})
    for field in [one for one in found.kept if not filled.asks(one)]:
        found.wrong.append(Note("form-not-asked", {"number": str(form.number(field))}))
        del found.kept[field]
    _doubt(draft, fill, found)
    answers = {**draft.answers, **found.kept}
    filled = fill(answers)
    changed = frozenset(one for one, given in found.kept.items() if draft.answers.get(one) != given)
    settled = {*found.kept, *(one.field for one in found.doubts)}
    others = (one for one in waiting.chain(draft.pending) if one.field not in settled and one.rule != waiting.MANY)
    pending = waiting.linked((*found.doubts, *others))
    at = found.doubts[0].field if found.doubts else filled.first_to_ask()
    note = _told(form, draft, found, at)
    if not changed and (at, pending) == (draft.at, draft.pending):
        return Turned(draft, filled, note=note)
    new = draft.changed(at, pending, answers)
    return Turned(new, filled, changed, note)


def _sort(form: Form, cell: Cell, beside: Beside, found: _Sorted) -> None:
    read = _read(cell, beside)
    if isinstance(read, reading.Read):
        read = fault_of(cell.field, read.given, beside.today) or read
    match read:
        case reading.Read(given):
            found.kept[cell.field.id] = given
        case reading.AskBack(choices):
            found.doubts.append(Pending(cell.field.id, choices))
        case Note():
            number = str(form.number(cell.field.id))
            found.wrong.append(Note("form-batch-wrong", {"number": number, "why": read}))
        case None:
            pass


def _read(cell: Cell, beside: Beside) -> reading.Reading | None:
    """None: it is to stay as it is."""
    last = beside.previous.get(cell.field.id)
    wish = words.wish(cell.text, None)
    match None if wish is None else wish.move:
        case Move.KEEP:
            kept = carrying.carried(cell.field, beside.previous)
            return _NO_PREVIOUS if kept is None else reading.Read(kept)
        case Move.NOTHING:
            return reading.Read(echoes.nothing(cell.field))
        case Move.SKIP:
            return None if cell.field.required else reading.Read(Given())
        case _:
            return None if cell.text.strip() in _BLANK else reading.read(cell.field, cell.text, last, beside.today)


_NO_PREVIOUS = Note("form-wrong-no-previous")
_BLANK = frozenset({"", "-", "–", "…", "..."})


def _doubt(draft: Draft, fill: Fill, found: _Sorted) -> None:
    """Soft rules are asked about as if each answer came by itself; of one rule only once."""
    filled = fill({**draft.answers, **found.kept})
    asked: set[str] = set()
    for field, given in list(found.kept.items()):
        doubt = None if draft.answers.get(field) == given else filled.doubted_at(field)
        if doubt is not None and doubt.id not in asked:
            asked.add(doubt.id)
            found.doubts.append(Pending(field, (given,), doubt.id))
            del found.kept[field]


def _told(form: Form, draft: Draft, found: _Sorted, at: str) -> Note:
    """At the review every figure stands anyway; elsewhere what was read is read back."""
    lines = [] if at == REVIEW else [_line(form, draft, field, given) for field, given in found.kept.items()]
    key = "form-batch-kept" if found.kept else "form-batch-none"
    return Note(key, {"count": len(found.kept)}, (*lines, *found.wrong))


def _line(form: Form, draft: Draft, field_id: str, given: Given) -> Note:
    field, was = form.field(field_id), draft.answers.get(field_id)
    number, name = str(form.number(field_id)), field.short
    value = echoes.told_value(field, given)
    if was is None or was == given:
        return Note("form-batch-line", {"number": number, "name": name, "value": value})
    was_told = echoes.told_value(field, was)
    return Note("form-batch-changed", {"number": number, "name": name, "value": value, "was": was_told})
