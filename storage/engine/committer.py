"""Writes to SQLite: one thread runs what is queued, and commits it together.

A commit costs a flush to disk whatever it holds; while one is under way, the next batch gathers by itself.
"""

import asyncio
import sqlite3
import threading
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import Future
from contextlib import closing, suppress
from queue import Empty, SimpleQueue
from time import monotonic, sleep
from typing import Generic, Protocol, TypeVar

from sqlalchemy import Engine
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import DBAPIError, InvalidRequestError

from storage.engine.failures import DatabaseDown, down
from storage.engine.transactions import Tx, Work

T = TypeVar("T")

BATCH = 256
# Where several are waiting, more will be in a moment: it is worth waiting for them, and the event loop has its say
# first, before the two take the interpreter from each other at every statement.
SEVERAL = 4
MOMENT = 0.003
# The first of a batch waits for the last: long ones are cut.
BATCH_SECONDS = 0.05
WARY = 20
"""So many batches after one in which something failed are run with savepoints: failures come in swarms."""


class Job(Protocol):
    """A transaction asked for, and whoever waits for its end."""

    loop: asyncio.AbstractEventLoop | None

    @property
    def failed(self) -> bool: ...

    def perform(self, tx: Tx) -> None: ...

    def fail(self, error: BaseException) -> None: ...

    def tell(self) -> None: ...


class Call(Generic[T]):
    __slots__ = ("_error", "_future", "_result", "_work", "loop")

    _result: T

    def __init__(self, work: Work[T], future: "asyncio.Future[T] | Future[T]") -> None:
        self._work = work
        self._future = future
        self._error: BaseException | None = None
        self.loop = future.get_loop() if isinstance(future, asyncio.Future) else None

    @property
    def failed(self) -> bool:
        return self._error is not None

    def perform(self, tx: Tx) -> None:
        self._result = self._work(tx)

    def fail(self, error: BaseException) -> None:
        self._error = self._error or error

    def tell(self) -> None:
        if self._future.cancelled():
            return
        if self._error is None:
            self._future.set_result(self._result)
        else:
            self._future.set_exception(self._error)


class Committer:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._gate = threading.Lock()
        self._closed = False
        self._wary = 0
        self._thread = threading.Thread(target=self._work, name="committer", daemon=True)
        self._thread.start()

    async def run(self, work: Work[T]) -> T:
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._put(Call(work, future))
        return await future

    def run_now(self, work: Work[T]) -> T:
        if threading.current_thread() is self._thread:
            raise RuntimeError("A transaction inside a transaction: pass on the one that is open")
        future: Future[T] = Future()
        self._put(Call(work, future))
        return future.result()

    def close(self) -> None:
        """What was asked for before is still done."""
        with self._gate:
            if not self._closed:
                self._closed = True
                self._queue.put(None)
        self._thread.join()

    def _put(self, job: Job) -> None:
        with self._gate:
            if self._closed:
                raise RuntimeError("The database has been closed")
            self._queue.put(job)

    def _work(self) -> None:
        waiting: list[Job] = []
        open_ = True
        while open_ or waiting:
            if open_:
                open_ = self._gather(waiting)
            done = self._commit(waiting)
            del waiting[: len(done)]
            _tell(done)

    def _gather(self, waiting: list[Job]) -> bool:
        """Takes what is queued; False once there will be no more."""
        if self._queue.qsize() > SEVERAL:
            sleep(MOMENT)
        with suppress(Empty):
            while len(waiting) < BATCH:
                job = self._queue.get(block=not waiting)
                if job is None:
                    return False
                waiting.append(job)
        return True

    def _commit(self, jobs: Sequence[Job]) -> Sequence[Job]:
        """Runs as many of them as a batch has time for, and answers which; all of them when it cannot be committed."""
        if not jobs:
            return []
        if self._wary > 0:
            self._wary -= 1
            return self._commit_apart(jobs)
        return self._commit_together(jobs)

    def _commit_together(self, jobs: Sequence[Job]) -> Sequence[Job]:
        """Without savepoints, which cost as much as two statements more each. Where one fails the others are run
        again, so that it rolls back itself alone; what it raised stands, as it would come to the same again."""
        done: list[Job] = []
        running: Job | None = None
        try:
            with self._engine.begin() as tx:
                until = monotonic() + BATCH_SECONDS
                for running in jobs:
                    done.append(running)
                    running.perform(tx)
                    _check_open(tx)
                    if monotonic() > until:
                        break
                running = None
        except BaseException as error:  # whatever it is, its caller gets it
            self._wary = WARY
            if running is None:
                return _failed(jobs, error)
            running.fail(_explained(error))
            return self._commit_apart(jobs)
        return done

    def _commit_apart(self, jobs: Sequence[Job]) -> Sequence[Job]:
        """A savepoint each; what has failed before is not run again."""
        done: list[Job] = []
        try:
            with self._engine.begin() as tx:
                until = monotonic() + BATCH_SECONDS
                with closing(tx.connection.cursor()) as marks:
                    for job in jobs:
                        done.append(job)
                        if not job.failed:
                            _perform(tx, marks, job)
                        if monotonic() > until:
                            break
        except Exception as error:  # the waiting callers are the ones to hear it, this thread goes on
            return _failed(jobs, error)
        return done


def _failed(jobs: Sequence[Job], error: BaseException) -> Sequence[Job]:
    for job in jobs:
        job.fail(_explained(error))
    return list(jobs)


def _check_open(tx: Tx) -> None:
    if not tx.in_transaction():
        raise InvalidRequestError("Work has ended the transaction it was given")


def _perform(tx: Tx, marks: DBAPICursor, job: Job) -> None:
    # On the driver's own cursor: SQLAlchemy's savepoints cost twenty times as much.
    marks.execute("SAVEPOINT job")
    try:
        job.perform(tx)
    except BaseException as error:  # whatever it is, its caller gets it and the rest of the batch does not
        job.fail(_explained(error))
        # Fails when SQLite has given up the whole transaction: then so has the batch.
        marks.execute("ROLLBACK TO job")
    _check_open(tx)
    marks.execute("RELEASE job")


def _explained(error: BaseException) -> BaseException:
    wrapped = DBAPIError(None, None, error) if isinstance(error, sqlite3.Error) else error
    if not isinstance(wrapped, DBAPIError) or not down(wrapped):
        return error
    explained = DatabaseDown(str(wrapped.orig))
    explained.__cause__ = error
    return explained


def _tell(jobs: Sequence[Job]) -> None:
    """One call into each event loop for the whole batch: waking it costs more than most transactions."""
    by_loop: defaultdict[asyncio.AbstractEventLoop | None, list[Job]] = defaultdict(list)
    for job in jobs:
        by_loop[job.loop].append(job)
    for loop, told in by_loop.items():
        if loop is None:
            _tell_each(told)
        else:
            # A loop that has ended meanwhile holds nobody who still waits.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(_tell_each, told)


def _tell_each(jobs: Sequence[Job]) -> None:
    for job in jobs:
        job.tell()
