"""What an officer sets off: reminders by hand, the workbook. Reminders are shown first and sent at the second press."""

from domain.actions import Home, Nudge, ShowMissing
from domain.clock_face import local
from domain.deadlines import Deadline
from domain.obligations import OWING, Absent, Standing, listed_under
from domain.packing import fits
from domain.queries.model import Status
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Button, Screen
from domain.texts import Markup
from handlers import chosen, narrowed, round_up, scope
from handlers.chosen import Chosen
from handlers.telling import about, rows
from handlers.turn import Turn
from storage import audit, files, nudges, obligations, plans, promises, reports

NAMED = 30
UNHEARD = {Status.MISSING, Status.OVERDUE}


def nudge_preview(turn: Turn, deadline: Deadline, wanted: Chosen) -> Screen:
    """Whom it would reach: those that owe, also those whose report came back, as far as the officer looks after them
    and as far as was asked for; not those who have promised a time that is still to come."""
    units = _owing(turn, deadline, wanted)
    quiet = {of for of, one in promises.of_deadline(turn.tx, deadline.id).items() if one.remind_at > turn.now}
    asked = [one for one in units if one.obligation not in quiet]
    reached = [one.unit_name for one in asked if one.reached]
    if not reached:
        raise Refusal("nudge-nobody", label=deadline.label, schools=Markup(narrowed.said(turn, wanted.whom)))
    text = turn.say(
        "nudge-preview",
        count=len(reached),
        schools=Markup(narrowed.said(turn, wanted.whom)),
        state=wanted.status.value,
        names=", ".join(reached[:NAMED]),
        more=max(0, len(reached) - NAMED),
        unreached=len(asked) - len(reached),
        promised=len(units) - len(asked),
        **about(deadline, turn.now),
    )
    wish = Nudge(deadline.id, wanted.status, wanted.whom.to_text())
    if not fits(wish):
        raise Refusal("nudge-too-many-named")
    yes = Button(turn.say("button-nudge-now", count=len(reached)), wish)
    shown = ShowMissing(deadline.id, status=wanted.status, whom=wish.whom)
    look = "button-missing" if wanted.status in UNHEARD else "button-names"
    return Screen(text, rows(yes, Button(turn.say(look), shown if fits(shown) else ShowMissing(deadline.id))))


def nudge(turn: Turn, deadline: Deadline, wanted: Chosen) -> Screen:
    """A second press within the hour reaches only those not reached by the first."""
    owed = nudges.owe(
        turn.tx,
        deadline,
        turn.now,
        scope.parts(turn, deadline, May.NUDGE),
        whom=wanted.whom,
        standings=_standings(turn, deadline, wanted.status),
        begun=wanted.status is Status.DRAFT,
    )
    by = scope.known(turn).id
    told: audit.Facts = {"owed": owed, "state": wanted.status, "whom": wanted.whom.to_text()}
    audit.note(turn.tx, by, "nudge", f"deadline:{deadline.id}", now=turn.now, after=told)
    text = turn.say("nudged" if owed else "nudged-lately", count=owed, **about(deadline, turn.now))
    return Screen(text, rows(Button(turn.say("button-home"), Home())))


def _owing(turn: Turn, deadline: Deadline, wanted: Chosen) -> list[Absent]:
    parts = scope.parts(turn, deadline, May.NUDGE)
    found = obligations.listed(
        turn.tx,
        deadline.id,
        parts=parts,
        whom=wanted.whom,
        standings=_standings(turn, deadline, wanted.status),
        begun=True if wanted.status is Status.DRAFT else None,
        limit=chosen.MOST,
    )
    return chosen.in_order(found)


def _standings(turn: Turn, deadline: Deadline, status: Status) -> frozenset[Standing]:
    """`missing` reminds all that owe, sent back or never handed in; overdue is what owes once the day has passed."""
    match status:
        case Status.RETURNED:
            return frozenset({Standing.RETURNED})
        case Status.OVERDUE if not deadline.passed(turn.now):
            return frozenset()
        case _:
            return OWING


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
