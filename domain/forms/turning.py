"""One draft in one turn: how it stands, and the few ways in which a turn may leave it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from domain.forms import waiting
from domain.forms.answers import Filled, fill
from domain.forms.draft import REVIEW, Draft, Given, Pending
from domain.forms.model import Field, Form
from domain.forms.notes import Note
from domain.forms.turned import Done, Turned
from domain.planning.targets import Target


@dataclass(frozen=True, slots=True)
class Beside:
    """What answers are held against: those the unit gave before, the targets, the day on which they are given."""

    previous: Mapping[str, Given]
    targets: Sequence[Target] = ()
    today: date | None = None


class Turning:
    """The base of every verb; each gives what the turn comes to."""

    def __init__(self, form: Form, draft: Draft, beside: Beside) -> None:
        self._form = form
        self._draft = draft
        self._beside = beside
        self._at = self._standing()
        self.pending = waiting.at(draft.pending, self._at)

    @cached_property
    def _filled(self) -> Filled:
        """Gone through only where it matters how the draft stood: an answer that is taken changes it at once."""
        return self._fill(self._draft.answers)

    @property
    def _field(self) -> Field | None:
        """The question that is open; None at the review."""
        return None if self._at == REVIEW else self._form.field(self._at)

    def _standing(self) -> str:
        always = self._draft.at == REVIEW or self._form.field(self._draft.at).asked_if is None
        return self._draft.at if always else self._filled.standing(self._draft.at)

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
        return Turned(old.changed(at, pending, old.answers), self._filled, note=note)

    def _kept(self, field: Field, answers: Mapping[str, Given], filled: Filled, at: str, note: Note) -> Turned:
        """One answer is new, or given once more."""
        old, pending = self._draft, self._pending_but(field)
        if old.answers.get(field.id) == answers[field.id]:
            return self._goes(at, pending, note)
        return Turned(old.changed(at, pending, answers), filled, frozenset({field.id}), note)

    def _pending_but(self, field: Field) -> Pending | None:
        """What still waits when this question is settled."""
        return waiting.without(self._draft.pending, field.id)

    def _named(self, field: Field) -> Mapping[str, str]:
        return {"number": str(self._form.number(field.id))}

    def _fill(self, answers: Mapping[str, Given]) -> Filled:
        beside = self._beside
        return fill(self._form, answers, previous=beside.previous, targets=beside.targets, today=beside.today)
