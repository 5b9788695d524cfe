"""How many offices decide about the reports of a plan, one after the other: said on its card, or before it goes out."""

from aiogram import Router

from domain.buttons.plan_actions import SetSteps
from domain.folding import fold
from domain.planning.plans import Plan
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Place, Screen
from handlers import scope
from handlers.filters import Pressed
from handlers.plans import plan_cards, publishing
from handlers.turn import Turn
from storage.planning import plans
from storage.reporting import two_steps

router = Router(name="two-steps")
ONE, TWO = 1, 2
# Folded, as they are compared.
_SAID = {
    **dict.fromkeys(("duyet hai cap", "duyet 2 cap", "hai cap", "2 cap", "two steps"), TWO),
    **dict.fromkeys(("duyet mot cap", "duyet 1 cap", "mot cap", "1 cap", "one step"), ONE),
}


@router.callback_query(Pressed(SetSteps), flags={"may": May.PUBLISH})
def steps_pressed(turn: Turn, action: SetSteps) -> Answer:
    if action.steps not in (ONE, TWO):
        raise Refusal("door-old-button")
    return Answer(_set(turn, plan_cards.seen(turn, action.plan), action.steps), Place.PRESSED)


def hear(turn: Turn, plan: Plan, text: str) -> Answer | None:
    """Below the card of a plan, or what is shown before it goes out."""
    steps = _SAID.get(fold(text).strip(" .!"))
    return None if steps is None else Answer(_set(turn, plan, steps))


def _set(turn: Turn, plan: Plan, steps: int) -> Screen:
    """Where it was said, that is shown again."""
    two_steps.set_way(turn.tx, plan, two_step=steps == TWO, by=scope.known(turn).id, now=turn.now)
    changed = plans.one(turn.tx, plan.id) or plan
    return publishing.preview_of(turn, plan.id) if plan.published_at is None else plan_cards.card(turn, changed)
