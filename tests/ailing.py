"""A database that is down, or loses sight of a commit, just when a test wants it to."""

from collections import Counter
from collections.abc import Callable
from typing import Concatenate, ParamSpec, Self, TypeVar

from storage.database import CommitInDoubt, Database, DatabaseDown, Tx
from storage.engine.engines import Engines
from tests.databases import engines

P = ParamSpec("P")
T = TypeVar("T")


class Ailing(Database):
    """In all else as the database it stands beside."""

    def __init__(self, standing_in: Engines, *, shared: bool) -> None:
        super().__init__(standing_in, shared=shared)
        self._down: Counter[str] = Counter()
        self._unseen: Counter[str] = Counter()

    @classmethod
    def beside(cls, db: Database) -> Self:
        return cls.over(engines(db.address))

    def is_down_for(self, verb: str, *, times: int = 1) -> None:
        self._down[verb] += times

    def loses_sight_of(self, verb: str, *, times: int = 1) -> None:
        """It is done, and nobody is told."""
        self._unseen[verb] += times

    def still_down_for(self) -> list[str]:
        return sorted(verb for verb, times in self._down.items() if times > 0)

    async def run(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        self._fall_down(fn.__name__)
        done = await super().run(fn, *args, **kwargs)
        if self._unseen[fn.__name__] > 0:
            self._unseen[fn.__name__] -= 1
            raise CommitInDoubt("the line was cut while committing")
        return done

    async def read(self, fn: Callable[Concatenate[Tx, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        self._fall_down(fn.__name__)
        return await super().read(fn, *args, **kwargs)

    def _fall_down(self, verb: str) -> None:
        if self._down[verb] > 0:
            self._down[verb] -= 1
            raise DatabaseDown("the server is restarting")
