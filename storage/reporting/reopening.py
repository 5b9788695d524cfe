"""What was accepted goes back after all: something was overlooked. It counts as a return, and nothing of the report is
added up until a new version is handed in."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import and_, insert, null, select, update

from domain.ids import PersonId
from domain.refusals import Refusal
from domain.reporting.reports import Decision, Report
from storage.database import Tx
from storage.operations import audit
from storage.reporting import decision_news, standings
from storage.tables.reports import drafts, reviews


def reopen(tx: Tx, report: Report, reason: str, *, flagged: Collection[str] = (), by: PersonId, now: datetime) -> None:
    """The acceptance stays in the record as taken back. `replaced` names the report itself, which tells this from a
    return of what waited. Raises Refusal where a change of it waits, or it is in force no longer."""
    if not standings.reopen(tx, report):
        raise Refusal("report-reopen-not-now")
    stands = and_(reviews.c.report_id == report.id, reviews.c.undone_at.is_(None))
    tx.execute(update(reviews).where(stands).values(undone_at=now))
    # What somebody of the unit was about to change of itself is mended in the same draft.
    tx.execute(update(drafts).where(drafts.c.obligation_id == report.obligation).values(why=null()))
    values = {
        "report_id": report.id,
        "decision": Decision.RETURNED,
        "reason": reason,
        "flagged": " ".join(flagged),
        "replaced": report.id,
        "decided_by": by,
        "decided_at": now,
    }
    review = tx.execute(insert(reviews).values(values).returning(reviews.c.id)).scalar_one()
    decision_news.tell_decision(tx, report, Decision.RETURNED, review, now)
    facts: audit.Facts = {"report": report.id, "reason": reason, "flagged": " ".join(flagged)}
    audit.note(tx, by, "reopen", f"obligation:{report.obligation}", now=now, after=facts)


def take_back(tx: Tx, report: Report, review: int, now: datetime) -> bool:
    """It is accepted again, as it was; False where something has followed."""
    if not standings.close_again(tx, report):
        return False
    tx.execute(update(reviews).where(reviews.c.id == review).values(undone_at=now))
    accepted = and_(reviews.c.report_id == report.id, reviews.c.decision == Decision.ACCEPTED)
    last = select(reviews.c.id).where(accepted).order_by(reviews.c.id.desc()).limit(1).scalar_subquery()
    tx.execute(update(reviews).where(reviews.c.id == last).values(undone_at=null()))
    return True
