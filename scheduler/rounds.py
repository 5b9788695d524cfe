"""The rounds and their clock. APScheduler only says when: what is owed is asked of the database, each time anew.

A round may come late, twice or not at all. This is the outer door: what goes wrong in a round ends that round alone.
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from domain.sending.notices import HOLD
from domain.texts import Speakers
from scheduler.boards import boards
from scheduler.boards.boards import Boards
from scheduler.letters.letters import Letters
from scheduler.owing import broadcasting, digest, opening_parts, reach_care, receipt_care, remind, round_up
from scheduler.sending import deliver
from scheduler.sending.deliver import Delivery
from scheduler.sending.pace import FREE_RATE
from scheduler.sending.sender import Sender
from scheduler.upkeep import fair_care, group_care, tidy, unit_changes
from scheduler.upkeep.group_care import GroupCare
from storage.database import Database, DatabaseDown
from storage.operations import clock_alarms, rounds

logger = logging.getLogger(__name__)

GRACE = 4.0
"""Seconds that what is on the wire has to come to an end when the process stops; answers have as long after it."""
HOUR = 3600
LOOK = 1.0
"""Seconds between two looks whether the machine's clock was set back."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between the rounds of each kind, after how long a process that holds work is taken for dead, and how many
    messages a second leave at most."""

    remind_every: float = 60
    open_every: float = 2
    deliver_every: float = 1
    boards_every: float = 2
    receipts_every: float = HOUR
    groups_every: float = 10
    hold: timedelta = HOLD
    rate: int = FREE_RATE


@dataclass(frozen=True, slots=True)
class Round:
    """`by_date` ones do what a date says: they are held while the clock is known to be wrong, and it is written down
    when they last ran. (The others come every other second, and would write for nobody.)"""

    every: float
    run: Callable[[], Awaitable[None]]
    by_date: bool = False


async def right_clock() -> timedelta | None:
    return None


class Rounds:
    """`holder` names this process among those that share the database; `heads` is the file of the trace's ends;
    `wrong_by` says how far the clock is from the right time, where that is too far."""

    def __init__(
        self,
        db: Database,
        sender: Sender,
        speakers: Speakers,
        now: Callable[[], datetime],
        pace: Pace,
        holder: str,
        heads: Path | None = None,
        wrong_by: Callable[[], Awaitable[timedelta | None]] = right_clock,
    ) -> None:
        self._db = db
        self._wrong_by = wrong_by
        self._now = now
        self._delivery = Delivery(db, sender, Letters(speakers), now, holder=holder, hold=pace.hold, rate=pace.rate)
        self._boards = Boards(db, sender, speakers, now, holder, pace.hold)
        self._rounds: Mapping[str, Round] = {
            remind.NAME: Round(pace.remind_every, partial(remind.remind, db, now), by_date=True),
            opening_parts.NAME: Round(pace.open_every, partial(opening_parts.open_parts, db, now)),
            broadcasting.NAME: Round(pace.open_every, partial(broadcasting.broadcast, db, now)),
            digest.NAME: Round(pace.remind_every, partial(digest.digest, db, now), by_date=True),
            round_up.NAME: Round(pace.remind_every, partial(round_up.offer, db, now), by_date=True),
            deliver.NAME: Round(pace.deliver_every, self._delivery.round),
            boards.NAME: Round(pace.boards_every, self._boards.round),
            reach_care.NAME: Round(pace.remind_every, partial(reach_care.tell, db, now), by_date=True),
            group_care.NAME: Round(pace.groups_every, GroupCare(db, sender, now).round, by_date=True),
            unit_changes.NAME: Round(pace.remind_every, partial(unit_changes.carry_out, db, now), by_date=True),
            receipt_care.NAME: Round(pace.receipts_every, partial(receipt_care.remind, db, now), by_date=True),
            fair_care.NAME: Round(pace.remind_every, partial(fair_care.judge, db, now), by_date=True),
            tidy.NAME: Round(HOUR, partial(tidy.tidy, db, now, heads), by_date=True),
        }
        self._running: dict[str, asyncio.Task[None]] = {}
        self._clock: AsyncIOScheduler | None = None
        self._minding: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Every round comes at once, then in its interval: what was missed while nothing ran is owed now."""
        self._clock = AsyncIOScheduler(timezone=UTC)
        for name, round_ in self._rounds.items():
            self._clock.add_job(
                self._tick,
                IntervalTrigger(seconds=round_.every, timezone=UTC),
                args=[name],
                id=name,
                coalesce=True,
                misfire_grace_time=None,
                max_instances=1,
                next_run_time=datetime.now(UTC),
            )
        self._clock.start()
        self._minding = asyncio.create_task(self._mind(self._clock))

    async def stop(self) -> None:
        """Within ten seconds. What could not be seen through is in doubt: whoever comes next says it once more."""
        if self._minding is not None:
            self._minding.cancel()
        if self._clock is not None:
            self._clock.shutdown(wait=False)
            self._clock = None
        try:
            async with asyncio.timeout(GRACE):
                await self._delivery.stop()
                await asyncio.gather(*self._running.values())
                await self._boards.stop()
        except (TimeoutError, DatabaseDown) as error:
            logger.warning("Stopped before everything was settled", extra={"error": type(error).__name__})
        finally:
            for task in self._running.values():
                task.cancel()

    async def poke(self, name: str) -> None:
        """Runs a round at once, and returns when it is over and what it has sent is settled."""
        while (running := self._running.get(name)) is not None:
            await asyncio.wait([running])
        await self._begin(name)
        if name == deliver.NAME:
            await self._delivery.drained()

    async def _mind(self, clock: AsyncIOScheduler) -> None:
        """APScheduler goes by the date: were that set back by hours, no round would come for as long."""
        while True:
            await asyncio.sleep(LOOK)
            now = datetime.now(UTC)
            for job in clock.get_jobs():
                if job.next_run_time - now > timedelta(seconds=self._rounds[job.id].every + LOOK):
                    job.modify(next_run_time=now)

    async def _tick(self, name: str) -> None:
        """Returns at once: a round that takes longer than its interval is simply not begun a second time."""
        if name not in self._running:
            self._begin(name)

    def _begin(self, name: str) -> asyncio.Task[None]:
        task = self._running[name] = asyncio.create_task(self._run(name), name=name)
        task.add_done_callback(lambda _: self._running.pop(name, None))
        return task

    async def _run(self, name: str) -> None:
        began = self._now()
        round_ = self._rounds[name]
        try:
            if round_.by_date and await self._is_held(name):
                return
            await round_.run()
            if round_.by_date:
                await self._db.run(rounds.note_ended, name, began=began, now=self._now())
        except DatabaseDown:
            logger.warning("A round waits for the database", extra={"round": name})
        except Exception:
            # The outer door: the next round comes all the same.
            logger.exception("A round failed", extra={"round": name, "reference": secrets.token_hex(4)})

    async def _is_held(self, name: str) -> bool:
        """A reminder that comes a day too early cannot be taken back; one that comes an hour late does little harm."""
        wrong_by = await self._wrong_by()
        if wrong_by is None:
            return False
        told = {"round": name, "ahead_by": wrong_by.total_seconds()}
        logger.error("The clock is wrong: what goes by the date is held", extra=told)
        await self._db.run(clock_alarms.tell, wrong_by, self._now())
        return True
