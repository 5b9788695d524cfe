"""Where a plan asks no more than that it was received, opening the work is saying so: there is no form to fill."""

from domain.actions import MyDuties
from domain.ids import ObligationId
from domain.screens import Answer, Button, Screen
from handlers import scope
from handlers.questions.telling import rows
from handlers.turn import Turn
from storage.planning import deadlines, plans
from storage.reporting import obligations


def given(turn: Turn, number: ObligationId) -> Answer | None:
    """None where there is a form, or the work is not this person's: whoever opens forms says so."""
    person, obligation = scope.known(turn), obligations.one(turn.tx, number)
    if obligation is None or not person.reports_for(obligation.unit):
        return None
    deadline = deadlines.one(turn.tx, obligation.deadline)
    if deadline.form:
        return None
    new = plans.acknowledge(turn.tx, deadline.plan, obligation.unit, by=person.id, now=turn.now)
    told = turn.say("acknowledged" if new else "acknowledged-before", units=obligation.unit_name)
    return Answer(Screen(told, rows(Button(turn.say("button-my-duties"), MyDuties()))))
