"""Plans: seen before they go out, published with one press, received by the schools."""

from collections.abc import Iterator

from aiogram import Router

from domain.actions import Home, PreviewPlan, PublishPlan, ShowPlans
from domain.buttons.form_actions import ListForms
from domain.buttons.ladder_actions import ShowLadders
from domain.buttons.plan_actions import BeginAdHoc, BeginAmend, ShowPlan
from domain.buttons.proposal_actions import SendDocument
from domain.clock_face import local_date
from domain.ids import PlanId
from domain.planning.deadlines import Deadline
from domain.planning.plans import Plan
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from handlers import expecting, scope
from handlers.filters import Command, Pressed
from handlers.plans import plan_cards, walk_home
from handlers.questions.telling import about, at_night, closing, counted, rows, short
from handlers.reminding import foreseeing, plan_lines
from handlers.turn import Turn
from storage.planning import ladders, plans, rehearsals
from storage.planning.rehearsals import Rehearsal
from storage.reporting import notice_rules

router = Router(name="publishing")
MOST_CARDS = 12
MOST_DUES = 12
LONGEST_TITLE = 600
LONGEST_LABEL = 40


@router.message(Command("kehoach"), flags={"may": May.PUBLISH})
def plans_asked(turn: Turn) -> Answer:
    return Answer(overview(turn))


@router.callback_query(Pressed(ShowPlans), flags={"may": May.PUBLISH})
def plans_pressed(turn: Turn) -> Answer:
    return Answer(overview(turn), Place.PRESSED)


def listed(turn: Turn) -> list[Plan]:
    """Those this officer publishes, the newest of each authority first."""
    authorities = scope.authorities(turn, May.PUBLISH)
    return [plan for authority in authorities for plan in plans.of_authority(turn.tx, authority)]


def overview(turn: Turn) -> Screen:
    every = listed(turn)
    waiting = walk_home.waiting(turn)
    ways = (
        Button(turn.say("button-walk-send"), SendDocument()),
        Button(turn.say("button-ad-hoc"), BeginAdHoc()),
        Button(turn.say("button-forms"), ListForms()),
        Button(turn.say("button-home"), Home()),
    )
    if not every and not waiting:
        return Screen(turn.say("plans-none"), rows(*ways))
    lines = [*(walk_home.line(turn, one) for one in waiting), *(_line(turn, plan) for plan in every)]
    prepared = [plan for plan in every if plan.published_at is None]
    buttons = [
        *(walk_home.go_on(turn, one) for one in waiting),
        *(Button(_publish(turn, plan, alone=len(prepared) == 1), PreviewPlan(plan.id)) for plan in prepared),
        *(Button(short(plan.short_title, LONGEST_LABEL), ShowPlan(plan.id)) for plan in every[:MOST_CARDS]),
    ]
    expecting.about_plan(turn, expecting.Kind.PLANS)
    text = turn.say("plans", lines=Markup("\n".join(lines)))
    return Screen("\n\n".join([text, *_notice(turn)]), rows(*buttons, *ways))


def _publish(turn: Turn, plan: Plan, *, alone: bool) -> str:
    return (
        turn.say("button-publish")
        if alone
        else short(turn.say("button-publish-one", plan=plan.short_title), LONGEST_LABEL)
    )


def _notice(turn: Turn) -> list[str]:
    """The rule of the office, where there is one to speak of."""
    authorities = scope.authorities(turn, May.PUBLISH)
    if len(authorities) != 1:
        return []
    return [turn.say("plans-notice", days=notice_rules.of_office(turn.tx, authorities[0]))]


def _line(turn: Turn, plan: Plan) -> str:
    if plan.withdrawn_at is not None:
        return turn.say("plan-withdrawn", title=plan.short_title, number=_number(turn, plan), at=plan.withdrawn_at)
    if plan.published_at is None:
        return turn.say("plan-prepared", title=plan.short_title, number=_number(turn, plan))
    return turn.say("plan-published", title=plan.short_title, number=_number(turn, plan), at=plan.published_at)


@router.callback_query(Pressed(PreviewPlan), flags={"may": May.PUBLISH})
def preview(turn: Turn, action: PreviewPlan) -> Answer:
    return Answer(preview_of(turn, action.plan), Place.PRESSED)


def preview_of(turn: Turn, number: PlanId) -> Screen:
    """What will happen: every deadline with both its dates, how many units of which levels, how many messages, whom
    nobody can write to, the first reminder; and what should be thought over first."""
    plan = _prepared(turn, number)
    found = rehearsals.of_plan(turn.tx, plan.id)
    if not found.deadlines and not found.undated:
        raise Refusal("plan-empty", title=plan.short_title)
    expecting.about_plan(turn, expecting.Kind.PUBLISH, plan.id)
    text = turn.say(
        "plan-preview",
        title=short(plan.title, LONGEST_TITLE),
        number=_number(turn, plan),
        count=len(found.deadlines) + len(found.undated),
        lines=Markup("\n".join(_dues(turn, found))),
        units=found.units,
        names=short(", ".join(found.named), 300),
        messages=found.people + found.groups,
        people=found.people,
        groups=found.groups,
    )
    warnings = list(_warnings(turn, plan, found))
    confirm = Button(turn.say("button-publish-now"), PublishPlan(plan.id))
    amend = Button(turn.say("button-plan-amend"), BeginAmend(plan.id))
    back = Button(turn.say("button-back"), ShowPlan(plan.id))
    lines = [text, *plan_cards.steps(turn, plan), *_reminders(turn, plan, found), *warnings]
    ladder = Button(turn.say("button-ladder"), ShowLadders(plan.id))
    return Screen("\n".join(lines), rows(confirm, amend, ladder, *plan_cards.steps_buttons(turn, plan), back))


def _dues(turn: Turn, found: Rehearsal) -> Iterator[str]:
    for deadline in found.deadlines[:MOST_DUES]:
        yield _due(turn, deadline)
    for one in found.undated[: max(0, MOST_DUES - len(found.deadlines))]:
        yield turn.say("plan-due-undated", duty=one.duty_title, phrase=one.phrase, kind=one.kind.value)
    left = len(found.deadlines) + len(found.undated) - MOST_DUES
    if left > 0:
        yield turn.say("plan-dues-more", left=left)


def _reminders(turn: Turn, plan: Plan, found: Rehearsal) -> Iterator[str]:
    """On which days, how many, and the first of them."""
    ahead = [one for one in found.deadlines if not one.passed(turn.now)]
    if ahead:
        known = ladders.of_plan(turn.tx, plan.id, plan.authority)
        coming = foreseeing.coming(turn, ahead, known)
        yield plan_lines.ladder(turn, plan, known)
        yield turn.say("ladder-count", count=len(coming), dues=len(ahead))
        if coming:
            yield turn.say("plan-first", first=coming[0])


def _warnings(turn: Turn, plan: Plan, found: Rehearsal) -> Iterator[str]:
    """Below the rest: a plan for a year gone by, deadlines that have passed, units nobody can write to."""
    passed = [one for one in found.deadlines if one.passed(turn.now)]
    if plan.final_year < local_date(turn.now).year:
        yield turn.say("plan-of-old-years", years=str(plan.final_year))
    if passed:
        yield turn.say("plan-passed", count=len(passed), labels=short(", ".join(one.label for one in passed), 300))
    if found.silent:
        yield turn.say("plan-silent", count=found.silent, names=short(", ".join(found.unheard), 300))
    yield from at_night(turn)


def _due(turn: Turn, deadline: Deadline) -> str:
    told = turn.say(
        "plan-due",
        phrase=deadline.phrase,
        advised=deadline.advised,
        same="yes" if deadline.advised == deadline.last_day else "no",
        **about(deadline, turn.now),
    )
    return told + closing(turn, deadline) + counted(turn, deadline)


@router.callback_query(Pressed(PublishPlan), flags={"may": May.PUBLISH})
def publish(turn: Turn, action: PublishPlan) -> Answer:
    return Answer(published(turn, action.plan), Place.PRESSED)


def published(turn: Turn, number: PlanId) -> Screen:
    plan = _prepared(turn, number)
    owed = plans.publish(turn.tx, plan.id, by=scope.known(turn).id, now=turn.now)
    expecting.about_plan(turn, expecting.Kind.PLAN, plan.id)
    text = turn.say("plan-is-published", title=plan.short_title, messages=owed)
    return Screen(text, rows(Button(turn.say("button-home"), Home())))


def _prepared(turn: Turn, plan_id: PlanId) -> Plan:
    plan = plans.one(turn.tx, plan_id)
    if plan is None or plan.authority not in scope.authorities(turn, May.PUBLISH):
        raise Refusal("plan-not-yours")
    if plan.withdrawn_at is not None:
        raise Refusal("plan-withdrawn-already", at=plan.withdrawn_at)
    if plan.published_at is not None:
        raise Refusal("plan-published-already")
    return plan


def _number(turn: Turn, plan: Plan) -> str:
    return plan.number or turn.say("plan-no-number")
