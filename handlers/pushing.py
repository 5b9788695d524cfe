"""What an officer sets off: reminders by hand, the workbook. Reminders are shown first and sent at the second press."""

from domain.actions import Home, Nudge, ShowMissing
from domain.clock_face import local
from domain.deadlines import Deadline
from domain.obligations import OWING, listed_under
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Button, Screen
from handlers import chosen, round_up, scope
from handlers.telling import about, rows
from handlers.turn import Turn
from storage import audit, files, notices, obligations, plans, promises, reports

NAMED = 30


def nudge_preview(turn: Turn, deadline: Deadline) -> Screen:
    """Whom it would reach: all that owe, also those whose report came back, as far as the officer looks after them;
    not those who have promised a time that is still to come."""
    parts = scope.parts(turn, deadline, May.NUDGE)
    units = chosen.in_order(obligations.listed(turn.tx, deadline.id, parts=parts, standings=OWING, limit=chosen.MOST))
    quiet = {of for of, one in promises.of_deadline(turn.tx, deadline.id).items() if one.remind_at > turn.now}
    asked = [one for one in units if one.obligation not in quiet]
    reached = [one.unit_name for one in asked if one.reached]
    if not reached:
        raise Refusal("nudge-nobody", label=deadline.label)
    text = turn.say(
        "nudge-preview",
        count=len(reached),
        names=", ".join(reached[:NAMED]),
        more=max(0, len(reached) - NAMED),
        unreached=len(asked) - len(reached),
        promised=len(units) - len(asked),
        **about(deadline, turn.now),
    )
    yes = Button(turn.say("button-nudge-now", count=len(reached)), Nudge(deadline.id))
    return Screen(text, rows(yes, Button(turn.say("button-missing"), ShowMissing(deadline.id))))


def nudge(turn: Turn, deadline: Deadline) -> Screen:
    """A second press within the hour reaches only those not reached by the first."""
    owed = notices.nudge(turn.tx, deadline, turn.now, scope.parts(turn, deadline, May.NUDGE))
    by = scope.known(turn).id
    audit.note(turn.tx, by, "nudge", f"deadline:{deadline.id}", now=turn.now, after={"owed": owed})
    text = turn.say("nudged" if owed else "nudged-lately", count=owed, **about(deadline, turn.now))
    return Screen(text, rows(Button(turn.say("button-home"), Home())))


def workbook(turn: Turn, deadline: Deadline) -> Screen:
    """Every obliged unit the person looks after a row, whether it reported or not; totals say over how many."""
    every = obligations.of_deadline(turn.tx, deadline.id, scope.parts(turn, deadline, May.EXPORT))
    owed = sorted(every, key=lambda one: chosen.rank(listed_under(one.levels), one.unit_name))
    if not owed:
        raise Refusal("export-nothing", label=deadline.label)
    form = turn.office.forms.newest(turn.tx, deadline.form)
    mine = {one.id for one in owed}
    current = {of: report for of, report in reports.current(turn.tx, deadline.id).items() if of in mine}
    targets = plans.targets_of(turn.tx, deadline.plan)
    content = round_up.workbook(round_up.Facts(deadline, form, owed, current, targets, turn.now), turn.say)
    name = f"{deadline.period}-{local(turn.now):%Y%m%d-%H%M}.xlsx"
    file = files.keep(turn.tx, name, content, turn.now)
    text = turn.say("export-ready", received=len(current), expected=len(owed), **about(deadline, turn.now))
    return Screen(text, (), file)
