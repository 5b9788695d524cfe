"""A ladder as somebody wants it, as far as they have said it: nothing is set before they have seen what it will say."""

from dataclasses import dataclass, replace
from functools import cache

from pydantic import TypeAdapter

from domain.buttons.ladder_actions import Part
from domain.ids import DutyId, PlanId, UnitId
from domain.planning.ladders import NEVER, USUAL, Ladder, Ladders, When, Where, checked
from domain.planning.own_words import checked_words
from domain.refusals import Refusal

OF_MANY = {Part.WORDS_BEFORE: When.BEFORE, Part.WORDS_LAST: When.LAST, Part.WORDS_AFTER: When.AFTER}
_OF_ONE = {Part.WORDS_DAYS_BEFORE: 1, Part.WORDS_DAYS_AFTER: -1}
OWN_WORDS = frozenset({*OF_MANY, *_OF_ONE})
_ONE_FIGURE = frozenset({Part.DEPUTIES, Part.LEADER})


@dataclass(frozen=True, slots=True)
class Whose:
    """All plans of an authority; or one duty of one of them, as it is called."""

    authority: UnitId
    plan: PlanId | None = None
    duty: DutyId | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """Without a ladder it is to be as usual. `seen` is the newest setting when it was begun; `asks` the part that is
    being asked about, `days` of which reminder, where it is about the words of a single one."""

    whose: Whose
    ladder: Ladder | None
    seen: int
    asks: Part | None = None
    days: int = 0

    @property
    def words_for(self) -> Where | None:
        """What words are being asked for, if any are."""
        return None if self.asks is None else where(self.asks, self.days)

    def to_text(self) -> str:
        return _adapter().dump_json(self).decode()


def from_text(text: str) -> Wish:
    return _adapter().validate_json(text)


@cache
def _adapter() -> TypeAdapter[Wish]:
    return TypeAdapter(Wish)


def where(part: Part, days: int) -> Where | None:
    """What the words are for; None for all that is not about words."""
    return _OF_ONE[part] * days if part in _OF_ONE else OF_MANY.get(part)


def part_of(one: Where) -> tuple[Part, int]:
    """The part of a ladder that these words are, and of which reminder."""
    if isinstance(one, int):
        return (Part.WORDS_DAYS_BEFORE if one > 0 else Part.WORDS_DAYS_AFTER), abs(one)
    return next(part for part, when in OF_MANY.items() if when is one), 0


@dataclass(frozen=True, slots=True)
class Compared:
    """What a ladder is, what it would be, and whether that is anything else: to set none is, where one is set."""

    was: Ladder
    will: Ladder
    changed: bool


def compared(known: Ladders, wish: Wish) -> Compared:
    was, will = current(known, wish.whose), will_be(known, wish).whole
    unsets = wish.ladder is None and _is_set(known, wish.whose)
    return Compared(was, will, was != will or unsets)


def current(known: Ladders, whose: Whose) -> Ladder:
    course = known.of_office(whose.authority) if whose.duty is None else known.of_duty(whose.authority, whose.duty)
    return course.now


def will_be(known: Ladders, wish: Wish) -> Ladder:
    """As usual is, for a duty, as the office has it for all its plans."""
    if wish.ladder is not None:
        return wish.ladder
    return USUAL if wish.whose.duty is None else known.of_office(wish.whose.authority).now


def _is_set(known: Ladders, whose: Whose) -> bool:
    return known.has_own(whose.duty) if whose.duty is not None else current(known, whose) != USUAL


def with_days(ladder: Ladder, part: Part, days: tuple[int, ...]) -> Ladder:
    """As an answer to the question about this part. Raises Refusal for what cannot be."""
    if part in _ONE_FIGURE and len(days) > 1:
        raise Refusal("ladder-not-read")
    only = days[0] if days else NEVER
    match part:
        case Part.BEFORE:
            return checked(replace(ladder, before=days))
        case Part.AFTER:
            return checked(replace(ladder, after=days))
        case Part.LAST:
            return replace(ladder, last=bool(only))
        case Part.DEPUTIES:
            return checked(replace(ladder, deputies=only))
        case Part.LEADER:
            return checked(replace(ladder, leader=only))
        case _:
            return ladder


def turned(ladder: Ladder, part: Part, number: int) -> Ladder:
    """A day that was not in it comes in, one that was goes; 0 is none of them."""
    match part:
        case Part.BEFORE | Part.AFTER:
            days = set(ladder.before if part is Part.BEFORE else ladder.after)
            return with_days(ladder, part, tuple(sorted(days ^ {number})) if number else ())
        case _:
            return with_days(ladder, part, (number,))


def refuse_no_rung(ladder: Ladder, one: Where) -> None:
    """Words may be for what the ladder reminds of."""
    if isinstance(one, int) and one not in ladder.rungs:
        raise Refusal("ladder-no-such-rung", side="before" if one > 0 else "after", days=abs(one))


def with_words(ladder: Ladder, one: Where, typed: str) -> Ladder:
    """Without any where nothing was typed. Raises Refusal for words that would not do."""
    refuse_no_rung(ladder, one)
    others = {other: words for other, words in ladder.words.items() if other != one}
    words = checked_words(typed)
    return replace(ladder, words=others | ({one: words} if words else {}))
