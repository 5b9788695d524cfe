"""In time is one thing, of use another: both of every obligation; and how often reports came back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, func, literal_column, or_, select

from domain.buttons.parts import EVERYTHING, Parts
from domain.ids import DeadlineId, ObligationId, UnitId
from domain.registry.units import Level
from domain.reporting.obligations import RECEIVED, USABLE, CameBack, Standing
from domain.reporting.reports import Decision
from domain.whom import EVERYBODY, Whom
from storage.counting import narrowing
from storage.database import Tx
from storage.reporting import last_moments
from storage.tables.plans import deadlines, duties, obligations, plans
from storage.tables.reports import reports, reviews


@dataclass(frozen=True, slots=True)
class Quality:
    """Of one unit and deadline. `usable`: something is in it, its checks hold, and it is not sent back."""

    obligation: ObligationId
    unit_name: str
    on_time: bool
    usable: bool
    returns: int


@dataclass(frozen=True, slots=True)
class Counted:
    """Of a deadline: units that are asked, that were in time, whose report is of use, and both."""

    expected: int
    on_time: int
    usable: int
    both: int


@dataclass(frozen=True, slots=True)
class Returns:
    """How often what a unit handed in for a duty came back in a year."""

    duty_title: str
    year: int
    returns: int


@dataclass(frozen=True, slots=True)
class SentBack:
    """Once that what a unit handed in came back: of which deadline, when and why."""

    deadline: DeadlineId
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Kept:
    """How units kept to what fell due in a year."""

    year: int
    expected: int
    on_time: int
    usable: int


_ON_TIME = and_(
    obligations.c.standing.in_([standing.value for standing in sorted(RECEIVED)]), obligations.c.late.is_(False)
)
_USABLE = and_(
    obligations.c.standing.in_([standing.value for standing in sorted(USABLE)]), obligations.c.empty.is_(False)
)
_ASKED = obligations.c.standing != Standing.EXCUSED.value


def of_deadline(tx: Tx, deadline: DeadlineId, parts: Parts = EVERYTHING) -> list[Quality]:
    query = (
        select(
            obligations.c.id,
            obligations.c.unit_name,
            obligations.c.returns,
            case((_ON_TIME, 1), else_=0).label("on_time"),
            case((_USABLE, 1), else_=0).label("usable"),
        )
        .where(obligations.c.deadline_id == deadline, _ASKED, narrowing.within(parts))
        .order_by(obligations.c.unit_name, obligations.c.id)
    )
    return [
        Quality(ObligationId(row.id), row.unit_name, bool(row.on_time), bool(row.usable), row.returns)
        for row in tx.execute(query)
    ]


def counted(tx: Tx, deadline: DeadlineId, parts: Parts = EVERYTHING) -> Counted:
    """One statement, however many there are."""
    query = select(func.count(), _sum(_ON_TIME), _sum(_USABLE), _sum(and_(_ON_TIME, _USABLE))).where(
        obligations.c.deadline_id == deadline, _ASKED, narrowing.within(parts)
    )
    return Counted(*(int(count) for count in tx.execute(query).one()))


def came_back(tx: Tx, deadline: DeadlineId, parts: Parts = EVERYTHING, whom: Whom = EVERYBODY) -> dict[Level, CameBack]:
    """Of a deadline, by the level units are listed under; what was mended and handed in again counts as well."""
    query = (
        select(obligations.c.level, func.sum(obligations.c.returns), func.count())
        .where(obligations.c.deadline_id == deadline, obligations.c.returns > literal_column("0"), _ASKED)
        .where(narrowing.among(parts, whom))
        .group_by(obligations.c.level)
    )
    return {Level(level): CameBack(int(times), units) for level, times, units in tx.execute(query)}


def kept_by(tx: Tx, units: Sequence[UnitId], now: datetime) -> list[Kept]:
    """Of these units together, the newest year first: of what is in, or has fallen due for them."""
    due = or_(obligations.c.standing != Standing.OWED.value, last_moments.has_passed(now))
    query = (
        select(plans.c.year, func.count(), _sum(_ON_TIME), _sum(_USABLE))
        .select_from(obligations)
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .join(plans, plans.c.id == duties.c.plan_id)
        .where(obligations.c.unit_id.in_(units), _ASKED, due)
        .group_by(plans.c.year)
        .order_by(plans.c.year.desc())
    )
    return [Kept(int(year), *(int(count) for count in counts)) for year, *counts in tx.execute(query)]


def returns_of(tx: Tx, units: Sequence[UnitId]) -> list[Returns]:
    """Of these units together, the newest year first: for plans as for reports."""
    times = func.sum(obligations.c.returns)
    query = (
        select(duties.c.title, plans.c.year, times.label("returns"))
        .select_from(obligations)
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .join(plans, plans.c.id == duties.c.plan_id)
        .where(obligations.c.unit_id.in_(units), obligations.c.returns > 0)
        .group_by(duties.c.title, plans.c.year)
        .order_by(plans.c.year.desc(), duties.c.title)
    )
    return [Returns(row.title, row.year, int(row.returns)) for row in tx.execute(query)]


def sent_back(tx: Tx, unit: UnitId) -> list[SentBack]:
    """The newest first; what was taken back within minutes never was."""
    query = (
        select(obligations.c.deadline_id, reviews.c.decided_at, reviews.c.reason)
        .select_from(obligations)
        .join(reports, reports.c.obligation_id == obligations.c.id)
        .join(reviews, and_(reviews.c.report_id == reports.c.id, reviews.c.undone_at.is_(None)))
        .where(obligations.c.unit_id == unit, reviews.c.decision == Decision.RETURNED.value)
        .order_by(reviews.c.decided_at.desc(), reviews.c.id.desc())
    )
    return [SentBack(DeadlineId(row.deadline_id), row.decided_at, row.reason or "") for row in tx.execute(query)]


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
