"""Work that one process of several does at a time: who holds the lease does it, the others stand by."""

import logging
from collections.abc import Callable
from datetime import datetime
from time import monotonic

from domain.sending.notices import HOLD
from handlers.patience import patiently
from storage.database import Database, DatabaseDown
from storage.operations import rounds

logger = logging.getLogger(__name__)


class Lease:
    """`holder` names this process. It is gone with the process: a minute later, or at once where it stops in order."""

    def __init__(self, db: Database, name: str, holder: str, now: Callable[[], datetime]) -> None:
        self._db = db
        self._name = name
        self._holder = holder
        self._now = now
        self._until = 0.0

    async def take(self) -> bool:
        """Whether the work is ours now; renewed when a third of it is over."""
        began, hold = monotonic(), HOLD.total_seconds()
        if began < self._until - hold * 2 / 3:
            return True
        mine = await patiently(lambda: self._db.run(rounds.hold, self._name, self._holder, self._now(), lease=HOLD))
        self._until = began + hold if mine else 0.0
        return mine

    async def release(self) -> None:
        try:
            await self._db.run(rounds.release, self._name, self._holder)
        except DatabaseDown:
            logger.warning("The others have to wait: the database is down", extra={"work": self._name})
