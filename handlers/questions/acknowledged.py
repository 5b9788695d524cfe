"""Which units have said that they received a plan, and which have not."""

from domain.buttons.parts import Part
from domain.planning.plans import Plan
from domain.queries.model import SUPPLIED, Filter, Intent, Query, Status
from domain.refusals import Refusal
from domain.reporting.obligations import percent
from domain.screens import Screen
from domain.texts import Markup
from handlers import scope
from handlers.questions import narrowed, overviews
from handlers.turn import Turn
from storage.outgoing import unacknowledged
from storage.units import open_units
from storage.units.open_units import School

_NAMED = frozenset({Intent.LIST_BY_STATUS, Intent.UNIT_STATUS})


def asked(turn: Turn, query: Query) -> Screen:
    """Of the newest plan, or of the one of the year that was named. Raises Refusal where there is none."""
    plan, whom = _plan(turn, query), narrowed.asked_for(turn, query)
    parts = [Part()] if Filter.UNIT in query.filters else overviews.places(turn)
    of_plan = unacknowledged.asked(turn.tx, plan.id)
    have = query.get(Filter.STATUS) == Status.SUBMITTED
    said = unacknowledged.has_said(plan.id)
    expected = open_units.count(turn.tx, parts, whom, only=of_plan)
    only = of_plan & (said if have else ~said)
    found, count = open_units.listed(turn.tx, parts, whom, only=only, limit=overviews.MOST)
    head = turn.say(
        "units-acknowledged" if have else "units-unacknowledged",
        count=count,
        expected=expected,
        share=percent(count, expected) or 0,
        schools=Markup(narrowed.said(turn, whom)),
        plan=plan.short_title,
    )
    if query.intent not in _NAMED:
        return Screen(head)
    more = [turn.say("measure-more", count=count - len(found))] if count > len(found) else []
    return Screen("\n".join([head, *overviews.by_level(turn, found), *more]))


def silent(turn: Turn, query: Query, *, limit: int) -> tuple[list[School], int]:
    """Those that have not said so, and how many there are of them. Raises Refusal where there is no plan."""
    plan = _plan(turn, query)
    only = unacknowledged.asked(turn.tx, plan.id) & ~unacknowledged.has_said(plan.id)
    return open_units.listed(turn.tx, overviews.places(turn), narrowed.asked_for(turn, query), only=only, limit=limit)


def _plan(turn: Turn, query: Query) -> Plan:
    every = overviews.in_force(scope.alone(turn))
    year = (query.period or "").rpartition("-")[2]
    if year.isdecimal() and SUPPLIED.isdisjoint(query.assumed):
        every = [one for one in every if str(one.year) <= year <= str(one.final_year)]
    if not every:
        raise Refusal("obligation-none", kind="acknowledgement")
    return every[0]
