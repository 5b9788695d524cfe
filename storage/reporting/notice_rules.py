"""How many working days a school is to be told before a deadline: what its plan says, or else its office."""

from dataclasses import dataclass

from sqlalchemy import select, update

from domain.ids import PlanId, UnitId
from domain.reporting.fairness import NOTICE_DAYS
from storage.database import Tx
from storage.engine.dialects import upsert
from storage.tables.fairness import notice_rules
from storage.tables.plans import plans


@dataclass(frozen=True, slots=True)
class Rule:
    """`own`: the plan says so itself."""

    days: int
    own: bool = False


def of_plan(tx: Tx, plan: PlanId) -> Rule:
    query = select(plans.c.notice_days, plans.c.authority_id).where(plans.c.id == plan)
    row = tx.execute(query).one()
    if row.notice_days is not None:
        return Rule(row.notice_days, own=True)
    return Rule(of_office(tx, UnitId(row.authority_id)))


def of_office(tx: Tx, authority: UnitId) -> int:
    days: int | None = tx.execute(select(notice_rules.c.days).where(notice_rules.c.authority_id == authority)).scalar()
    return NOTICE_DAYS if days is None else days


def set_for_plan(tx: Tx, plan: PlanId, days: int | None) -> None:
    """Without days it goes by its office again."""
    tx.execute(update(plans).where(plans.c.id == plan).values(notice_days=days))


def set_for_office(tx: Tx, authority: UnitId, days: int) -> None:
    upsert(tx, notice_rules, [{"authority_id": authority, "days": days}], key=[notice_rules.c.authority_id])
