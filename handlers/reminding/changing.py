"""A ladder is changed part by part, by pressing or typing: old → new and what it will say come before [Áp dụng]."""

from dataclasses import replace

from aiogram import Router

from domain.buttons.ladder_actions import (
    AskLadder,
    ChangeDutyLadder,
    ChangeOfficeLadder,
    Part,
    SetLadder,
    ShowWish,
    TurnLadder,
)
from domain.ids import WishId
from domain.planning import ladder_wishes as wishes
from domain.planning.ladder_wishes import OWN_WORDS, Compared, Whose, Wish, from_text, turned, with_words
from domain.planning.ladders import Ladder
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Place, Screen
from handlers import expecting, scope
from handlers.expecting import Kind
from handlers.filters import Pressed
from handlers.plans import amending
from handlers.questions.telling import above
from handlers.reminding import screens, showing
from handlers.turn import Turn
from storage.planning import ladders, plan_wishes
from storage.planning.plan_wishes import Wished

router = Router(name="ladders-changed")
FLAGS = {"may": May.PUBLISH}
AT_ONCE = frozenset({Part.LAST, Part.DEPUTIES, Part.LEADER, Part.USUAL, *OWN_WORDS})
"""One press answers the question; days are chosen one after the other."""


@router.callback_query(Pressed(ChangeOfficeLadder), flags=FLAGS)
def office_pressed(turn: Turn, action: ChangeOfficeLadder) -> Answer:
    return Answer(begin(turn, showing.of_office(turn, action.authority)), Place.PRESSED)


@router.callback_query(Pressed(ChangeDutyLadder), flags=FLAGS)
def duty_pressed(turn: Turn, action: ChangeDutyLadder) -> Answer:
    return Answer(begin(turn, showing.of_duty(turn, action.duty)), Place.PRESSED)


@router.callback_query(Pressed(ShowWish), flags=FLAGS)
def wish_pressed(turn: Turn, action: ShowWish) -> Answer:
    wished = seen(turn, action.wish)
    return Answer(wanted(turn, wished, from_text(wished.details)), Place.PRESSED)


@router.callback_query(Pressed(AskLadder), flags=FLAGS)
def ask_pressed(turn: Turn, action: AskLadder) -> Answer:
    wished = seen(turn, action.wish)
    return Answer(ask(turn, wished, from_text(wished.details), action.part, action.days), Place.PRESSED)


@router.callback_query(Pressed(TurnLadder), flags=FLAGS)
def turn_pressed(turn: Turn, action: TurnLadder) -> Answer:
    wished = seen(turn, action.wish)
    wish = from_text(wished.details)
    wish = replace(wish, ladder=_turned(turn, wish, action.part, action.number))
    if action.part in AT_ONCE:
        return Answer(wanted(turn, wished, wish), Place.PRESSED)
    return Answer(ask(turn, wished, wish, action.part), Place.PRESSED)


@router.callback_query(Pressed(SetLadder), flags=FLAGS)
def set_pressed(turn: Turn, action: SetLadder) -> Answer:
    return carry_out(turn, seen(turn, action.wish))


def seen(turn: Turn, wish: WishId) -> Wished:
    """Raises Refusal for one that is not this officer's, or done, whether it exists or not."""
    return amending.seen(turn, wish, plan_wishes.Kind.LADDER)


def begin(turn: Turn, whose: Whose, ladder: Ladder | None = None, *, usual: bool = False) -> Screen:
    """With what was said already, if anything was: `usual` is that it is to be as it is where nobody set another."""
    last = ladders.newest(turn.tx, whose)
    wish = Wish(whose, ladder or ladder_now(turn, whose), 0 if last is None else last.id)
    wish = replace(wish, ladder=None) if usual else wish
    by, of_plan = scope.known(turn).id, whose.plan
    kind, details = plan_wishes.Kind.LADDER, wish.to_text()
    number = plan_wishes.begin(turn.tx, kind, whose.authority, of_plan, details, by=by, now=turn.now)
    return wanted(turn, seen(turn, number), wish)


def ladder_now(turn: Turn, whose: Whose) -> Ladder:
    return wishes.current(ladders.of_whose(turn.tx, whose), whose)


def wanted(turn: Turn, wished: Wished, wish: Wish) -> Screen:
    """All of it, beside what it is now."""
    _keep(turn, wished, replace(wish, asks=None))
    return screens.wanted(turn, wished.id, wish.whose, _compared(turn, wish))


def ask(turn: Turn, wished: Wished, wish: Wish, part: Part, days: int = 0) -> Screen:
    """Raises Refusal where it is about the words of a reminder that there is not."""
    ladder, words_for = will_be(turn, wish), wishes.where(part, days)
    if words_for is not None:
        wishes.refuse_no_rung(ladder, words_for)
    _keep(turn, wished, replace(wish, asks=part, days=days))
    return screens.asked(turn, wished.id, part, ladder, days)


def ask_again(turn: Turn, wished: Wished, wish: Wish, refusal: Refusal) -> Screen:
    """Why it will not do is said above the same."""
    same = wanted(turn, wished, wish) if wish.asks is None else ask(turn, wished, wish, wish.asks, wish.days)
    return above(turn.say(refusal.key, **refusal.details), same)


def will_be(turn: Turn, wish: Wish) -> Ladder:
    return wishes.will_be(ladders.of_whose(turn.tx, wish.whose), wish)


def carry_out(turn: Turn, wished: Wished) -> Answer:
    """Raises Refusal where a colleague has set another meanwhile, and where there is nothing to be set."""
    wish = from_text(wished.details)
    whose = showing.still(turn, wish.whose)
    compared = _compared(turn, wish)
    if not compared.changed:
        raise Refusal("ladder-same")
    plan_wishes.finish(turn.tx, wished.id, turn.now)
    by = scope.known(turn).id
    was, will = compared.was, compared.will
    set_to = None if wish.ladder is None else will
    ladders.change(turn.tx, whose, set_to, was, will, seen=wish.seen, by=by, now=turn.now)
    return Answer(above(turn.say("ladder-is-set"), showing.view(turn, whose)), Place.PRESSED)


def _compared(turn: Turn, wish: Wish) -> Compared:
    return wishes.compared(ladders.of_whose(turn.tx, wish.whose), wish)


def _turned(turn: Turn, wish: Wish, part: Part, number: int) -> Ladder | None:
    """None for as usual. Raises Refusal for what no button of ours says."""
    if part is Part.USUAL:
        return None
    if (words_for := wishes.where(part, number)) is not None:
        return with_words(will_be(turn, wish), words_for, "")
    if part is Part.WORDS:
        raise Refusal("door-old-button")
    return turned(will_be(turn, wish), part, number)


def _keep(turn: Turn, wished: Wished, wish: Wish) -> None:
    plan_wishes.save(turn.tx, wished.id, wish.to_text())
    expecting.about(turn, Kind.LADDER, wished.id)
