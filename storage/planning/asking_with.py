"""With which form a duty is asked: what there is to choose from, and another in its place."""

from collections.abc import Collection

from sqlalchemy import Select, exists, func, or_, select, update

from domain.ids import DutyId, PlanId, UnitId
from domain.planning.amendments import Told, What
from domain.planning.asking_with import AskingDuty, chosen
from domain.planning.changes import AskWith
from domain.planning.plans import DutyKind
from domain.refusals import Refusal
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.reporting import forms
from storage.tables.plans import deadlines, duties, obligations, plans
from storage.tables.reports import drafts, reports

_BEGUN = (
    select(func.count())
    .select_from(obligations.join(deadlines, deadlines.c.id == obligations.c.deadline_id))
    .where(deadlines.c.duty_id == duties.c.id)
    .where(
        or_(
            exists().where(drafts.c.obligation_id == obligations.c.id),
            exists().where(reports.c.obligation_id == obligations.c.id),
        )
    )
    .correlate(duties)
    .scalar_subquery()
)


def duties_of(tx: Tx, authorities: Collection[UnitId]) -> list[AskingDuty]:
    """Of their plans that are not withdrawn, the newest plan first."""
    query = _asking().where(plans.c.authority_id.in_(authorities), plans.c.withdrawn_at.is_(None))
    return [_duty(row) for row in tx.execute(query.order_by(plans.c.id.desc(), duties.c.id))]


def duties_of_plan(tx: Tx, plan: PlanId) -> list[AskingDuty]:
    return [_duty(row) for row in tx.execute(_asking().where(duties.c.plan_id == plan).order_by(duties.c.id))]


def one(tx: Tx, duty: DutyId) -> tuple[AskingDuty, PlanId, UnitId] | None:
    """With its plan, and whose that is."""
    row = tx.execute(_asking().where(duties.c.id == duty)).first()
    return None if row is None else (_duty(row), PlanId(row.plan_id), UnitId(row.authority_id))


def ask(tx: Tx, plan: PlanId, change: AskWith) -> Told:
    """Raises Refusal where somebody has begun to answer it, and for a form that the office does not have."""
    found = one(tx, change.duty)
    if found is None or found[1] != plan:
        raise Refusal("amend-form-not-here")
    duty, _, authority = found
    if duty.begun:
        raise Refusal("amend-form-begun", duty=duty.title, units=duty.begun, form=duty.form)
    if not duty.may_be_asked_otherwise:
        raise Refusal("amend-form-not-here")
    if change.form not in chosen(forms.codes(tx, authority)):
        raise Refusal("amend-form-unknown", form=change.form)
    if change.form == duty.form:
        raise Refusal("amend-same")
    tx.execute(update(duties).where(duties.c.id == change.duty).values(form=change.form))
    before, after = (_title(tx, code, authority) for code in (duty.form, change.form))
    return Told(What.FORM, duty.title, before, after, change.duty)


def _title(tx: Tx, code: str, authority: UnitId) -> str:
    return forms.one(tx, code, forms.newest_version(tx, code, authority)).title.vi


def _asking() -> Select[tuple[int, int, int, str, str, str, str, int]]:
    columns = (duties.c.id, duties.c.plan_id, plans.c.authority_id, plans.c.short_title, duties.c.title, duties.c.kind)
    return select(*columns, duties.c.form, _BEGUN.label("begun")).join(plans, plans.c.id == duties.c.plan_id)


def _duty(row: AnyRow) -> AskingDuty:
    return AskingDuty(DutyId(row.id), row.short_title, row.title, DutyKind(row.kind), row.form, row.begun)
