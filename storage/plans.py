"""Plans: prepared, then published in one breath with everything they oblige whom to."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import bindparam, func, insert, select, update

from domain.calendar import Calendar
from domain.clock_face import local_date
from domain.ids import PersonId, PlanId, UnitId
from domain.plans import Duty, Plan, PreparedPlan
from domain.refusals import Refusal
from domain.targets import Operator, Target, Whose
from storage import audit, deadlines, forms, notices, obligations
from storage.database import Tx
from storage.dialects import insert_new
from storage.registry import pack_levels
from storage.rows import AnyRow, AnySelect
from storage.tables.plans import acknowledgements, duties, plans, targets, tasks
from storage.tables.plans import deadlines as deadline_rows


def prepare(tx: Tx, prepared: PreparedPlan, *, authority: UnitId, calendar: Calendar, now: datetime) -> PlanId:
    """Writes a plan down without putting it in force. The same plan twice is refused, as is one with unknown forms."""
    if tx.execute(select(plans.c.id).where(plans.c.code == prepared.code)).first():
        raise Refusal("plan-known", code=prepared.code)
    for duty in prepared.duties:
        if not forms.is_known(tx, duty.form):
            raise Refusal("plan-form-unknown", code=prepared.code, form=duty.form)
    values = {
        "code": prepared.code,
        "authority_id": authority,
        "number": prepared.number,
        "issued": prepared.issued,
        "title": prepared.title,
        "short_title": prepared.short_title,
        "year": prepared.year,
        "prepared_at": now,
    }
    plan = PlanId(tx.execute(insert(plans).values(values).returning(plans.c.id)).scalar_one())
    for duty in prepared.duties:
        _add_duty(tx, plan, duty, authority, calendar)
    _add_particulars(tx, plan, prepared)
    return plan


def _add_duty(tx: Tx, plan: PlanId, duty: Duty, authority: UnitId, calendar: Calendar) -> None:
    values = {
        "plan_id": plan,
        "code": duty.code,
        "kind": duty.kind,
        "title": duty.title,
        "form": duty.form,
        "receiver_id": authority,
        "means": duty.means,
        "levels": pack_levels(duty.audience.levels),
        "ownership": duty.audience.ownership,
    }
    duty_id = tx.execute(insert(duties).values(values).returning(duties.c.id)).scalar_one()
    rows = [
        {
            "duty_id": duty_id,
            "code": due.code,
            "label": due.label,
            "period": due.period,
            "phrase": due.phrase,
            "stated": due.stated,
            "last_ok": due.last_ok,
            "advised": calendar.last_working_on_or_before(local_date(due.last_ok)),
            "opens": due.opens,
            "locks": due.locks,
            "window_first": due.window.first if due.window else None,
            "window_last": due.window.last if due.window else None,
        }
        for due in duty.due
    ]
    tx.execute(insert(deadline_rows), rows)


def _add_particulars(tx: Tx, plan: PlanId, prepared: PreparedPlan) -> None:
    laid = [
        {
            "plan_id": plan,
            "code": target.code,
            "indicator": target.indicator,
            "title": target.title,
            "operator": target.operator,
            "threshold": str(target.threshold),
            "measure": target.measure,
            "whose": target.whose,
            "wording": target.wording,
        }
        for target in prepared.targets
    ]
    insert_new(tx, targets, laid)
    annex = [
        {
            "plan_id": plan,
            "code": task.code,
            "area": task.area,
            "content": task.content,
            "product": task.product,
            "lead": task.lead,
            "coordinating": task.coordinating,
            "phrase": task.phrase,
        }
        for task in prepared.tasks
    ]
    insert_new(tx, tasks, annex)


def publish(tx: Tx, plan: PlanId, *, by: PersonId, now: datetime) -> int:
    """Puts a plan in force, freezes what is due already, and owes everybody the news, in one breath.

    Returns how many notices are owed. A second press is refused, so that nobody is told twice."""
    mine = (
        update(plans)
        .where(plans.c.id == plan, plans.c.published_at.is_(None))
        .values(published_at=now, published_by=by)
    )
    if tx.execute(mine).rowcount == 0:
        raise Refusal("plan-published-already")
    open_due(tx, now)
    audit.note(tx, by, "publish", f"plan:{plan}", now=now)
    return notices.announce(tx, plan, now) + notices.post_boards(tx, plan, now)


def open_due(tx: Tx, now: datetime) -> int:
    """Writes down the obligations of every deadline whose day has come; done twice, it does nothing."""
    return sum(
        obligations.open_for(tx, deadline, now)
        for deadline in deadlines.to_open(tx, now)
        if deadlines.note_opened(tx, deadline.id, now)
    )


def one(tx: Tx, plan: PlanId) -> Plan | None:
    row = tx.execute(_every().where(plans.c.id == plan)).first()
    return None if row is None else _plan(row)


def of_authority(tx: Tx, authority: UnitId) -> list[Plan]:
    return [
        _plan(row) for row in tx.execute(_every().where(plans.c.authority_id == authority).order_by(plans.c.id.desc()))
    ]


_TARGETS = select(targets).where(targets.c.plan_id == bindparam("of_plan")).order_by(targets.c.id)


def targets_of(tx: Tx, plan: PlanId) -> list[Target]:
    return [
        Target(
            row.code,
            row.indicator,
            Operator(row.operator),
            Decimal(row.threshold),
            row.measure,
            row.wording,
            row.title,
            Whose(row.whose),
        )
        for row in tx.execute(_TARGETS, {"of_plan": plan})
    ]


def acknowledge(tx: Tx, plan: PlanId, unit: UnitId, *, by: PersonId, now: datetime) -> bool:
    """False where the unit had said so before."""
    if insert_new(tx, acknowledgements, [{"plan_id": plan, "unit_id": unit, "person_id": by, "at": now}]) == 0:
        return False
    audit.note(tx, by, "acknowledge", f"unit:{unit}", now=now, after={"plan": plan})
    return True


def acknowledged(tx: Tx, plan: PlanId) -> int:
    """How many units have said they received it."""
    return tx.execute(
        select(func.count()).select_from(acknowledgements).where(acknowledgements.c.plan_id == plan)
    ).scalar_one()


def _every() -> AnySelect:
    return select(
        plans.c.id,
        plans.c.authority_id,
        plans.c.number,
        plans.c.issued,
        plans.c.title,
        plans.c.short_title,
        plans.c.year,
        plans.c.published_at,
    )


def _plan(row: AnyRow) -> Plan:
    return Plan(
        PlanId(row.id),
        UnitId(row.authority_id),
        row.number,
        row.issued,
        row.title,
        row.short_title,
        row.year,
        row.published_at,
    )
