"""A receipt is held against what is stored: whoever may see the unit reads all, others only whether it is true."""

from domain.refusals import Refusal
from domain.reporting.receipts import receipt_in
from domain.reporting.reports import Report, Sealed, proves
from domain.rights import May
from domain.screens import Answer, Screen
from domain.texts import Markup
from handlers import scope
from handlers.questions.telling import about, timely
from handlers.turn import Turn
from storage.reporting import review_cards
from storage.reporting.review_cards import Facts


def said(turn: Turn, text: str) -> Answer | None:
    """A line that asks about a receipt, in private."""
    code = None if scope.in_group(turn) else receipt_in(text)
    return None if code is None else Answer(prove(turn, code))


def prove(turn: Turn, code: str) -> Screen:
    """Raises Refusal where no receipt is called so."""
    every = review_cards.receipted(turn.tx, code)
    if not every:
        raise Refusal("receipt-unknown", code=code)
    mine = [facts for facts in every if scope.reaches(turn, facts.obligation.unit, May.SEE_PROGRESS)]
    if mine:
        return Screen("\n\n".join(_told(turn, facts) for facts in mine))
    true = any(_proved(turn, facts) for facts in every)
    return Screen(turn.say("receipt-valid" if true else "receipt-broken", code=code))


def _told(turn: Turn, facts: Facts) -> str:
    report, obligation = facts.report, facts.obligation
    told = turn.say(
        "receipt-proof" if _proved(turn, facts) else "receipt-tampered",
        code=report.receipt,
        unit=obligation.unit_name,
        version=report.version,
        at=report.handed_at,
        name=facts.handed_by,
        timely=Markup(timely(turn, facts.deadline, obligation.first_handed or report.handed_at, obligation.id)),
        **about(facts.deadline, turn.now),
    )
    return f"{told}\n{_standing(turn, facts)}"


def _standing(turn: Turn, facts: Facts) -> str:
    """What has become of this version since."""
    report = facts.report
    if report.recalled is not None:
        return turn.say("handed-recalled", at=report.recalled)
    if report.decision is not None:
        returns = facts.obligation.returns
        return turn.say(f"handed-{report.decision}", returns=returns, reason=report.reason or "")
    if report.endorsed:
        return turn.say("handed-endorsed")
    return turn.say("handed-submitted" if report.why is None else "handed-amending")


def _proved(turn: Turn, facts: Facts) -> bool:
    report = facts.report
    return proves(turn.office.secret, report.receipt, _sealed(facts, report), facts.obligation.id)


def _sealed(facts: Facts, report: Report) -> Sealed:
    return Sealed(facts.obligation.unit_name, facts.deadline.period, report.version, report.answers, report.handed_at)
