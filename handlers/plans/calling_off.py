"""One deadline is called off, or put back, from where it is shown or in words: it is a change of its plan, shown first.

What follows is how every change of a plan goes on (`handlers.plans.amending`), but that calling off wants a reason."""

from collections.abc import Sequence
from dataclasses import replace

from aiogram import Router

from domain.buttons.plan_actions import AskCallOff
from domain.packing import fits
from domain.planning.amendments import Wish
from domain.planning.call_off_words import said_in
from domain.planning.changes import CallOff
from domain.planning.deadlines import Deadline
from domain.queries.model import SUPPLIED, Intent, Query
from domain.refusals import Refusal
from domain.rights import May, allows
from domain.screens import Answer, Button, Screen
from domain.texts import Markup
from handlers import reasons, scope
from handlers.filters import Pressed
from handlers.plans import amending, plan_cards
from handlers.questions import leaning, narrowed, periods
from handlers.questions.telling import rows, short
from handlers.turn import Turn
from storage.planning import deadlines

router = Router(name="calling_off")
FLAGS = {"may": May.PUBLISH}
LONGEST_NAME = 40
MOST = 8
"""So many are offered where none was named."""


def said(turn: Turn, text: str) -> Answer | None:
    """None for what calls nothing off, or is not this person's to do."""
    asked = said_in(text)
    if asked is None or not allows(turn.visitor.person, May.PUBLISH, turn.chat.kind):
        return None
    query = leaning.understood(turn, f"chua nop {asked.what}")
    if query.intent is Intent.CLARIFY or query.period is None or not SUPPLIED.isdisjoint(query.assumed):
        every = _off(turn) if asked.back else [one for one in _mine(turn) if not one.passed(turn.now)]
        return _which(turn, every[:MOST])
    found = periods.alike(query, _off(turn)) if asked.back else _named(turn, query)
    if not found:
        raise Refusal("call-off-none")
    return _which(turn, found) if len(found) > 1 else _begin(turn, found[0], off=not asked.back, reason=asked.reason)


def _named(turn: Turn, query: Query) -> list[Deadline]:
    """Several where more than one duty is due for a period. Raises Refusal where none is, or only some are meant."""
    mine = _mine(turn)
    chosen = periods.chosen(turn, query, mine)
    whom = narrowed.asked_for(turn, query).undated
    if not whom.everybody:
        raise Refusal("call-off-for-some", schools=Markup(narrowed.said(turn, whom)), called=chosen.name)
    return [one for one in mine if one.period == chosen.period and periods.is_asked(one, query)]


def _mine(turn: Turn) -> list[Deadline]:
    """Of the plans that are theirs to change."""
    return deadlines.of_authorities(turn.tx, scope.authorities(turn, May.PUBLISH))


def _off(turn: Turn) -> list[Deadline]:
    return deadlines.called_off(turn.tx, scope.authorities(turn, May.PUBLISH))


def _which(turn: Turn, found: Sequence[Deadline]) -> Answer:
    buttons = [Button(short(f"{one.name} · {one.duty_title}", LONGEST_NAME), AskCallOff(one.id)) for one in found]
    return Answer(Screen(turn.say("call-off-which"), rows(*(one for one in buttons if one.does and fits(one.does)))))


@router.callback_query(Pressed(AskCallOff), flags=FLAGS)
def ask_pressed(turn: Turn, action: AskCallOff) -> Answer:
    """Of one that is called off already: whether it is to be put back."""
    for one in (*_mine(turn), *_off(turn)):
        if one.id == action.deadline:
            return _begin(turn, one, off=one.called_off is None, reason="")
    raise Refusal("deadline-not-yours")


def _begin(turn: Turn, deadline: Deadline, *, off: bool, reason: str) -> Answer:
    wished = amending.wish_for(turn, plan_cards.seen(turn, deadline.plan))
    wish = replace(Wish(deadline.plan), reason=reasons.checked(reason))
    return Answer(amending.with_changes(turn, wished, wish, (CallOff(deadline.id, off, deadline.revision),)))


def button(turn: Turn, deadline: Deadline) -> list[Button]:
    """For those who may change its plan."""
    mine = not scope.in_group(turn) and deadline.authority in scope.authorities(turn, May.PUBLISH)
    return [Button(turn.say("button-call-off"), AskCallOff(deadline.id))] if mine else []
