"""What is typed below a ladder, or while it is changed: every button can be said in words."""

from collections.abc import Callable
from dataclasses import replace

from domain.buttons.ladder_actions import Part
from domain.folding import fold
from domain.ids import DutyId, PlanId, UnitId, WishId
from domain.planning import ladder_words as words
from domain.planning.ladder_wishes import Whose, Wish, from_text, part_of, with_days, with_words
from domain.planning.ladders import Ladder, checked
from domain.planning.plan_words import DO, DROP, plain
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Screen
from handlers import expecting, scope
from handlers.expecting import Expected
from handlers.plans import amending, plan_cards
from handlers.reminding import changing, showing
from handlers.turn import Turn
from storage.planning import particulars
from storage.planning.plan_wishes import Wished

_SHOW = frozenset({"lich nhac", "xem lich nhac", "lich nhac viec", "nhac nhu the nao", "ladder", "reminders"})
_CHANGE = frozenset({"sua", "doi", "sua lich nhac", "doi lich nhac", "sua lich", "doi lich", "change", "edit"})
_OFFICE = frozenset({"mac dinh", "mac dinh cua phong", "lich mac dinh", "lich chung", "office", "default"})
_BACK = frozenset({"xong", "quay lai", "tro lai", "done", "back"})
_NO_WORDS = frozenset({"bo", "xoa", "khong", "bo loi nay", "bo loi rieng", "khong viet", "remove", "none"})
_YES, _NO = frozenset({"co", "nhac", "co nhac", "yes"}), frozenset({"khong", "khong nhac", "no"})
_PARTS = {
    **dict.fromkeys(("truoc han", "truoc", "before"), Part.BEFORE),
    **dict.fromkeys(("ngay cuoi", "last day"), Part.LAST),
    **dict.fromkeys(("sau han", "sau", "qua han", "after"), Part.AFTER),
    **dict.fromkeys(("pho", "pho hieu truong", "hoi pho", "khi im lang", "deputies"), Part.DEPUTIES),
    **dict.fromkeys(("lanh dao", "bao lanh dao", "leaders"), Part.LEADER),
    **dict.fromkeys(("loi nhac", "loi", "loi rieng", "cau nhac", "words"), Part.WORDS),
}


def shows(text: str) -> bool:
    """Below the card of a plan: that its ladder is to be shown."""
    return plain(text) in _SHOW


def of_list(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """Which duty of a plan, or which office, is meant."""
    try:
        screen = _chosen(turn, PlanId(expected.number), plain(text))
    except Refusal:
        screen = None
    if screen is None:
        expecting.nothing(turn)
        return None
    return Answer(screen)


def _chosen(turn: Turn, plan: PlanId, said: str) -> Screen | None:
    number = int(said) - 1 if said.isdecimal() else -1
    if not plan:
        every = scope.authorities(turn, May.PUBLISH)
        return showing.view(turn, Whose(every[number])) if 0 <= number < len(every) else None
    of_plan = plan_cards.seen(turn, plan)
    if said in _OFFICE:
        return showing.view(turn, Whose(of_plan.authority))
    duties = particulars.duties_of(turn.tx, plan)
    named = [place for place, one in enumerate(duties) if place == number or fold(one.title) == said]
    return showing.view(turn, showing.of_duty(turn, duties[named[0]].id)) if named else None


def of_office(turn: Turn, expected: Expected, text: str) -> Answer | None:
    return _of_view(turn, lambda: showing.of_office(turn, UnitId(expected.number)), text)


def of_duty(turn: Turn, expected: Expected, text: str) -> Answer | None:
    return _of_view(turn, lambda: showing.of_duty(turn, DutyId(expected.number)), text)


def _of_view(turn: Turn, find: Callable[[], Whose], text: str) -> Answer | None:
    """What is to be changed of what is shown."""
    try:
        whose = find()
    except Refusal:
        expecting.nothing(turn)
        return None
    now = changing.ladder_now(turn, whose)
    if plain(text) in _CHANGE:
        return Answer(changing.begin(turn, whose))
    if words.is_reset(text):
        return Answer(changing.begin(turn, whose, usual=True))
    if (ladder := _said(now, text)) is not None:
        return Answer(changing.begin(turn, whose, ladder))
    if words.is_surely_about_it(text):
        raise Refusal("ladder-not-read")
    expecting.nothing(turn)
    return None


def of_wish(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """Raises Refusal where it is to be carried out and cannot be, as the button does: nothing of it is done then."""
    try:
        wished = changing.seen(turn, WishId(expected.number))
    except Refusal:
        expecting.nothing(turn)
        return None
    wish = from_text(wished.details)
    if wish.asks is None and plain(text) in DO:
        return changing.carry_out(turn, wished)
    try:
        return _answered(turn, wished, wish, text)
    except Refusal as refusal:
        return Answer(changing.ask_again(turn, wished, wish, refusal))


def _answered(turn: Turn, wished: Wished, wish: Wish, text: str) -> Answer | None:
    said = plain(text)
    if wish.asks is not None and said in _BACK | DO:
        # It is seen first what it will say.
        return Answer(changing.wanted(turn, wished, wish))
    if (words_for := wish.words_for) is not None:
        if said in DROP - _NO_WORDS:
            return Answer(changing.wanted(turn, wished, wish))
        typed = "" if said in _NO_WORDS else text
        ladder = with_words(changing.will_be(turn, wish), words_for, typed)
        return Answer(changing.wanted(turn, wished, replace(wish, ladder=ladder)))
    if (answered := _of_part(turn, wish, said)) is not None:
        return Answer(changing.wanted(turn, wished, replace(wish, ladder=answered)))
    if said in DROP:
        return amending.drop(turn, wished)
    return _changed(turn, wished, wish, text)


def _of_part(turn: Turn, wish: Wish, said: str) -> Ladder | None:
    """An answer to what is being asked, in bare words."""
    ladder = changing.will_be(turn, wish)
    if wish.asks is Part.LAST and said in _YES | _NO:
        return replace(ladder, last=said in _YES)
    if wish.asks in (None, Part.LAST, Part.WORDS):
        return None
    days = words.days_in(said)
    return None if days is None else with_days(ladder, wish.asks, days)


def _changed(turn: Turn, wished: Wished, wish: Wish, text: str) -> Answer | None:
    """What names its part itself, whatever was asked."""
    if words.is_reset(text):
        return Answer(changing.wanted(turn, wished, replace(wish, ladder=None)))
    called = words.called(text) if wish.asks is Part.WORDS else None
    if called is not None:
        return Answer(changing.ask(turn, wished, wish, *part_of(called)))
    if (part := _PARTS.get(plain(text))) is not None:
        return Answer(changing.ask(turn, wished, wish, part))
    if (ladder := _said(changing.will_be(turn, wish), text)) is not None:
        return Answer(changing.wanted(turn, wished, replace(wish, ladder=ladder)))
    if wish.asks is not None or words.is_about_it(text):
        raise Refusal("ladder-not-read")
    expecting.nothing(turn)
    return None


def _said(ladder: Ladder, text: str) -> Ladder | None:
    """The ladder as it is said to be; None where it was not read as one. Raises Refusal for what cannot be."""
    if (own := words.worded(text)) is not None:
        return with_words(ladder, own.where, "" if plain(own.words) in _NO_WORDS else own.words)
    if (turned := words.turned(text, ladder)) is not None:
        return checked(turned)
    return None
