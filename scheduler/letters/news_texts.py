"""News: a plan in force, a decision about a report, what a group is reminded of."""

from datetime import datetime

from domain.actions import Acknowledge, MyDuties, OpenForm
from domain.buttons.report_actions import ShowHanded
from domain.ids import PlanId
from domain.persons.people import Disclosure
from domain.planning.deadlines import Deadline
from domain.reporting.obligations import Tally, in_order
from domain.screens import Button, Screen
from domain.sending.notices import Held, Key
from domain.sending.reminder_texts import day_name
from domain.texts import Markup, Say, written
from scheduler.letters.duty_texts import when
from scheduler.letters.naming import names
from scheduler.letters.writing import Writing
from storage.chats import groups
from storage.planning import deadlines, particulars, plans
from storage.reporting import obligations, reports

MOST_DUE = 6


def announcement(writing: Writing, say: Say, held: Held) -> Screen | None:
    """The same for everybody: what is due next of the plan, and where one finds one's own."""
    if held.plan is None:
        return None
    plan = held.plan
    text = writing.once(("plan", plan, say.language), lambda: _announcement(writing, say, plan))
    return Screen(text, (plan_buttons(say, plan),)) if text else None


def plan_buttons(say: Say, plan: PlanId) -> tuple[Button, ...]:
    received = Button(say("notice-button-received"), Acknowledge(plan))
    return (received, Button(say("notice-button-duties"), MyDuties()))


def _announcement(writing: Writing, say: Say, plan_id: PlanId) -> str:
    """Empty where there is no such plan."""
    plan = plans.one(writing.tx, plan_id)
    if plan is None:
        return ""
    ahead = [one for one in deadlines.of_plan(writing.tx, plan.id) if _is_ahead(one, writing.now)]
    lines = [
        say("notice-due", duty=one.duty_title, label=one.label, last=Markup(day_name(say, one.last_day)))
        for one in ahead[:MOST_DUE]
    ]
    if ahead[MOST_DUE:]:
        lines.append(say("notice-due-more", left=len(ahead) - MOST_DUE))
    due = Markup("\n".join(lines))
    if particulars.is_ad_hoc(writing.tx, plan.id):
        return say("notice-ad-hoc", title=plan.title, lines=due)
    if plan.number is None or plan.issued is None:
        return say("notice-plan-unnumbered", title=plan.title, lines=due)
    return say("notice-plan", number=plan.number, issued=plan.issued, title=plan.title, lines=due)


def _is_ahead(deadline: Deadline, now: datetime) -> bool:
    return deadline.called_off is None and not deadline.passed(now)


def decision(writing: Writing, say: Say, held: Held) -> Screen | None:
    report = None if held.report is None else reports.one(writing.tx, held.report)
    if report is None or held.obligation is None:
        return None
    job = writing.owed[held.obligation]
    deadline = writing.deadlines[job.deadline].extended(job.last_ok)
    about = {"duty": deadline.duty_title, "label": deadline.label, "unit": job.unit_name}
    handed = ((Button(say("notice-button-handed"), ShowHanded(job.obligation)),),)
    if held.key is Key.UNDONE:
        return Screen(say("notice-undone", **about), handed)
    if held.key is Key.ENDORSED:
        return Screen(say("notice-endorsed", **about), handed)
    if held.key is Key.ACCEPTED:
        key = "notice-accepted" if report.why is None else "notice-amendment-accepted"
        return Screen(say(key, receipt=report.receipt, **about), handed)
    if report.why is not None:
        return Screen(_with_reason(say, [say("notice-amendment-returned", **about)], report.reason), handed)
    lines = [say("notice-returned", **about), when(writing, say, deadline, judged=True)]
    if report.flagged:
        form = writing.form_of(report.form_code, report.form_version)
        numbers = [str(form.number(field)) for field in report.flagged if field in form.places]
        lines.append(say("notice-flagged", count=len(numbers), numbers=", ".join(numbers)))
    return Screen(
        _with_reason(say, lines, report.reason),
        ((Button(say("notice-button-mend-alone", label=deadline.label), OpenForm(job.obligation)),),),
    )


def _with_reason(say: Say, lines: list[str], reason: str | None) -> str:
    # Beside the sentence, not in it: Fluent puts no long text into one.
    told = [f"{say('notice-reason')} <i>{written(reason)}</i>"] if reason else []
    return "\n".join([*lines, *told])


def group_reminder(writing: Writing, say: Say, held: Held) -> Screen | None:
    """Counts, and names where the group may hear them; nothing once everybody has handed in."""
    group = groups.at(writing.tx, held.channel, held.chat_id)
    if held.deadline is None or group is None:
        return None
    deadline = writing.deadlines[held.deadline]
    tally = obligations.progress(writing.tx, deadline.id).total
    absent = _absent(writing, deadline)
    if not absent:
        return None
    key = "notice-overdue" if deadline.overdue(writing.now) else "notice-reminder"
    lines = [
        say(key, duty=deadline.duty_title, label=deadline.label),
        when(writing, say, deadline),
        _counts(say, tally),
    ]
    if group.policy is Disclosure.NAMES:
        lines.append(say("notice-group-missing", names=names(say, absent)))
    return Screen("\n".join(lines), ((Button(say("notice-button-duties"), MyDuties()),),))


def _absent(writing: Writing, deadline: Deadline) -> list[str]:
    """Once it has passed, those that were given more time are let be."""
    overdue = writing.now if deadline.overdue(writing.now) else None
    return [one.unit_name for one in in_order(obligations.listed(writing.tx, deadline.id, overdue=overdue))]


def _counts(say: Say, tally: Tally) -> str:
    return say("notice-group-counts", received=tally.received, expected=tally.expected, missing=tally.missing)
