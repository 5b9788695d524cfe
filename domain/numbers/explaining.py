"""Chooses the sentence that answers what a person typed for a number."""

from dataclasses import dataclass
from decimal import Decimal

from domain.numbers.questions import Limits
from domain.numbers.results import (
    Confirm,
    Doubt,
    NotApplicable,
    NumberError,
    NumberKind,
    NumberReading,
    Refused,
    Skip,
    Understood,
)
from domain.texts import Value

REFUSALS = {
    NumberError.NOT_INT: "number-not-int",
    NumberError.NEG: "number-negative",
    NumberError.RANGE: "number-range",
    NumberError.APPROX: "number-approx",
    NumberError.AMBIG: "number-ambiguous",
    NumberError.UNIT: "number-unit",
    NumberError.FORMAT: "number-format",
    NumberError.NO_PREV: "number-no-previous",
}
CONFIRMATIONS = {
    Doubt.MARKS: "number-confirm",
    Doubt.SHARE: "number-confirm-share",
    Doubt.SPOKEN: "number-confirm",
    Doubt.ABOUT: "number-confirm-about",
    Doubt.ZERO: "number-confirm-zero",
    Doubt.PREVIOUS: "number-confirm-previous",
}
EXAMPLES = {
    NumberKind.COUNT: Decimal(120),
    NumberKind.DECIMAL: Decimal("12.5"),
    NumberKind.PERCENT: Decimal("98.5"),
    NumberKind.MONEY: Decimal(1_200_000),
}
LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True)
class Sentence:
    key: str
    details: dict[str, Value]


def explain(reading: NumberReading, typed: str, kind: NumberKind, limits: Limits) -> Sentence:
    match reading:
        case Refused(code):
            return Sentence(REFUSALS[code], _allowed(typed, kind, limits))
        case Confirm():
            return _asked_back(reading, typed)
        case Understood(_, nothing_arose=True):
            return Sentence("number-nothing-arose", {})
        case Understood(value, worked=str(worked)):
            return Sentence("number-worked", {"worked": worked, "value": value})
        case Understood(value):
            return Sentence("number-understood", {"value": value})
        case NotApplicable():
            return Sentence("number-not-applicable", {})
        case Skip():
            return Sentence("number-skipped", {})


def _asked_back(asked: Confirm, typed: str) -> Sentence:
    details: dict[str, Value] = {"typed": _quoted(typed), "value": asked.value}
    match asked.choices:
        case (_, other) if asked.why is not Doubt.SHARE:
            return Sentence("number-confirm-either", {**details, "other": other})
        case (_, other):
            return Sentence(CONFIRMATIONS[asked.why], {**details, "other": other})
        case _:
            return Sentence(CONFIRMATIONS[asked.why], details)


def _allowed(typed: str, kind: NumberKind, limits: Limits) -> dict[str, Value]:
    return {"typed": _quoted(typed), "low": limits.low, "high": limits.high, "example": _example(kind, limits)}


def _example(kind: NumberKind, limits: Limits) -> Decimal:
    usual = EXAMPLES[kind]
    return usual if limits.hold(usual) else (limits.low + limits.high) // 2


def _quoted(typed: str) -> str:
    shown = " ".join(typed.split())
    return shown if len(shown) <= LONGEST_QUOTE else f"{shown[:LONGEST_QUOTE]}…"
