"""A plan is withdrawn from its card: what that does is shown, the reason is asked, and then it is done."""

from dataclasses import replace

from aiogram import Router

from domain.buttons.plan_actions import AskWithdraw, DropWish, Withdraw
from domain.ids import WishId
from domain.planning.amendments import Wish, from_text
from domain.planning.plan_words import DO, DROP, plain
from domain.planning.plans import Plan
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting, scope
from handlers.expecting import Expected
from handlers.filters import Pressed
from handlers.plans import amending, plan_cards
from handlers.questions.telling import by_morning
from handlers.turn import Turn
from storage.planning import plan_wishes, withdrawing
from storage.planning.plan_wishes import Kind, Wished

router = Router(name="withdrawing")
FLAGS = {"may": May.PUBLISH}


@router.callback_query(Pressed(AskWithdraw), flags=FLAGS)
def ask_pressed(turn: Turn, action: AskWithdraw) -> Answer:
    return ask(turn, plan_cards.seen(turn, action.plan))


def ask(turn: Turn, plan: Plan) -> Answer:
    if not plan.in_force:
        raise Refusal("door-old-button")
    by = scope.known(turn).id
    shown = withdrawing.show(turn.tx, plan.id, by=by, now=turn.now)
    details = Wish(plan.id).to_text()
    wish = plan_wishes.begin(turn.tx, Kind.WITHDRAW, plan.authority, plan.id, details, by=by, now=turn.now)
    expecting.about_plan(turn, expecting.Kind.WITHDRAW, wish)
    counts = {"excused": shown.excused, "unsent": shown.unsent, "hearers": shown.hearers}
    text = turn.say("withdraw-ask", title=plan.short_title, **counts)
    return Answer(Screen(text, ((Button(turn.say("button-drop"), DropWish(wish)),),)), Place.NEW)


@router.callback_query(Pressed(Withdraw), flags=FLAGS)
def withdraw_pressed(turn: Turn, action: Withdraw) -> Answer:
    return _withdraw(turn, amending.seen(turn, action.wish, Kind.WITHDRAW))


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """The reason, or, once it is said, whether it is to be done."""
    try:
        wished = amending.seen(turn, WishId(expected.number), Kind.WITHDRAW)
    except Refusal:
        expecting.nothing(turn)
        return None
    if plain(text) in DROP:
        return amending.drop(turn, wished)
    if plain(text) in DO and from_text(wished.details).reason:
        return _withdraw(turn, wished)
    wish = replace(from_text(wished.details), reason=" ".join(text.split())[: amending.LONGEST_REASON])
    plan_wishes.save(turn.tx, wished.id, wish.to_text())
    plan = plan_cards.seen(turn, wish.plan)
    confirm = Button(turn.say("button-withdraw-now"), Withdraw(wished.id))
    buttons = ((confirm, Button(turn.say("button-drop"), DropWish(wished.id))),)
    return Answer(Screen(turn.say("withdraw-confirm", title=plan.short_title, reason=wish.reason), buttons))


def _withdraw(turn: Turn, wished: Wished) -> Answer:
    wish = from_text(wished.details)
    plan = plan_cards.seen(turn, wish.plan)
    if not wish.reason:
        raise Refusal("door-old-button")
    plan_wishes.finish(turn.tx, wished.id, turn.now)
    done = withdrawing.withdraw(turn.tx, plan.id, wish.reason, by=scope.known(turn).id, now=turn.now)
    expecting.nothing(turn)
    told = [turn.say("withdraw-done", title=plan.short_title, hearers=done.hearers)]
    told += by_morning(turn) if done.hearers else []
    return Answer(Screen("\n".join(told)), Place.NEW)
