"""Writes plans down as they were read: targets, tasks, duties, deadlines. Nothing of it is in force yet."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, false, func, insert, or_, select

from domain.calendars.calendar import Calendar
from domain.clock_face import local_date
from domain.ids import DeadlineId, DutyId, PlanId, TaskId, UnitId
from domain.office.tasks import led_by_office
from domain.planning.plans import DueDate, Duty, DutyKind, PreparedPlan, Task
from domain.planning.targets import Target, WordedTarget
from domain.refusals import Refusal
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.people.registry import pack_levels
from storage.planning import audiences
from storage.reporting import forms
from storage.tables.plans import NO_THRESHOLD, deadlines, duties, plans, targets, task_terms, tasks


def prepare(tx: Tx, prepared: PreparedPlan, *, authority: UnitId, calendar: Calendar, now: datetime) -> PlanId:
    """Raises Refusal for a plan that is there already, and for unknown forms and units."""
    refuse_twice(tx, prepared, authority)
    for duty in prepared.duties:
        if duty.form and not forms.is_known(tx, duty.form, authority):
            raise Refusal("plan-form-unknown", code=prepared.code, form=duty.form)
    values = {
        "code": prepared.code,
        "authority_id": authority,
        "number": prepared.number,
        "issued": prepared.issued,
        "issued_words": prepared.issued_words,
        "title": prepared.title,
        "short_title": prepared.short_title,
        "year": prepared.year,
        "last_year": prepared.last_year,
        "basis": prepared.basis,
        "recipients": prepared.recipients,
        "prepared_at": now,
        "two_step": prepared.two_step,
    }
    plan = PlanId(tx.execute(insert(plans).values(values).returning(plans.c.id)).scalar_one())
    for duty in prepared.duties:
        add_duty(tx, plan, duty, authority, calendar)
    insert_new(tx, targets, [_target(plan, target) for target in prepared.targets])
    insert_new(tx, targets, [_worded(plan, target) for target in prepared.worded])
    for task in prepared.tasks:
        add_task(tx, plan, task, calendar)
    return plan


def refuse_twice(tx: Tx, prepared: PreparedPlan, authority: UnitId) -> None:
    """The same document: by its code, by its number in its year, or, where it has none, by its title. One that was
    withdrawn may be laid down again. Raises Refusal, which says which one is there and how far it has come."""
    same = plans.c.code == prepared.code
    alike = and_(
        plans.c.authority_id == authority,
        plans.c.year == prepared.year,
        plans.c.withdrawn_at.is_(None),
        _like(prepared),
    )
    columns = (plans.c.id, plans.c.short_title, plans.c.published_at, plans.c.prepared_at)
    first = tx.execute(select(*columns).where(or_(same, alike)).order_by(plans.c.id)).first()
    if first is None:
        return
    key = "plan-known" if first.published_at is None else "plan-known-published"
    at = first.published_at or first.prepared_at
    raise Refusal(key, title=first.short_title, code=prepared.code, at=at, plan=first.id)


def _like(prepared: PreparedPlan) -> ColumnElement[bool]:
    """Of `plans`. A report of the moment may well be asked for again under the same title."""
    if prepared.number:
        return plans.c.number == prepared.number
    if all(duty.kind is DutyKind.AD_HOC for duty in prepared.duties):
        return false()
    return and_(plans.c.number.is_(None), func.lower(plans.c.title) == prepared.title.lower())


_DUTY, _DEADLINE = insert(duties).returning(duties.c.id), insert(deadlines).returning(deadlines.c.id)


def add_duty(tx: Tx, plan: PlanId, duty: Duty, authority: UnitId, calendar: Calendar) -> DutyId:
    audience = audiences.found(tx, duty.audience, authority)
    values = {
        "plan_id": plan,
        "code": duty.code,
        "kind": duty.kind,
        "title": duty.title,
        "form": duty.form,
        "receiver_id": authority,
        "means": duty.means,
        "levels": pack_levels(audience.levels),
        "ownership": audience.ownership,
        "inclusive": duty.inclusive,
    }
    duty_id = DutyId(tx.execute(_DUTY, values).scalar_one())
    audiences.write(tx, duty_id, audience)
    for due in duty.due:
        add_deadline(tx, duty_id, due, calendar, inclusive=duty.inclusive)
    return duty_id


def add_deadline(tx: Tx, duty: DutyId, due: DueDate, calendar: Calendar, *, inclusive: bool) -> DeadlineId:
    last = due.last_moment(inclusive=inclusive)
    values = {
        "duty_id": duty,
        "code": due.code,
        "label": due.label,
        "period": due.period,
        "phrase": due.phrase,
        "kind": due.kind,
        "stated": due.stated,
        "last_ok": last,
        "strict": due.last_ok,
        "advised": None if last is None else calendar.last_working_on_or_before(local_date(last)),
        "opens": due.opens,
        "grace": due.grace,
        "locks": due.locks,
        "window_first": due.window.first if due.window else None,
        "window_last": due.window.last if due.window else None,
    }
    return DeadlineId(tx.execute(_DEADLINE, values).scalar_one())


def _target(plan: PlanId, target: Target) -> dict[str, object]:
    return {
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


def _worded(plan: PlanId, target: WordedTarget) -> dict[str, object]:
    return {
        "plan_id": plan,
        "code": target.code,
        "indicator": "",
        "title": target.title,
        "operator": target.sign,
        "threshold": NO_THRESHOLD,
        "bar": target.bar,
        "measure": "",
        "whose": target.whose,
        "wording": target.wording,
    }


def add_task(tx: Tx, plan: PlanId, task: Task, calendar: Calendar) -> TaskId:
    values = {
        "plan_id": plan,
        "code": task.code,
        "area": task.area,
        "content": task.content,
        "product": task.product,
        "lead": task.lead,
        "coordinating": task.coordinating,
        "phrase": task.phrase,
        "kind": task.kind,
        "office": led_by_office(task.lead) if task.office is None else task.office,
        "levels": pack_levels(task.levels),
    }
    task_id = TaskId(tx.execute(insert(tasks).values(values).returning(tasks.c.id)).scalar_one())
    terms = [
        {
            "task_id": task_id,
            "label": due.label,
            "starts": due.starts,
            "last_ok": due.last_ok,
            "advised": None if due.last_ok is None else calendar.last_working_on_or_before(local_date(due.last_ok)),
        }
        for due in task.due
    ]
    tx.execute(insert(task_terms), terms or [{"task_id": task_id}])
    return task_id
