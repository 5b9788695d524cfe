"""What many reports come to together: sums, shares and averages, of how many units, and against which bound."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, Self

from domain.counting.figures import SCALE, share_of_scaled
from domain.ids import DeadlineId
from domain.planning.targets import Operator, Share, Target
from domain.registry.units import Level
from domain.reporting.obligations import ORDER


@dataclass(frozen=True, slots=True)
class Bound:
    """What figures are held against, exactly, in whole numbers; `missed`: those are meant that do not keep to it;
    `most`: of a stretch its upper end, which is among it."""

    operator: Operator
    threshold: Decimal
    percent: bool
    missed: bool = False
    most: Decimal | None = None

    @classmethod
    def of(cls, target: Target, *, missed: bool = False) -> Self:
        return cls(target.operator, target.threshold, target.in_percent, missed)


class Measured(NamedTuple):
    """The figure of one unit: a tuple, as there may be thousands."""

    unit_name: str
    level: Level
    share: Share
    nothing_arose: bool


@dataclass(frozen=True, slots=True)
class Pool:
    """Of the units expected so many handed in, so many of these state the figure, in so many nothing arose."""

    expected: int = 0
    received: int = 0
    stated: int = 0
    nothing_arose: int = 0
    numerator: int = 0
    denominator: int = 0

    def __add__(self, other: "Pool") -> "Pool":
        return Pool(
            self.expected + other.expected,
            self.received + other.received,
            self.stated + other.stated,
            self.nothing_arose + other.nothing_arose,
            self.numerator + other.numerator,
            self.denominator + other.denominator,
        )

    @property
    def share(self) -> Share:
        """The sum of the numerators over the sum of the denominators; of a plain count its average."""
        return share_of_scaled(self.numerator, self.denominator)

    @property
    def total(self) -> Decimal:
        return Decimal(self.numerator) / SCALE

    def value(self, *, summed: bool) -> Fraction:
        """What it is ranked by: a count by its sum, a share by the exact fraction."""
        return Fraction(self.numerator) if summed else Fraction(self.numerator, self.denominator)

    @property
    def without(self) -> int:
        """The units that a sum lacks."""
        return self.expected - self.stated


@dataclass(frozen=True, slots=True)
class Pools:
    """The same figure of one deadline, part by part: a level, a ward, or nothing where it is not parted."""

    deadline: DeadlineId
    parts: dict[str, Pool] = field(default_factory=dict)

    @property
    def total(self) -> Pool:
        return sum(self.parts.values(), Pool())


@dataclass(frozen=True, slots=True)
class Placed:
    """A place in a ranking; those that are equal share it, and the next place is left empty."""

    place: int
    measured: Measured


def placed(measured: Iterable[Measured], *, descending: bool) -> list[Placed]:
    """Ranked by what figures are, not by what they are rounded to; those in which nothing arose are not ranked."""
    ranked = sorted(
        (one for one in measured if one.share.arose and not one.nothing_arose),
        key=lambda one: (_value(one.share) * (-1 if descending else 1), ORDER.index(one.level), one.unit_name),
    )
    found: list[Placed] = []
    for number, one in enumerate(ranked, start=1):
        tie = bool(found) and _value(found[-1].measured.share) == _value(one.share)
        found.append(Placed(found[-1].place if tie else number, one))
    return found


def topmost(ranked: Sequence[Placed], top: int) -> list[Placed]:
    """The first so many places, and whoever shares the last of them."""
    return [one for one in ranked if one.place <= top]


def _value(share: Share) -> Fraction:
    return Fraction(share.numerator) / Fraction(share.denominator)
