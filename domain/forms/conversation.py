"""One turn of filling a form: a typed line, a press or a file goes in; a new draft and what to say about it come out.

An answer is kept as soon as it is understood. One that breaks a hard rule is kept too, so that nothing typed is lost,
but never silently: the question stays open, both values are named, and the report cannot go out until one is mended.
"""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from domain.actions import Move
from domain.forms import batches, cells, echoes, picking, reading, waiting, words
from domain.forms.answers import Filled, awaited, fill, to_mend
from domain.forms.cells import Cells
from domain.forms.draft import REVIEW, Draft, Given, Pending
from domain.forms.faults import fault_of
from domain.forms.model import Field, Form, Kind
from domain.forms.notes import Note
from domain.forms.turned import Done, Turned
from domain.targets import Target


def hear(form: Form, draft: Draft, text: str, *, previous: Mapping[str, Given], targets: Sequence[Target]) -> Turned:
    line = unicodedata.normalize("NFC", text)
    talk = _Talk(form, draft, previous, targets)
    wish = words.wish(line, talk.pending)
    if wish is None:
        return talk.answered(line) if (many := talk.many(line)) is None else talk.answered_at_once(many)
    if wish.reason is not None:
        return talk.chosen(0, wish.reason)
    return talk.moved(wish.move, wish.field)


def press(
    form: Form, draft: Draft, move: Move, field: int, *, previous: Mapping[str, Given], targets: Sequence[Target]
) -> Turned:
    """Whether the screen that was pressed is still the present one is the caller's to judge."""
    return _Talk(form, draft, previous, targets).moved(move, field)


def attach(
    form: Form, draft: Draft, name: str, handle: str, *, previous: Mapping[str, Given], targets: Sequence[Target]
) -> Turned:
    """A file was handed in, and is kept under `handle`; a photo has no name."""
    return _Talk(form, draft, previous, targets).attached(name, handle)


class _Talk:
    """One draft in one turn; every verb gives what the turn comes to."""

    def __init__(self, form: Form, draft: Draft, previous: Mapping[str, Given], targets: Sequence[Target]) -> None:
        self._form = form
        self._draft = draft
        self._previous = previous
        self._targets = targets
        self._at = self._standing()
        self.pending = waiting.at(draft.pending, self._at)

    @cached_property
    def _filled(self) -> Filled:
        """Gone through only where it matters how the draft stood: an answer that is taken changes it at once."""
        return self._fill(self._draft.answers)

    def _standing(self) -> str:
        always = self._draft.at == REVIEW or self._form.field(self._draft.at).asked_if is None
        return self._draft.at if always else self._filled.standing(self._draft.at)

    def moved(self, move: Move, field: int) -> Turned:
        if move in {Move.JUMP, Move.PICK}:
            return self._jump(field) if move is Move.JUMP else self._pick(field)
        anywhere = self._anywhere().get(move)
        if anywhere is not None:
            return anywhere()
        if self._at == REVIEW:
            return self._stays()
        return self._at_question(self._form.field(self._at), move)

    def many(self, line: str) -> Cells | None:
        """Answers to several questions, where that is what the line holds."""
        return cells.read(self._form, self._at, line, self._fill, self._draft.answers)

    def answered_at_once(self, many: Cells) -> Turned:
        """Those that may have been meant otherwise are read back before anything is kept."""
        if many.sure:
            return batches.take(self._form, self._draft, many, self._fill, self._previous)
        return self._ask_back(Pending(self._at, (Given(cells.numbered(self._form, many)),), waiting.MANY))

    def answered(self, line: str) -> Turned:
        if self._at == REVIEW:
            return self._stays(note=Note("form-at-review"))
        field = self._form.field(self._at)
        match reading.read(field, line, self._previous.get(field.id)):
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

    def attached(self, name: str, handle: str) -> Turned:
        if self._at == REVIEW or self._form.field(self._at).kind is not Kind.DOCUMENT:
            return self._stays(note=Note("form-no-file-here"))
        return self._take(self._form.field(self._at), Given(name or None, handle=handle))

    def _anywhere(self) -> Mapping[Move, Callable[[], Turned]]:
        return {
            Move.SHOW: self._stays,
            Move.BACK: self._back,
            Move.REVIEW: lambda: self._gone(REVIEW),
            Move.SUBMIT: self._submit,
            Move.LATER: lambda: self._stays(done=Done.LATER),
        }

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
        if fault := fault_of(field, given):
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
            return batches.take(self._form, self._draft, many, self._fill, self._previous)
        return self._take(self._form.field(self._at), given, sure=self.pending.rule not in {None, *waiting.OURS})

    def _keep(self, field: Field) -> Turned:
        """What is answered already, or was handed in and came back, or else what was last accepted."""
        if field.id in self._draft.answers:
            return self._goes(self._on(self._filled, field), self._pending_but(field), None)
        if (old := self._draft.mending.get(field.id)) is not None:
            return self._take(field, old, sure=True)
        last = self._previous.get(field.id)
        if last is None or last.empty or not field.carry:
            return self._stays(note=Note("form-wrong-no-previous"))
        return self._take(field, replace(last, carried=True, reason=None))

    def _pick(self, place: int) -> Turned:
        """Of several answers another may be picked, so the question stays."""
        field = None if self._at == REVIEW else self._form.field(self._at)
        given = None if field is None else picking.toggled(field, self._draft.answers.get(field.id), place)
        turned = self._stays() if field is None or given is None else self._take(field, given)
        if field is None or field.kind is not Kind.CHOICES or not turned.changed:
            return turned
        return replace(turned, draft=replace(turned.draft, at=field.id), note=None)

    def _skip(self, field: Field) -> Turned:
        if not field.required:
            return self._take(field, Given())
        note = None if field.id in self._draft.answers else Note("form-left-open", self._named(field))
        return self._gone(self._filled.next_after(field.id), note)

    def _type_again(self, field: Field) -> Turned:
        note = Note("form-type-again", self._named(field))
        return self._goes(field.id, self._pending_but(field), note)

    def _back(self) -> Turned:
        before = self._filled.before(self._at)
        return self._stays(note=Note("form-first")) if before is None else self._gone(before)

    def _jump(self, place: int) -> Turned:
        if not 0 <= place < len(self._form.fields):
            return self._stays(note=Note("form-no-such-question", {"most": str(len(self._form.fields))}))
        field = self._form.fields[place]
        if not self._filled.asks(field.id):
            return self._stays(note=Note("form-not-asked", {"number": str(place + 1)}))
        return self._gone(field.id) if field.id != self._at else self._type_again(field)

    def _submit(self) -> Turned:
        if self._at != REVIEW:
            return self._gone(REVIEW, Note("form-look-first"))
        if not self._filled.ready or awaited(self._draft, self._filled) or to_mend(self._draft, self._filled):
            return self._stays(note=Note("form-not-ready"))
        return self._stays(done=Done.SUBMITTED)

    def _gone(self, at: str, note: Note | None = None) -> Turned:
        """To another question; what was asked back at this one waits until somebody returns."""
        return self._goes(at, self._draft.pending, note)

    def _stays(self, *, note: Note | None = None, done: Done | None = None) -> Turned:
        return Turned(self._draft, self._filled, note=note, done=done)

    def _goes(self, at: str, pending: Pending | None, note: Note | None) -> Turned:
        """The answers stay as they are."""
        old = self._draft
        if (at, pending) == (old.at, old.pending):
            return self._stays(note=note)
        return Turned(replace(old, at=at, pending=pending, revision=old.revision + 1), self._filled, note=note)

    def _kept(self, field: Field, answers: Mapping[str, Given], filled: Filled, at: str, note: Note) -> Turned:
        """One answer is new, or given once more."""
        old, pending = self._draft, self._pending_but(field)
        if old.answers.get(field.id) == answers[field.id]:
            return self._goes(at, pending, note)
        new = replace(old, at=at, pending=pending, answers=answers, revision=old.revision + 1)
        return Turned(new, filled, frozenset({field.id}), note)

    def _pending_but(self, field: Field) -> Pending | None:
        """What still waits when this question is settled."""
        return waiting.without(self._draft.pending, field.id)

    def _named(self, field: Field) -> Mapping[str, str]:
        return {"number": str(self._form.number(field.id))}

    def _fill(self, answers: Mapping[str, Given]) -> Filled:
        return fill(self._form, answers, previous=self._previous, targets=self._targets)
