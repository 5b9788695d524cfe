"""A form on one screen, for whoever decides whether schools are to be asked with it."""

from collections.abc import Iterator
from itertools import islice

from domain.forms.echoes import unit_after
from domain.forms.expressions import TargetMissed, fields_of
from domain.forms.model import DayBound, Field, Form, Kind, Rule, Words
from domain.forms.notes import Detail, Note

MOST_QUESTIONS, MOST_RULES, MOST_SECTIONS = 10, 4, 8
LONGEST_LABEL, LONGEST_RULE, LONGEST_SECTION = 90, 160, 30
_SLOT_BEGINS, _SLOT_ENDS = "{", "}"


def head(form: Form) -> Iterator[Note]:
    """How much it asks, and how."""
    asked = [field for field in form.fields if not field.computed]
    must = sum(field.required for field in asked)
    key = "form-preview-all-must" if must == len(asked) else "form-preview-counts"
    yield Note(key, {"questions": len(asked), "must": must})
    if form.sections:
        titles = [_cut(one.title, LONGEST_SECTION) for one in form.sections[:MOST_SECTIONS]]
        yield Note("form-preview-sections", {"count": len(form.sections), "names": _joined(titles)})
    if conditional := sum(field.asked_if is not None for field in asked):
        yield Note("form-preview-conditional", {"count": conditional})
    if computed := len(form.fields) - len(asked):
        yield Note("form-preview-computed", {"count": computed})


def questions(form: Form) -> Iterator[Note]:
    """The first of them, each with what it takes."""
    for field in form.fields[:MOST_QUESTIONS]:
        yield question(form, field)
    if (more := len(form.fields) - MOST_QUESTIONS) > 0:
        yield Note("form-preview-more", {"count": more})


def question(form: Form, field: Field) -> Note:
    asides = [takes(field)]
    if not field.required and not field.computed:
        asides.append(Note("form-takes-optional"))
    if field.asked_if is not None:
        asides.append(_condition(form, field))
    label = _cut(field.label, LONGEST_LABEL)
    told: dict[str, Detail] = {"number": str(form.number(field.id)), "label": label, "takes": _strung(asides)}
    return Note("form-preview-question", told)


def rules(form: Form) -> Iterator[Note]:
    """What is held against what, and what is said where it does not fit."""
    for rule in islice(form.rules, MOST_RULES):
        yield _rule(form, rule)
    if (more := len(form.rules) - MOST_RULES) > 0:
        yield Note("form-preview-more-rules", {"count": more})


def takes(field: Field) -> Note:
    """`số nguyên, từ 1 đến 5.000 (em)`."""
    if field.numeric and not field.computed:
        return Note("form-takes-number", {"kind": kind_of(field), "bounds": _bounds(field), "unit": _unit(field)})
    if field.kind is Kind.DATE and (field.earliest or field.latest):
        first, last = _end("form-takes-from", field.earliest), _end("form-takes-to", field.latest)
        return Note("form-takes-day", {"kind": kind_of(field), "first": first, "last": last})
    if field.kind is Kind.TEXT:
        return Note("form-takes-text", {"kind": kind_of(field), "most": field.max_length})
    if field.kind in {Kind.CHOICE, Kind.CHOICES}:
        return Note("form-takes-options", {"kind": kind_of(field), "count": len(field.options)})
    return kind_of(field)


def kind_of(field: Field) -> Note:
    return Note(f"form-kind-{field.kind.replace('_', '-')}")


def _bounds(field: Field) -> Note:
    """As the form says them; what it leaves open is not made up."""
    if field.low is not None and field.high is not None:
        return Note("form-takes-between", {"low": field.low, "high": field.high})
    if field.high is not None:
        return Note("form-takes-at-most", {"high": field.high})
    if field.low is not None and field.low != 0:
        return Note("form-takes-at-least", {"low": field.low})
    return Note("form-takes-any")


def _unit(field: Field) -> Note:
    """Shares say theirs by themselves."""
    unit = Words("", "") if field.kind is Kind.PERCENT else unit_after(field)
    said = Words(unit.vi.strip(), unit.en.strip())
    return Note("form-takes-unit", {"unit": said}) if said.vi else Note("form-takes-any")


def _end(key: str, bound: DayBound | None) -> Note:
    return Note("form-takes-no-day") if bound is None else Note(key, {"day": _day(bound)})


def _day(bound: DayBound) -> Note:
    if bound.day is not None:
        return Note("form-takes-the-day", {"day": bound.day})
    return Note("form-takes-today", {"days": bound.days_from_today})


def _condition(form: Form, field: Field) -> Note:
    if field.asked_if is None or isinstance(field.asked_if, TargetMissed):
        return Note("form-takes-if-missed")
    above = sorted({form.number(one) for one in fields_of(field.asked_if) if one in form.places})
    return Note("form-takes-if", {"numbers": ", ".join(map(str, above)), "count": len(above)})


def _rule(form: Form, rule: Rule) -> Note:
    numbers = ", ".join(str(form.number(one)) for one in rule.fields)
    says = Words(*(_without_slots(text) for text in (rule.says.vi, rule.says.en)))
    told: dict[str, Detail] = {"numbers": numbers, "says": _cut(says, LONGEST_RULE)}
    return Note("form-preview-rule-soft" if rule.soft else "form-preview-rule", told)


def _without_slots(text: str) -> str:
    """Where figures will stand there are none yet."""
    first, *others = text.split(_SLOT_BEGINS)
    return "".join([first, *("…" + one.partition(_SLOT_ENDS)[2] for one in others)])


def _strung(notes: list[Note]) -> Note:
    """One after the other, parted by commas, whatever the language."""
    first, *others = notes
    for one in others:
        first = Note("form-takes-and", {"one": first, "other": one})
    return first


def _joined(every: list[Words]) -> Words:
    return Words(", ".join(one.vi for one in every), ", ".join(one.en for one in every))


def _cut(words: Words, longest: int) -> Words:
    return Words(_shortened(words.vi, longest), _shortened(words.en, longest))


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
