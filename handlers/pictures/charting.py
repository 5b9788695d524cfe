"""Pictures in the chat: which one a question or a button asks for, of which deadline, and who may see it."""

from dataclasses import replace

from aiogram import Router

from domain.buttons.chart_actions import Chart, DrawChart
from domain.planning import deadlines as rules
from domain.planning.deadlines import Deadline
from domain.planning.plans import DutyKind
from domain.queries.model import SUPPLIED, Filter, Query
from domain.refusals import Refusal
from domain.rights import May, allows
from domain.screens import Answer, Place, Screen
from domain.whom import Whom
from handlers import scope
from handlers.aside import aside
from handlers.filters import Pressed
from handlers.pictures import chart_buttons, charts, figure_charts, heat_charts
from handlers.questions import indicators, narrowed, periods, standing, wards
from handlers.turn import Turn
from storage.counting import measures

router = Router(name="charting")

PNG, HEAT_MAP, BY_PERIOD = "png", "heatmap", "period"
PICTURES = frozenset({PNG, HEAT_MAP})
OVER_TIME = frozenset({Chart.PERIODS, Chart.HEAT, Chart.TREND})


@router.callback_query(Pressed(DrawChart), flags={"may": May.SEE_PROGRESS})
@aside
def chart_pressed(turn: Turn, action: DrawChart) -> Answer:
    whom = narrowed.read(turn, action.whom)
    may = _need(turn, action.chart, whom)
    return _drawn(turn, action, scope.seen(turn, action.deadline, may), whom)


@aside
def asked(turn: Turn, query: Query) -> Answer:
    """`biểu đồ tiến độ quý 1`, `bản đồ nhiệt`, `biểu đồ tỷ lệ hài lòng`."""
    whom, chart = narrowed.asked_for(turn, query), _chart(query)
    may = _need(turn, chart, whom)
    deadline = _meant(turn, query, chart, may)
    action = DrawChart(deadline.id, chart, indicator=query.get(Filter.INDICATOR) or "", whom=whom.to_text())
    if query.get(Filter.GROUP) == wards.WARD:
        return _by_ward(turn, action, deadline, whom, query)
    return _drawn(turn, action, deadline, whom, query)


def _by_ward(turn: Turn, action: DrawChart, deadline: Deadline, whom: Whom, query: Query) -> Answer:
    """Figures of wards, as those of units, are for whoever asked alone."""
    alone = scope.alone(turn) if scope.in_group(turn) else turn
    if action.indicator:
        screen = figure_charts.by_part(alone, deadline, action.indicator, whom, measures.BY_WARD)
    else:
        screen = charts.by_ward(alone, deadline, whom, query)
    text = charts.fitting(screen.text, standing.noted(turn, "", deadline, query.assumed).rstrip())
    return Answer(replace(screen, text=text), Place.PRIVATE if scope.in_group(turn) else Place.NEW)


def _chart(query: Query) -> Chart:
    if query.get(Filter.FORMAT) == HEAT_MAP:
        return Chart.HEAT
    over_time = query.get(Filter.GROUP) == BY_PERIOD or "," in (query.period or "")
    if query.get(Filter.INDICATOR) is not None:
        return Chart.TREND if over_time or _supposed(query) or Filter.UNIT in query.filters else Chart.LEVELS
    if query.get(Filter.VALUE) is not None:
        return Chart.TARGETS
    return Chart.PERIODS if over_time else Chart.PROGRESS


def _need(turn: Turn, chart: Chart, whom: Whom) -> May:
    """The right this picture asks for. Raises Refusal; where only the place is wrong, says so. Counts of all units are
    anybody's of the house; names and figures are for who looks after the units, or answers for those that were named.
    """
    if chart in chart_buttons.COUNTS and whom.everybody:
        return May.SEE_PROGRESS
    if chart_buttons.own(turn, whom):
        scope.need_private(turn)
        return May.SEE_PROGRESS
    if not allows(turn.visitor.person, May.SEE_MISSING, turn.chat.kind):
        raise Refusal("door-not-allowed")
    return May.SEE_MISSING


def _meant(turn: Turn, query: Query, chart: Chart, may: May) -> Deadline:
    """Of several periods the last that has opened; of a figure one whose report states it."""
    named = "," not in (query.period or "") and not _supposed(query)
    if chart in OVER_TIME and not named:
        return _newest(turn, may)
    indicator = query.get(Filter.INDICATOR)
    if indicator is not None:
        return indicators.meant(scope.alone(turn), query, may, indicator)[0]
    return periods.meant(turn, query, may)


def _newest(turn: Turn, may: May) -> Deadline:
    """Of the periodic reports that have opened. Raises Refusal."""
    opened = scope.opened(turn, may)
    found = rules.current([one for one in opened if one.asks == DutyKind.PERIODIC_REPORT] or opened, turn.now)
    if found is None:
        raise Refusal("deadlines-none")
    return found


def _supposed(query: Query) -> bool:
    return query.period is None or not SUPPLIED.isdisjoint(query.assumed)


def _drawn(turn: Turn, action: DrawChart, deadline: Deadline, whom: Whom, query: Query | None = None) -> Answer:
    alone = scope.in_group(turn) and not (action.chart in chart_buttons.COUNTS and whom.everybody)
    screen = _screen(scope.alone(turn) if alone else turn, action, deadline, whom)
    assumed = () if query is None or action.chart in OVER_TIME else query.assumed
    text = charts.fitting(screen.text, standing.noted(turn, "", deadline, assumed).rstrip())
    return Answer(replace(screen, text=text), Place.PRIVATE if alone else Place.NEW)


def _screen(turn: Turn, action: DrawChart, deadline: Deadline, whom: Whom) -> Screen:
    match action.chart:
        case Chart.PROGRESS:
            return charts.progress(turn, deadline, whom)
        case Chart.PERIODS:
            return charts.by_period(turn, deadline, whom)
        case Chart.HEAT:
            return heat_charts.heat(turn, deadline, whom, page=max(0, action.page))
        case Chart.TARGETS:
            return figure_charts.targets(turn, deadline, whom)
        case Chart.LEVELS:
            return figure_charts.by_part(turn, deadline, _indicator(action), whom, measures.BY_LEVEL)
        case Chart.TREND:
            return figure_charts.trend(turn, deadline, _indicator(action), whom)


def _indicator(action: DrawChart) -> str:
    if not action.indicator:
        raise Refusal("door-old-button")
    return action.indicator
