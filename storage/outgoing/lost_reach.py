"""Units that owe something and at which nobody can be written to any more: since when, and why; those who look after
them hear of it at once, and again when somebody there answers."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists, func, literal, literal_column, select

from domain.buttons.parts import Parts
from domain.ids import AddressId, BroadcastId, DeadlineId, ObligationId, UnitId
from domain.persons.people import REPORTING, Reach
from domain.persons.reach_texts import Closed
from domain.reporting.obligations import OWING, Standing
from domain.sending.notices import Key, State
from domain.whom import EVERYBODY
from storage.counting import narrowing
from storage.database import Tx
from storage.engine.rows import AnySelect
from storage.outgoing import retold, telling
from storage.reporting import last_moments, obligations, obliged, overseers
from storage.tables.broadcasts import broadcast_units
from storage.tables.notices import notices
from storage.tables.plans import deadlines, duties, plans
from storage.tables.plans import obligations as rows
from storage.tables.registry import addresses, posts

NEWS = timedelta(days=1)
"""What happened longer ago stands in the digest each morning."""
OWED_FOR = timedelta(days=30)
REMEMBERED = timedelta(days=60)
# A literal, so that both databases see that the index of these serves.
_UNREACHED: ColumnElement[str] = literal_column(f"'{Key.UNREACHED.value}'")
_ANSWERING = and_(posts.c.until.is_(None), posts.c.role.in_([role.value for role in REPORTING]))


def of(tx: Tx, some: Collection[ObligationId]) -> dict[ObligationId, Closed]:
    """Of these obligations, by whom their units are answered for; a unit that nobody of has ever written is missing."""
    query = _closed().where(rows.c.id.in_(list(some)))
    found = {}
    for row in tx.execute(query.order_by(addresses.c.reach_since)):
        if row.reach_since is not None:
            found[ObligationId(row.id)] = Closed(Reach(row.reach), row.reach_since)
    return found


def count_overdue(tx: Tx, deadline: DeadlineId, at: datetime, parts: Parts) -> int:
    """Of the units that had handed in nothing and were overdue, those where nobody can be written to."""
    silent = (rows.c.deadline_id == deadline, rows.c.standing == Standing.OWED.value, ~obliged.reached())
    there = and_(*silent, narrowing.among(parts, EVERYBODY), last_moments.is_overdue(at))
    return tx.execute(select(func.count()).select_from(rows).where(there)).scalar_one()


def of_broadcast(tx: Tx, broadcast: BroadcastId) -> dict[UnitId, Closed]:
    """As `of`, of the units a message went to, whatever they owe."""
    told = select(broadcast_units.c.unit_id).where(broadcast_units.c.broadcast_id == broadcast)
    return _closed_at(tx, posts.c.unit_id.in_(told))


def of_units(tx: Tx, units: Collection[UnitId]) -> dict[UnitId, Closed]:
    """As `of`, whatever they owe."""
    return _closed_at(tx, posts.c.unit_id.in_(list(units)))


def _closed_at(tx: Tx, where: ColumnElement[bool]) -> dict[UnitId, Closed]:
    query = (
        select(posts.c.unit_id, addresses.c.reach, addresses.c.reach_since)
        .join(addresses, addresses.c.person_id == posts.c.person_id)
        .where(where, _ANSWERING, addresses.c.reach != Reach.OPEN.value)
        .order_by(addresses.c.reach_since)
    )
    return {
        UnitId(row.unit_id): Closed(Reach(row.reach), row.reach_since)
        for row in tx.execute(query)
        if row.reach_since is not None
    }


def reached_now(tx: Tx, broadcast: BroadcastId) -> set[UnitId]:
    """Of the units a message went to, those where somebody can be written to."""
    told = select(broadcast_units.c.unit_id).where(broadcast_units.c.broadcast_id == broadcast)
    query = (
        select(posts.c.unit_id)
        .join(addresses, addresses.c.person_id == posts.c.person_id)
        .where(posts.c.unit_id.in_(told), _ANSWERING, addresses.c.reach == Reach.OPEN.value)
    )
    return {UnitId(unit) for unit in tx.execute(query).scalars()}


def tell_lost(tx: Tx, now: datetime) -> int:
    """Of each unit that has just lost the last of its people who could be written to; once each time it happens."""
    lately = (
        _closed()
        .with_only_columns(rows.c.unit_id, func.min(rows.c.id).label("owed"), func.max(addresses.c.reach_since))
        .join(deadlines, deadlines.c.id == rows.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .join(plans, and_(plans.c.id == duties.c.plan_id, plans.c.withdrawn_at.is_(None)))
        .where(addresses.c.reach_since >= now - NEWS, ~obliged.reached(), deadlines.c.last_ok >= now - OWED_FOR)
        .where(rows.c.standing.in_([standing.value for standing in OWING]))
        .group_by(rows.c.unit_id)
    )
    told = 0
    for unit, owed, since in tx.execute(lately).all():
        obligation = obligations.one(tx, ObligationId(owed))
        if obligation is not None:
            heard = overseers.looking_after(tx, obligation)
            occasion = f"unreached:{unit}/{since:%Y%m%d%H%M%S}"
            told += telling.tell(tx, heard, Key.UNREACHED, occasion, now, details=str(owed))
    return told


def tell_found(tx: Tx, now: datetime) -> int:
    """Those who were told, of each such unit at which somebody answers again; and that unit, of what went past it."""
    # Not found by its state, which nearly all notices share.
    said = and_(notices.c.key == _UNREACHED, func.coalesce(notices.c.state, "") == State.SENT.value)
    found = notices.alias()
    told_of_it = exists().where(
        found.c.occasion == literal("re").concat(notices.c.occasion), found.c.address_id == notices.c.address_id
    )
    query = select(notices.c.address_id, notices.c.occasion, notices.c.details).where(said, ~told_of_it)
    told = 0
    for row in tx.execute(query.where(notices.c.made_at >= now - REMEMBERED)).all():
        if is_reached(tx, ObligationId(int(row.details))):
            heard = [AddressId(row.address_id)]
            news = telling.tell(tx, heard, Key.REACHED, f"re{row.occasion}", now, details=row.details)
            obligation = obligations.one(tx, ObligationId(int(row.details))) if news else None
            told += news + (retold.owe(tx, obligation.unit, now) if obligation is not None else 0)
    return told


def is_reached(tx: Tx, obligation: ObligationId) -> bool:
    return tx.execute(select(rows.c.id).where(rows.c.id == obligation, obliged.reached())).first() is not None


def _closed() -> AnySelect:
    """Addresses that cannot be written to, of those who answer for the unit of an obligation."""
    return (
        select(rows.c.id, addresses.c.reach, addresses.c.reach_since)
        .join(posts, and_(posts.c.unit_id == rows.c.unit_id, _ANSWERING))
        .join(addresses, addresses.c.person_id == posts.c.person_id)
        .where(addresses.c.reach != Reach.OPEN.value)
    )
