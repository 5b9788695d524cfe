"""The administrators of authorities: who they are, and where they are reached, being told how the program fares."""

from sqlalchemy import and_, select

from domain.ids import AddressId, UnitId
from domain.persons.people import Reach, Role
from storage.database import Tx
from storage.tables.registry import addresses, people, posts
from storage.units import tree

_IN_OFFICE = and_(posts.c.role == Role.ADMINISTRATOR.value, posts.c.until.is_(None))


def reached(tx: Tx) -> list[AddressId]:
    query = (
        select(addresses.c.id)
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .where(_IN_OFFICE)
        .where(addresses.c.topic == 0, addresses.c.reach == Reach.OPEN.value)
        .distinct()
    )
    return [AddressId(address) for address in tx.execute(query).scalars()]


def reached_above(tx: Tx, unit: UnitId) -> list[AddressId]:
    """Of those of an authority and of the ones above it."""
    query = (
        select(addresses.c.id)
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .where(_IN_OFFICE, posts.c.unit_id.in_(tree.above(unit)))
        .where(addresses.c.topic == 0, addresses.c.reach == Reach.OPEN.value)
        .distinct()
    )
    return [AddressId(address) for address in tx.execute(query).scalars()]


def names(tx: Tx, unit: UnitId) -> list[str]:
    """Of those of an authority and of the ones above it."""
    query = select(people.c.name).distinct().join(posts, posts.c.person_id == people.c.id)
    return list(
        tx.execute(query.where(_IN_OFFICE, posts.c.unit_id.in_(tree.above(unit))).order_by(people.c.name)).scalars()
    )
