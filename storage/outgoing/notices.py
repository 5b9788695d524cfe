"""Owes notices: who is to hear what, in set-based statements; an occasion owed before is not owed again."""

from collections.abc import Callable, Collection
from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
)

from domain.clock_face import local_date
from domain.ids import AddressId, ExtensionId, ObligationId, PlanId, UnitId
from domain.persons.people import Role
from domain.planning.deadlines import Deadline
from domain.planning.rungs import Step
from domain.reporting.obligations import OWING, Standing
from domain.sending.notices import RANK, Key
from domain.sending.urgency import TODAY_RANK
from storage.database import Tx
from storage.engine.rows import AnySelect
from storage.outgoing import board_posts, hearing, silence
from storage.outgoing.hearing import Willing
from storage.outgoing.owing import About, owe
from storage.planning import laying
from storage.planning.laying import Span
from storage.reporting import last_moments
from storage.tables.base import Moment
from storage.tables.plans import obligations, plans
from storage.tables.registry import addresses, people, posts
from storage.tables.reports import drafts, extensions, reports, reviews
from storage.units import tree

_ALL_OWING = [standing.value for standing in OWING]


def announce(tx: Tx, plan: PlanId, now: datetime, span: Span | None = None) -> int:
    """Tells whoever answers for a unit the plan asks anything of, due by now or not, that it is in force: once each."""
    asked = laying.on_whom(tx, plan, span).subquery()
    heard = hearing.reached_at(asked.c.unit_id).distinct()
    return owe(tx, heard, literal(f"plan:{plan}/news"), Key.PLAN, now, About(literal(plan)))


def count_hearers(tx: Tx, plan: PlanId) -> int:
    """How many people would be told if the plan were published now."""
    heard = hearing.reached_at(laying.on_whom(tx, plan).subquery().c.unit_id).distinct().subquery()
    return tx.execute(select(func.count()).select_from(heard)).scalar_one()


def unheard(tx: Tx, plan: PlanId) -> Select[tuple[int]]:
    """The units a plan asks anything of, and of which nobody can be written to."""
    asked = laying.on_whom(tx, plan).subquery()
    return select(asked.c.unit_id).where(~hearing.reached_at(asked.c.unit_id).exists())


def count_groups(tx: Tx, plan: PlanId) -> int:
    return tx.execute(select(func.count()).select_from(board_posts.heard(plan).subquery())).scalar_one()


def tell_amended(
    tx: Tx, plan: PlanId, batch: int, concerned: Select[tuple[int]], now: datetime, *, groups: bool
) -> int:
    """One message a person, and a group, however many changes there are in the batch."""
    about = About(literal(plan), details=str(batch))
    occasion = literal(f"plan:{plan}/amended:{batch}")
    heard = hearing.reached_at(concerned.subquery().c.unit_id).distinct()
    told = owe(tx, heard, occasion, Key.AMENDED, now, about)
    return told + (owe(tx, board_posts.heard(plan), occasion, Key.AMENDED, now, about) if groups else 0)


def tell_withdrawn(tx: Tx, plan: PlanId, heard_of: Select[tuple[int]], now: datetime) -> int:
    heard = select(addresses.c.id.label("address_id")).where(addresses.c.id.in_(heard_of), hearing.is_open())
    return owe(tx, heard, literal(f"plan:{plan}/withdrawn"), Key.PLAN_WITHDRAWN, now, About(literal(plan)))


def remind(tx: Tx, deadline: Deadline, step: Step, now: datetime) -> int:
    """One reminder to each unit that still owes and has promised nothing, for the step in force; once each."""
    which = and_(of_all(deadline), _owed_at(step))
    return owe_units(tx, deadline, f"{deadline.occasion}/step:{step.name}", _key_of(step), now, which)


def remind_deputies(tx: Tx, deadline: Deadline, step: Step, now: datetime) -> int:
    """The same to every deputy of the units that have not even begun; who was told before stays untold."""
    begun = exists().where(drafts.c.obligation_id == obligations.c.id)
    silent = and_(of_all(deadline), ~begun)
    moment = f"{deadline.occasion}/step:{step.name}"
    return owe_units(tx, deadline, moment, _key_of(step), now, silent, hearing.deputies_of)


def of_all(deadline: Deadline) -> ColumnElement[bool]:
    """Whoever was given more time has a ladder of its own; not so whoever was only allowed for an outage."""
    given = exists().where(
        extensions.c.obligation_id == obligations.c.id, extensions.c.granted == obligations.c.last_ok
    )
    return or_(~last_moments.has_more_time(deadline.last_ok), ~given)


def _owed_at(step: Step) -> ColumnElement[bool]:
    """What came back since then waited for the office when this step came: the school has just been told."""
    since = (
        select(reports.c.obligation_id)
        .join(reviews, reviews.c.report_id == reports.c.id)
        .where(reports.c.id == obligations.c.report_id, reviews.c.decided_at > literal(step.at, Moment()))
        .where(reviews.c.undone_at.is_(None))
        .correlate(obligations)
        .exists()
    )
    return or_(obligations.c.standing != Standing.RETURNED.value, ~since)


def _key_of(step: Step) -> Key:
    return Key.OVERDUE if step.overdue else Key.REMINDER


def remind_one(
    tx: Tx, deadline: Deadline, obligation: ObligationId, extension: ExtensionId, step: Step, now: datetime
) -> int:
    """A unit that was given more time: the ladder towards its own day."""
    moment = f"{deadline.occasion}/ext:{extension}/step:{step.name}"
    mine = and_(obligations.c.id == obligation, _owed_at(step))
    return owe_units(tx, deadline, moment, _key_of(step), now, mine)


def remind_groups(tx: Tx, deadline: Deadline, step: Step, now: datetime) -> int:
    occasion = literal(f"deadline:{deadline.id}{deadline.occasion}/group/step:{step.name}")
    about = About(literal(deadline.plan), literal(deadline.id), due_rev=deadline.revision)
    return owe(tx, board_posts.heard(deadline.plan), occasion, Key.GROUP_REMINDER, now, about)


def digest(tx: Tx, day: date, now: datetime, *, served: Collection[int]) -> int:
    """One message a morning to everybody who looks after units that a plan in force asks something of, and reads it
    every morning or on one of these weekdays."""
    reads = or_(people.c.digest_on.is_(None), people.c.digest_on.in_(sorted(served)))
    reading = and_(posts.c.until.is_(None), posts.c.role.in_([Role.OFFICER.value, Role.LEADER.value]))
    above = tree.lineages(select(posts.c.unit_id).where(reading)).subquery()
    readers = (
        select(addresses.c.id.label("address_id"))
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .join(above, above.c.of_unit == posts.c.unit_id)
        .join(plans, plans.c.authority_id == above.c.unit_id)
        .join(people, people.c.id == addresses.c.person_id)
        .where(reading, reads, hearing.is_open())
        .where(plans.c.published_at.is_not(None), plans.c.withdrawn_at.is_(None))
        .distinct()
    )
    return owe(tx, readers, literal(f"digest:{day:%Y-%m-%d}"), Key.DIGEST, now)


def hearers(tx: Tx, unit: UnitId) -> list[AddressId]:
    """Where those are reached who are told what concerns a unit."""
    return [AddressId(found) for found in tx.execute(hearing.reached_at(literal(unit)).distinct()).scalars()]


def owe_units(
    tx: Tx,
    deadline: Deadline,
    moment: str,
    key: Key,
    now: datetime,
    which: ColumnElement[bool],
    heard_at: Callable[[ColumnElement[int], Willing], AnySelect] = hearing.reached_at,
    *,
    details: str | None = None,
) -> int:
    """To each unit that still owes, and of which `which` is true of its obligation."""
    left = still_owed(deadline, which, now).subquery()
    heard = heard_at(left.c.unit_id, hearing.willing_to(left.c.id))
    occasion = literal("obligation:").concat(cast(left.c.id, String)).concat(moment)
    about = About(literal(deadline.plan), literal(deadline.id), left.c.id, None, deadline.revision, details)
    rank = min(RANK[key], TODAY_RANK) if local_date(deadline.last_ok) == local_date(now) else None
    return owe(tx, heard, occasion, key, now, about, rank=rank)


def still_owed(deadline: Deadline, which: ColumnElement[bool], now: datetime) -> Select[tuple[int, int]]:
    """What is owed of it, and has been promised for no later time."""
    of_deadline = and_(obligations.c.deadline_id == deadline.id, is_owing(), which)
    query = select(obligations.c.id, obligations.c.unit_id).where(of_deadline)
    return query.where(~silence.kept(obligations.c.id, now))


def is_owing() -> ColumnElement[bool]:
    """The ball is with the unit, and it waits for no answer of its own."""
    asks = select(extensions.c.obligation_id).where(extensions.c.decided_at.is_(None))
    return and_(obligations.c.standing.in_(_ALL_OWING), obligations.c.id.not_in(asks))
