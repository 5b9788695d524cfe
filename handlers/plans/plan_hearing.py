"""What is typed below the list of plans, and below the card or preview of one: every button can be said in words."""

from domain.folding import fold
from domain.ids import PlanId
from domain.planning.closing_words import speaks_of_closing
from domain.planning.plan_words import item_called, plain
from domain.planning.plans import Plan
from domain.refusals import Refusal
from domain.rights import May, allows
from domain.screens import Answer
from handlers import expecting
from handlers.expecting import Expected
from handlers.plans import adhoc, amending, closing, notices_given, plan_cards, publishing, two_steps, withdrawing
from handlers.reminding import hearing as ladders_heard
from handlers.reminding import showing as ladders_shown
from handlers.turn import Turn

_PUBLISH = frozenset({"cong bo", "cong bo ke hoach", "publish"})
_PUBLISH_NOW = frozenset({"cong bo ngay", "dong y", "dong y cong bo", "ok", "publish now", "yes"})
_AMEND = frozenset({"sua", "sua ke hoach", "amend"})
_WITHDRAW = frozenset({"thu hoi", "thu hoi ke hoach", "withdraw"})


def of_list(turn: Turn, _expected: Expected, text: str) -> Answer | None:
    """A plan by its number in the list, or by its short title; the way to a report of the moment."""
    if not allows(turn.visitor.person, May.PUBLISH, turn.chat.kind):
        return None
    said = plain(text)
    if said in adhoc.SAID:
        return adhoc.begin(turn)
    every = publishing.listed(turn)
    chosen = int(said) - 1 if said.isdecimal() else -1
    named = [plan for plan in every if fold(plan.short_title) == said]
    if 0 <= chosen < len(every):
        return Answer(plan_cards.card(turn, every[chosen]))
    if named:
        return Answer(plan_cards.card(turn, named[0]))
    if (notice := notices_given.heard_of_all(turn, said)) is not None:
        return Answer(notice)
    prepared = [plan for plan in every if plan.published_at is None]
    if said in _PUBLISH and len(prepared) == 1:
        return Answer(publishing.preview_of(turn, prepared[0].id))
    expecting.nothing(turn)
    return None


def of_preview(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """Where it is shown what publishing will do, and below it whatever a card takes."""
    if plain(text) in _PUBLISH_NOW and (plan := _plan(turn, PlanId(expected.number))) is not None:
        return Answer(publishing.published(turn, plan.id))
    return of_card(turn, expected, text)


def of_card(turn: Turn, expected: Expected, text: str) -> Answer | None:
    plan = _plan(turn, PlanId(expected.number))
    if plan is None:
        expecting.nothing(turn)
        return None
    said = plain(text)
    if (part := plan_cards.part_called(text)) is not None:
        return Answer(plan_cards.part(turn, plan, part, 0))
    if said in _PUBLISH and plan.published_at is None:
        return Answer(publishing.preview_of(turn, plan.id))
    if (answer := two_steps.hear(turn, plan, text)) is not None:
        return answer
    if (notice := notices_given.heard(turn, plan, said)) is not None:
        return Answer(notice)
    if ladders_heard.shows(text):
        return Answer(ladders_shown.of_plan(turn, plan))
    if said in _WITHDRAW:
        return withdrawing.ask(turn, plan)
    if speaks_of_closing(text) and item_called(text) is None:
        return closing.begin(turn, plan, text)
    if said in _AMEND or item_called(text) is not None:
        return amending.begin(turn, plan)
    expecting.nothing(turn)
    return None


def _plan(turn: Turn, number: PlanId) -> Plan | None:
    """None where it is not this person's any more: what they typed is a question then."""
    try:
        return plan_cards.seen(turn, number)
    except Refusal:
        return None
