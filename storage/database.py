"""The door to the database: one plain function is one transaction, in one hop off the event loop."""

import asyncio
from collections.abc import Callable
from typing import Concatenate, ParamSpec, Self, TypeVar

from storage.engine.committer import Committer
from storage.engine.dialects import Dialect
from storage.engine.engines import READERS, WRITERS, Engines, engines_for
from storage.engine.failures import CommitInDoubt, DatabaseDown
from storage.engine.pool import Pool
from storage.engine.transactions import Transactions, Tx, Work

__all__ = ["CommitInDoubt", "Database", "DatabaseDown", "Tx"]

P = ParamSpec("P")
T = TypeVar("T")


class Database:
    def __init__(self, engines: Engines, *, shared: bool) -> None:
        self.dialect = engines.dialect
        self.address = engines.writer.url.render_as_string(hide_password=False)
        self._engines = engines
        self._shared = shared
        match engines.dialect:
            case Dialect.SQLITE:
                self._writer: Transactions = Committer(engines.writer)
            case Dialect.POSTGRESQL:
                self._writer = Pool(engines.writer, threads=WRITERS, name="writer", writes=True)
        self._reader = Pool(engines.reader, threads=READERS, name="reader", writes=False)

    @classmethod
    def open(cls, url: str) -> Self:
        """Connects to nothing yet: a database that is down is found out, and may be waited for, by who needs it."""
        return cls(engines_for(url), shared=False)

    @classmethod
    def over(cls, engines: Engines) -> Self:
        """Of engines that serve others after it: whoever made them lets their connections go."""
        return cls(engines, shared=True)

    async def run(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """One transaction. What it raises rolls back itself alone and reaches its caller; it may run more than once."""
        return await self._writer.run(_bound(fn, *args, **kwargs))

    async def read(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """A snapshot that writes nothing and waits for no writer."""
        return await self._reader.run(_bound(fn, *args, **kwargs))

    def run_now(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """The same as `run` for commands and tests: never on an event loop, which it would hold up."""
        return self._writer.run_now(_bound(fn, *args, **kwargs))

    def read_now(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return self._reader.run_now(_bound(fn, *args, **kwargs))

    async def close(self) -> None:
        await asyncio.to_thread(self.close_now)

    def close_now(self) -> None:
        """What was asked for before is still done."""
        self._reader.close()
        self._writer.close()
        if not self._shared:
            self._engines.dispose()


def _bound(fn: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> Work[T]:
    def work(tx: Tx) -> T:
        try:
            return fn(tx, *args, **kwargs)
        except StopIteration as error:
            # A future cannot carry it: whoever awaits would wait for ever.
            raise RuntimeError("A transaction raised StopIteration") from error

    return work
