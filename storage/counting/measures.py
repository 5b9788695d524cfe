"""Figures of reports, asked of many units at once: added up, held against a bound, put in order. All of it counts what
is frozen: the units that owe a report, and of those that handed in the version that counts today."""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Float,
    Integer,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    or_,
    select,
    true,
)

from domain.buttons.parts import Parts
from domain.counting.figures import Figure, share_of_scaled
from domain.counting.measures import Bound, Measured, Pool, Pools
from domain.ids import DeadlineId, ReportId, UnitId
from domain.planning.targets import ONE, WHOLE, Operator
from domain.reporting.obligations import Standing
from domain.whom import EVERYBODY, Whom
from storage.counting import narrowing
from storage.database import Tx
from storage.engine.bulk import insert_all
from storage.engine.rows import AnySelect
from storage.reporting.obligations import LEVELS
from storage.tables.plans import obligations
from storage.tables.registry import unit_parents
from storage.tables.reports import figures

BY_LEVEL, BY_WARD = "level", "ward"
STATED = and_(figures.c.report_id == obligations.c.report_id, obligations.c.standing != Standing.RETURNED.value)
"""What was sent back is being mended: its figures are nobody's, as on the report to sign."""


def note(tx: Tx, report: ReportId, stated: Iterable[Figure]) -> None:
    rows = [
        {
            "report_id": report,
            "indicator": one.indicator,
            "numerator": one.numerator,
            "denominator": one.denominator,
            "nothing_arose": one.nothing_arose,
        }
        for one in stated
    ]
    insert_all(tx, figures, rows)


def pooled(
    tx: Tx,
    deadlines: Collection[DeadlineId],
    indicator: str,
    *,
    parts: Parts,
    whom: Whom = EVERYBODY,
    by: str = "",
) -> dict[DeadlineId, Pools]:
    """One statement, however many units, deadlines and parts there are. A ward is named by the id of its authority."""
    found = {one: Pools(one) for one in deadlines}
    asked = {**narrowing.named(deadlines), "of_indicator": indicator}
    query = _pooled(parts, whom, by, several=len(deadlines) > 1)
    for deadline, part, *counted in tx.execute(query, asked):
        found[DeadlineId(deadline)].parts[str(part)] = Pool(*counted)
    return found


@lru_cache(maxsize=narrowing.KEPT)
def _pooled(parts: Parts, whom: Whom, by: str, *, several: bool) -> AnySelect:
    part = {BY_LEVEL: obligations.c.level, BY_WARD: unit_parents.c.parent_id}.get(by)
    query = _of(parts, whom, several=several)
    if by == BY_WARD:
        today = and_(unit_parents.c.unit_id == obligations.c.unit_id, unit_parents.c.until.is_(None))
        query = query.outerjoin(unit_parents, today)
    # The only one is known: there is less to sort by.
    deadline = obligations.c.deadline_id if several else narrowing.ONLY
    return query.with_only_columns(
        deadline,
        literal("") if part is None else part,
        func.count(),
        func.count(obligations.c.report_id),
        func.count(figures.c.report_id),
        func.coalesce(func.sum(case((figures.c.nothing_arose, 1), else_=0)), 0),
        func.coalesce(cast(func.sum(figures.c.numerator), BigInteger), 0),
        func.coalesce(cast(func.sum(case((figures.c.nothing_arose, 0), else_=figures.c.denominator)), BigInteger), 0),
    ).group_by(*([deadline] if several else []), *([] if part is None else [part]))


def each(
    tx: Tx, deadline: DeadlineId, indicators: Collection[str], *, parts: Parts, whom: Whom = EVERYBODY
) -> dict[str, Pool]:
    """Several figures of one deadline, one statement: of how many units each is stated, not how many are expected."""
    query = (
        select(
            figures.c.indicator,
            func.count(),
            func.sum(case((figures.c.nothing_arose, 1), else_=0)),
            cast(func.sum(figures.c.numerator), BigInteger),
            cast(func.sum(case((figures.c.nothing_arose, 0), else_=figures.c.denominator)), BigInteger),
        )
        .join(obligations, STATED)
        .where(obligations.c.deadline_id == deadline, obligations.c.standing != Standing.EXCUSED.value)
        .where(narrowing.among(parts, whom), figures.c.indicator.in_(sorted(indicators)))
        .group_by(figures.c.indicator)
    )
    found = dict.fromkeys(indicators, Pool())
    for indicator, stated, nothing, numerator, denominator in tx.execute(query):
        found[indicator] = Pool(stated, stated, stated, nothing, numerator, denominator)
    return found


def listed(
    tx: Tx,
    deadline: DeadlineId,
    indicator: str,
    *,
    parts: Parts,
    whom: Whom = EVERYBODY,
    bound: Bound | None = None,
    descending: bool = True,
    limit: int,
) -> list[Measured]:
    """Units with their figure, the largest first or the smallest; only those for which the bound holds. The order goes
    by rounded figures: whoever ranks them exactly asks for all."""
    asked = {**narrowing.named([deadline]), "of_indicator": indicator, "most": limit}
    return [
        Measured(name, LEVELS[level], share_of_scaled(numerator, denominator), nothing)
        for name, level, numerator, denominator, nothing in tx.execute(
            _listed(parts, whom, bound, descending), asked
        ).all()
    ]


@lru_cache(maxsize=narrowing.KEPT)
def _listed(parts: Parts, whom: Whom, bound: Bound | None, descending: bool) -> AnySelect:
    value = cast(figures.c.numerator, Float) / func.nullif(figures.c.denominator, 0)
    return (
        _of(parts, whom)
        .with_only_columns(
            obligations.c.unit_name,
            obligations.c.level,
            figures.c.numerator,
            figures.c.denominator,
            figures.c.nothing_arose,
        )
        .where(figures.c.report_id.is_not(None), true() if bound is None else holds(bound))
        .order_by(value.desc() if descending else value.asc(), obligations.c.unit_name)
        .limit(bindparam("most", type_=Integer))
    )


def count(
    tx: Tx, deadline: DeadlineId, indicator: str, bound: Bound, *, parts: Parts, whom: Whom = EVERYBODY
) -> tuple[Pool, int]:
    """How the figure stands, and in how many units the bound holds: one statement."""
    asked = {**narrowing.named([deadline]), "of_indicator": indicator}
    *counted, holding = tx.execute(_counted(parts, whom, bound), asked).one()
    return Pool(*counted), holding


@lru_cache(maxsize=narrowing.KEPT)
def _counted(parts: Parts, whom: Whom, bound: Bound) -> AnySelect:
    return _of(parts, whom).with_only_columns(
        func.count(),
        func.count(obligations.c.report_id),
        func.count(figures.c.report_id),
        func.coalesce(func.sum(case((figures.c.nothing_arose, 1), else_=0)), 0),
        func.coalesce(func.sum(case((holds(bound), 1), else_=0)), 0),
    )


def of_report(tx: Tx, report: ReportId) -> dict[str, Figure]:
    rows = tx.execute(select(figures).where(figures.c.report_id == report))
    return {row.indicator: Figure(row.indicator, row.numerator, row.denominator, row.nothing_arose) for row in rows}


def holds(bound: Bound) -> ColumnElement[bool]:
    """In whole numbers: `numerator × 100 ≥ 98 × denominator`. What did not arise is neither met nor missed."""
    upper = true() if bound.most is None else _kept(bound, Operator.LE, bound.most)
    kept = and_(_kept(bound, bound.operator, bound.threshold), upper)
    return and_(figures.c.denominator > 0, ~figures.c.nothing_arose, ~kept if bound.missed else kept)


def _kept(bound: Bound, operator: Operator, than: Decimal) -> ColumnElement[bool]:
    scale, threshold = int(WHOLE if bound.percent else ONE), than.normalize()
    # 98.5 is 985 tenths.
    places = max(0, -int(threshold.as_tuple().exponent))
    left = figures.c.numerator * (scale * 10**places)
    return compared(left, operator, figures.c.denominator * int(threshold.scaleb(places)))


def compared(left: ColumnElement[int], operator: Operator, right: ColumnElement[int] | int) -> ColumnElement[bool]:
    match operator:
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


def _of(parts: Parts, whom: Whom, *, several: bool = False) -> AnySelect:
    """Every obligation that counts, beside its figure where it has one."""
    stated = and_(STATED, figures.c.indicator == bindparam("of_indicator"))
    return (
        select(obligations.c.id)
        .select_from(obligations)
        .outerjoin(figures, stated)
        .where(narrowing.of_any(several=several))
        .where(obligations.c.standing != Standing.EXCUSED.value, narrowing.among(parts, whom))
    )


def missing(
    tx: Tx, deadline: DeadlineId, bounds: Mapping[str, Bound], *, parts: Parts, whom: Whom = EVERYBODY
) -> dict[UnitId, list[tuple[str, Measured]]]:
    """Of each unit the figures for which their bound holds, beside the indicator: one statement."""
    which = or_(*(and_(figures.c.indicator == one, holds(bound)) for one, bound in bounds.items()))
    query = (
        select(
            obligations.c.unit_id,
            obligations.c.unit_name,
            obligations.c.level,
            figures.c.indicator,
            figures.c.numerator,
            figures.c.denominator,
        )
        .join(figures, STATED)
        .where(obligations.c.deadline_id == deadline, obligations.c.standing != Standing.EXCUSED.value)
        .where(narrowing.among(parts, whom), which)
        .order_by(obligations.c.id, figures.c.indicator)
    )
    found: dict[UnitId, list[tuple[str, Measured]]] = {}
    for unit, name, level, indicator, numerator, denominator in tx.execute(query):
        measured = Measured(name, LEVELS[level], share_of_scaled(numerator, denominator), nothing_arose=False)
        found.setdefault(UnitId(unit), []).append((indicator, measured))
    return found
