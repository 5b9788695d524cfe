"""The heat map: units × periods, those that need most care first, page by page."""

from collections.abc import Sequence
from dataclasses import replace

from domain.buttons.chart_actions import Chart, DrawChart
from domain.counting.pictures import Heat, Mark, Row
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.reporting.obligations import Standing
from domain.screens import Rows, Screen
from domain.texts import Markup
from domain.whom import Whom
from handlers.pictures import chart_buttons, charts
from handlers.questions import narrowed
from handlers.turn import Turn
from storage.counting import over_periods
from storage.counting.over_periods import Standings

PAGE = 12
"""So many rows a phone shows without making their letters small."""
CARE = (Mark.MISSING, Mark.RETURNED, Mark.LATE)
_HANDED = {Standing.SUBMITTED, Standing.ACCEPTED}


def heat(turn: Turn, deadline: Deadline, whom: Whom, *, page: int = 0) -> Screen:
    every = charts.several(turn, deadline)
    parts = charts.sight(turn, deadline, whom)
    passed = {one.id: one.overdue(turn.now) for one in every}
    found = over_periods.worst(turn.tx, passed, parts=parts, whom=whom, limit=PAGE, offset=page * PAGE)
    if not found.units:
        raise Refusal("chart-nothing", label=deadline.label)
    tallies = over_periods.tallies(turn.tx, list(passed), parts=parts, whom=whom)
    rows = [Row(unit.unit_name, tuple(_mark(unit, one, turn) for one in every)) for unit in found.units]
    head = turn.say(
        "chart-heat-head",
        schools=Markup(narrowed.said(turn, whom)),
        first=page * PAGE + 1,
        last=page * PAGE + len(rows),
        count=found.count,
    )
    lines = [charts.period_line(turn, one, tallies[one.id]) for one in every]
    faults = [line for row in rows if (line := _faults(turn, row, every))]
    text = "\n".join([head, *lines, *_what_is_amiss(turn, faults, passed=any(passed.values()))])
    where = charts.words(
        turn, "chart-heat-where", first=page * PAGE + 1, last=page * PAGE + len(rows), count=found.count
    )
    body = Heat(tuple(charts.called(one) for one in every), tuple(rows), _keys(turn, rows))
    action = DrawChart(deadline.id, Chart.HEAT, page, whom=whom.to_text())
    others = (*_pages(turn, action, whom, found.count), *_others(turn, deadline, whom))
    return charts.shown(
        turn, text, charts.words(turn, "chart-heat"), charts.under(turn, deadline, whom), body, others, where
    )


def _what_is_amiss(turn: Turn, faults: list[str], *, passed: bool) -> list[str]:
    """Before any period has passed there is nothing to be said of those that have."""
    if faults:
        return [turn.say("chart-heat-units"), *faults]
    return [turn.say("chart-heat-fine")] if passed else []


def _mark(unit: Standings, deadline: Deadline, turn: Turn) -> Mark:
    known = unit.by_deadline.get(deadline.id)
    if known is None:
        return Mark.NOT_ASKED
    standing, late = known
    if standing in _HANDED:
        return Mark.LATE if late else Mark.DONE
    if standing is Standing.OWED:
        return Mark.MISSING if deadline.overdue(turn.now) else Mark.OPEN
    return Mark.RETURNED if standing is Standing.RETURNED else Mark.EXCUSED


def _faults(turn: Turn, row: Row, every: Sequence[Deadline]) -> str:
    """`TH Lê Lợi: chưa nộp Quý I, 06 tháng; trễ Quý III`; empty for a unit that has done all it had to."""
    told = []
    for mark in CARE:
        periods = [charts.called(one) for one, stands in zip(every, row.marks, strict=True) if stands is mark]
        if periods:
            told.append(turn.say("chart-heat-fault", mark=mark.value, periods=", ".join(periods)))
    return turn.say("chart-heat-unit", unit=row.name, faults=Markup("; ".join(told))) if told else ""


def _keys(turn: Turn, rows: Sequence[Row]) -> tuple[tuple[Mark, str], ...]:
    there = {mark for row in rows for mark in row.marks}
    return tuple((mark, charts.words(turn, f"chart-key-{mark}")) for mark in Mark if mark in there)


def _pages(turn: Turn, action: DrawChart, whom: Whom, count: int) -> Rows:
    before = replace(action, page=action.page - 1) if action.page else None
    after = replace(action, page=action.page + 1) if (action.page + 1) * PAGE < count else None
    wanted = (("button-page-before", before), ("button-page-after", after))
    found = [chart_buttons.page(turn, label, one, whom) for label, one in wanted if one is not None]
    row = tuple(button for button in found if button is not None)
    return (row,) if row else ()


def _others(turn: Turn, deadline: Deadline, whom: Whom) -> Rows:
    return chart_buttons.others(turn, deadline, (Chart.PROGRESS, Chart.PERIODS, Chart.TARGETS), whom=whom)
