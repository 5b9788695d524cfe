"""Which reports are whose to decide about."""

from domain.deadlines import Deadline
from domain.ids import ReportId
from domain.obligations import Obligation
from domain.parts import is_whole
from domain.refusals import Refusal
from domain.rights import May
from handlers import scope
from handlers.turn import Turn
from storage import review_cards, tree
from storage.review_cards import Facts


def seen(turn: Turn, report: ReportId) -> Facts:
    """Raises Refusal for a report that is not this officer's to decide, whether it exists or not."""
    facts = review_cards.facts(turn.tx, report)
    if facts is None or not looks_after(turn, facts.obligation, facts.deadline):
        raise Refusal("report-not-yours")
    return facts


def need_to_decide(turn: Turn, facts: Facts) -> None:
    """Nobody decides about what they handed in themselves. Raises Refusal."""
    if facts.report.handed_by == scope.known(turn).id:
        raise Refusal("report-own")


def looks_after(turn: Turn, obligation: Obligation, deadline: Deadline) -> bool:
    """By the levels it had when it was asked, as the queue has it, and by where it belongs today."""
    parts = scope.parts(turn, deadline, May.REVIEW)
    return is_whole(parts) or any(
        part.takes(tree.ancestors(turn.tx, obligation.unit), obligation.levels) for part in parts
    )
