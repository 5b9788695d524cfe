"""Who asks for more time, was given it, has promised, or waits for a decision; and at which other deadlines."""

from collections.abc import Callable
from dataclasses import replace

from domain.actions import ShowMissing
from domain.forms.buttons import in_rows
from domain.packing import fits
from domain.planning.deadlines import Deadline
from domain.queries.model import SUPPLIED, Query
from domain.rights import May
from domain.screens import Button, Screen
from domain.texts import Markup
from handlers import scope
from handlers.questions import chosen, periods
from handlers.questions.chosen import Chosen
from handlers.questions.telling import short
from handlers.turn import Turn
from storage.reporting import asked_for

MOST = 6
Show = Callable[..., Screen]


def listed(turn: Turn, query: Query, wanted: Chosen, show: Show) -> Screen:
    """Of the period named. Where none was, one that somebody has asked about, and the others are told beside it."""
    deadline = periods.chosen(turn, query, scope.in_view(turn, May.SEE_MISSING))
    if SUPPLIED.isdisjoint(query.assumed):
        return show(turn, periods.opened(turn, deadline, query.assumed), wanted, assumed=query.assumed)
    counts = asked_for.counted(
        turn.tx, scope.sight(turn, May.SEE_MISSING), chosen.ONLY.get(wanted.status), chosen.STANDINGS[wanted.status]
    )
    asked = [one for one in scope.opened(turn, May.SEE_MISSING) if counts.get(one.id)]
    shown = deadline if not asked or deadline in asked else asked[-1]
    screen = show(turn, periods.opened(turn, shown, query.assumed), wanted, assumed=query.assumed)
    return _beside(turn, screen, [(one, counts[one.id]) for one in asked if one.id != shown.id][:MOST], wanted)


def _beside(turn: Turn, screen: Screen, others: list[tuple[Deadline, int]], wanted: Chosen) -> Screen:
    if not others:
        return screen
    names = Markup(", ".join(turn.say("elsewhere-one", called=one.name, count=count) for one, count in others))
    whom = wanted.whom.to_text()
    shown = [(one, ShowMissing(one.id, status=wanted.status, whom=whom)) for one, _ in others]
    buttons = in_rows((Button(short(one.name), action) for one, action in shown if fits(action)), 2)
    text = "\n".join([screen.text, turn.say("elsewhere", names=names)])
    return replace(screen, text=text, rows=(*screen.rows, *buttons))
