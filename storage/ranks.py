"""What units are ranked by for emulation: in time, of use, how often sent back, targets met; and who was first."""

from collections.abc import Collection, Mapping

from sqlalchemy import and_, case, func, or_, select

from domain.ids import DeadlineId, UnitId
from domain.measures import Bound
from domain.obligations import RECEIVED, USABLE, Standing
from domain.parts import Parts
from domain.ranking import Handed, Record
from domain.whom import EVERYBODY, Whom
from storage import measures, narrowing
from storage.database import Tx
from storage.obligations import LEVELS
from storage.tables.plans import obligations
from storage.tables.reports import figures

_USABLE = and_(obligations.c.standing.in_([one.value for one in USABLE]), ~obligations.c.empty)


def records(
    tx: Tx,
    deadlines: Collection[DeadlineId],
    bounds: Mapping[str, Bound],
    *,
    parts: Parts,
    whom: Whom = EVERYBODY,
) -> list[Record]:
    """Of every unit, over these deadlines, in two statements: what it owed and how it kept to it, and its targets."""
    owed = obligations.c.standing != Standing.EXCUSED.value
    received = obligations.c.standing.in_([one.value for one in RECEIVED])
    query = (
        select(
            obligations.c.unit_id,
            func.max(obligations.c.unit_name),
            func.min(obligations.c.level),
            func.sum(case((owed, 1), else_=0)),
            func.sum(case((and_(received, ~obligations.c.late), 1), else_=0)),
            func.sum(case((_USABLE, 1), else_=0)),
            func.sum(obligations.c.returns),
        )
        .where(or_(*(obligations.c.deadline_id == one for one in deadlines)), narrowing.among(parts, whom))
        .group_by(obligations.c.unit_id)
    )
    met = _targets(tx, deadlines, bounds, parts, whom) if bounds else {}
    return [
        Record(name, LEVELS[level], expected, on_time, usable, returns, *met.get(UnitId(unit), (0, 0)))
        for unit, name, level, expected, on_time, usable, returns in tx.execute(query)
    ]


def _targets(
    tx: Tx, deadlines: Collection[DeadlineId], bounds: Mapping[str, Bound], parts: Parts, whom: Whom
) -> dict[UnitId, tuple[int, int]]:
    """Of each unit: targets met, of those for which something arose."""
    arose = and_(figures.c.denominator > 0, ~figures.c.nothing_arose)
    met = or_(*(and_(figures.c.indicator == one, measures.holds(bound)) for one, bound in bounds.items()))
    query = (
        select(obligations.c.unit_id, func.sum(case((met, 1), else_=0)), func.sum(case((arose, 1), else_=0)))
        .join(figures, figures.c.report_id == obligations.c.report_id)
        .where(or_(*(obligations.c.deadline_id == one for one in deadlines)), narrowing.among(parts, whom))
        .where(figures.c.indicator.in_(list(bounds)))
        .group_by(obligations.c.unit_id)
    )
    return {UnitId(unit): (met_, of) for unit, met_, of in tx.execute(query)}


def handed(
    tx: Tx, deadline: DeadlineId, *, parts: Parts, whom: Whom = EVERYBODY, latest: bool, limit: int
) -> list[Handed]:
    """Who handed in first, or last; as first handed in, whatever came back since."""
    when = obligations.c.first_handed
    query = (
        select(obligations.c.unit_name, obligations.c.level, when, obligations.c.late)
        .where(obligations.c.deadline_id == deadline, when.is_not(None), narrowing.among(parts, whom))
        .order_by(when.desc() if latest else when.asc(), obligations.c.unit_name)
        .limit(limit)
    )
    return [Handed(name, LEVELS[level], at, late) for name, level, at, late in tx.execute(query)]
