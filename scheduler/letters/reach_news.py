"""What those who look after a unit read when nobody there can be written to any more, and when somebody can again."""

from domain.clock_face import local
from domain.ids import ObligationId
from domain.persons import reach_texts
from domain.screens import Screen
from domain.sending.notices import Held
from domain.sending.reminder_texts import day_name
from domain.texts import Markup, Say
from scheduler.letters.writing import Writing
from storage.outgoing import lost_reach
from storage.planning import deadlines
from storage.reporting import obligations, overseers


def unreached(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None once somebody of the unit answers, or it owes nothing any more; and for whoever looks after it no more."""
    number = ObligationId(int(held.details or 0))
    obligation = obligations.one(writing.tx, number)
    closed = lost_reach.of(writing.tx, [number]).get(number)
    if obligation is None or not obligation.owing or closed is None or lost_reach.is_reached(writing.tx, number):
        return None
    if not overseers.looks_after(writing.tx, obligation, held.address):
        return None
    deadline = obligation.own(deadlines.one(writing.tx, obligation.deadline))
    text = say(
        "notice-unreached",
        unit=obligation.unit_name,
        why=reach_texts.why(say, closed.why) or say("reach-unreachable"),
        since=f"{local(closed.since):%H:%M %d/%m}",
        label=deadline.label,
        last=Markup(day_name(say, deadline.last_day)),
    )
    return Screen(text)


def reached(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None where that is over again, and for whoever looks after it no more."""
    number = ObligationId(int(held.details or 0))
    obligation = obligations.one(writing.tx, number)
    if obligation is None or not lost_reach.is_reached(writing.tx, number):
        return None
    if not overseers.looks_after(writing.tx, obligation, held.address):
        return None
    return Screen(say("notice-reached", unit=obligation.unit_name))
