"""What is decided about reports, and how a decision, or a handing in, is taken back."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from domain.ids import ObligationId, PersonId, ReportId
from domain.office.initiatives import REGISTRATION_FORM
from domain.refusals import Refusal
from domain.reporting.reports import Decision, Report, is_empty
from storage.database import Tx
from storage.office import initiatives
from storage.operations import audit
from storage.reporting import decision_news, reopening, reports, standings
from storage.tables.plans import obligations
from storage.tables.reports import drafts, endorsements, reviews
from storage.tables.reports import reports as report_rows

_UNTOUCHED = 1
"""The revision of a draft that was opened, and in which nobody has answered anything."""


def accept(tx: Tx, report: Report, *, by: PersonId, now: datetime) -> None:
    _decide(tx, report, Decision.ACCEPTED, None, (), by, now)
    if report.form_code == REGISTRATION_FORM:
        initiatives.accept_with(tx, report.id, by=by, now=now)


def give_back(
    tx: Tx, report: Report, reason: str, *, flagged: Collection[str] = (), by: PersonId, now: datetime
) -> None:
    """Returns a report: counted, and told to those who answer for the unit; `flagged` are the questions to mend."""
    _decide(tx, report, Decision.RETURNED, reason, flagged, by, now)


def _decide(
    tx: Tx,
    report: Report,
    decision: Decision,
    reason: str | None,
    flagged: Collection[str],
    by: PersonId,
    now: datetime,
) -> None:
    replaced = _in_force(tx, report.obligation) if report.why is not None else None
    decided = standings.decide(tx, report, decision, empty=is_empty(report.answers))
    # Asked once the obligation is held: of an amendment it alone tells whether somebody in between was faster.
    if not decided or _is_endorsed(tx, report.id) != report.endorsed:
        raise Refusal("report-decided-already")
    values = {
        "report_id": report.id,
        "decision": decision,
        "reason": reason,
        "flagged": " ".join(flagged),
        "replaced": replaced,
        "decided_by": by,
        "decided_at": now,
    }
    review = tx.execute(insert(reviews).values(values).returning(reviews.c.id)).scalar_one()
    decision_news.tell_decision(tx, report, decision, review, now)
    facts: audit.Facts = {"report": report.id, "reason": reason}
    if flagged:
        facts = {**facts, "flagged": " ".join(flagged)}
    audit.note(tx, by, decision, f"obligation:{report.obligation}", now=now, after=facts)


def undo(tx: Tx, report: Report, *, by: PersonId, now: datetime) -> None:
    """Within minutes, by whoever decided, and before anything has followed: it is as if nothing had been decided, and
    whoever has heard of it hears of this."""
    stands = (reviews.c.report_id == report.id, reviews.c.undone_at.is_(None))
    row = tx.execute(select(reviews).where(*stands)).first()
    if row is None or not report.may_be_undone(by, now) or report.form_code == REGISTRATION_FORM:
        raise Refusal("report-undo-too-late")
    _drop_untouched(tx, report.obligation)
    decision, replaced = Decision(row.decision), None if row.replaced is None else ReportId(row.replaced)
    if replaced == report.id and decision is Decision.RETURNED:
        taken_back = reopening.take_back(tx, report, row.id, now)
    else:
        once = update(reviews).where(reviews.c.id == row.id, *stands[1:]).values(undone_at=now)
        taken_back = tx.execute(once).rowcount == 1 and standings.take_back(tx, report, decision, replaced=replaced)
    if not taken_back:
        raise Refusal("report-undo-too-late")
    decision_news.tell_undone(tx, report, decision, row.id, now)
    facts: audit.Facts = {"report": report.id, "decision": decision}
    audit.note(tx, by, "undo-review", f"obligation:{report.obligation}", now=now, before=facts)


def recall(tx: Tx, report: Report, *, by: PersonId, now: datetime) -> None:
    """Before anybody has decided: not counted as a return. It was handed in when it was: lateness stays judged so."""
    back = reports.last_returned(tx, report.obligation)
    back_to = back.id if back is not None and back.recalled is None and report.why is None else None
    if not standings.recall(tx, report, back_to=back_to):
        raise Refusal("report-recall-too-late")
    tx.execute(update(report_rows).where(report_rows.c.id == report.id).values(recalled_at=now))
    tx.execute(delete(endorsements).where(endorsements.c.report_id == report.id))
    facts: audit.Facts = {"report": report.id, "version": report.version}
    audit.note(tx, by, "recall", f"obligation:{report.obligation}", now=now, before=facts)


def _is_endorsed(tx: Tx, report: ReportId) -> bool:
    return tx.execute(select(endorsements.c.by_id).where(endorsements.c.report_id == report)).first() is not None


def _in_force(tx: Tx, obligation: ObligationId) -> ReportId | None:
    found = tx.execute(select(obligations.c.report_id).where(obligations.c.id == obligation)).scalar_one()
    return None if found is None else ReportId(found)


def _drop_untouched(tx: Tx, obligation: ObligationId) -> None:
    """A form that was only opened; once something in it was mended, the return has done its work."""
    tx.execute(delete(drafts).where(drafts.c.obligation_id == obligation, drafts.c.revision <= _UNTOUCHED))
    if tx.execute(select(drafts.c.id).where(drafts.c.obligation_id == obligation)).first() is not None:
        raise Refusal("report-undo-begun")
