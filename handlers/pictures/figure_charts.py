"""Pictures of figures: held against their targets, by level, over periods. Sums over sums, never means of percents."""

from collections.abc import Iterable

from domain.buttons.chart_actions import Chart
from domain.counting.measures import Pool
from domain.counting.pictures import Gauge, Gauges, Point, Trend
from domain.planning.amendments import threshold_shown
from domain.planning.deadlines import Deadline
from domain.planning.targets import Target
from domain.refusals import Refusal
from domain.screens import Screen
from domain.whom import Whom
from handlers.pictures import chart_buttons, charts
from handlers.questions import chosen, indicators, measuring, narrowed
from handlers.questions.indicators import Indicator
from handlers.turn import Turn
from storage.counting import measures

MOST = 8
"""So many figures a phone shows at a glance; the text names them all."""
_ROOM = 1.1
"""Above the largest of several counts."""


def targets(turn: Turn, deadline: Deadline, whom: Whom) -> Screen:
    """Every figure with a target: those that are missed first."""
    asked = indicators.judged(turn, deadline, alone=_single(whom))
    if not asked:
        raise Refusal("target-none-at-all")
    parts = charts.sight(turn, deadline, whom)
    pools = measures.each(turn.tx, deadline.id, [one.id for one, _ in asked], parts=parts, whom=whom)
    gauges = sorted((_gauge(turn, one, target, pools[one.id], one.label) for one, target in asked), key=_by_verdict)
    total = chosen.progress(turn, deadline, whom).total
    counts = {"received": total.received - total.returned, "expected": total.expected}
    met = sum(gauge.met is True for gauge in gauges)
    head = turn.say("chart-targets-head", met=met, count=len(gauges), label=deadline.label, **counts)
    schools = [] if whom.everybody else [narrowed.said(turn, whom)]
    lines = [_line(turn, gauge) for gauge in gauges]
    more = len(gauges) - MOST
    foot = charts.words(turn, "chart-targets-foot", more=max(0, more), **counts)
    title = charts.words(turn, "chart-targets", label=deadline.label)
    body = Gauges(tuple(gauges[:MOST]))
    others = chart_buttons.others(turn, deadline, (Chart.PROGRESS, Chart.HEAT), whom=whom)
    text = "\n".join([head, *schools, *lines])
    return charts.shown(turn, text, title, charts.under(turn, deadline, whom), body, others, foot)


def by_part(turn: Turn, deadline: Deadline, indicator: str, whom: Whom, by: str) -> Screen:
    """Level by level, or ward by ward; the text names also those for which a phone has no room."""
    asked = indicators.of(turn, deadline, indicator)
    parts = charts.sight(turn, deadline, whom)
    pools = measures.pooled(turn.tx, [deadline.id], indicator, parts=parts, whom=whom, by=by)
    found = pools[deadline.id]
    each = measuring.parted(turn, found.parts, by)
    told = [(charts.words(turn, "chart-all"), found.total), *(each if len(each) > 1 else [])]
    target = _target(asked, whom)
    top = _top(asked, [pool for _, pool in told])
    gauges = tuple(_gauge(turn, asked, target, pool, name, top) for name, pool in told[:MOST])
    head = turn.say("compare-head", figure=asked.label, schools=narrowed.beside(turn, whom))
    lines = [_part(turn, asked, name, pool) for name, pool in told]
    others = chart_buttons.others(turn, deadline, (Chart.TREND, Chart.TARGETS), indicator, whom)
    title = charts.words(turn, "chart-figure", figure=asked.label, label=deadline.label)
    text = charts.lines_of([head, charts.called(deadline), *lines, _verdict(turn, asked, found.total, target)])
    return charts.shown(turn, text, title, charts.under(turn, deadline, whom), Gauges(gauges), others)


def trend(turn: Turn, deadline: Deadline, indicator: str, whom: Whom) -> Screen:
    asked, every = indicators.of(turn, deadline, indicator), charts.several(turn, deadline)
    parts = charts.sight(turn, deadline, whom)
    pools = measures.pooled(turn.tx, [one.id for one in every], indicator, parts=parts, whom=whom)
    told = [(charts.called(one), pools[one.id].total) for one in every]
    target = _target(asked, whom)
    points = tuple(Point(name, _shown(turn, asked, pool, target), _value(asked, pool)) for name, pool in told)
    bound, wanted = (float(target.threshold), _wanted(target)) if target else (None, "")
    head = turn.say("compare-head", figure=asked.label, schools=narrowed.beside(turn, whom))
    lines = [_part(turn, asked, name, pool) for name, pool in told]
    others = chart_buttons.others(turn, deadline, (Chart.LEVELS, Chart.TARGETS), indicator, whom)
    text = charts.lines_of([head, *lines, _verdict(turn, asked, told[-1][1], target)])
    line = charts.words(turn, "chart-target-line", wanted=wanted) if wanted else ""
    return charts.shown(turn, text, asked.label, charts.under(turn, deadline, whom), Trend(points, bound, line), others)


def _single(whom: Whom) -> bool:
    return len(whom.units) == 1


def _target(asked: Indicator, whom: Whom) -> Target | None:
    if _single(whom):
        return asked.for_units
    binding = (one for one in asked.targets if asked.shares and one.whose in indicators.OF_ALL)
    return next(binding, None)


def _gauge(turn: Turn, asked: Indicator, target: Target | None, pool: Pool, name: str, top: float = 0) -> Gauge:
    value, met = _value(asked, pool), None
    if target is not None and value is not None:
        met = target.met_by(pool.share)
    bound = None if target is None else float(target.threshold)
    verdict = "" if met is None else charts.words(turn, "chart-met" if met else "chart-missed")
    wanted = "" if target is None else f"({_wanted(target)})"
    shown = _shown(turn, asked, pool, target)
    return Gauge(name, shown, value, bound, wanted, met, verdict, top or _top(asked, [pool], bound or 0))


def _value(asked: Indicator, pool: Pool) -> float | None:
    if not pool.denominator:
        return None
    share = pool.share.percent()
    return float(pool.total) if not asked.shares or share is None else float(share)


def _shown(turn: Turn, asked: Indicator, pool: Pool, target: Target | None) -> str:
    """Nothing arose where all that state it say so; nothing is known where nobody states it."""
    if pool.denominator:
        return asked.written(pool.share, target) if asked.shares else asked.total(pool)
    return charts.words(turn, "chart-none-arose" if pool.stated else "chart-unknown")


def _top(asked: Indicator, pools: Iterable[Pool], bound: float = 0) -> float:
    """Where a bar is full."""
    if asked.shares:
        return 100
    return max(1.0, bound, *(float(pool.total) for pool in pools)) * _ROOM


def _wanted(target: Target) -> str:
    return threshold_shown(target.operator.value, f"{target.threshold:f}", target.measure)


def _part(turn: Turn, asked: Indicator, name: str, pool: Pool) -> str:
    if not pool.denominator:
        return turn.say("compare-unknown", part=name, stated=pool.stated, expected=pool.expected)
    value, worked = asked.total(pool), asked.worked(pool.share)
    return turn.say("compare-line", part=name, value=value, worked=worked, stated=pool.stated, expected=pool.expected)


def _verdict(turn: Turn, asked: Indicator, pool: Pool, target: Target | None) -> str:
    met = None if target is None or not pool.denominator else target.met_by(pool.share)
    if target is None or met is None:
        return ""
    wanted = indicators.wanted(turn, asked, target.operator, target.threshold)
    return turn.say("measure-met-so-far" if met else "measure-missed-so-far", wanted=wanted)


def _line(turn: Turn, gauge: Gauge) -> str:
    state = "unknown" if gauge.met is None else "met" if gauge.met else "missed"
    return turn.say("chart-target", state=state, figure=gauge.name, value=gauge.shown, wanted=gauge.wanted.strip("()"))


def _by_verdict(gauge: Gauge) -> int:
    """What is missed first, what is not known last."""
    return 2 if gauge.met is None else int(gauge.met)
