"""What is shown of a form: what it asks and holds, what is passed over, what is other than in the version before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.forms import previews, versions
from domain.forms.model import Form
from domain.forms.notes import Note
from domain.texts import Markup, Say
from domain.xlsforms import remarks
from domain.xlsforms.book import Remark
from handlers.questions.telling import fitting
from storage.reporting.form_uses import Begun

MOST_CHANGES, MOST_PASSED_OVER, MOST_WRONG = 12, 5, 12


@dataclass(frozen=True, slots=True)
class Before:
    """The version that is asked now, and how many have begun to answer it, or have answered."""

    form: Form
    begun: Begun


def card(form: Form, say: Say, *, told: Iterable[Remark] = (), before: Before | None = None, version: int) -> str:
    """Of a form that was sent: everything there is to decide on. `version` is the number that it will be saved
    under."""
    parts = [_head(form, version, say)]
    if before is not None:
        parts.append(_renewal(before, form, version, say))
    parts.append("\n".join([say("form-preview-questions"), *_said(previews.questions(form), say)]))
    if form.rules:
        parts.append("\n".join([say("form-preview-rules"), *_said(previews.rules(form), say)]))
    if passed_over := list(told):
        parts.append("\n".join(_passed_over(passed_over, say)))
    return fitting(["\n\n".join(parts)])


def known(form: Form, uses: str, say: Say) -> str:
    """Of a form that is among the others; `uses` says what is asked with it."""
    parts = [_head(form, form.version, say), uses]
    parts.append("\n".join([say("form-preview-questions"), *_said(previews.questions(form), say)]))
    if form.rules:
        parts.append("\n".join([say("form-preview-rules"), *_said(previews.rules(form), say)]))
    return fitting(["\n\n".join(part for part in parts if part)])


def wrong(name: str, every: tuple[Remark, ...], say: Say) -> str:
    """Everything that stands in the way, as far as one message has room."""
    lines = [say("sent-form-line", told=Markup(remarks.with_place(one, say))) for one in every[:MOST_WRONG]]
    if (more := len(every) - MOST_WRONG) > 0:
        lines.append(say("sent-form-more", count=more))
    return fitting([say("sent-form-wrong", file=name, count=len(every)), "", *lines, "", say("sent-form-again")])


def clashing(before: Before | None, form: Form) -> list[Note]:
    return [] if before is None else list(versions.clashes(before.form, form))


def _head(form: Form, version: int, say: Say) -> str:
    title = say("form-preview-head", title=form.title.of(say.language), code=form.code, version=str(version))
    return "\n".join([title, *_said(previews.head(form), say)])


def _renewal(before: Before, form: Form, version: int, say: Say) -> str:
    if versions.is_the_same(before.form, form):
        return say("form-renewal-same", version=str(before.form.version))
    lines = [say("form-renewal", version=str(version), before=str(before.form.version))]
    changes = [note.said(say) for note in versions.differences(before.form, form)]
    lines += changes[:MOST_CHANGES]
    if (more := len(changes) - MOST_CHANGES) > 0:
        lines.append(say("form-renewal-more", count=more))
    if clashes := clashing(before, form):
        return "\n".join([*lines, "", *(one.said(say) for one in clashes), say("form-renewal-clash")])
    return "\n".join([*lines, "", *_what_becomes(before.begun, version, say)])


def _what_becomes(begun: Begun, version: int, say: Say) -> Iterator[str]:
    """Of what was begun, and of what was handed in."""
    if begun.drafts:
        yield say("form-renewal-drafts", count=begun.drafts)
    if begun.reports:
        yield say("form-renewal-reports", count=begun.reports)
    yield say("form-renewal-next", version=str(version))


def _passed_over(told: list[Remark], say: Say) -> Iterator[str]:
    yield say("form-preview-passed-over")
    for one in told[:MOST_PASSED_OVER]:
        yield say("sent-form-line", told=Markup(remarks.with_place(one, say)))
    if (more := len(told) - MOST_PASSED_OVER) > 0:
        yield say("sent-form-more", count=more)


def _said(notes: Iterable[Note], say: Say) -> list[str]:
    return [note.said(say) for note in notes]
