"""How a deadline of a plan ends, said on its card or pressed: late work put up with for a while, and the lock."""

from datetime import datetime, timedelta

from aiogram import Router

from domain.buttons.plan_actions import Closes, Item, PickClosing
from domain.clock_face import end_of_day
from domain.ids import DeadlineId
from domain.planning import closing_words as words
from domain.planning.amendments import from_text
from domain.planning.closing_words import Closing
from domain.planning.deadlines import Deadline
from domain.planning.plans import Plan
from domain.refusals import Refusal
from domain.screens import Answer, Place
from handlers.filters import Pressed
from handlers.plans import amending
from handlers.questions.telling import above
from handlers.turn import Turn
from storage.planning import deadlines
from storage.planning.plan_wishes import Kind

router = Router(name="closing")
_DAYS = {Closes.LATE_3: 3, Closes.LATE_7: 7}


def begin(turn: Turn, plan: Plan, said: str) -> Answer:
    """What was typed below the card of a plan: of the only deadline, or of one that is then chosen."""
    wished = amending.wish_for(turn, plan)
    try:
        return Answer(amending.picked(turn, wished, Item.CLOSING, said))
    except Refusal as refusal:
        return Answer(above(turn.say(refusal.key, **refusal.details), amending.menu(turn, wished.id, plan)))


@router.callback_query(Pressed(PickClosing), flags=amending.FLAGS)
def closing_pressed(turn: Turn, action: PickClosing) -> Answer:
    wished = amending.seen(turn, action.wish, Kind.AMEND)
    wish = from_text(wished.details)
    asked = f"v:{Item.CLOSING}:"
    if not wish.asks.startswith(asked):
        raise Refusal("door-old-button")
    deadline = deadlines.one(turn.tx, DeadlineId(int(wish.asks.removeprefix(asked))))
    change = _change(deadline, action.closes, turn.now)
    return Answer(amending.with_changes(turn, wished, wish, (change,)), Place.PRESSED)


def _change(deadline: Deadline, closes: Closes, now: datetime) -> Closing:
    match closes:
        case Closes.LATE_NONE:
            return words.tolerate(deadline, None)
        case Closes.LOCK_NOW:
            return words.lock(deadline, now.replace(microsecond=0))
        case Closes.LOCK_NONE:
            return words.lock(deadline, None)
        case _:
            return words.tolerate(deadline, end_of_day(deadline.last_day + timedelta(days=_DAYS[closes])))
