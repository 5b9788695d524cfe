"""Answers updates side by side, those of one lane one after the other.

A lane is a task while it has something to do. What another process left behind is found by a look at the inbox every
few seconds; who handles a row is decided by the inbox alone, so looking twice does no harm.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from bot.incoming.answers import Answers
from bot.keeping import keep_on
from domain.channels import TELEGRAM
from handlers import origins
from handlers.errors import OuterDoor
from handlers.taking_turns import Handled
from storage.database import Database
from storage.engine import holds
from storage.incoming import inbox_care
from storage.incoming.inbox import Behind, Incoming, State

logger = logging.getLogger(__name__)

SWEEP_SECONDS = 2.0
UNTOUCHED = timedelta(seconds=3)
"""A younger one is surely being handled by whoever stored it."""
FIRST_LOOK = 0.02
LAST_LOOK = 0.5
GRACE = 4.0


class Lanes:
    def __init__(
        self,
        *,
        db: Database,
        door: OuterDoor,
        answers: Answers,
        now: Callable[[], datetime],
        channel: str = TELEGRAM,
    ) -> None:
        self._db = db
        self._door = door
        self._answers = answers
        self._now = now
        self._lanes_of = origins.lanes_of(channel)
        self._queues: dict[str, deque[Incoming]] = {}
        self._known: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._untouched = timedelta(0)

    def put(self, rows: Iterable[Incoming]) -> None:
        """Takes rows in the order of their lanes; those it has already are left alone."""
        for row in rows:
            if row.id in self._known or self._stopping:
                continue
            self._known.add(row.id)
            if row.lane in self._queues:
                self._queues[row.lane].append(row)
            else:
                self._open(row)

    async def sweep(self) -> None:
        """Looks for ever for what others left behind; at first for everything, as after a kill."""
        await keep_on("sweep", self._look, every=SWEEP_SECONDS)

    async def stop(self, grace: float = GRACE) -> None:
        """Finishes what is in hand; what is not begun, or does not end in time, is left to the next start."""
        self._stopping = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _look(self) -> None:
        now = self._now()
        before = now - self._untouched
        self.put(await self._db.read(inbox_care.pending, now, got_before=before, lanes=self._lanes_of))
        self._untouched = UNTOUCHED

    def _open(self, row: Incoming) -> None:
        self._queues[row.lane] = deque([row])
        task = asyncio.create_task(self._run(row.lane), name=f"lane {row.lane}")
        self._tasks.add(task)
        task.add_done_callback(self._close)

    def _close(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            # Its rows are still in the inbox: the next sweep opens the lane again.
            logger.error("A lane has broken", exc_info=error)

    async def _run(self, lane: str) -> None:
        queue = self._queues[lane]
        try:
            while queue and not self._stopping:
                before = await self._carry(queue[0])
                if before is None:
                    self._known.discard(queue.popleft().id)
                else:
                    self._known.add(before.id)
                    queue.appendleft(before)
        finally:
            del self._queues[lane]
            self._known.difference_update(row.id for row in queue)

    async def _carry(self, row: Incoming) -> Incoming | None:
        """Sees one update through to its answer; or finds the one that has to be seen through before."""
        if row.state is not State.NEW:
            await self._answers.say_again(row.id)
            return None
        pause = FIRST_LOOK
        while True:
            match await self._door.turn(row):
                case Handled([]):
                    return None
                case Handled(said):
                    await self._answers.say(row.id, said)
                    return None
                case Behind(first, held_until) if not holds.lasts(held_until, self._now()):
                    return first
                case Behind():
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, LAST_LOOK)
                case _:
                    return None
