"""What a plan says besides its deadlines: its duties, its tasks, whom it asks by level."""

from dataclasses import dataclass

from sqlalchemy import func, select

from domain.ids import DutyId, PlanId
from domain.planning.plans import DutyKind, Task
from storage.database import Tx
from storage.tables.plans import duties, tasks


@dataclass(frozen=True, slots=True)
class LaidDuty:
    id: DutyId
    kind: DutyKind
    title: str
    form: str
    inclusive: bool


def duties_of(tx: Tx, plan: PlanId) -> list[LaidDuty]:
    query = select(duties).where(duties.c.plan_id == plan).order_by(duties.c.id)
    return [
        LaidDuty(DutyId(row.id), DutyKind(row.kind), row.title, row.form, row.inclusive) for row in tx.execute(query)
    ]


def is_ad_hoc(tx: Tx, plan: PlanId) -> bool:
    """Whether it asks nothing but reports of the moment: then it is no document of its own."""
    kinds = set(tx.execute(select(duties.c.kind).where(duties.c.plan_id == plan)).scalars())
    return kinds == {DutyKind.AD_HOC.value}


def tasks_of(tx: Tx, plan: PlanId, *, limit: int, offset: int = 0) -> list[Task]:
    query = select(tasks).where(tasks.c.plan_id == plan).order_by(tasks.c.id).limit(limit).offset(offset)
    return [
        Task(row.code, row.area, row.content, row.product, row.lead, row.coordinating, row.phrase)
        for row in tx.execute(query)
    ]


def count_tasks(tx: Tx, plan: PlanId) -> int:
    return tx.execute(select(func.count()).select_from(tasks).where(tasks.c.plan_id == plan)).scalar_one()
