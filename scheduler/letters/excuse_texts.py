"""A unit is excused from one period, or is excused no longer."""

from domain.actions import OpenForm
from domain.ids import ExcuseId, ObligationId
from domain.screens import Button, Screen
from domain.sending.notices import Held
from domain.sending.reminder_texts import day_name
from domain.texts import Markup, Say, written
from scheduler.letters.writing import Writing
from storage.planning import deadlines
from storage.reporting import drafts, excusing, obligations


def excused(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None once it has been taken back."""
    number, _, excuse = (held.details or "").partition(" ")
    standing = excusing.one(writing.tx, ExcuseId(int(excuse or 0)))
    obligation = obligations.one(writing.tx, ObligationId(int(number or 0)))
    if standing is None or obligation is None:
        return None
    deadline = deadlines.one(writing.tx, obligation.deadline)
    begun = "no" if drafts.of_obligation(writing.tx, obligation.id) is None else "yes"
    about = {"unit": obligation.unit_name, "duty": deadline.duty_title, "label": deadline.label}
    text = say("notice-excused", begun=begun, **about)
    return Screen(f"{text}\n{say('notice-reason')} <i>{written(standing.reason)}</i>")


def owed_again(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None where it has been handed in since, or they are excused once more."""
    obligation = obligations.one(writing.tx, ObligationId(int((held.details or "0").partition(" ")[0])))
    if obligation is None or not obligation.owing:
        return None
    deadline = obligation.own(deadlines.one(writing.tx, obligation.deadline))
    about = {"unit": obligation.unit_name, "duty": deadline.duty_title, "label": deadline.label}
    text = say("notice-owed-again", last=Markup(day_name(say, deadline.last_day)), **about)
    fill = Button(say("notice-button-fill-alone", label=deadline.name), OpenForm(obligation.id))
    return Screen(text, ((fill,),))
