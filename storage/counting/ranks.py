"""What units are ranked by for emulation: in time, of use, how often sent back, targets met; and who was first."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from sqlalchemy import (
    ColumnElement,
    Float,
    Integer,
    Subquery,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    or_,
    select,
    type_coerce,
)

from domain.buttons.parts import Parts
from domain.counting.measures import Bound
from domain.counting.ranking import Handed, Rank, Record
from domain.ids import DeadlineId
from domain.reporting.obligations import ORDER, RECEIVED, USABLE, Standing
from domain.whom import EVERYBODY, Whom
from storage.counting import measures, narrowing
from storage.database import Tx
from storage.engine.rows import AnyRow, AnySelect
from storage.reporting import last_moments
from storage.reporting.obligations import LEVELS
from storage.tables.plans import obligations
from storage.tables.reports import figures

_USABLE = and_(obligations.c.standing.in_([one.value for one in USABLE]), ~obligations.c.empty)


# What a unit was given more time for, and has not handed in, is not held against it until that is over.
_LATER = and_(last_moments.has_more_time(), ~last_moments.has_passed(last_moments.NOW))
_WAITS = and_(obligations.c.standing == Standing.OWED.value, _LATER)
_OWED = and_(obligations.c.standing != Standing.EXCUSED.value, ~_WAITS)
Bounds: TypeAlias = tuple[tuple[str, Bound], ...]


class Ends(NamedTuple):
    """The first so many places, or the last."""

    places: int
    from_below: bool = False


class Places(NamedTuple):
    """Some of them, the first first; `of` so many that are ranked."""

    ranks: list[Rank]
    of: int


def placed(
    tx: Tx,
    deadlines: Collection[DeadlineId],
    bounds: Mapping[str, Bound],
    *,
    parts: Parts,
    whom: Whom = EVERYBODY,
    ends: Ends,
    limit: int,
    now: datetime,
) -> Places:
    """Places over these deadlines, equals sharing one; units that were named keep the place they have among all. One
    statement, which brings no more rows than are shown."""
    query = _placed(tuple(bounds.items()), parts, whom, several=len(deadlines) > 1, from_below=ends.from_below)
    asked = {**narrowing.named(deadlines), **last_moments.at(now), "top": ends.places, "most": limit}
    rows = tx.execute(query, asked).all()
    return Places([_rank(row) for row in rows], rows[0].of if rows else 0)


@lru_cache(maxsize=narrowing.KEPT)
def _placed(bounds: Bounds, parts: Parts, whom: Whom, *, several: bool, from_below: bool) -> AnySelect:
    records = _records(bounds, parts, replace(whom, units=()), several=several)
    place = func.rank().over(order_by=[one.desc() for one in _merit(records)])
    shown = func.rank().over(order_by=[one.asc() for one in _merit(records)]) if from_below else place
    of = func.count().over()
    every = select(records, place.label("place"), shown.label("shown"), of.label("of")).where(records.c.expected > 0)
    ranks = every.subquery("ranks")
    query = select(ranks).where(ranks.c.shown <= bindparam("top", type_=Integer))
    if whom.units:
        query = query.where(ranks.c.unit_id.in_(whom.units))
    order = case(*((ranks.c.level == level.value, at) for at, level in enumerate(ORDER)), else_=len(ORDER))
    return query.order_by(ranks.c.shown, order, ranks.c.unit_name).limit(bindparam("most", type_=Integer))


def _rank(row: AnyRow) -> Rank:
    figures = (int(one) for one in (row.expected, row.on_time, row.usable, row.returns, row.met, row.judged))
    return Rank(row.place, Record(row.unit_name, LEVELS[row.level], *figures))


def excused(
    tx: Tx, deadlines: Collection[DeadlineId], *, parts: Parts, whom: Whom = EVERYBODY, limit: int, now: datetime
) -> tuple[list[str], int]:
    """Who owed nothing, or not yet, being excused from it or given more time: some names, and how many there are."""
    owed = func.sum(case((_OWED, 1), else_=0))
    apart = (
        select(func.max(obligations.c.unit_name).label("unit_name"), func.count().over().label("of"))
        .where(narrowing.of_any(several=len(deadlines) > 1), narrowing.among(parts, whom))
        .group_by(obligations.c.unit_id)
        .having(owed == 0)
    )
    asked = {**narrowing.named(deadlines), **last_moments.at(now)}
    rows = tx.execute(apart.order_by("unit_name").limit(limit), asked).all()
    return [row.unit_name for row in rows], rows[0].of if rows else 0


def _merit(records: Subquery) -> tuple[ColumnElement[float], ...]:
    """In time, then of use, then targets met, then seldom sent back: each decides where all before are equal. Equal
    shares of small numbers are equal as floats too, and others are not."""
    of_nothing = case((records.c.judged > 0, _share(records.c.met, records.c.judged)), else_=1.0)
    return (
        _share(records.c.on_time, records.c.expected),
        _share(records.c.usable, records.c.expected),
        of_nothing,
        -cast(records.c.returns, Float),
    )


def _share(part: ColumnElement[int], whole: ColumnElement[int]) -> ColumnElement[float]:
    return type_coerce(cast(part, Float) / func.nullif(whole, 0), Float)


def _records(bounds: Bounds, parts: Parts, whom: Whom, *, several: bool) -> Subquery:
    """Of every unit: what it owed and how it kept to it, and its targets."""
    received = obligations.c.standing.in_([one.value for one in RECEIVED])
    owed = (
        select(
            obligations.c.unit_id,
            func.max(obligations.c.unit_name).label("unit_name"),
            func.min(obligations.c.level).label("level"),
            func.sum(case((_OWED, 1), else_=0)).label("expected"),
            func.sum(case((and_(received, ~obligations.c.late), 1), else_=0)).label("on_time"),
            func.sum(case((_USABLE, 1), else_=0)).label("usable"),
            func.sum(obligations.c.returns).label("returns"),
        )
        .where(narrowing.of_any(several=several), narrowing.among(parts, whom))
        .group_by(obligations.c.unit_id)
        .subquery("owed")
    )
    if not bounds:
        return select(owed, literal(0).label("met"), literal(0).label("judged")).subquery("records")
    targets = _targets(bounds, parts, whom, several=several)
    met, judged = (func.coalesce(one, 0) for one in (targets.c.met, targets.c.judged))
    beside = select(owed, met.label("met"), judged.label("judged"))
    return beside.outerjoin(targets, targets.c.unit_id == owed.c.unit_id).subquery("records")


def _targets(bounds: Bounds, parts: Parts, whom: Whom, *, several: bool) -> Subquery:
    """Of each unit: targets met, of those for which something arose."""
    arose = and_(figures.c.denominator > 0, ~figures.c.nothing_arose)
    met = or_(*(and_(figures.c.indicator == one, measures.holds(bound)) for one, bound in bounds))
    return (
        select(
            obligations.c.unit_id,
            func.sum(case((met, 1), else_=0)).label("met"),
            func.sum(case((arose, 1), else_=0)).label("judged"),
        )
        .join(figures, measures.STATED)
        .where(narrowing.of_any(several=several), narrowing.among(parts, whom))
        .where(figures.c.indicator.in_([one for one, _ in bounds]))
        .group_by(obligations.c.unit_id)
        .subquery("targets")
    )


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
