"""Whoever held a post and goes on as if they did: told that it is over, and that nothing was written."""

from datetime import datetime

from domain.actions import Fill, OpenForm
from domain.ids import PostId, UnitId
from domain.refusals import Refusal
from domain.rights import ChatKind
from domain.screens import Answer, Screen
from handlers import expecting, taking_turns
from handlers.expecting import Expected
from handlers.requests import Request
from handlers.taking_turns import Entry, Turned
from handlers.turn import Turn
from storage.database import Tx
from storage.people import posts, registry
from storage.people.posts import Ended
from storage.reporting import drafts, obligations

_FOR_WANT_OF_A_POST = frozenset({"door-not-allowed", "form-not-yours"})


def refuse(tx: Tx, entry: Entry, refusal: Refusal, now: datetime) -> Turned:
    return taking_turns.refuse(tx, entry, _explained(tx, entry.request, refusal, now), now)


def hear(turn: Turn, expected: Expected) -> Answer:
    """A line, or a file, that would have gone into a form of theirs."""
    expecting.nothing(turn)
    over = posts.ended(turn.tx, PostId(expected.number))
    if over is None:
        raise Refusal("form-gone")
    reason = _over(over)
    return Answer(Screen(turn.say(reason.key, **reason.details)))


def _explained(tx: Tx, request: Request, refusal: Refusal, now: datetime) -> Refusal:
    """In private: what became of somebody's post is not said before others."""
    if refusal.key not in _FOR_WANT_OF_A_POST or request.chat.kind is not ChatKind.PRIVATE:
        return refusal
    person = registry.who(tx, request.chat.channel, request.speaker.id, now).person
    unit = _unit(tx, request.given.get("action"))
    if person is None or (unit is None and person.posts):
        return refusal
    over = posts.last_ended(tx, person.id, unit)
    return refusal if over is None else _over(over)


def _unit(tx: Tx, action: object) -> UnitId | None:
    """Whose form was pressed."""
    match action:
        case Fill(draft=draft):
            found = drafts.one(tx, draft)
            owed = None if found is None else obligations.one(tx, found.obligation)
        case OpenForm(obligation=obligation):
            owed = obligations.one(tx, obligation)
        case _:
            return None
    return None if owed is None else owed.unit


def _over(over: Ended) -> Refusal:
    return Refusal("staff-ended", unit=over.unit_name, at=over.at)
