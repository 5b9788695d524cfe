"""What is known about the number that is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.numbers.results import NumberKind
from domain.numbers.spelling import Phrase
from domain.numbers.units import EVERY_COUNTED, own_units

LARGEST = {
    NumberKind.COUNT: Decimal(10_000_000),
    NumberKind.DECIMAL: Decimal(1_000_000_000),
    NumberKind.PERCENT: Decimal(100),
    NumberKind.MONEY: Decimal(10**15),
}


@dataclass(frozen=True, slots=True)
class Limits:
    low: Decimal
    high: Decimal

    def hold(self, value: Decimal) -> bool:
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Question:
    kind: NumberKind
    limits: Limits
    units: tuple[Phrase, ...]
    previous: Decimal | None

    @property
    def things(self) -> tuple[Phrase, ...]:
        """What there may have been none of."""
        counts = self.kind in {NumberKind.COUNT, NumberKind.DECIMAL}
        return self.units if counts else EVERY_COUNTED

    @property
    def whole(self) -> bool:
        return self.kind in {NumberKind.COUNT, NumberKind.MONEY}

    @property
    def percent(self) -> bool:
        return self.kind is NumberKind.PERCENT

    @property
    def money(self) -> bool:
        return self.kind is NumberKind.MONEY


def limits_of(kind: NumberKind, low: Decimal | None = None, high: Decimal | None = None) -> Limits:
    """What the form says; where it says nothing, from zero to the largest figure that makes sense for the kind."""
    return Limits(Decimal(0) if low is None else low, LARGEST[kind] if high is None else high)


def question(kind: NumberKind, limits: Limits, units: Sequence[str], previous: Decimal | None) -> Question:
    return Question(kind, limits, own_units(kind, tuple(units)), previous)
