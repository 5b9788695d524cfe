"""Owes the offer to round up a period: when the last report is in, or when the time to hand in is over; once."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Text, and_, cast, exists, func, literal, or_, select

from domain.persons.people import Role
from domain.planning.plans import DutyKind
from domain.reporting.obligations import OWING, RECEIVED, Standing
from domain.sending.notices import Key
from storage.database import Tx
from storage.outgoing import hearing
from storage.outgoing.owing import About, owe
from storage.tables.plans import deadlines, duties, obligations, plans
from storage.tables.registry import addresses, posts

OFFERED_FOR = timedelta(days=30)
"""So long after its last day a period is still rounded up: a program that was away offers nothing stale."""


def offer(tx: Tx, now: datetime) -> int:
    """To the officers of the authority of each plan; how many had not been offered it yet. One statement."""
    over = func.coalesce(deadlines.c.grace, deadlines.c.last_ok) < now
    officers = (
        select(addresses.c.id.label("address_id"))
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .join(plans, plans.c.authority_id == posts.c.unit_id)
        .join(duties, duties.c.plan_id == plans.c.id)
        .join(deadlines, deadlines.c.duty_id == duties.c.id)
        .where(posts.c.role == Role.OFFICER.value, posts.c.until.is_(None), hearing.is_open())
        .where(plans.c.published_at.is_not(None), plans.c.withdrawn_at.is_(None))
        .where(duties.c.kind == DutyKind.PERIODIC_REPORT.value)
        .where(deadlines.c.opened_at.is_not(None), deadlines.c.called_off_at.is_(None))
        .where(deadlines.c.last_ok >= now - OFFERED_FOR)
        .where(_stand(RECEIVED), or_(over, ~_stand(OWING)))
        .distinct()
    )
    occasion = literal("deadline:") + cast(deadlines.c.id, Text) + literal("/round-up")
    return owe(tx, officers, occasion, Key.ROUND_UP, now, About(plans.c.id, deadlines.c.id))


def _stand(so: frozenset[Standing]) -> ColumnElement[bool]:
    """Whether any unit of the deadline does."""
    of_it = and_(
        obligations.c.deadline_id == deadlines.c.id, obligations.c.standing.in_([one.value for one in sorted(so)])
    )
    return exists().where(of_it)
