"""What a round-up counts, unit by unit: read a few hundred at a time, so that a country takes no more memory than a
district."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import and_, func, select

from domain.buttons.parts import Parts
from domain.counting.figures import Figure
from domain.ids import DeadlineId, ObligationId, ReportId, UnitId
from domain.reporting.obligations import USABLE, Obligation, Standing, place
from domain.reporting.reports import Decision, Report
from domain.whom import EVERYBODY, Whom
from storage.counting import narrowing
from storage.database import Tx
from storage.reporting import obligations, reports
from storage.reporting.obligations import LEVELS
from storage.tables.plans import obligations as obligation_rows
from storage.tables.reports import figures as figure_rows
from storage.tables.reports import reports as report_rows
from storage.tables.reports import reviews

AT_A_TIME = 400


@dataclass(frozen=True, slots=True)
class Returned:
    """The last time something of a unit was sent back."""

    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OfUnit:
    """One unit of a deadline, with what it handed in last."""

    obligation: Obligation
    report: Report | None
    returned: Returned | None


@dataclass(frozen=True, slots=True)
class InPeriod:
    """How a unit stood in one period, and its figures there by indicator."""

    standing: Standing
    late: bool
    figures: dict[str, Figure] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Covered:
    """`counted` of `expected` units have figures that count; `returned` of the others were sent back. `owed` counts
    who is excused, too."""

    owed: int
    expected: int
    counted: int
    returned: int

    @property
    def complete(self) -> bool:
        return self.counted == self.expected


def covered(tx: Tx, deadline: DeadlineId, parts: Parts, whom: Whom = EVERYBODY) -> Covered:
    """One statement; of everybody from the index alone."""
    query = (
        select(obligation_rows.c.standing, func.count())
        .where(obligation_rows.c.deadline_id == deadline, narrowing.among(parts, whom))
        .group_by(obligation_rows.c.standing)
    )
    found = {Standing(standing): count for standing, count in tx.execute(query)}
    owed = sum(found.values())
    counted = sum(count for standing, count in found.items() if standing in USABLE)
    return Covered(owed, owed - found.get(Standing.EXCUSED, 0), counted, found.get(Standing.RETURNED, 0))


def each(tx: Tx, deadline: DeadlineId, parts: Parts, whom: Whom = EVERYBODY) -> Iterator[list[OfUnit]]:
    """By level and name, in parts: Đ beside D, whatever the database makes of it."""
    query = select(obligation_rows.c.level, obligation_rows.c.unit_name, obligation_rows.c.id)
    owed = tx.execute(query.where(obligation_rows.c.deadline_id == deadline, narrowing.among(parts, whom)))
    # Of a country's units nothing is kept but their numbers.
    ordered = [ObligationId(id_) for _, id_ in sorted((place(LEVELS[level], name), id_) for level, name, id_ in owed)]
    for start in range(0, len(ordered), AT_A_TIME):
        yield some(tx, ordered[start : start + AT_A_TIME])


def over_periods(
    tx: Tx, units: Collection[UnitId], deadlines: Collection[DeadlineId], indicators: Collection[str]
) -> dict[UnitId, dict[DeadlineId, InPeriod]]:
    """Two statements for all of them."""
    stands = select(
        obligation_rows.c.unit_id,
        obligation_rows.c.deadline_id,
        obligation_rows.c.standing,
        obligation_rows.c.late,
        obligation_rows.c.report_id,
    ).where(obligation_rows.c.unit_id.in_(list(units)), obligation_rows.c.deadline_id.in_(list(deadlines)))
    found: dict[UnitId, dict[DeadlineId, InPeriod]] = {}
    by_report: dict[int, InPeriod] = {}
    for unit, deadline, standing, late, report in tx.execute(stands):
        one = InPeriod(Standing(standing), late)
        found.setdefault(UnitId(unit), {})[DeadlineId(deadline)] = one
        if report is not None and one.standing in USABLE:
            by_report[report] = one
    stated = select(figure_rows).where(
        figure_rows.c.report_id.in_(list(by_report)), figure_rows.c.indicator.in_(list(indicators))
    )
    for row in tx.execute(stated):
        figure = Figure(row.indicator, row.numerator, row.denominator, row.nothing_arose)
        by_report[row.report_id].figures[row.indicator] = figure
    return found


def some(tx: Tx, ids: Sequence[ObligationId]) -> list[OfUnit]:
    """In this order."""
    rows = tx.execute(select(*obligations.COLUMNS).where(obligation_rows.c.id.in_(list(ids))))
    owed = {one.id: one for one in map(obligations.read, rows)}
    current = {one.obligation: one for one in _current(tx, [one.report for one in owed.values() if one.report])}
    back = _sent_back(tx, [one.id for one in owed.values() if one.returns])
    return [OfUnit(owed[id_], current.get(id_), back.get(id_)) for id_ in ids]


def _current(tx: Tx, ids: Sequence[ReportId]) -> Iterator[Report]:
    return map(reports.read, tx.execute(reports.every().where(report_rows.c.id.in_(list(ids)))))


def _sent_back(tx: Tx, ids: Sequence[ObligationId]) -> dict[ObligationId, Returned]:
    """The newest comes last, and stays."""
    if not ids:
        return {}
    query = (
        select(report_rows.c.obligation_id, reviews.c.reason, reviews.c.decided_at)
        .join(reviews, and_(reviews.c.report_id == report_rows.c.id, reviews.c.undone_at.is_(None)))
        .where(report_rows.c.obligation_id.in_(list(ids)), reviews.c.decision == Decision.RETURNED.value)
        .order_by(reviews.c.decided_at)
    )
    return {ObligationId(of): Returned(reason or "", at) for of, reason, at in tx.execute(query)}
