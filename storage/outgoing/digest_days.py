"""On which mornings somebody reads the digest."""

from sqlalchemy import select, update

from domain.ids import PersonId
from domain.sending.digest_days import EVERY
from storage.database import Tx
from storage.tables.registry import people


def of(tx: Tx, person: PersonId) -> int:
    day: int | None = tx.execute(select(people.c.digest_on).where(people.c.id == person)).scalar_one()
    return EVERY if day is None else day


def choose(tx: Tx, person: PersonId, day: int) -> None:
    tx.execute(update(people).where(people.c.id == person).values(digest_on=None if day == EVERY else day))
