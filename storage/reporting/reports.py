"""Reports handed in: immutable versions, each with what was decided about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, func, insert, or_, select

from domain.buttons.parts import Parts
from domain.counting.figures import Figure
from domain.forms.draft import Draft, Given, pack_answers, read_answers
from domain.ids import DeadlineId, ObligationId, PersonId, ReportId
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.reporting.obligations import USABLE, Obligation
from domain.reporting.reports import Decision, Report, Sealed, is_empty, receipt_code
from storage.counting import measures, narrowing
from storage.database import Tx
from storage.engine.prepared import Prepared
from storage.engine.rows import AnyRow, AnySelect
from storage.incoming import conversations
from storage.operations import audit
from storage.planning import deadlines
from storage.reporting import drafts, standings
from storage.tables.plans import deadlines as deadline_rows
from storage.tables.plans import obligations as obligation_rows
from storage.tables.reports import endorsements, reports, reviews


def hand_in(
    tx: Tx,
    draft: Draft,
    answers: Mapping[str, Given],
    deadline: Deadline,
    *,
    figures: Iterable[Figure],
    secret: bytes,
    by: PersonId,
    now: datetime,
) -> Report:
    """Makes the next version of a report. Of several who hand in at once only one does; the others are refused, as is
    who has not seen what a colleague changed a moment ago."""
    # First of all: whoever takes the draft away hands it in, and a rival waits here until that is decided.
    if not drafts.discard(tx, draft):
        gone = drafts.one(tx, draft.id) is None
        raise Refusal("report-handed-in-already" if gone else "form-changed-meanwhile")
    report = _add_version(tx, draft, answers, deadline, secret, by, now)
    measures.note(tx, report.id, figures)
    if not _taken(tx, report, deadline, now):
        raise Refusal("report-handed-in-already")
    conversations.forget_drafts(tx, f"draft:{draft.id}")
    facts: audit.Facts = {"draft": draft.id, "report": report.id, "version": report.version, "receipt": report.receipt}
    audit.note(tx, by, "hand-in", f"obligation:{draft.obligation}", now=now, after=facts)
    return report


def _taken(tx: Tx, report: Report, deadline: Deadline, now: datetime) -> bool:
    if report.why is not None:
        return standings.amend(tx, report.obligation, report.id)
    late = now.replace(microsecond=0) > deadlines.hold_last_moment(tx, deadline.id)
    return standings.hand_in(tx, report.obligation, report.id, late=late, empty=is_empty(report.answers), now=now)


_VERSIONS = (
    select(obligation_rows.c.unit_name, func.count(reports.c.id).label("versions"))
    .outerjoin(reports, reports.c.obligation_id == obligation_rows.c.id)
    .where(obligation_rows.c.id == bindparam("of_obligation"))
    .group_by(obligation_rows.c.unit_name)
)
_ADD = insert(reports).returning(reports.c.id)


def _add_version(
    tx: Tx, draft: Draft, answers: Mapping[str, Given], deadline: Deadline, secret: bytes, by: PersonId, now: datetime
) -> Report:
    row = tx.execute(_VERSIONS, {"of_obligation": draft.obligation}).one()
    version = 1 + row.versions
    code = receipt_code(secret, Sealed(row.unit_name, deadline.period, version, answers, now))
    values = {
        "obligation_id": draft.obligation,
        "version": version,
        "form_code": draft.form_code,
        "form_version": draft.form_version,
        "answers": pack_answers(answers),
        "handed_by": by,
        "handed_at": now,
        "receipt": code,
        "why": draft.why,
    }
    report = ReportId(tx.execute(_ADD, values).scalar_one())
    form = (draft.form_code, draft.form_version)
    return Report(report, draft.obligation, version, *form, answers, by, now, code, why=draft.why)


def one(tx: Tx, report: ReportId) -> Report | None:
    row = tx.execute(_ONE, {"of_report": report}).first()
    return None if row is None else read(row)


def current(tx: Tx, deadline: DeadlineId, parts: Parts) -> dict[ObligationId, Report]:
    """The newest version of every unit of these parts that handed in for a deadline."""
    query = (
        every()
        .join(obligation_rows, obligation_rows.c.report_id == reports.c.id)
        .where(obligation_rows.c.deadline_id == deadline, narrowing.within(parts))
    )
    return {ObligationId(row.obligation_id): read(row) for row in tx.execute(query)}


_THIS_DAY = select(deadline_rows.c.last_ok).where(deadline_rows.c.id == bindparam("of_deadline")).scalar_subquery()
_EARLIER = Prepared(
    select(reports.c.answers, deadline_rows.c.period)
    .join(obligation_rows, obligation_rows.c.report_id == reports.c.id)
    .join(deadline_rows, deadline_rows.c.id == obligation_rows.c.deadline_id)
    .where(obligation_rows.c.unit_id == bindparam("of_unit"), reports.c.form_code == bindparam("of_form"))
    .where(or_(*(obligation_rows.c.standing == one.value for one in sorted(USABLE))))
    .where(deadline_rows.c.last_ok < _THIS_DAY)
    .order_by(deadline_rows.c.last_ok.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a unit answered to the same form for a deadline before; not what was sent back."""

    period: str
    answers: Mapping[str, Given]


def earlier(tx: Tx, obligation: Obligation, form_code: str) -> Earlier | None:
    of = {"of_unit": obligation.unit, "of_form": form_code, "of_deadline": obligation.deadline}
    row = _EARLIER.first(tx, of)
    return None if row is None else Earlier(row.period, read_answers(row.answers))


def last_version(tx: Tx, obligation: ObligationId) -> Report | None:
    row = tx.execute(_LAST, {"of_obligation": obligation}).first()
    return None if row is None else read(row)


def last_returned(tx: Tx, obligation: ObligationId) -> Report | None:
    """The version that has to be mended."""
    row = tx.execute(_LAST_RETURNED, {"of_obligation": obligation}).first()
    return None if row is None else read(row)


def called(tx: Tx, receipt: str) -> list[Report]:
    """Two of one code are rare, and possible."""
    return [read(row) for row in tx.execute(every().where(reports.c.receipt == receipt).order_by(reports.c.id))]


DECISION = (
    *(reviews.c.decision, reviews.c.reason, reviews.c.flagged, reviews.c.decided_by, reviews.c.decided_at),
    endorsements.c.by_id.label("endorsed_by"),
    endorsements.c.at.label("endorsed_at"),
)
"""Beside the columns of a report, for `read`; of the decision that stands, if one does."""
STANDS = and_(reviews.c.report_id == reports.c.id, reviews.c.undone_at.is_(None))


def last_handed_by(tx: Tx, person: PersonId) -> datetime | None:
    query = select(reports.c.handed_at).where(reports.c.handed_by == person)
    return tx.execute(query.order_by(reports.c.handed_at.desc()).limit(1)).scalar_one_or_none()


def every() -> AnySelect:
    decided = reports.outerjoin(reviews, STANDS).outerjoin(endorsements, endorsements.c.report_id == reports.c.id)
    return select(reports, *DECISION).select_from(decided)


_ONE = every().where(reports.c.id == bindparam("of_report"))
_LAST = every().where(reports.c.obligation_id == bindparam("of_obligation")).order_by(reports.c.version.desc()).limit(1)
_LAST_RETURNED = _LAST.where(reviews.c.decision == Decision.RETURNED.value)


def read(row: AnyRow) -> Report:
    """A row with the columns above."""
    return Report(
        id=ReportId(row.id),
        obligation=ObligationId(row.obligation_id),
        version=row.version,
        form_code=row.form_code,
        form_version=row.form_version,
        answers=read_answers(row.answers),
        handed_by=PersonId(row.handed_by),
        handed_at=row.handed_at,
        receipt=row.receipt,
        decision=None if row.decision is None else Decision(row.decision),
        reason=row.reason,
        flagged=tuple((row.flagged or "").split()),
        decided_by=None if row.decided_by is None else PersonId(row.decided_by),
        decided_at=row.decided_at,
        why=row.why,
        recalled=row.recalled_at,
        endorsed_by=None if row.endorsed_by is None else PersonId(row.endorsed_by),
        endorsed_at=row.endorsed_at,
    )
