"""A form that is tried before any school is asked with it: filled like a report, handed in to nobody."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from domain.buttons.form_actions import TryForm
from domain.forms.answers import opening
from domain.forms.draft import Draft, Given, Pending, pack_answers, read_answers
from domain.forms.elsewhere import refilled
from domain.forms.model import Form
from domain.ids import DraftId, ObligationId, SentFormId
from domain.screens import Screen

NOBODY = ObligationId(0)
"""No unit owes it."""


@dataclass(frozen=True, slots=True)
class Trial:
    """As of a draft: where it stands, what is asked back, how often it has changed, what has been answered."""

    at: str
    pending: Pending | None
    revision: int
    answers: Mapping[str, Given]

    def to_text(self) -> str:
        pending = None if self.pending is None else self.pending.to_text()
        return json.dumps([self.at, pending, self.revision, pack_answers(self.answers)], ensure_ascii=False)


def read(text: str) -> Trial:
    at, pending, revision, answers = json.loads(text)
    return Trial(at, None if pending is None else Pending.from_text(pending), revision, read_answers(answers))


def begun(form: Form) -> Trial:
    return Trial(opening(form, {}, previous={}, targets=()), None, 0, {})


def draft_of(trial: Trial, form: Form, number: SentFormId) -> Draft:
    stands = trial.at, trial.pending, trial.revision, trial.answers
    return Draft(DraftId(number), NOBODY, form.code, form.version, *stands)


def of_draft(draft: Draft) -> Trial:
    return Trial(draft.at, draft.pending, draft.revision, draft.answers)


def ours(screen: Screen, number: SentFormId) -> Screen:
    """With buttons that fill this trial."""
    return refilled(screen, lambda fill: TryForm(number, fill.revision, fill.move, fill.field))
