"""What whoever decides about a report reads beside it: the version before, and what was accepted for periods before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, or_, select

from domain.forms.draft import Given, read_answers
from domain.ids import ReportId
from domain.planning.deadlines import Deadline
from domain.reporting.obligations import Obligation, Standing
from domain.reporting.reports import Report
from storage.database import Tx
from storage.engine.prepared import Prepared
from storage.planning import deadlines
from storage.reporting import obligations, reports
from storage.tables.plans import deadlines as deadline_rows
from storage.tables.plans import duties, plans
from storage.tables.plans import obligations as obligation_rows
from storage.tables.registry import people
from storage.tables.reports import reports as report_rows

MOST_EARLIER = 4


@dataclass(frozen=True, slots=True)
class Facts:
    """A report with all it belongs to; the deadline as it is for this unit."""

    report: Report
    obligation: Obligation
    deadline: Deadline
    handed_by: str
    two_step: bool


@dataclass(frozen=True, slots=True)
class Earlier:
    """`before`: what the version before this one had, or for an amendment what is in force; `accepted`: of periods
    before, the last first, each with its period."""

    before: Mapping[str, Given] | None
    accepted: tuple[tuple[str, Mapping[str, Given]], ...]


_OF = Prepared(
    select(
        *obligations.COLUMNS,
        *(column for column in deadlines.COLUMNS if column.name != "deadline_id"),
        people.c.name.label("handed_name"),
        plans.c.two_step,
    )
    .select_from(report_rows)
    .join(obligation_rows, obligation_rows.c.id == report_rows.c.obligation_id)
    .join(deadline_rows, deadline_rows.c.id == obligation_rows.c.deadline_id)
    .join(duties, duties.c.id == deadline_rows.c.duty_id)
    .join(plans, plans.c.id == duties.c.plan_id)
    .join(people, people.c.id == report_rows.c.handed_by)
    .where(report_rows.c.id == bindparam("of_report"))
)
_THIS = deadline_rows.alias()
# More time for this unit makes no later period an earlier one.
_THIS_DAY = select(_THIS.c.last_ok).where(_THIS.c.id == bindparam("of_deadline")).scalar_subquery()
_ACCEPTED = and_(
    obligation_rows.c.report_id == report_rows.c.id,
    obligation_rows.c.standing == Standing.ACCEPTED.value,
    deadline_rows.c.last_ok < _THIS_DAY,
)
_OF_SAME = and_(
    report_rows.c.obligation_id == bindparam("of_obligation"), report_rows.c.version < bindparam("of_version")
)
_EARLIER = Prepared(
    select(
        report_rows.c.obligation_id,
        report_rows.c.id.label("earlier"),
        report_rows.c.answers,
        deadline_rows.c.period,
    )
    .join(obligation_rows, obligation_rows.c.id == report_rows.c.obligation_id)
    .join(deadline_rows, deadline_rows.c.id == obligation_rows.c.deadline_id)
    .where(obligation_rows.c.unit_id == bindparam("of_unit"), report_rows.c.form_code == bindparam("of_form"))
    .where(or_(_OF_SAME, _ACCEPTED))
    .order_by(deadline_rows.c.last_ok.desc(), report_rows.c.version.desc())
    .limit(bindparam("most"))
)


def facts(tx: Tx, report_id: ReportId) -> Facts | None:
    """Two looks, whatever the report holds."""
    report = reports.one(tx, report_id)
    row = None if report is None else _OF.first(tx, {"of_report": report_id})
    if report is None or row is None:
        return None
    obligation = obligations.read(row)
    return Facts(
        report,
        obligation,
        obligation.own(deadlines.read(row)),
        row.handed_name,
        bool(row.two_step),
    )


def some(tx: Tx, ids: Iterable[ReportId]) -> list[Facts]:
    found = (facts(tx, report) for report in ids)
    return [one for one in found if one is not None]


def receipted(tx: Tx, code: str) -> list[Facts]:
    """Two reports of one receipt are rare, and possible."""
    return some(tx, (report.id for report in reports.called(tx, code)))


def earlier(tx: Tx, of: Facts) -> Earlier:
    """One look for all of it. `MOST_EARLIER` and as many versions as there are before this one at most."""
    asked = {
        "of_unit": of.obligation.unit,
        "of_form": of.report.form_code,
        "of_deadline": of.obligation.deadline,
        "of_obligation": of.obligation.id,
        "of_version": of.report.version,
        "most": MOST_EARLIER + of.report.version,
    }
    rows = _EARLIER.all(tx, asked)
    same = [row for row in rows if row.obligation_id == of.obligation.id]
    in_force = [row for row in same if row.earlier == of.obligation.report] if of.report.why else []
    before = (in_force or same)[:1]
    others = [row for row in rows if row.obligation_id != of.obligation.id]
    return Earlier(
        read_answers(before[0].answers) if before else None,
        tuple((row.period, read_answers(row.answers)) for row in others[:MOST_EARLIER]),
    )
