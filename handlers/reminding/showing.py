"""/lichnhac, and the ladder of a plan from its card: on which days is reminded of what, and what that will say."""

from aiogram import Router

from domain.buttons.ladder_actions import ShowDutyLadder, ShowLadders, ShowOfficeLadder, ShowOwnLadders
from domain.ids import DutyId, UnitId
from domain.planning.ladder_wishes import Whose
from domain.planning.plans import Plan
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Place, Screen
from handlers import expecting, scope
from handlers.expecting import Kind
from handlers.filters import Command, Pressed
from handlers.plans import plan_cards
from handlers.reminding import screens
from handlers.turn import Turn
from storage.planning import ladders, particulars

router = Router(name="ladders-shown")
FLAGS = {"may": May.PUBLISH}


@router.message(Command("lichnhac", "ladder"), flags=FLAGS)
def asked(turn: Turn) -> Answer:
    return Answer(own(turn))


@router.callback_query(Pressed(ShowOwnLadders), flags=FLAGS)
def own_pressed(turn: Turn, action: ShowOwnLadders) -> Answer:
    return Answer(own(turn), Place.PRESSED)


@router.callback_query(Pressed(ShowOfficeLadder), flags=FLAGS)
def office_pressed(turn: Turn, action: ShowOfficeLadder) -> Answer:
    return Answer(view(turn, of_office(turn, action.authority)), Place.PRESSED)


@router.callback_query(Pressed(ShowLadders), flags=FLAGS)
def plan_pressed(turn: Turn, action: ShowLadders) -> Answer:
    return Answer(of_plan(turn, plan_cards.seen(turn, action.plan)), Place.PRESSED)


@router.callback_query(Pressed(ShowDutyLadder), flags=FLAGS)
def duty_pressed(turn: Turn, action: ShowDutyLadder) -> Answer:
    return Answer(view(turn, of_duty(turn, action.duty)), Place.PRESSED)


def own(turn: Turn) -> Screen:
    """That of their office; which, where they work at several."""
    every = scope.authorities(turn, May.PUBLISH)
    if not every:
        raise Refusal("door-not-allowed")
    if len(every) == 1:
        return view(turn, Whose(every[0]))
    expecting.about(turn, Kind.LADDERS, 0)
    return screens.offices(turn, every)


def of_plan(turn: Turn, plan: Plan) -> Screen:
    """Of a plan that asks for one thing only, that is what is meant."""
    refuse_withdrawn(plan)
    every = particulars.duties_of(turn.tx, plan.id)
    if len(every) == 1:
        return view(turn, of_duty(turn, every[0].id))
    expecting.about(turn, Kind.LADDERS, plan.id)
    return screens.of_plan(turn, plan)


def view(turn: Turn, whose: Whose) -> Screen:
    kind, number = (Kind.OFFICE_LADDER, whose.authority) if whose.duty is None else (Kind.DUTY_LADDER, whose.duty)
    expecting.about(turn, kind, number)
    return screens.view(turn, whose)


def of_office(turn: Turn, authority: UnitId) -> Whose:
    """Raises Refusal for one that is not theirs, whether it exists or not."""
    if authority not in scope.authorities(turn, May.PUBLISH):
        raise Refusal("plan-not-yours")
    return Whose(authority)


def of_duty(turn: Turn, duty: DutyId) -> Whose:
    """Raises Refusal for one of a plan that is not theirs, whether it exists or not, and for one that is over."""
    whose = ladders.whose(turn.tx, duty)
    if whose is None or whose.plan is None:
        raise Refusal("plan-not-yours")
    refuse_withdrawn(plan_cards.seen(turn, whose.plan))
    return whose


def still(turn: Turn, whose: Whose) -> Whose:
    """What was theirs a while ago, and under the name it has by now."""
    return of_office(turn, whose.authority) if whose.duty is None else of_duty(turn, whose.duty)


def refuse_withdrawn(plan: Plan) -> None:
    if plan.withdrawn_at is not None:
        raise Refusal("plan-withdrawn-already", at=plan.withdrawn_at)
