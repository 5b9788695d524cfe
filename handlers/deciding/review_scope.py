"""Which reports are whose to decide about."""

from domain.buttons.parts import Parts, is_whole
from domain.ids import ReportId
from domain.office.initiatives import ANSWERED_BY_REGISTER
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.reporting.obligations import Obligation
from domain.reporting.two_steps import Step, Way, step_of
from domain.rights import May
from handlers import scope
from handlers.turn import Turn
from storage.reporting import review_cards, reviews, two_steps
from storage.reporting.review_cards import Facts
from storage.units import tree


def seen(turn: Turn, report: ReportId) -> Facts:
    """Raises Refusal for a report that is not this officer's to decide, whether it exists or not."""
    facts = review_cards.facts(turn.tx, report)
    if facts is None or not looks_after(turn, facts.obligation, facts.deadline):
        raise Refusal("report-not-yours")
    return facts


def need_to_decide(turn: Turn, facts: Facts) -> Step:
    """What they may do about it now. Nobody decides about what they handed in themselves, nor before the office in
    between has, nor after it has where they work there. Raises Refusal."""
    if facts.report.handed_by == scope.known(turn).id:
        raise Refusal("report-own")
    found = way(turn, facts)
    step = step_on(turn, facts, found)
    if not step.decides:
        raise Refusal(f"report-{step}", offices=", ".join(found.first))
    return step


def reopens(facts: Facts) -> bool:
    """Whether sending it back takes an acceptance back. What a register answers for is mended there."""
    by_register = facts.report.form_code in ANSWERED_BY_REGISTER
    return facts.obligation.may_be_reopened(facts.report.id) and not by_register


def need_to_return(turn: Turn, facts: Facts) -> None:
    """Raises Refusal where it is not theirs to decide, or is over."""
    need_to_decide(turn, facts)
    if facts.obligation.waiting != facts.report.id and not reopens(facts):
        raise Refusal("report-decided-already")


def take(turn: Turn, facts: Facts, step: Step) -> None:
    """Accepts it, or agrees in between."""
    agree = two_steps.endorse if step is Step.ENDORSE else reviews.accept
    agree(turn.tx, facts.report, by=scope.known(turn).id, now=turn.now)


def way(turn: Turn, facts: Facts) -> Way:
    report, asked = facts.report, facts.two_step and not facts.report.endorsed
    first = two_steps.offices_between(turn.tx, facts.deadline.authority, facts.obligation) if asked else ()
    return Way(facts.two_step, first, report.endorsed, report.endorsed_by == scope.known(turn).id)


def step_on(turn: Turn, facts: Facts, found: Way) -> Step:
    if not found.two_step:
        return Step.ACCEPT
    parts = _taking(turn, facts.obligation, scope.parts(turn, facts.deadline, May.REVIEW))
    return step_of(found, parts, facts.obligation.unit)


def looks_after(turn: Turn, obligation: Obligation, deadline: Deadline) -> bool:
    """By the levels it had when it was asked, as the queue has it, and by where it belongs today."""
    parts = scope.parts(turn, deadline, May.REVIEW)
    return is_whole(parts) or bool(_taking(turn, obligation, parts))


def issuing(turn: Turn, deadline: Deadline) -> Parts:
    """What somebody who works where the plan was issued looks after; nothing of whoever works at an office below."""
    return tuple(part for part in scope.parts(turn, deadline, May.REVIEW) if part.under is None)


def may_excuse(turn: Turn, obligation: Obligation, deadline: Deadline) -> bool:
    parts = issuing(turn, deadline)
    return is_whole(parts) or bool(_taking(turn, obligation, parts))


def _taking(turn: Turn, obligation: Obligation, parts: Parts) -> Parts:
    over = tree.ancestors(turn.tx, obligation.unit)
    return tuple(part for part in parts if part.takes(over, obligation.levels))
