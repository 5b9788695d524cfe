"""How answers are shown and told back: figures as people write them, rules with their values in."""

from datetime import date
from decimal import Decimal

from domain.forms import cells, picking, waiting
from domain.forms.answers import Filled
from domain.forms.draft import Given, Pending
from domain.forms.expressions import Expression, Facts, value_of
from domain.forms.grammar import SLOT
from domain.forms.model import Field, Form, Kind, Rule, Words
from domain.forms.notes import Detail, Note
from domain.texts import Language, grouped, written

PERCENT = Words("%", "%")
NO_UNIT = Words("", "")
LONGEST_IN_LINE = 60


def shown(field: Field, given: Given, language: Language = Language.VI) -> str:
    """The value without its unit, as it fits a button: `1.234`, `98,5%`, `15/02/2024`, or the text itself."""
    match given.value:
        case Decimal() as number:
            return grouped(number) + ("%" if field.kind is Kind.PERCENT else "")
        case str(day) if field.kind is Kind.DATE:
            return str(written(date.fromisoformat(day)))
        case str() if field.chooses:
            return picking.told(field, given, language)
        case str(text):
            return text
        case None:
            return ""


def unit_after(field: Field) -> Words:
    """What is written directly after the number."""
    if field.kind is Kind.PERCENT:
        return PERCENT
    return NO_UNIT if field.unit is None else Words(f" {field.unit.vi}", f" {field.unit.en}")


def nothing(field: Field) -> Given:
    """`Không phát sinh`: counted as 0 where things are counted; a share of nothing has no value."""
    return Given(Decimal(0) if field.kind in {Kind.INTEGER, Kind.DECIMAL, Kind.MONEY} else None, nothing_arose=True)


def nothing_told(field: Field) -> Note:
    """Of a figure nothing arose; of words and files there are none."""
    return Note("form-nothing" if field.numeric else "form-none")


def noted(form: Form, field: Field, given: Given, worked: str | None) -> Note:
    """How an answer was understood, so that a slip is seen at once."""
    details: dict[str, Detail] = {"number": str(form.number(field.id))}
    if field.numeric and given.number is not None and not (given.nothing_arose or given.carried or worked):
        return Note("form-noted-number", {**details, "value": given.number, "unit": unit_after(field)})
    details["value"] = _in_words(field, given)
    if given.nothing_arose:
        return Note("form-noted-nothing" if field.numeric else "form-noted-none", details)
    if given.empty:
        return Note("form-noted-empty", details)
    if given.files:
        return Note("form-noted-files", {**details, "count": len(given.files), "most": field.most_files})
    if worked is not None:
        return Note("form-noted-worked", {**details, "worked": worked})
    if given.carried:
        return Note("form-noted-carried", details)
    long_or_nameless = field.kind is Kind.TEXT or given.value is None
    return Note("form-noted-text" if long_or_nameless else "form-noted-value", details)


def broken(filled: Filled, rule: Rule, at: Field) -> Note:
    """`at` is the question that stays open: what is typed next goes there."""
    alone = "form-broken-alone" if rule.fields == (at.id,) else "form-broken-words"
    key = "form-broken" if at.numeric and len(rule.fields) > 1 else alone
    return Note(key, {"says": told(rule, filled.facts), "number": str(filled.form.number(at.id))})


def asked_back(filled: Filled, pending: Pending) -> Note:
    """`filled` holds the first reading already, for the rule it breaks names it."""
    field = filled.form.field(pending.field)
    if pending.rule == waiting.MANY:
        return _many(filled, pending)
    if pending.rule == waiting.INSTEAD:
        return _instead(filled, pending)
    if pending.rule is not None:
        rule = next(one for one in filled.form.rules if one.id == pending.rule)
        return Note("form-ask-soft", {"says": told(rule, filled.facts)})
    first = pending.choices[0]
    details: dict[str, Detail] = {"first": shown(field, first)}
    if len(pending.choices) == 1:
        return Note("form-ask-one", {**details, "unit": NO_UNIT if field.kind is Kind.PERCENT else unit_after(field)})
    if pending.choices[1].nothing_arose:
        return Note("form-ask-zero", details)
    return Note("form-ask-two", {**details, "second": shown(field, pending.choices[1])})


def _in_words(field: Field, given: Given) -> Words:
    return Words(shown(field, given, Language.VI), shown(field, given, Language.EN))


def told_value(field: Field, given: Given) -> Note:
    """The answer with its unit, in the middle of a line; of a long text its beginning."""
    if given.nothing_arose:
        return nothing_told(field)
    if given.empty:
        return Note("form-empty")
    if given.files:
        return Note("form-files", {"count": len(given.files)})
    if field.chooses:
        return Note("form-batch-value", {"value": _in_words(field, given), "unit": NO_UNIT})
    text = shown(field, given)
    short = text if len(text) <= LONGEST_IN_LINE else text[:LONGEST_IN_LINE].rstrip() + "…"
    unit = NO_UNIT if field.kind is Kind.PERCENT or not field.numeric else unit_after(field)
    return Note("form-batch-value", {"value": short, "unit": unit})


def _instead(filled: Filled, pending: Pending) -> Note:
    field = filled.form.field(pending.field)
    number, now = str(filled.form.number(field.id)), told_value(field, pending.choices[0])
    was = filled.answers.get(field.id)
    if was is None:
        return Note("form-ask-anew", {"number": number, "now": now})
    return Note("form-ask-instead", {"number": number, "was": told_value(field, was), "now": now})


def _many(filled: Filled, pending: Pending) -> Note:
    """Which answer would go to which question."""
    many = cells.named(filled.form, str(pending.choices[0].value))
    form, found = filled.form, () if many is None else many.cells
    lines = tuple(
        Note(
            "form-batch-offered", {"number": str(form.number(one.field.id)), "name": one.field.short, "typed": one.text}
        )
        for one in found
    )
    return Note("form-ask-many", {"count": len(lines)}, lines)


def told(rule: Rule, facts: Facts) -> Words:
    """What the rule says, with the values in."""
    return Words(_with_values(rule.says.vi, rule, facts), _with_values(rule.says.en, rule, facts))


def _with_values(text: str, rule: Rule, facts: Facts) -> str:
    return SLOT.sub(lambda slot: _value(rule.slots[slot[1]], facts), text)


def _value(expression: Expression, facts: Facts) -> str:
    value = value_of(expression, facts)
    return "…" if value is None else grouped(value)
