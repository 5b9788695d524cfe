"""How a plan is reminded of, in one line of its card."""

from domain.planning.ladders import Ladders
from domain.planning.plans import Plan
from domain.texts import Markup
from handlers.reminding import settings
from handlers.turn import Turn


def ladder(turn: Turn, plan: Plan, known: Ladders) -> str:
    """On which days units are reminded, as the office has it; and of how many duties otherwise."""
    usual = Markup(settings.short(turn.say, known.of_office(plan.authority).now))
    own = sum(known.has_own(one) for one in known.duties)
    return turn.say("plan-ladder-own", ladder=usual, count=own) if own else turn.say("plan-ladder", ladder=usual)
