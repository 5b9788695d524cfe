"""Why one answer, taken by itself, cannot stand: asked when it is given, and once more before the report goes out."""

from datetime import date
from decimal import Decimal

from domain.forms import days, evidence, picking
from domain.forms.draft import Given
from domain.forms.model import Field, Kind
from domain.forms.notes import Note
from domain.numbers.explaining import explain
from domain.numbers.questions import Limits, limits_of
from domain.numbers.results import NumberError, NumberKind, Refused
from domain.texts import grouped

NUMBER_KINDS = {
    Kind.INTEGER: NumberKind.COUNT,
    Kind.DECIMAL: NumberKind.DECIMAL,
    Kind.PERCENT: NumberKind.PERCENT,
    Kind.MONEY: NumberKind.MONEY,
}


def fault_of(field: Field, given: Given, today: date | None = None) -> Note | None:
    """Days that are counted from today are held against it where it is told."""
    if given.nothing_arose:
        return None if field.nothing_allowed else _fault_of_nothing(field)
    if given.empty:
        return None
    if field.numeric:
        return _fault_of_number(field, given.value)
    if field.takes_files:
        return evidence.fault_of(field, given)
    return _fault_of_text(field, given) or _fault_of_day(field, given, today)


def refused(field: Field, typed: str, code: NumberError) -> Note:
    """Why it is no number for this question, what would be, and an example."""
    sentence = explain(Refused(code), typed, NUMBER_KINDS[field.kind], limits(field))
    return Note(sentence.key, sentence.details)


def limits(field: Field) -> Limits:
    return limits_of(NUMBER_KINDS[field.kind], field.low, field.high)


def _fault_of_nothing(field: Field) -> Note:
    if not field.numeric:
        return Note("form-wrong-answer")
    low = limits(field).low
    return Note("form-wrong-number", {"low": low}) if low > 0 else Note("form-wrong-nothing")


def _fault_of_number(field: Field, value: Decimal | str | None) -> Note | None:
    if not isinstance(value, Decimal):
        return Note("form-wrong-kind")
    if not limits(field).hold(value):
        return refused(field, grouped(value), NumberError.RANGE)
    if field.kind in {Kind.INTEGER, Kind.MONEY} and value != value.to_integral_value():
        return refused(field, grouped(value), NumberError.NOT_INT)
    return None


def _fault_of_text(field: Field, given: Given) -> Note | None:
    text = "" if given.value is None else given.value
    if not isinstance(text, str):
        return Note("form-wrong-kind")
    if field.kind is Kind.TEXT and len(text) > field.max_length:
        return Note("form-wrong-long", {"length": len(text), "limit": field.max_length})
    if field.chooses and not set(picking.chosen(given)) <= {option.id for option in field.options}:
        return picking.unknown(field)
    if field.kind is Kind.DOCUMENT and given.handle is None and not evidence.is_link(text):
        return Note("form-wrong-link")
    return None


def _fault_of_day(field: Field, given: Given, today: date | None) -> Note | None:
    if field.kind is not Kind.DATE:
        return None
    try:
        day = date.fromisoformat(str(given.value))
    except ValueError:
        return Note("form-wrong-date")
    return days.out_of_bounds(field, day, today)
