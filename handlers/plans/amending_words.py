"""What is typed while a plan is changed: every button can be said in words."""

from dataclasses import replace

from domain.buttons.plan_actions import Item
from domain.folding import fold
from domain.ids import WishId
from domain.planning import call_off_words
from domain.planning.amendments import Wish, from_text
from domain.planning.closing_words import speaks_of_closing
from domain.planning.plan_words import DO, DROP, MORE, item_called, plain
from domain.refusals import Refusal
from domain.reporting.given_time import reason_in
from domain.screens import Answer, Screen
from handlers import expecting
from handlers.expecting import Expected
from handlers.plans import amending
from handlers.questions.telling import above
from handlers.turn import Turn
from storage.planning.plan_wishes import Kind, Wished


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    try:
        wished = amending.seen(turn, WishId(expected.number), Kind.AMEND)
    except Refusal:
        expecting.nothing(turn)
        return None
    wish, said = from_text(wished.details), " ".join(text.split())
    if plain(said) in DROP:
        return amending.drop(turn, wished)
    if wish.asks == amending.READY:
        return _decided(turn, wished, wish, said)
    if not wish.asks:
        item = item_called(said)
        if item is None and speaks_of_closing(said):
            return Answer(amending.picked(turn, wished, Item.CLOSING, said))
        if item is None:
            expecting.nothing(turn)
            return None
        return Answer(amending.picked(turn, wished, item))
    return Answer(_answered(turn, wished, wish, said))


def _decided(turn: Turn, wished: Wished, wish: Wish, said: str) -> Answer:
    if plain(said) in DO or (wish.calls_off and wish.reason and _says_it_again(said)):
        return amending.carry_out(turn, wished)
    if plain(said) in MORE:
        return Answer(amending.menu(turn, wished.id, amending.plan_of(turn, wished)))
    return Answer(amending.preview(turn, wished, replace(wish, reason=_reason(said)[: amending.LONGEST_REASON])))


def _says_it_again(said: str) -> bool:
    """ "Hủy hạn này", of what is shown and for the reason that is shown."""
    again = call_off_words.said_in(said)
    return again is not None and not (again.reason or again.back) and fold(again.what) in {"", "nay", "di", "luon"}


def _reason(said: str) -> str:
    """Without what only leads up to it: `vì …`, `lý do: …`, or the same call once more, with why."""
    again = call_off_words.said_in(said)
    return again.reason if again is not None else reason_in(said) or said


def _answered(turn: Turn, wished: Wished, wish: Wish, said: str) -> Screen:
    kind, item, *rest = wish.asks.split(":")
    chosen = int(said) - 1 if said.isdecimal() else -1
    if kind == "i":
        return amending.thing(turn, wished, Item(item), chosen)
    if kind == "u" and chosen >= 0:
        return amending.meant(turn, wished, wish, chosen)
    try:
        return amending.valued(turn, wished, wish, Item(item), rest[0], said)
    except Refusal as refusal:
        # Why it will not do is said above the same question.
        again = amending.question(turn, wished, Item(item), rest[0])
        expecting.about_plan(turn, expecting.Kind.AMEND, wished.id)
        return above(turn.say(refusal.key, **refusal.details), again)
