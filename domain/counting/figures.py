"""The numbers of a report as they are added up, compared and ranked: exact, in whole ten-thousandths."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from domain.forms.draft import Given
from domain.forms.expressions import Facts
from domain.forms.model import Form
from domain.forms.ratios import numbers_of, share_of
from domain.planning.targets import ONE, Share

SCALE = 10_000
"""No question of a school's is asked finer."""
MOST = 10**14
"""What is larger, in ten-thousandths, could no longer be compared within the 64 bits either database has."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One indicator of one report: an answer, or a ratio of several. A plain count has the denominator SCALE; a share
    of nothing has 0."""

    indicator: str
    numerator: int
    denominator: int
    nothing_arose: bool

    @property
    def share(self) -> Share:
        return share_of_scaled(self.numerator, self.denominator)


def figures_of(form: Form, answers: Mapping[str, Given]) -> list[Figure]:
    """Every figure a report states or makes, each indicator once: an answer before a ratio of the same name."""
    found = {one.indicator: one for one in (*_made(form, answers), *_stated(answers))}
    return [one for _, one in sorted(found.items()) if max(abs(one.numerator), one.denominator) <= MOST]


def share_of_scaled(numerator: int, denominator: int) -> Share:
    return Share(Decimal(numerator) / SCALE, Decimal(denominator) / SCALE)


def _stated(answers: Mapping[str, Given]) -> Iterator[Figure]:
    for field, given in answers.items():
        if given.number is not None:
            yield _figure(field, Share(given.number), nothing_arose=given.nothing_arose)


def _made(form: Form, answers: Mapping[str, Given]) -> Iterator[Figure]:
    facts = Facts(numbers_of(answers), {})
    for ratio in form.ratios:
        share = share_of(ratio, facts)
        if share is not None:
            yield _figure(ratio.id, share, nothing_arose=not share.arose)


def _figure(indicator: str, share: Share, *, nothing_arose: bool) -> Figure:
    return Figure(indicator, _scaled(share.numerator), _scaled(share.denominator), nothing_arose)


def _scaled(number: Decimal) -> int:
    return int((number * SCALE).quantize(ONE, ROUND_HALF_UP))
