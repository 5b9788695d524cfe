"""Runs transactions side by side, each on a thread and a connection of its own: PostgreSQL, and SQLite's readers."""

import asyncio
import random
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from storage.engine.failures import CommitInDoubt, DatabaseDown, conflicting, down, lost, takes_no_writes
from storage.engine.transactions import Work

T = TypeVar("T")

# Outlasts a deadlock, and the restart of a server near by; longer waits are the caller's to decide.
TRIES = 6
FIRST_PAUSE = 0.03


class Pool:
    def __init__(self, engine: Engine, *, threads: int, name: str, writes: bool) -> None:
        self._engine = engine
        self._writes = writes
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix=name)

    async def run(self, work: Work[T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, self.run_now, work)

    def run_now(self, work: Work[T]) -> T:
        """Again from its start when another transaction was in the way or the connection broke before the commit."""
        for attempt in range(TRIES - 1):
            try:
                return self._once(work)
            except DBAPIError as error:
                if not (conflicting(error) or self._down(error)):
                    raise
            _pause(attempt)
        try:
            return self._once(work)
        except DBAPIError as error:
            if self._down(error):
                raise DatabaseDown(str(error.orig)) from error
            raise

    def _down(self, error: DBAPIError) -> bool:
        return down(error) or (self._writes and takes_no_writes(error))

    def close(self) -> None:
        """What was asked for before is still done."""
        self._threads.shutdown()

    def _once(self, work: Work[T]) -> T:
        with self._engine.connect() as tx:
            transaction = tx.begin()
            result = work(tx)
            try:
                transaction.commit()
            except DBAPIError as error:
                # What only reads has nothing that may have been done.
                if self._writes and lost(error):
                    raise CommitInDoubt(str(error.orig)) from error
                raise
            return result


def _pause(attempt: int) -> None:
    # Uneven, so that two that met do not meet again.
    time.sleep(FIRST_PAUSE * 2**attempt * random.uniform(0.5, 1.5))  # noqa: S311 - no secret depends on it
