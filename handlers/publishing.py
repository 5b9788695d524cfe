"""Plans: seen before they go out, published with one press, received by the schools."""

from datetime import datetime

from aiogram import Router

from domain import deadlines as rules
from domain.actions import Acknowledge, Home, PreviewPlan, PublishPlan, ShowPlans
from domain.calendar import Calendar
from domain.deadlines import Deadline
from domain.ids import PlanId
from domain.plans import Plan
from domain.proposal_actions import SendDocument
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from handlers import scope, walk_home
from handlers.filters import Command, Pressed
from handlers.telling import about, rows
from handlers.turn import Turn
from storage import calendars, deadlines, laying, notices, plans

router = Router(name="publishing")


@router.message(Command("kehoach"), flags={"may": May.PUBLISH})
def plans_asked(turn: Turn) -> Answer:
    return Answer(_list(turn))


@router.callback_query(Pressed(ShowPlans), flags={"may": May.PUBLISH})
def plans_pressed(turn: Turn) -> Answer:
    return Answer(_list(turn), Place.PRESSED)


def _list(turn: Turn) -> Screen:
    authorities = scope.authorities(turn, May.PUBLISH)
    every = [plan for authority in authorities for plan in plans.of_authority(turn.tx, authority)]
    waiting = walk_home.waiting(turn)
    ways = (Button(turn.say("button-walk-send"), SendDocument()), Button(turn.say("button-home"), Home()))
    if not every and not waiting:
        return Screen(turn.say("plans-none"), rows(*ways))
    lines = [*(walk_home.line(turn, one) for one in waiting), *(_line(turn, plan) for plan in every)]
    prepared = [plan for plan in every if plan.published_at is None]
    buttons = [
        *(walk_home.go_on(turn, one) for one in waiting),
        *(Button(turn.say("button-publish"), PreviewPlan(plan.id)) for plan in prepared),
    ]
    return Screen(turn.say("plans", lines=Markup("\n".join(lines))), rows(*buttons, *ways))


def _line(turn: Turn, plan: Plan) -> str:
    if plan.published_at is None:
        return turn.say("plan-prepared", title=plan.short_title, number=_number(turn, plan))
    return turn.say("plan-published", title=plan.short_title, number=_number(turn, plan), at=plan.published_at)


@router.callback_query(Pressed(PreviewPlan), flags={"may": May.PUBLISH})
def preview(turn: Turn, action: PreviewPlan) -> Answer:
    """What will happen: every deadline with both its dates, how many units, how many messages, the first when."""
    plan = _prepared(turn, action.plan)
    every = deadlines.of_plan(turn.tx, plan.id)
    if not every:
        raise Refusal("plan-empty", title=plan.short_title)
    people, groups = notices.count_hearers(turn.tx, plan.id), notices.count_groups(turn.tx, plan.id)
    text = turn.say(
        "plan-preview",
        title=plan.title,
        number=_number(turn, plan),
        count=len(every),
        lines=Markup("\n".join(_due(turn, one) for one in every)),
        units=laying.size(turn.tx, plan.id),
        messages=people + groups,
        people=people,
        groups=groups,
        first=_first_reminder(every, calendars.load(turn.tx), turn.now),
    )
    confirm = Button(turn.say("button-publish-now"), PublishPlan(plan.id))
    return Answer(Screen(text, rows(confirm, Button(turn.say("button-back"), ShowPlans()))), Place.PRESSED)


def _due(turn: Turn, deadline: Deadline) -> str:
    return turn.say(
        "plan-due",
        phrase=deadline.phrase,
        advised=deadline.advised,
        same="yes" if deadline.advised == deadline.last_day else "no",
        **about(deadline, turn.now),
    )


def _first_reminder(every: list[Deadline], calendar: Calendar, now: datetime) -> datetime:
    """The first rung of any ladder that is still to come; the end of the last deadline where none is."""
    ahead = [step.at for one in every if (step := rules.next_step(one, calendar, now)) is not None]
    return min(ahead, default=every[-1].last_ok)


@router.callback_query(Pressed(PublishPlan), flags={"may": May.PUBLISH})
def publish(turn: Turn, action: PublishPlan) -> Answer:
    plan = _prepared(turn, action.plan)
    owed = plans.publish(turn.tx, plan.id, by=scope.known(turn).id, now=turn.now)
    text = turn.say("plan-is-published", title=plan.short_title, messages=owed)
    return Answer(Screen(text, rows(Button(turn.say("button-home"), Home()))), Place.PRESSED)


def _prepared(turn: Turn, plan_id: PlanId) -> Plan:
    plan = plans.one(turn.tx, plan_id)
    if plan is None or plan.authority not in scope.authorities(turn, May.PUBLISH):
        raise Refusal("plan-not-yours")
    if plan.published_at is not None:
        raise Refusal("plan-published-already")
    return plan


def _number(turn: Turn, plan: Plan) -> str:
    return plan.number or turn.say("plan-no-number")


@router.callback_query(Pressed(Acknowledge), flags={"may": May.ACKNOWLEDGE})
def acknowledge(turn: Turn, action: Acknowledge) -> Answer:
    """Counts the unit, not the finger: a second press of the school changes nothing."""
    person = scope.known(turn)
    obliged = [
        post
        for post in person.reporting_posts()
        if any(one.plan == action.plan for one in deadlines.of_unit(turn.tx, post.unit))
    ]
    if not obliged:
        raise Refusal("plan-not-for-you")
    new = [plans.acknowledge(turn.tx, action.plan, post.unit, by=person.id, now=turn.now) for post in obliged]
    units = ", ".join(post.unit_name for post in obliged)
    return Answer(toast=turn.say("acknowledged" if any(new) else "acknowledged-before", units=units))
