"""Plans in force that units have not said they received."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, exists, literal, select

from domain.ids import PlanId, UnitId
from domain.sending.notices import Key, State
from storage.database import Tx
from storage.outgoing import hearing, owing
from storage.outgoing.owing import About
from storage.planning import laying
from storage.tables.notices import notices
from storage.tables.plans import acknowledgements, deadlines, duties, obligations, plans
from storage.tables.registry import addresses, units


def by(tx: Tx, of: Iterable[UnitId]) -> dict[PlanId, set[UnitId]]:
    """By the plan, the oldest first: those of these units that it asks something of and that have not said so."""
    found: defaultdict[PlanId, set[UnitId]] = defaultdict(set)
    for unit in of:
        said = exists().where(acknowledgements.c.plan_id == plans.c.id, acknowledgements.c.unit_id == unit)
        query = (
            select(plans.c.id)
            .join(duties, duties.c.plan_id == plans.c.id)
            .where(plans.c.published_at.is_not(None), plans.c.withdrawn_at.is_(None), laying.laid_on(unit), ~said)
        )
        for plan in tx.execute(query.distinct()).scalars():
            found[PlanId(plan)].add(unit)
    return dict(sorted(found.items()))


def asked(tx: Tx, plan: PlanId) -> ColumnElement[bool]:
    """Of `units`: the plan asks something of them."""
    return units.c.id.in_(laying.on_whom(tx, plan))


def has_said(plan: PlanId) -> ColumnElement[bool]:
    """Of `units`: they have said that they received it."""
    said = select(acknowledgements.c.unit_id).where(acknowledgements.c.plan_id == plan)
    return units.c.id.in_(said)


def lately_published(tx: Tx, since: datetime) -> list[tuple[PlanId, datetime]]:
    """Plans in force, and when they were published."""
    query = select(plans.c.id, plans.c.published_at).where(
        plans.c.published_at >= since, plans.c.withdrawn_at.is_(None), plans.c.told_upto.is_(None)
    )
    return [(PlanId(row.id), row.published_at) for row in tx.execute(query.order_by(plans.c.id))]


def owe(tx: Tx, plan: PlanId, *, heard_before: datetime, now: datetime) -> int:
    """A word to whoever answers for a unit that has neither said that it has the plan nor handed anything in, as far as
    the news of it had arrived there by then; once each."""
    asked = laying.on_whom(tx, plan).subquery()
    said = exists().where(acknowledgements.c.plan_id == plan, acknowledgements.c.unit_id == asked.c.unit_id)
    of_plan = select(deadlines.c.id).join(duties, duties.c.id == deadlines.c.duty_id).where(duties.c.plan_id == plan)
    handed = exists().where(
        obligations.c.unit_id == asked.c.unit_id,
        obligations.c.deadline_id.in_(of_plan),
        obligations.c.first_handed.is_not(None),
    )
    silent = select(asked.c.unit_id).where(~said, ~handed).subquery()
    told = notices.alias()
    arrived = exists().where(
        told.c.occasion == f"plan:{plan}/news",
        told.c.address_id == addresses.c.id,
        told.c.state == State.SENT.value,
        told.c.settled_at <= heard_before,
    )
    heard = hearing.reached_at(silent.c.unit_id).where(arrived).distinct()
    return owing.owe(tx, heard, literal(f"plan:{plan}/unreceived"), Key.UNRECEIVED, now, About(literal(plan)))
