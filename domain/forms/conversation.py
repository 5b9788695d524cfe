"""One turn of filling a form: a typed line, a press or a file goes in; a new draft and what to say about it come out.

An answer is kept as soon as it is understood. One that breaks a hard rule is kept too, so that nothing typed is lost,
but never silently: the question stays open, both values are named, and the report cannot go out until one is mended.
"""

import unicodedata
from dataclasses import replace
from datetime import date

from domain.actions import Move
from domain.forms import batches, books, carrying, cells, echoes, evidence, picking, reading, waiting, words
from domain.forms.answers import Filled
from domain.forms.cells import Cells
from domain.forms.draft import Attached, Draft, Given, Pending
from domain.forms.faults import fault_of
from domain.forms.model import Field, Form, Kind
from domain.forms.moving import Moving
from domain.forms.notes import Note
from domain.forms.turned import Turned
from domain.forms.turning import Beside


def hear(form: Form, draft: Draft, text: str, beside: Beside) -> Turned:
    line = unicodedata.normalize("NFC", text)
    talk = _Talk(form, draft, beside)
    line = talk.unlabelled(line)
    wish = talk.wish(line)
    if wish is None:
        return talk.answered(line) if (many := talk.many(line)) is None else talk.answered_at_once(many)
    if wish.reason is not None:
        return talk.chosen(0, wish.reason)
    return talk.moved(wish.move, wish.field)


def press(form: Form, draft: Draft, move: Move, field: int, beside: Beside) -> Turned:
    """Whether the screen that was pressed is still the present one is the caller's to judge."""
    return _Talk(form, draft, beside).moved(move, field)


def attach(form: Form, draft: Draft, file: Attached, beside: Beside, *, more: bool = False) -> Turned:
    """A file was handed in; `more`: others came with it, in the same breath."""
    return _Talk(form, draft, beside).attached(file, more=more)


class _Talk(Moving):
    """What answers come to."""

    def unlabelled(self, line: str) -> str:
        """Of two answers that stand beside each other one may be named as its button is: `Ghi 117`, `Giữ 120`."""
        field, verb, value = self._field, *words.verb_and_value(line)
        if field is None or self.pending is None or self.pending.rule != waiting.INSTEAD or not value:
            return line
        if verb is Move.YES:
            return value
        read = reading.read(field, value, self._beside.previous.get(field.id), self._beside.today)
        kept = self._draft.answers.get(field.id)
        is_kept = isinstance(read, reading.Read) and kept is not None and _says_the_same(read.given, kept)
        return words.KEEP if verb is Move.KEEP and is_kept else line

    def wish(self, line: str) -> words.Wish | None:
        """Some words are moves only where their buttons are."""
        field = self._field
        several = field is not None and (field.takes_files or field.kind is Kind.CHOICES)
        found = evidence.wish(line) if several and self.pending is None else None
        if found is not None and (found.move is Move.KEEP or (field is not None and field.takes_files)):
            return found
        return words.wish(line, self.pending)

    def moved(self, move: Move, place: int) -> Turned:
        match move:
            case Move.JUMP:
                return self._jump(place)
            case Move.PICK:
                return self._pick(place)
            case Move.DAY:
                return self._pick_day(place)
            case Move.KEEP_PART | Move.KEEP_ALL:
                return self._keep_many(every=move is Move.KEEP_ALL)
        anywhere = self._anywhere().get(move)
        if anywhere is not None:
            return anywhere()
        return self._stays() if self._field is None else self._at_question(self._field, move)

    def many(self, line: str) -> Cells | None:
        """Answers to several questions, where that is what the line holds."""
        return cells.read(self._form, self._at, line, self._fill, self._draft.answers)

    def answered_at_once(self, many: Cells) -> Turned:
        """Those that may have been meant otherwise are read back before anything is kept."""
        if many.sure:
            return batches.take(self._form, self._draft, many, self._fill, self._beside)
        return self._ask_back(Pending(self._at, (Given(cells.numbered(self._form, many)),), waiting.MANY))

    def answered(self, line: str) -> Turned:
        field = self._field
        if field is None:
            return self._stays(note=Note("form-at-review"))
        match reading.read(field, line, self._beside.previous.get(field.id), self._beside.today):
            case reading.Read(given) if given.files:
                return self._with_file(field, given.files[0])
            case reading.Read(given) if field.id in self._draft.answers and self._filled.may_name_a_question(
                field.id, line
            ):
                return self._ask_back(Pending(field.id, (given,)))
            case reading.Read(given, worked):
                return self._take(field, given, worked=worked)
            case reading.AskBack(choices):
                return self._ask_back(Pending(field.id, choices))
            case Note() as wrong:
                return self._stays(note=wrong)

    def attached(self, file: Attached, *, more: bool) -> Turned:
        field = self._field
        if field is not None and field.takes_files:
            return self._with_file(field, file, more=more)
        if field is None or field.kind is not Kind.DOCUMENT:
            is_book = file.name.lower().endswith(books.ENDING)
            return self._stays(note=Note("form-no-book-here" if is_book else "form-no-file-here"))
        return self._take(field, Given(file.name or None, handle=file.handle))

    def _with_file(self, field: Field, file: Attached, *, more: bool = False) -> Turned:
        """Where more may come the question stays; of an album the first ones are kept, the rest is told."""
        present = self._draft.answers.get(field.id)
        if more and present is not None and len(present.files) >= field.most_files:
            return self._stays(note=evidence.full(field))
        given = evidence.added(field, present, file)
        if isinstance(given, Note):
            return self._stays(note=given)
        turned = self._take(field, given)
        stays = (more or field.most_files > 1) and turned.changed
        return replace(turned, draft=replace(turned.draft, at=field.id)) if stays else turned

    def _at_question(self, field: Field, move: Move) -> Turned:
        match move:
            case Move.KEEP:
                return self._keep(field)
            case Move.NOTHING:
                return self._take(field, echoes.nothing(field))
            case Move.SKIP:
                return self._skip(field)
            case Move.YES:
                return self.chosen(0)
            case Move.OTHER:
                return self.chosen(1)
            case _ if self.pending is not None and self.pending.rule == waiting.INSTEAD:
                return self._keep(field)
            case _:
                return self._type_again(field)

    def _take(self, field: Field, given: Given, *, worked: str | None = None, sure: bool = False) -> Turned:
        """Keeps an answer and goes on; `sure`: the person has been asked whether they mean it."""
        if fault := fault_of(field, given, self._beside.today):
            return self._stays(note=fault)
        answers = {**self._draft.answers, field.id: given}
        filled = self._fill(answers)
        if not sure and (doubt := filled.doubted_at(field.id)):
            return self._ask_back(Pending(field.id, (given,), doubt.id))
        if rule := filled.broken_at(field.id):
            return self._kept(field, answers, filled, field.id, echoes.broken(filled, rule, field))
        note = echoes.noted(self._form, field, given, worked)
        return self._kept(field, answers, filled, self._on(filled, field), note)

    def _on(self, filled: Filled, field: Field) -> str:
        """To what is asked back next, where this settles what was; else to the next question."""
        behind = self._pending_but(field) if self.pending is not None else None
        return behind.field if behind is not None and filled.asks(behind.field) else filled.next_after(field.id)

    def _ask_back(self, pending: Pending) -> Turned:
        behind = waiting.before(pending, self._draft.pending)
        if pending.rule in waiting.OURS:
            return self._goes(pending.field, behind, echoes.asked_back(self._filled, pending))
        filled = self._fill({**self._draft.answers, pending.field: pending.choices[0]})
        return self._goes(pending.field, behind, echoes.asked_back(filled, pending))

    def chosen(self, place: int, reason: str | None = None) -> Turned:
        """Of what was asked back this reading is the right one."""
        if self.pending is None or place >= len(self.pending.choices):
            return self._stays()
        given = replace(self.pending.choices[place], reason=reason)
        if self.pending.rule == waiting.MANY and isinstance(given.value, str):
            many = cells.named(self._form, given.value) or Cells(())
            return batches.take(self._form, self._draft, many, self._fill, self._beside)
        return self._take(self._form.field(self._at), given, sure=self.pending.rule not in {None, *waiting.OURS})

    def _keep(self, field: Field) -> Turned:
        """What is answered already, or was handed in and came back, or else what was last accepted."""
        if field.id in self._draft.answers:
            return self._goes(self._on(self._filled, field), self._pending_but(field), None)
        if (old := self._draft.mending.get(field.id)) is not None:
            return self._take(field, old, sure=True)
        last = carrying.carried(field, self._beside.previous)
        return self._stays(note=Note("form-wrong-no-previous")) if last is None else self._take(field, last)

    def _keep_many(self, *, every: bool) -> Turned:
        """What was changed since stays; each that is kept is told."""
        field, previous = self._field, self._beside.previous
        among = self._form.fields if every or field is None else carrying.of_part(self._form, field)
        kept = carrying.open_ones(among, self._draft, previous, self._fill)
        if not kept:
            return self._stays(note=Note("form-wrong-no-previous"))
        cells_of = Cells(tuple(cells.Cell(one, words.KEEP) for one in kept))
        turned = batches.take(self._form, self._draft, cells_of, self._fill, self._beside)
        return replace(turned, note=None if turned.note is None else replace(turned.note, key="form-kept-many"))

    def _pick(self, place: int) -> Turned:
        """Of several answers another may be picked, a file may be taken away: then the question stays."""
        field = self._field
        if field is None:
            return self._stays()
        present = self._draft.answers.get(field.id)
        given = evidence.without(present, place) if field.takes_files else picking.toggled(field, present, place)
        turned = self._stays() if given is None else self._take(field, given)
        if not (field.takes_files or field.kind is Kind.CHOICES) or not turned.changed:
            return turned
        return replace(turned, draft=replace(turned.draft, at=field.id), note=None)

    def _pick_day(self, ordinal: int) -> Turned:
        field = self._field
        if field is None or field.kind is not Kind.DATE or not date.min.toordinal() <= ordinal <= date.max.toordinal():
            return self._stays()
        return self._take(field, Given(date.fromordinal(ordinal).isoformat()))

    def _skip(self, field: Field) -> Turned:
        if not field.required:
            return self._take(field, Given())
        note = None if field.id in self._draft.answers else Note("form-left-open", self._named(field))
        return self._gone(self._filled.next_after(field.id), note)


def _says_the_same(one: Given, other: Given) -> bool:
    """Wherever either comes from, and whatever reason it was given with."""
    return (one.value, one.nothing_arose) == (other.value, other.nothing_arose)
