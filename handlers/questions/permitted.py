"""Who may hear what, and where: rights asked for before an answer, and what goes to whoever asked alone."""

from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Place, Screen
from handlers import scope
from handlers.questions.narrowed import SELF
from handlers.registry import unit_choosing
from handlers.turn import Turn


def private(turn: Turn, screen: Screen) -> Answer:
    return Answer(screen, Place.PRIVATE if scope.in_group(turn) else Place.NEW)


def need(turn: Turn, may: May) -> None:
    """Raises Refusal; where only the place is wrong, says so."""
    if allows(turn.visitor.person, may, turn.chat.kind):
        return
    if allows(turn.visitor.person, may, ChatKind.PRIVATE):
        scope.need_private(turn)
    raise Refusal("ask-not-allowed", may=may.value)


def own(turn: Turn) -> list[str]:
    """Raises Refusal for whoever answers for no unit."""
    names = list(dict.fromkeys(post.unit_name for post in scope.known(turn).reporting_posts()))
    if not names:
        raise Refusal("duties-no-unit")
    return names


def need_sight_unless_own(turn: Turn, name: str) -> None:
    """Raises Refusal for a school that whoever speaks neither answers for nor looks after."""
    if name in {SELF, *(post.unit_name for post in scope.known(turn).reporting_posts())}:
        return
    need(turn, May.SEE_MISSING)
    unit = unit_choosing.unit_called(turn, name)
    if unit is not None:
        scope.need_reach(turn, unit, May.SEE_MISSING)
