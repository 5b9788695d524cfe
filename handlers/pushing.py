"""What an officer sets off: reminders by hand, the workbook. Shown first, done at the second press."""

from domain.actions import Home, Nudge, ShowMissing
from domain.deadlines import Deadline
from domain.refusals import Refusal
from domain.screens import Button, Screen
from handlers import round_up
from handlers.turn import Turn
from storage import audit, files, notices, obligations, plans, reports

NAMED = 30


def nudge_preview(turn: Turn, deadline: Deadline) -> Screen:
    units = obligations.listed(turn.tx, deadline.id)
    reached = [one.unit_name for one in units if one.reached]
    if not reached:
        raise Refusal("nudge-nobody", label=deadline.label)
    text = turn.say(
        "nudge-preview",
        count=len(reached),
        duty=deadline.duty_title,
        label=deadline.label,
        names=", ".join(reached[:NAMED]),
        more=max(0, len(reached) - NAMED),
        unreached=len(units) - len(reached),
    )
    yes = Button(turn.say("button-nudge-now", count=len(reached)), Nudge(deadline.id))
    return Screen(text, ((yes,), (Button(turn.say("button-missing"), ShowMissing(deadline.id)),)))


def nudge(turn: Turn, deadline: Deadline) -> Screen:
    """A second press within the hour reaches only those not reached by the first."""
    owed = notices.nudge(turn.tx, deadline, turn.now)
    person = turn.visitor.person
    audit.note(
        turn.tx, person.id if person else None, "nudge", f"deadline:{deadline.id}", now=turn.now, after={"owed": owed}
    )
    key = "nudged" if owed else "nudged-lately"
    return Screen(turn.say(key, count=owed, label=deadline.label), ((Button(turn.say("button-home"), Home()),),))


def workbook(turn: Turn, deadline: Deadline) -> Screen:
    """Every obliged unit a row, whether it reported or not; totals say over how many."""
    owed = obligations.of_deadline(turn.tx, deadline.id)
    if not owed:
        raise Refusal("export-nothing", label=deadline.label)
    form = turn.office.forms.newest(turn.tx, deadline.form)
    current = reports.current(turn.tx, deadline.id)
    targets = plans.targets_of(turn.tx, deadline.plan)
    content = round_up.workbook(round_up.Facts(deadline, form, owed, current, targets, turn.now), turn.say)
    file = files.keep(turn.tx, f"{deadline.period}-{turn.now:%Y%m%d-%H%M}.xlsx", content, turn.now)
    text = turn.say(
        "export-ready", duty=deadline.duty_title, label=deadline.label, received=len(current), expected=len(owed)
    )
    return Screen(text, (), file)
