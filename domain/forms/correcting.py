"""Answers that meet answers: a colleague's that was not seen yet, or one's own that is corrected afterwards."""

from collections.abc import Iterable
from dataclasses import replace

from domain.forms import cells, echoes, reading, waiting
from domain.forms.cells import Fill
from domain.forms.draft import Draft, Given, Pending
from domain.forms.model import Form
from domain.forms.notes import Note
from domain.forms.turned import Turned


def merged(before: Draft, turned: Turned, met: Iterable[str], fill: Fill) -> Turned:
    """What a turn came to, where others have answered `met` unseen: their answers stand until somebody has chosen."""
    after, contested = turned.draft, []
    answers = dict(after.answers)
    for field in met:
        new = _new(before, after, field)
        if new is not None and field in before.answers and _is_instead_of(before.answers[field], new):
            answers[field] = before.answers[field]
            contested.append(Pending(field, (new,), waiting.INSTEAD))
    if not contested:
        return turned
    asked = {one.field for one in contested}
    others = (one for one in waiting.chain(after.pending) if one.field not in asked)
    pending = waiting.linked((*contested, *others))
    new_draft = replace(after, at=contested[0].field, pending=pending, answers=answers, revision=before.revision + 1)
    return Turned(new_draft, fill(answers), turned.changed - asked)


def correct(form: Form, draft: Draft, fields: Iterable[str], text: str, fill: Fill) -> Turned:
    """A message that answered these questions reads otherwise now: asked before anything changes."""
    places = sorted(form.places[field] for field in fields if field in form.places)
    if not places or not text.strip():
        return _stays(draft, fill, Note("form-edited"))
    first = form.fields[places[0]]
    others = {field: given for field, given in draft.answers.items() if form.places.get(field) not in places}
    many = cells.read(form, first.id, text, fill, others)
    if many is not None:
        return _many(form, draft, many, fill)
    if len(places) > 1:
        return _stays(draft, fill, Note("form-edited"))
    match reading.read(first, text, None):
        case Note() as wrong:
            return _stays(draft, fill, wrong)
        case reading.Read(given):
            return _instead(form, draft, first.id, given, fill)
        case reading.AskBack(choices):
            return _instead(form, draft, first.id, choices[0], fill)


def _instead(form: Form, draft: Draft, field: str, given: Given, fill: Fill) -> Turned:
    was = draft.answers.get(field)
    if was is not None and (was.value, was.nothing_arose) == (given.value, given.nothing_arose):
        number = str(form.number(field))
        return _stays(
            draft, fill, Note("form-edited-same", {"number": number, "was": echoes.told_value(form.field(field), was)})
        )
    return _asks(draft, Pending(field, (given,), waiting.INSTEAD), fill)


def _many(form: Form, draft: Draft, many: cells.Cells, fill: Fill) -> Turned:
    """Only what is another answer now."""
    changed = tuple(cell for cell in many.cells if _differs(draft, cell))
    if not changed:
        return _stays(draft, fill, Note("form-edited-nothing", lines=many.wrong))
    text = cells.numbered(form, replace(many, cells=changed))
    turned = _asks(draft, Pending(changed[0].field.id, (Given(text),), waiting.MANY), fill)
    return replace(turned, note=Note("form-edited-some", lines=many.wrong))


def _differs(draft: Draft, cell: cells.Cell) -> bool:
    was, read = draft.answers.get(cell.field.id), reading.read(cell.field, cell.text, None)
    if not isinstance(read, reading.Read) or was is None:
        return True
    return (was.value, was.nothing_arose) != (read.given.value, read.given.nothing_arose)


def _asks(draft: Draft, pending: Pending, fill: Fill) -> Turned:
    new = draft.changed(pending.field, waiting.before(pending, draft.pending), draft.answers)
    return Turned(new, fill(draft.answers))


def _stays(draft: Draft, fill: Fill, note: Note) -> Turned:
    return Turned(draft, fill(draft.answers), note=note)


def _is_instead_of(old: Given, new: Given) -> bool:
    """Of evidence there is more than before, not other."""
    return new != old and not (old.files and set(old.files) <= set(new.files))


def _new(before: Draft, after: Draft, field: str) -> Given | None:
    """The answer that the turn gave, or would have to be asked about."""
    if after.answers.get(field) != before.answers.get(field):
        return after.answers.get(field)
    asked = waiting.at(after.pending, field)
    was = waiting.at(before.pending, field)
    return None if asked is None or asked.rule == waiting.MANY or asked == was else asked.choices[0]
