"""What is allowed for at a unit that would be late through no fault of its own: written down when somebody sits down to
its work after the last moment, and from then on its own last moment for everything that judges lateness."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import and_, exists, func, insert, or_, select, update

from domain.calendars.calendar import Calendar
from domain.ids import DeadlineId, ObligationId, PlanId
from domain.planning.deadlines import Deadline
from domain.planning.plans import DutyKind
from domain.reporting.fairness import NOTICE_DAYS, Allowance, allowance
from domain.reporting.obligations import Obligation
from domain.sending.notices import Key, State
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.incoming import outages
from storage.tables.fairness import allowances
from storage.tables.notices import notices
from storage.tables.plans import obligations, plans
from storage.tables.registry import addresses, posts


def settle(tx: Tx, obligation: Obligation, of_all: Deadline, calendar: Calendar, now: datetime) -> Obligation:
    """The obligation with its own last moment as it is fair; what was handed in before stays judged."""
    own = obligation.own(of_all)
    if obligation.first_handed is not None or not own.passed(now):
        return obligation
    # What this office asks of the moment has the time it gave.
    days = 0 if of_all.asks == DutyKind.AD_HOC else notice_days(tx, of_all.plan)
    outage = outages.near(tx, own.last_ok, now)
    allowed = allowance(own.last_ok, outage, _first_heard(tx, obligation, of_all.plan), days, calendar)
    if allowed is None or _was_allowed(tx, obligation.id):
        return obligation
    values = {"minutes": allowed.minutes, "heard_at": allowed.heard, "days": allowed.days, "last_ok": allowed.last_ok}
    tx.execute(insert(allowances).values(values | {"obligation_id": obligation.id, "made_at": now}))
    tx.execute(update(obligations).where(obligations.c.id == obligation.id).values(last_ok=allowed.last_ok))
    return replace(obligation, last_ok=allowed.last_ok)


def of(tx: Tx, obligation: ObligationId) -> Allowance | None:
    row = tx.execute(select(allowances).where(allowances.c.obligation_id == obligation)).first()
    return None if row is None else _record(row)


def of_deadline(tx: Tx, deadline: DeadlineId) -> Mapping[ObligationId, Allowance]:
    query = select(allowances).join(obligations, obligations.c.id == allowances.c.obligation_id)
    rows = tx.execute(query.where(obligations.c.deadline_id == deadline))
    return {ObligationId(row.obligation_id): _record(row) for row in rows}


def notice_days(tx: Tx, plan: PlanId) -> int:
    days: int | None = tx.execute(select(plans.c.notice_days).where(plans.c.id == plan)).scalar_one()
    return NOTICE_DAYS if days is None else days


def set_notice_days(tx: Tx, plan: PlanId, days: int) -> None:
    tx.execute(update(plans).where(plans.c.id == plan).values(notice_days=days))


def _first_heard(tx: Tx, obligation: Obligation, plan: PlanId) -> datetime | None:
    """When the first word of it arrived at the unit: of the plan, or a reminder of this very work."""
    there = exists().where(posts.c.person_id == addresses.c.person_id, posts.c.unit_id == obligation.unit)
    of_plan = and_(notices.c.key == Key.PLAN.value, notices.c.plan_id == plan, there)
    query = (
        select(func.min(notices.c.settled_at))
        .join(addresses, addresses.c.id == notices.c.address_id)
        .where(notices.c.state == State.SENT.value, or_(notices.c.obligation_id == obligation.id, of_plan))
    )
    found: datetime | None = tx.execute(query).scalar()
    return found


def _was_allowed(tx: Tx, obligation: ObligationId) -> bool:
    return tx.execute(select(allowances.c.id).where(allowances.c.obligation_id == obligation)).first() is not None


def _record(row: AnyRow) -> Allowance:
    return Allowance(row.last_ok, row.minutes, row.heard_at, row.days)
