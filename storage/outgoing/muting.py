"""Who hears what is official, and nothing else."""

from datetime import datetime

from sqlalchemy import select, update

from domain.ids import PersonId
from storage.database import Tx
from storage.tables.registry import people


def is_muted(tx: Tx, person: PersonId) -> bool:
    return tx.execute(select(people.c.muted_at).where(people.c.id == person)).scalar_one() is not None


def hear(tx: Tx, person: PersonId, *, less: bool, now: datetime) -> bool:
    """False where it was so before."""
    before = people.c.muted_at.is_(None) if less else people.c.muted_at.is_not(None)
    changed = update(people).where(people.c.id == person, before).values(muted_at=now if less else None)
    return tx.execute(changed).rowcount == 1
