"""What of a form other programs will not see, or will do otherwise: told, so that nothing is lost silently."""

from collections.abc import Callable, Iterator

from domain.forms.expressions import Comparison, TargetMissed
from domain.forms.model import NUMERIC, Field, Form, Kind, Rule
from domain.forms.notes import Note
from domain.formulas.tree import Formula
from domain.xlsforms import native
from domain.xlsforms.constraining import is_drawn, loses_slots

COUNTED: tuple[tuple[str, Callable[[Field], bool]], ...] = (
    ("xlsform-lost-carry", lambda field: field.carry),
    ("xlsform-lost-nothing", lambda field: field.nothing_allowed),
    ("xlsform-lost-units", lambda field: field.unit is not None or bool(field.units)),
    ("xlsform-lost-low", lambda field: field.kind in NUMERIC - {Kind.COMPUTED} and field.low is None),
)


def of(form: Form) -> Iterator[Note]:
    for field in form.fields:
        number = str(form.number(field.id))
        yield from (Note(key, {"number": number}) for key in _of_question(field))
    for rule in form.rules:
        if (key := _of_rule(rule)) is not None:
            yield Note(key, {"rule": rule.id})
    for key, loses in COUNTED:
        if count := sum(loses(field) for field in form.fields):
            yield Note(key, {"count": count})
    yield from _of_the_whole(form)


def _of_the_whole(form: Form) -> Iterator[Note]:
    if form.ratios:
        yield Note("xlsform-lost-ratios", {"count": len(form.ratios)})
    if form.title.en != form.title.vi:
        yield Note("xlsform-lost-english")
    if form.note is not None:
        yield Note("xlsform-lost-note")
    yield Note("xlsform-lost-short")


def _of_rule(rule: Rule) -> str | None:
    if rule.soft:
        return "xlsform-lost-soft"
    if not is_drawn(rule):
        return "xlsform-lost-rule"
    return "xlsform-lost-slots" if loses_slots(rule) else None


def _of_question(field: Field) -> Iterator[str]:
    match field.asked_if:
        case TargetMissed():
            yield "xlsform-lost-missed"
        case Comparison() as comparison if native.formula_of(comparison) is None:
            yield "xlsform-lost-previous"
    if field.formula is not None and not isinstance(field.formula, Formula) and native.written(field.formula) is None:
        yield "xlsform-lost-previous"
    if field.most_files > 1:
        yield "xlsform-lost-files"
    if field.kind is Kind.DOCUMENT:
        yield "xlsform-lost-document"
