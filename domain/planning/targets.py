"""Holds figures against the targets of a plan, exactly: 97.996 % is not 98 %, and does not read as 98 % either."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from enum import StrEnum

WHOLE = Decimal(100)
ONE = Decimal(1)
PLACES = range(2, 12)


class Operator(StrEnum):
    """The operator is the wording's: `trên` is >, `từ … trở lên` is ≥, a bare `100%` is =, `tối đa` is ≤."""

    GT = ">"
    GE = ">="
    EQ = "="
    LE = "<="
    LT = "<"

    def holds(self, left: Decimal, right: Decimal) -> bool:
        match self:
            case Operator.GT:
                return left > right
            case Operator.GE:
                return left >= right
            case Operator.EQ:
                return left == right
            case Operator.LE:
                return left <= right
            case Operator.LT:
                return left < right


class Sign(StrEnum):
    """How a bar is held against what was reached, by the wording: as operators do, and in three ways people judge."""

    GT = ">"
    GE = ">="
    EQ = "="
    LE = "<="
    LT = "<"
    IN = "in"
    """In a group: `vào nhóm 05 Sở, ngành`."""
    UP = "up"
    """Better than it was, by no matter how much."""
    DONE = "bool"
    """Done or not: `công khai kịp thời`."""


class Whose(StrEnum):
    """Whom a target binds."""

    UNIT = "unit"
    AUTHORITY = "authority"
    BOTH = "both"
    """Each unit, and the authority by the rolled-up figure."""
    SHARE_OF_UNITS = "share-of-units"
    """The authority, by how many of its units do something."""


@dataclass(frozen=True, slots=True)
class Target:
    """`indicator` is the id of the ratio that measures it; `measure` is what it counts in: `%`, `sáng kiến`."""

    code: str
    indicator: str
    operator: Operator
    threshold: Decimal
    measure: str
    wording: str
    title: str = ""
    whose: Whose = Whose.BOTH

    @property
    def in_percent(self) -> bool:
        return self.measure.startswith("%")

    @property
    def binds_units(self) -> bool:
        return self.whose in (Whose.UNIT, Whose.BOTH)

    def met_by(self, share: "Share") -> bool | None:
        """None where nothing arose: neither met nor missed."""
        if not share.arose:
            return None
        scale = WHOLE if self.in_percent else ONE
        return self.operator.holds(share.numerator * scale, self.threshold * share.denominator)


@dataclass(frozen=True, slots=True)
class WordedTarget:
    """A target whose bar is no number: `cao hơn năm trước`, `Hoàn thành tốt nhiệm vụ`. No figure is held against it;
    people say whether it was met. `bar` is empty where nothing but better is asked."""

    code: str
    title: str
    sign: Sign
    bar: str
    wording: str
    whose: Whose = Whose.BOTH


@dataclass(frozen=True, slots=True)
class Share:
    """A figure kept as the two numbers it comes from; a plain count has the denominator 1."""

    numerator: Decimal
    denominator: Decimal = ONE

    @property
    def arose(self) -> bool:
        return self.denominator > 0

    def percent(self, target: Target | None = None) -> Decimal | None:
        """With two decimals, or the few more it takes to read as met or missed, as it is."""
        return self._shown(WHOLE, target)

    def count(self, target: Target | None = None) -> Decimal | None:
        return self._shown(ONE, target)

    def _shown(self, scale: Decimal, target: Target | None) -> Decimal | None:
        if not self.arose:
            return None
        exact = self.numerator * scale / self.denominator
        return next((figure for figure in _rounded(exact) if self._is_fair(figure, scale, target)), exact)

    def _is_fair(self, figure: Decimal, scale: Decimal, target: Target | None) -> bool:
        """Whether the rounded figure says about the target, and about "all" and "none", what the exact one says."""
        if not self._is_just_when(figure, scale, WHOLE) or not self._is_just_when(figure, scale, Decimal(0)):
            return False
        return target is None or target.operator.holds(figure, target.threshold) == target.met_by(self)

    def _is_just_when(self, figure: Decimal, scale: Decimal, bound: Decimal) -> bool:
        return (figure == bound) == (self.numerator * scale == bound * self.denominator)


def pooled(shares: Iterable[Share]) -> Share:
    """Many reports as one: the sum of the numerators over the sum of the denominators, never a mean of percentages."""
    numerator = denominator = Decimal(0)
    for share in shares:
        numerator += share.numerator
        denominator += share.denominator
    return Share(numerator, denominator)


def _rounded(exact: Decimal) -> Iterator[Decimal]:
    for places in PLACES:
        for rounding in (ROUND_HALF_UP, ROUND_DOWN, ROUND_UP):
            yield exact.quantize(ONE.scaleb(-places), rounding)
