"""What was typed for one thing of a plan, read as the changes it comes to."""

from domain.buttons.plan_actions import Item
from domain.clock_face import local_date
from domain.ids import DeadlineId, DutyId
from domain.phrases.model import Context
from domain.planning.changes import (
    AddDue,
    Change,
    CountOver,
    HandInBy,
    LayOn,
    MoveDue,
    NumberPlan,
    Rethreshold,
    Retitle,
)
from domain.planning.closing_words import read_closing
from domain.planning.deadlines import Window
from domain.planning.due_words import read_due
from domain.planning.plan_words import BY_THE_BOT, number_and_day, plain, threshold
from domain.refusals import Refusal
from domain.walks import dates
from handlers.questions.telling import short
from handlers.registry import unit_choosing
from handlers.turn import Turn
from storage.planning import calendars, deadlines

LONGEST_TITLE, LONGEST_MEANS, LONGEST_WHOM = 300, 500, 200


def changes(turn: Turn, item: Item, key: str, said: str) -> tuple[Change, ...]:
    """Raises Refusal for what cannot be read as an answer to it."""
    if item is not Item.CLOSING:
        return (_one(turn, item, key, said),)
    deadline = deadlines.one(turn.tx, DeadlineId(int(key)))
    return read_closing(said, deadline, calendars.load(turn.tx), turn.now)


def _one(turn: Turn, item: Item, key: str, said: str) -> Change:
    today, calendar = local_date(turn.now), calendars.load(turn.tx)
    match item:
        case Item.DUE:
            deadline = DeadlineId(int(key))
            to = read_due(said, today=today, calendar=calendar)
            return MoveDue(deadline, to, deadlines.revision_of(turn.tx, deadline))
        case Item.WHOM:
            return LayOn(DutyId(int(key)), unit_choosing.audience(turn, said), short(said, LONGEST_WHOM))
        case Item.TITLE:
            return Retitle(DutyId(int(key)), said[:LONGEST_TITLE])
        case Item.TARGET if (read := threshold(said)) is not None:
            return Rethreshold(key, *read)
        case Item.NUMBER if (known := number_and_day(said)) is not None:
            return NumberPlan(*known)
        case Item.ADD:
            label, colon, phrase = said.partition(":")
            to = read_due(phrase if colon else said, today=today, calendar=calendar)
            return AddDue(DutyId(int(key)), label.strip()[:60] if colon else turn.say("amend-added"), to)
        case Item.WINDOW:
            return CountOver(DeadlineId(int(key)), _window(said, today.year))
        case Item.MEANS:
            return HandInBy(DutyId(int(key)), "" if plain(said) in BY_THE_BOT else said[:LONGEST_MEANS])
        case _:
            raise Refusal("amend-not-read", typed=short(said, 200))


def _window(said: str, year: int) -> Window:
    """Raises Refusal for what is not two days, the first before the last."""
    found = dates.window(said, Context(year=year))
    if found is None:
        raise Refusal("amend-window-not-read", typed=short(said, 200))
    return found
