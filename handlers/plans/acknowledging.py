"""[Đã nhận]: a unit says that it has a plan, or what an office wrote; it counts the unit, not the finger."""

from collections.abc import Sequence

from aiogram import Router

from domain.actions import Acknowledge
from domain.buttons.broadcast_actions import ReceiveBroadcast
from domain.folding import fold
from domain.ids import PlanId
from domain.persons.people import Post
from domain.refusals import Refusal
from domain.rights import May, allows
from domain.screens import Answer, Screen
from handlers import scope
from handlers.filters import Pressed
from handlers.turn import Turn
from storage.outgoing import broadcast_fates, broadcasts, unacknowledged
from storage.planning import deadlines, plans

router = Router(name="acknowledging")
FLAGS = {"may": May.ACKNOWLEDGE}
_SAID = frozenset({"da nhan", "da nhan duoc", "em da nhan", "da nhan a", "da nhan roi", "received"})


@router.callback_query(Pressed(Acknowledge), flags=FLAGS)
def acknowledge(turn: Turn, action: Acknowledge) -> Answer:
    """A second press of the school changes nothing."""
    return Answer(toast=_plan(turn, action.plan, _asked_by(turn, action.plan)))


@router.callback_query(Pressed(ReceiveBroadcast), flags=FLAGS)
def receive(turn: Turn, action: ReceiveBroadcast) -> Answer:
    person = scope.known(turn)
    posts = person.reporting_posts()
    units = [post.unit for post in posts]
    fresh = broadcast_fates.receive(turn.tx, action.broadcast, units, by=person.id, now=turn.now)
    if fresh is None:
        raise Refusal("broadcast-not-for-you")
    key = "broadcast-received-now" if fresh else "broadcast-received-before"
    return Answer(toast=turn.say(key, units=_names(posts)))


def hear(turn: Turn, text: str) -> Answer | None:
    """`đã nhận` is said to all that waits for it; None where it is no such word."""
    if fold(text).strip(" .!") not in _SAID or not allows(turn.visitor.person, May.ACKNOWLEDGE, turn.chat.kind):
        return None
    person = scope.known(turn)
    posts = person.reporting_posts()
    units = [post.unit for post in posts]
    waiting = unacknowledged.by(turn.tx, units)
    told = [_plan(turn, plan, [post for post in posts if post.unit in of]) for plan, of in waiting.items()]
    for number in broadcast_fates.newest_unanswered(turn.tx, units):
        sent = broadcasts.one(turn.tx, number)
        if sent is not None and sent.message.answer:
            broadcast_fates.receive(turn.tx, number, units, by=person.id, now=turn.now)
            told.append(turn.say("broadcast-received-now", units=_names(posts)))
    return Answer(Screen("\n".join(dict.fromkeys(told)) or turn.say("acknowledge-nothing")))


def _asked_by(turn: Turn, plan: PlanId) -> list[Post]:
    """Raises Refusal where the plan asks nothing of any of their units."""
    asked = [
        post
        for post in scope.known(turn).reporting_posts()
        if any(one.plan == plan for one in deadlines.of_unit(turn.tx, post.unit))
    ]
    if not asked:
        raise Refusal("plan-not-for-you")
    return asked


def _plan(turn: Turn, plan: PlanId, asked: Sequence[Post]) -> str:
    by = scope.known(turn).id
    new = [plans.acknowledge(turn.tx, plan, post.unit, by=by, now=turn.now) for post in asked]
    return turn.say("acknowledged" if any(new) else "acknowledged-before", units=_names(asked))


def _names(posts: Sequence[Post]) -> str:
    return ", ".join(post.unit_name for post in posts)
