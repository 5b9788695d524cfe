"""The ratios answers make, held against the targets: for one report, and for many."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.forms.draft import Given
from domain.forms.expressions import Facts, value_of
from domain.forms.model import Form, Ratio
from domain.planning.targets import Share, Target, Whose, pooled

NOTHING_AROSE = Share(Decimal(0), Decimal(0))


@dataclass(frozen=True, slots=True)
class Row:
    """One ratio against one target, or against none. No share: a figure it needs is not known. `units`: how many meet a
    target that is each unit's own, of those that can be held against it; the sum is not."""

    ratio: Ratio
    share: Share | None
    target: Target | None
    units: tuple[int, int] | None = None

    @property
    def met(self) -> bool | None:
        if self.units is not None:
            met, judged = self.units
            return met == judged if judged else None
        return None if self.share is None or self.target is None else self.target.met_by(self.share)

    @property
    def shown(self) -> Decimal | None:
        """The figure as people read it, in percent or as a count."""
        if self.share is None:
            return None
        target = None if self.units is not None else self.target
        return self.share.count(target) if self.ratio.denominator is None else self.share.percent(target)


def numbers_of(answers: Mapping[str, Given]) -> dict[str, Decimal]:
    return {field: given.number for field, given in answers.items() if given.number is not None}


def rows(form: Form, facts: Facts, targets: Sequence[Target]) -> tuple[Row, ...]:
    """For one unit: only targets that bind each unit count."""
    binding = [target for target in targets if target.binds_units]
    return tuple(_rows(((ratio, share_of(ratio, facts)) for ratio in form.ratios), binding))


def misses(form: Form, facts: Facts, targets: Iterable[Target], only: str | None = None) -> bool:
    """Whether any of them is missed, or any of those that this ratio measures."""
    for target in targets:
        if only not in (None, target.indicator) or not target.binds_units:
            continue
        ratio = form.measured.get(target.indicator)
        share = None if ratio is None else share_of(ratio, facts)
        if share is not None and target.met_by(share) is False:
            return True
    return False


def rolled_up(form: Form, reports: Iterable[Mapping[str, Given]], targets: Sequence[Target]) -> tuple[Row, ...]:
    """For the authority: sums over sums. A count is added up; a target that is each unit's own is held against each."""
    running = Running(form, targets)
    for answers in reports:
        running.add(answers)
    return running.rows()


class Running:
    """The ratios of many reports, added up one by one: a country takes no more memory than a school."""

    def __init__(self, form: Form, targets: Sequence[Target]) -> None:
        self._form = form
        self._binding = [target for target in targets if target.whose in (Whose.AUTHORITY, Whose.BOTH)]
        self._of_units = [target for target in targets if target.whose is Whose.UNIT]
        self._sums: dict[str, Share] = {}
        self._held = {target.code: (0, 0) for target in self._of_units}

    def add(self, answers: Mapping[str, Given]) -> None:
        facts = Facts(numbers_of(answers), {})
        for ratio in self._form.ratios:
            share = share_of(ratio, facts)
            if share is not None:
                self._sums[ratio.id] = pooled([self._sums.get(ratio.id, NOTHING_AROSE), share])
                self._hold(ratio, share)

    def rows(self) -> tuple[Row, ...]:
        return tuple(row for ratio in self._form.ratios for row in self._against(ratio))

    def _against(self, ratio: Ratio) -> list[Row]:
        share = self._of(ratio)
        every = [Row(ratio, share, one, self._held[one.code]) for one in self._of_units if one.indicator == ratio.id]
        every += [Row(ratio, share, one) for one in self._binding if one.indicator == ratio.id]
        return every or [Row(ratio, share, None)]

    def _hold(self, ratio: Ratio, share: Share) -> None:
        for target in self._of_units:
            if target.indicator == ratio.id and (held := target.met_by(share)) is not None:
                met, judged = self._held[target.code]
                self._held[target.code] = (met + held, judged + 1)

    def _of(self, ratio: Ratio) -> Share | None:
        found = self._sums.get(ratio.id)
        return Share(found.numerator) if found is not None and ratio.denominator is None else found


def share_of(ratio: Ratio, facts: Facts) -> Share | None:
    numerator = value_of(ratio.numerator, facts)
    if ratio.denominator is None:
        return None if numerator is None else Share(numerator)
    denominator = value_of(ratio.denominator, facts)
    if denominator == 0:
        return NOTHING_AROSE
    return None if numerator is None or denominator is None else Share(numerator, denominator)


def _rows(shares: Iterable[tuple[Ratio, Share | None]], targets: Sequence[Target]) -> Iterator[Row]:
    for ratio, share in shares:
        wanted = [Row(ratio, share, target) for target in targets if target.indicator == ratio.id]
        yield from wanted or [Row(ratio, share, None)]
