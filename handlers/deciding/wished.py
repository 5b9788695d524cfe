"""What an officer has begun to say of some schools, as far as it has come: a row, which outlives the process."""

from domain.ids import WishId
from domain.refusals import Refusal
from handlers import scope
from handlers.turn import Turn
from storage.planning import plan_wishes
from storage.planning.plan_wishes import Kind


def seen(turn: Turn, wish: WishId, kind: Kind) -> str:
    """Raises Refusal for one that is not this officer's, or done, whether it exists or not."""
    found = plan_wishes.one(turn.tx, wish)
    if found is None or found.by != scope.known(turn).id or found.kind is not kind:
        raise Refusal("wish-not-yours")
    if found.done:
        raise Refusal("wish-done-already")
    return found.details
