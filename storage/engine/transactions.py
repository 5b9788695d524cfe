"""What a transaction is here: a plain function over a connection, run once from begin to commit."""

from collections.abc import Callable
from typing import Protocol, TypeAlias, TypeVar

from sqlalchemy import Connection

T = TypeVar("T")

Tx: TypeAlias = Connection
Work: TypeAlias = Callable[[Connection], T]


class Transactions(Protocol):
    """Runs each piece of work in a transaction of its own, off the event loop."""

    async def run(self, work: Work[T]) -> T: ...

    def run_now(self, work: Work[T]) -> T: ...

    def close(self) -> None: ...
