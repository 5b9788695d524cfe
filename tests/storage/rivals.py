"""Several who want the same thing at the same moment."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from threading import Barrier
from typing import Generic, TypeVar

from domain.refusals import Refusal
from storage.database import Database, Tx
from storage.engine.dialects import Dialect
from tests.waiting import SOON

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    done: list[T]
    refused: list[str]


def at_once(db: Database, *works: Callable[[Tx], T]) -> Outcome[T]:
    """Each in a transaction of its own; on PostgreSQL all have begun before any goes on. Raises what is no refusal."""
    start = Barrier(len(works) if db.dialect is Dialect.POSTGRESQL else 1)
    outcome: Outcome[T] = Outcome([], [])

    async def contend(work: Callable[[Tx], T]) -> None:
        try:
            outcome.done.append(await db.run(_from(start, work)))
        except Refusal as refusal:
            outcome.refused.append(refusal.key)

    async def all_of_them() -> None:
        await asyncio.gather(*(contend(work) for work in works))

    asyncio.run(all_of_them())
    return outcome


def _from(start: Barrier, work: Callable[[Tx], T]) -> Callable[[Tx], T]:
    waited: list[bool] = []

    def starting(tx: Tx) -> T:
        # Begun again after a conflict, it does not wait for those that are through.
        if not waited:
            waited.append(True)
            start.wait(SOON)
        return work(tx)

    return starting
