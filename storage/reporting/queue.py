"""Reports that wait for a decision, and those that came back: of the units somebody looks after."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Integer, and_, bindparam, case, false, func, or_, select

from domain.buttons.parts import Parts, Sight
from domain.ids import DeadlineId, ReportId, UnitId
from domain.planning.targets import Operator
from domain.reporting.obligations import WAITING, Returned
from domain.whom import EVERYBODY, Whom
from storage.counting import measures, narrowing
from storage.database import Tx
from storage.engine.rows import AnySelect
from storage.reporting import two_steps
from storage.tables.plans import deadlines, duties, obligations, plans
from storage.tables.reports import reports

AT_ALL = (Operator.GE, 1)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A report that waits for a decision."""

    report: ReportId
    unit_name: str
    duty_title: str
    label: str
    amends: bool = False
    """It is to take the place of an accepted one."""


def waiting(tx: Tx, sight: Sight, *, limit: int, offset: int = 0) -> list[Waiting]:
    """Oldest first."""
    rows = tx.execute(_first(_kept(sight)), {"most": limit, "after": offset})
    return [Waiting(ReportId(row.id), row.unit_name, row.title, row.label, row.why is not None) for row in rows]


def count_waiting(tx: Tx, sight: Sight) -> int:
    return int(tx.execute(_count(_kept(sight))).scalar_one())


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Of plans in two steps: what an office in between has to look at first, and what has gone on to the authority."""

    below: int
    above: int


def count_elsewhere(tx: Tx, sight: Sight) -> Elsewhere:
    """Of what somebody sees, and what is not for them to decide about now."""
    every, above = tx.execute(_count_elsewhere(_kept(sight))).one()
    return Elsewhere(every - int(above), int(above))


_WAITS = obligations.c.standing.in_([standing.value for standing in sorted(WAITING)])


_Kept: TypeAlias = tuple[tuple[UnitId, Parts], ...]


def _kept(sight: Sight) -> _Kept:
    """By what the statements are kept, which take longer to put together than to run."""
    return tuple(sorted(sight.items(), key=lambda item: item[0]))


@lru_cache(maxsize=narrowing.KEPT)
def _first(sight: _Kept) -> AnySelect:
    columns = (reports.c.id, obligations.c.unit_name, duties.c.title, deadlines.c.label, reports.c.why)
    query = _waiting(dict(sight), *columns).order_by(reports.c.handed_at, reports.c.id)
    return query.limit(bindparam("most", type_=Integer)).offset(bindparam("after", type_=Integer))


@lru_cache(maxsize=narrowing.KEPT)
def _count(sight: _Kept) -> AnySelect:
    return _waiting(dict(sight), func.count())


@lru_cache(maxsize=narrowing.KEPT)
def _count_elsewhere(sight: _Kept) -> AnySelect:
    gone_on = func.coalesce(func.sum(case((two_steps.ENDORSED, 1), else_=0)), 0)
    query = _in_sight(dict(sight), func.count(), gone_on)
    return query.where(plans.c.two_step, ~two_steps.is_whose_turn(dict(sight)))


def _waiting(sight: Sight, *columns: ColumnElement[Any]) -> AnySelect:
    return _in_sight(sight, *columns).where(two_steps.is_whose_turn(sight))


def _in_sight(sight: Sight, *columns: ColumnElement[Any]) -> AnySelect:
    return (
        select(*columns)
        .select_from(obligations)
        .join(reports, reports.c.id == func.coalesce(obligations.c.amending_id, obligations.c.report_id))
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .join(plans, plans.c.id == duties.c.plan_id)
        .where(or_(_WAITS, obligations.c.amending_id.is_not(None)), narrowing.in_sight(sight))
        # What was called off needs no decision.
        .where(deadlines.c.called_off_at.is_(None))
    )


def returned(
    tx: Tx,
    seen: Mapping[DeadlineId, Parts],
    whom: Whom = EVERYBODY,
    *,
    times: tuple[Operator, int] = AT_ALL,
    limit: int,
) -> list[Returned]:
    """Units whose reports for these deadlines came back so often, most often first: of each deadline as far as it is
    seen."""
    together: defaultdict[Parts, list[DeadlineId]] = defaultdict(list)
    for deadline, parts in seen.items():
        together[parts].append(deadline)
    asked = (and_(obligations.c.deadline_id.in_(ids), narrowing.among(parts, whom)) for parts, ids in together.items())
    counted = func.sum(obligations.c.returns)
    operator, bound = times
    query = (
        select(func.max(obligations.c.unit_name).label("unit_name"), counted.label("returns"))
        .where(or_(false(), *asked), obligations.c.returns > 0)
        .group_by(obligations.c.unit_id)
        .having(measures.compared(counted, operator, bound))
        .order_by(counted.desc(), func.max(obligations.c.unit_name))
        .limit(limit)
    )
    return [Returned(row.unit_name, row.returns) for row in tx.execute(query)]
