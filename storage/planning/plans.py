"""Plans: published in one breath with everything they oblige whom to, shown, received."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from functools import cache

from sqlalchemy import bindparam, func, select, update

from domain.ids import PersonId, PlanId, UnitId
from domain.planning.plans import Plan
from domain.planning.targets import Operator, Sign, Target, Whose, WordedTarget
from domain.refusals import Refusal
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.engine.rows import AnyRow, AnySelect
from storage.operations import audit
from storage.outgoing import board_posts
from storage.reporting import opening, standings
from storage.tables.plans import NO_THRESHOLD, acknowledgements, plans, targets


def publish(tx: Tx, plan: PlanId, *, by: PersonId, now: datetime) -> int:
    """Puts a plan in force, freezes what is due already, and owes everybody the news, in one breath; for very many
    units the rest follows part by part (`storage.reporting.opening`).

    Returns how many hear of it. A second press is refused, so that nobody is told twice."""
    mine = (
        update(plans)
        .where(plans.c.id == plan, plans.c.published_at.is_(None))
        .values(published_at=now, published_by=by)
    )
    if tx.execute(mine).rowcount == 0:
        raise Refusal("plan-published-already")
    opening.open_due(tx, now)
    audit.note(tx, by, "publish", f"plan:{plan}", now=now)
    return opening.announce(tx, plan, now) + board_posts.announce(tx, plan, now)


def one(tx: Tx, plan: PlanId) -> Plan | None:
    row = tx.execute(_every().where(plans.c.id == plan)).first()
    return None if row is None else _plan(row)


def some(tx: Tx, ids: Iterable[PlanId]) -> list[Plan]:
    return [_plan(row) for row in tx.execute(_every().where(plans.c.id.in_(list(ids))))]


def of_authority(tx: Tx, authority: UnitId) -> list[Plan]:
    return [
        _plan(row) for row in tx.execute(_every().where(plans.c.authority_id == authority).order_by(plans.c.id.desc()))
    ]


_EVERY = select(targets).where(targets.c.plan_id == bindparam("of_plan")).order_by(targets.c.id)
_TARGETS = _EVERY.where(targets.c.threshold != NO_THRESHOLD)
_WORDED = _EVERY.where(targets.c.threshold == NO_THRESHOLD)


def in_force(tx: Tx) -> list[Plan]:
    """Of every authority."""
    published = _every().where(plans.c.published_at.is_not(None), plans.c.withdrawn_at.is_(None))
    return [_plan(row) for row in tx.execute(published.order_by(plans.c.id))]


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


def worded_targets_of(tx: Tx, plan: PlanId) -> list[WordedTarget]:
    return [
        WordedTarget(row.code, row.title, Sign(row.operator), row.bar, row.wording, Whose(row.whose))
        for row in tx.execute(_WORDED, {"of_plan": plan})
    ]


def acknowledge(tx: Tx, plan: PlanId, unit: UnitId, *, by: PersonId, now: datetime) -> bool:
    """False where the unit had said so before."""
    new = insert_new(tx, acknowledgements, [{"plan_id": plan, "unit_id": unit, "person_id": by, "at": now}]) == 1
    # Also where it was said before there was anything to owe.
    standings.acknowledge(tx, plan, unit, now)
    if not new:
        return False
    audit.note(tx, by, "acknowledge", f"unit:{unit}", now=now, after={"plan": plan})
    return True


def acknowledged(tx: Tx, plan: PlanId) -> int:
    """How many units have said they received it."""
    return tx.execute(
        select(func.count()).select_from(acknowledgements).where(acknowledgements.c.plan_id == plan)
    ).scalar_one()


@cache
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
        plans.c.issued_words,
        plans.c.last_year,
        plans.c.basis,
        plans.c.recipients,
        plans.c.withdrawn_at,
        plans.c.withdrawn_why,
        plans.c.two_step,
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
        row.issued_words,
        row.last_year,
        row.basis,
        row.recipients,
        row.withdrawn_at,
        row.withdrawn_why,
        row.two_step,
    )
