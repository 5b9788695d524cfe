"""Who is told how the program fares: the administrators of every authority, where they are reached."""

from sqlalchemy import select

from domain.ids import AddressId
from domain.persons.people import Reach, Role
from storage.database import Tx
from storage.tables.registry import addresses, posts


def reached(tx: Tx) -> list[AddressId]:
    query = (
        select(addresses.c.id)
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .where(posts.c.role == Role.ADMINISTRATOR.value, posts.c.until.is_(None))
        .where(addresses.c.topic == 0, addresses.c.reach == Reach.OPEN.value)
        .distinct()
    )
    return [AddressId(address) for address in tx.execute(query).scalars()]
