"""A form to the sheets of a workbook: what XLSForm has a word for in its own columns, the rest in those of ours."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.forms.expressions import Comparison, TargetMissed
from domain.forms.model import DayBound, Field, Form, Kind, Section, Words
from domain.forms.notes import Note
from domain.forms.picking import DONG, YES_OR_NO
from domain.formulas.tree import Formula
from domain.xlsforms import constraining, losing, native
from domain.xlsforms.conditions import MOST_DIGITS, NO_CALCULATION
from domain.xlsforms.constraining import Constraining
from domain.xlsforms.constraints import MOST_LETTERS
from domain.xlsforms.headings import ENGLISH, VIETNAMESE
from domain.xlsforms.sorts import OWN_KINDS, TYPES
from domain.xlsforms.survey import FLAGS

Drawing = dict[str, str]
"""One row, by heading."""
YES_NO_LIST = "yes_no"


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    headings: tuple[str, ...]
    rows: tuple[Drawing, ...]


@dataclass(frozen=True, slots=True)
class Workbook:
    """`lost` is what other programs will not see, or will do otherwise."""

    sheets: tuple[Sheet, ...]
    lost: tuple[Note, ...]


def draw(form: Form) -> Workbook:
    rules = constraining.of(form)
    sheets = [
        _sheet("survey", _survey(form, rules), ("type", "name")),
        _sheet("choices", _choices(form), ("list_name", "name")),
        _sheet("settings", [_settings(form)], ()),
        _sheet("chat_rules", rules.apart(), ()),
        _sheet("chat_ratios", _ratios(form), ()),
    ]
    return Workbook(tuple(one for one in sheets if one.rows), tuple(losing.of(form)))


def spoken(heading: str, words: Words | None) -> Drawing:
    if words is None:
        return {}
    return {f"{heading}::{VIETNAMESE}": words.vi, f"{heading}::{ENGLISH}": words.en}


def _sheet(name: str, rows: Iterable[Drawing], first: tuple[str, ...]) -> Sheet:
    """Only the columns that say something, in the order in which they come up."""
    drawn = tuple({heading: said for heading, said in row.items() if said} for row in rows)
    headings = dict.fromkeys((*first, *_ordered(drawn)))
    return Sheet(name, tuple(headings), drawn)


def _ordered(rows: Iterable[Drawing]) -> list[str]:
    """Ours come last."""
    every = dict.fromkeys(heading for row in rows for heading in row)
    return sorted(every, key=lambda heading: heading.startswith("chat_"))


def _survey(form: Form, rules: Constraining) -> Iterator[Drawing]:
    open_: Section | None = None
    for field in form.fields:
        section = form.section_of(field)
        if section != open_:
            if open_ is not None:
                yield {"type": "end_group"}
            if section is not None:
                yield {"type": "begin_group", "name": section.id, **spoken("label", section.title)}
                yield from _note(f"{section.id}_note", section.note)
            open_ = section
        first = section is not None and form.begins_section(field)
        if not first or section is None or section.note is not None:
            yield from ({**row, **_relevant(field)} for row in _note(f"{field.id}_note", field.note))
            yield _question(field, rules)
        else:
            yield {**_question(field, rules), **spoken("chat_note", field.note)}
    if open_ is not None:
        yield {"type": "end_group"}


def _note(name: str, words: Words | None) -> Iterator[Drawing]:
    if words is not None:
        yield {"type": "note", "name": name, **spoken("label", words)}


def _question(field: Field, rules: Constraining) -> Drawing:
    return {
        "type": _type(field),
        "name": field.id,
        **spoken("label", field.label),
        **spoken("hint", field.help),
        "required": "yes" if field.required and not field.computed else "",
        **_relevant(field),
        **_constraint(field, rules),
        **_calculation(field),
        "chat_kind": field.kind.value if field.kind in OWN_KINDS else "",
        **spoken("chat_short", field.short),
        **spoken("chat_unit", None if field.unit == DONG else field.unit),
        "chat_units": "; ".join(one for one in field.units if not _is_shown(field.unit, one)),
        **{f"chat_{heading}": "yes" if getattr(field, key) else "" for heading, key in FLAGS.items()},
        "chat_files": str(field.most_files) if field.most_files > 1 else "",
    }


def _type(field: Field) -> str:
    named = TYPES[field.kind]
    if not field.chooses:
        return named
    return f"{named} {YES_NO_LIST if field.kind is Kind.YES_NO else field.id}"


def _relevant(field: Field) -> Drawing:
    match field.asked_if:
        case Formula() as formula:
            return {"relevant": formula.text}
        case Comparison() as comparison:
            drawn = native.formula_of(comparison)
            own = native.source_of_comparison(comparison)
            return {"chat_asked_if": own} if drawn is None else {"relevant": drawn}
        case TargetMissed(ratio):
            return {"chat_asked_if": "missed" if ratio is None else f"missed {ratio}"}
        case None:
            return {}


def _calculation(field: Field) -> Drawing:
    match field.formula:
        case None:
            return {}
        case Formula() as formula:
            same = field.digits == MOST_DIGITS
            return {"calculation": formula.text if same else f"round({formula.text}, {field.digits})"}
        case expression:
            drawn = native.written(expression)
            if drawn is not None:
                return {"calculation": f"round({drawn}, {field.digits})"}
            source = native.source_of(expression)
            return {"calculation": NO_CALCULATION, "chat_formula": source, "chat_digits": str(field.digits)}


def _constraint(field: Field, rules: Constraining) -> Drawing:
    parts = [*_bounds(field), *rules.parts(field.id)]
    whole = parts[0] if len(parts) == 1 else " and ".join(_bracketed(part) for part in parts)
    return {"constraint": whole, **rules.drawing(field.id, spoken)}


def _bounds(field: Field) -> Iterator[str]:
    if field.low is not None:
        yield f". >= {field.low:f}"
    if field.high is not None:
        yield f". <= {field.high:f}"
    if field.kind is Kind.TEXT and field.max_length != MOST_LETTERS:
        yield f"string-length(.) <= {field.max_length}"
    for sign, bound in ((">=", field.earliest), ("<=", field.latest)):
        if bound is not None:
            yield f". {sign} {_day(bound)}"


def _day(bound: DayBound) -> str:
    if bound.day is not None:
        return f"date('{bound.day.isoformat()}')"
    days = bound.days_from_today
    return "today()" if days == 0 else f"today() {'+' if days > 0 else '-'} {abs(days)}"


def _bracketed(part: str) -> str:
    return f"({part})" if " or " in part else part


def _is_shown(unit: Words | None, typed: str) -> bool:
    return unit is not None and typed in {unit.vi, unit.en}


def _choices(form: Form) -> Iterator[Drawing]:
    if any(field.kind is Kind.YES_NO for field in form.fields):
        yield from ({"list_name": YES_NO_LIST, "name": one.id, **spoken("label", one.label)} for one in YES_OR_NO)
    for field in form.fields:
        if field.kind is not Kind.YES_NO:
            for one in field.options:
                yield {"list_name": field.id, "name": one.id, **spoken("label", one.label)}


def _settings(form: Form) -> Drawing:
    return {
        "form_id": form.code,
        "form_title": form.title.vi,
        "version": str(form.version),
        "default_language": VIETNAMESE,
        f"chat_title::{ENGLISH}": form.title.en,
        **spoken("chat_note", form.note),
    }


def _ratios(form: Form) -> Iterator[Drawing]:
    for ratio in form.ratios:
        below = "" if ratio.denominator is None else native.source_of(ratio.denominator)
        above = native.source_of(ratio.numerator)
        yield {
            "name": ratio.id,
            **spoken("label", ratio.label),
            "chat_numerator": above,
            "chat_denominator": below,
        }
