"""From question to question, to the review, and out: moves that answer nothing."""

from collections.abc import Callable, Mapping

from domain.actions import Move
from domain.forms.answers import awaited, to_mend
from domain.forms.draft import REVIEW
from domain.forms.model import Field
from domain.forms.notes import Note
from domain.forms.turned import Done, Turned
from domain.forms.turning import Turning


class Moving(Turning):
    def _anywhere(self) -> Mapping[Move, Callable[[], Turned]]:
        return {
            Move.SHOW: self._stays,
            Move.BACK: self._back,
            Move.REVIEW: lambda: self._gone(REVIEW),
            Move.SUBMIT: self._submit,
            Move.LATER: lambda: self._stays(done=Done.LATER),
            Move.BOOK: lambda: self._stays(done=Done.BOOK),
        }

    def _back(self) -> Turned:
        before = self._filled.before(self._at)
        return self._stays(note=Note("form-first")) if before is None else self._gone(before)

    def _jump(self, place: int) -> Turned:
        if not 0 <= place < len(self._form.fields):
            return self._stays(note=Note("form-no-such-question", {"most": str(len(self._form.fields))}))
        field = self._form.fields[place]
        if field.computed:
            return self._stays(note=Note("form-computed"))
        if not self._filled.asks(field.id):
            return self._stays(note=Note("form-not-asked", {"number": str(place + 1)}))
        return self._gone(field.id) if field.id != self._at else self._type_again(field)

    def _type_again(self, field: Field) -> Turned:
        note = Note("form-type-again", self._named(field))
        return self._goes(field.id, self._pending_but(field), note)

    def _submit(self) -> Turned:
        if self._at != REVIEW:
            return self._gone(REVIEW, Note("form-look-first"))
        if not self._filled.ready or awaited(self._draft, self._filled) or to_mend(self._draft, self._filled):
            return self._stays(note=Note("form-not-ready"))
        return self._stays(done=Done.SUBMITTED)
