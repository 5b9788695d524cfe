"""The round that delivers: claims what is due, withdraws what is moot, has the rest written and sent.

One process delivers at a time, the others stand by. What it has claimed it goes on holding until it is settled; where
it could not (it was stopped for a while), it sends nothing more of it, because another may have.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.channels import TELEGRAM
from domain.ids import NoticeId
from domain.sending import notices
from domain.sending.notices import Held
from scheduler.letters.letters import Letters, Parcel
from scheduler.sending import upshots
from scheduler.sending.lanes import Lanes
from scheduler.sending.pace import FREE_RATE
from scheduler.sending.sender import Post
from scheduler.sending.settling import Settling
from scheduler.sending.upshots import Upshot
from storage.database import CommitInDoubt, Database, Tx
from storage.operations import rounds
from storage.outgoing import outbox

NAME = "deliver"
LARGEST = 200
"""Notices of a batch: writing more at a time would hold up whoever is being answered meanwhile."""
AGAIN = 2
"""So many second tries in hand at a time: all that a kill can put beyond help before they were sent."""
LATENESS = 1.0
"""Seconds that are caught up with where claiming or writing took longer."""
PATIENCE = 2.0
"""Seconds a round waits for room before it leaves the rest to the next one."""


@dataclass(frozen=True, slots=True)
class Take:
    """What one visit to the outbox asks for; `renew` where holds are to be prolonged."""

    holder: str
    hold: timedelta
    in_hand: Sequence[NoticeId]
    renew: bool
    limit: int
    again: int
    channel: str
    unseen: Sequence[datetime]
    """Until when was held what may have been claimed without our hearing of it."""


class Delivery:
    def __init__(
        self,
        db: Database,
        sender: Post,
        letters: Letters,
        now: Callable[[], datetime],
        *,
        holder: str,
        hold: timedelta,
        rate: int = FREE_RATE,
        channel: str = TELEGRAM,
    ) -> None:
        """`rate`: how many leave in a second, at most."""
        self._rate = rate
        # What leaves in a second: fresh when its turn comes, and little of it in doubt after a kill.
        self._batch = min(rate, LARGEST)
        # With more in hand, as where Telegram is slow to answer, no more is claimed.
        self._few = min(rate // 2, LARGEST)
        # Where it takes less than a second, the next is written meanwhile.
        self._ahead = self._batch / rate if self._batch < rate else 0.0
        self._left_by = float("-inf")
        """When what was handed over may have left."""
        self._channel = channel
        self._db = db
        self._letters = letters
        self._now = now
        self._holder = holder
        self._hold = hold
        self._in_hand: dict[NoticeId, Held] = {}
        """What is claimed and not settled."""
        self._unseen: list[datetime] = []
        self._held_until = float("-inf")
        self._room = asyncio.Event()
        self._stopping = asyncio.Event()
        self._claiming = asyncio.Lock()
        self._settling = Settling(db, now, self._done)
        self._lanes = Lanes(db, sender, now, may_send=self._still_held, settle=self._settling.add, forget=self._forget)

    async def round(self) -> None:
        """Claims while there is work and room; what it has handed over goes on by itself."""
        self._left_by = max(self._left_by, asyncio.get_running_loop().time())
        async with self._claiming:
            while not self._stopping.is_set():
                held = await self._claim()
                if not held:
                    return
                letters = await self._hand_over(held)
                if len(held) >= self._batch:
                    await self._until_they_may_have_left(letters)
                if not await self._has_room():
                    return

    async def drained(self) -> None:
        """Until everything claimed is sent and written down."""
        while self._in_hand:
            await self._lanes.drained()
            await self._settling.close()

    async def stop(self) -> None:
        """What is on the wire is seen through, the rest put back; another process may take over at once."""
        self._stopping.set()
        await self._lanes.stop()
        async with self._claiming:
            # What was being claimed has come to the lanes by now: it is put back like the rest.
            await self._lanes.drained()
        await self._settling.close()
        await self._db.run(rounds.release, _lease(self._channel), self._holder)

    async def _claim(self) -> Sequence[Held]:
        began = asyncio.get_running_loop().time()
        hold = self._hold.total_seconds()
        renew = began > self._held_until - hold * 2 / 3
        limit = min(self._batch, self._batch + self._few - len(self._in_hand))
        again = max(AGAIN - self._doubted(), 0)
        take = Take(self._holder, self._hold, list(self._in_hand), renew, limit, again, self._channel, self._unseen)
        now = self._now()
        try:
            held = await self._db.run(_take, take, now)
        except CommitInDoubt:
            self._unseen = [*self._unseen, now + self._hold]
            raise
        self._unseen = []
        if held is None:
            return []
        if renew:
            self._held_until = began + hold
        self._in_hand.update({one.id: one for one in held})
        return held

    async def _hand_over(self, held: Sequence[Held]) -> int:
        """Returns how many letters that makes."""
        due = []
        # Second tries first: killed before they are settled, they are given up.
        for one in sorted(held, key=lambda one: one.doubts == 0):
            if one.moot is None:
                due.append(one)
            else:
                self._settling.add(upshots.withdrawn([one], one.moot))
        letters = 0
        for parcel in await self._written(due):
            if parcel.letter is None:
                self._settling.add(upshots.unwritten(parcel))
            else:
                letters += 1
                self._lanes.add(parcel, parcel.letter)
        return letters

    async def _written(self, due: Sequence[Held]) -> Sequence[Parcel]:
        if not due:
            return []
        try:
            return await self._db.read(self._letters.write, due, self._now())
        except BaseException:
            # Nothing of it has left: it is put back, and in no doubt.
            self._settling.add(upshots.again(due, self._now() + notices.PATIENCE))
            raise

    async def _until_they_may_have_left(self, letters: int) -> None:
        """Claimed sooner, the next would only wait, in doubt if we are killed meanwhile."""
        now = asyncio.get_running_loop().time()
        self._left_by = max(self._left_by, now - LATENESS) + letters / self._rate
        with suppress(TimeoutError):
            async with asyncio.timeout_at(self._left_by - self._ahead):
                await self._stopping.wait()

    async def _has_room(self) -> bool:
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while not self._roomy():
                    self._room.clear()
                    await self._room.wait()
        return self._roomy()

    def _roomy(self) -> bool:
        return len(self._in_hand) <= self._few and self._doubted() < AGAIN

    def _doubted(self) -> int:
        return sum(one.doubts > 0 for one in self._in_hand.values())

    def _still_held(self) -> bool:
        return asyncio.get_running_loop().time() < self._held_until

    def _done(self, upshot: Upshot) -> None:
        for settled in upshot.settled:
            self._let_go(settled.id, settled.fence)

    def _forget(self, parcel: Parcel) -> None:
        for one in parcel.held:
            self._let_go(one.id, one.fence)

    def _let_go(self, notice: NoticeId, fence: int) -> None:
        # Put back and claimed anew meanwhile, it is in hand again.
        held = self._in_hand.get(notice)
        if held is not None and held.fence == fence:
            del self._in_hand[notice]
        self._room.set()


def _lease(channel: str) -> str:
    """One process delivers on each channel."""
    return NAME if channel == TELEGRAM else f"{NAME}:{channel}"


def _take(tx: Tx, take: Take, now: datetime) -> Sequence[Held] | None:
    """None where another process delivers."""
    if take.unseen:
        # Nothing of it was handed over: were it left to its hold, it would come to be in doubt.
        outbox.put_back(tx, take.unseen, besides=take.in_hand)
    if take.renew:
        if not rounds.hold(tx, _lease(take.channel), take.holder, now, lease=take.hold):
            return None
        outbox.recover(tx, now, besides=take.in_hand)
        outbox.keep(tx, take.in_hand, now + take.hold)
    if take.limit <= 0:
        return []
    return outbox.claim(tx, now, limit=take.limit, again=take.again, hold=take.hold, channel=take.channel)
