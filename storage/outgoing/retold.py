"""Plans whose news went past a unit, as nobody there could be written to: told once somebody there answers again."""

from datetime import datetime

from sqlalchemy import String, and_, cast, exists, func, literal, select

from domain.ids import PlanId, UnitId
from domain.sending.notices import Key, State
from storage.database import Tx
from storage.outgoing import hearing, owing
from storage.outgoing.owing import About
from storage.planning import laying
from storage.tables.notices import notices
from storage.tables.plans import deadlines, duties, plans
from storage.tables.registry import addresses, posts

AGAIN = "-back"
"""What its occasion ends with then."""


def owe(tx: Tx, unit: UnitId, now: datetime) -> int:
    """Of plans in force that still ask something of it, where no one of its people had the news."""
    ahead = exists().where(deadlines.c.duty_id == duties.c.id, deadlines.c.last_ok >= now)
    # By its occasion: notices are by far the longest table, and nearly all share their state.
    news = literal("plan:").concat(cast(plans.c.id, String)).concat("/news")
    theirs = select(addresses.c.id).join(posts, posts.c.person_id == addresses.c.person_id)
    told = (
        exists()
        .where(notices.c.occasion.in_([news, news.concat(AGAIN)]))
        .where(notices.c.address_id.in_(theirs.where(posts.c.unit_id == unit, posts.c.until.is_(None))))
        .where(func.coalesce(notices.c.state, "") == State.SENT.value)
    )
    in_force = and_(plans.c.published_at.is_not(None), plans.c.withdrawn_at.is_(None))
    query = select(plans.c.id).join(duties, duties.c.plan_id == plans.c.id).where(in_force, laying.laid_on(unit))
    missed = tx.execute(query.where(ahead, ~told).distinct()).scalars().all()
    return sum(_tell(tx, PlanId(plan), unit, now) for plan in sorted(missed))


def _tell(tx: Tx, plan: PlanId, unit: UnitId, now: datetime) -> int:
    heard = hearing.reached_at(literal(unit)).distinct()
    return owing.owe(tx, heard, literal(f"plan:{plan}/news{AGAIN}"), Key.PLAN, now, About(literal(plan)))
