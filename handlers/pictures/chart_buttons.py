"""Buttons that ask for pictures; none in a group, and none for what whoever reads may not see."""

from collections.abc import Iterable

from domain.buttons.chart_actions import Chart, DrawChart
from domain.forms.buttons import in_rows
from domain.packing import fits
from domain.planning.deadlines import Deadline
from domain.rights import May, allows
from domain.screens import Button, Rows
from domain.whom import EVERYBODY, Whom
from handlers import scope
from handlers.turn import Turn

COUNTS = frozenset({Chart.PROGRESS, Chart.PERIODS})
"""They tell neither names nor figures."""

OF_ONE = frozenset({Chart.LEVELS, Chart.TREND})
"""They show a single figure."""


def own(turn: Turn, whom: Whom) -> bool:
    """Whether only units are meant that whoever speaks answers for."""
    answered = {post.unit for post in scope.known(turn).reporting_posts()}
    return bool(whom.units) and answered.issuperset(whom.units)


def one(turn: Turn, deadline: Deadline, chart: Chart, indicator: str = "", whom: Whom = EVERYBODY) -> Button | None:
    """`Biểu đồ`, below an answer in words."""
    return _button(turn, "button-chart", DrawChart(deadline.id, chart, indicator=indicator, whom=whom.to_text()), whom)


def row(turn: Turn, deadline: Deadline, chart: Chart, indicator: str, whom: Whom) -> Rows:
    button = one(turn, deadline, chart, indicator, whom)
    return () if button is None else ((button,),)


def others(
    turn: Turn, deadline: Deadline, charts: Iterable[Chart], indicator: str = "", whom: Whom = EVERYBODY
) -> Rows:
    """Below a picture: what else can be drawn of it."""
    found = [
        _button(
            turn,
            f"button-chart-{chart}",
            DrawChart(deadline.id, chart, indicator=indicator if chart in OF_ONE else "", whom=whom.to_text()),
            whom,
        )
        for chart in charts
    ]
    return in_rows((button for button in found if button is not None), 2)


def page(turn: Turn, label: str, action: DrawChart, whom: Whom) -> Button | None:
    return _button(turn, label, action, whom)


def _button(turn: Turn, label: str, action: DrawChart, whom: Whom) -> Button | None:
    if scope.in_group(turn) or not fits(action):
        return None
    counts = action.chart in COUNTS and whom.everybody
    if not counts and not own(turn, whom) and not allows(turn.visitor.person, May.SEE_MISSING, turn.chat.kind):
        return None
    return Button(turn.say(label), action)
