"""The queue of updates: what waits for the bot, in which order, and for how long.

Lifetimes run on real time, not on the trial's clock: pushing the clock by a week drops nothing. Of Telegram's rules
only its brakes are left out: asking the same offset again within 0.5 s or 3 s is not slowed down, and repeated
conflicts are answered at once instead of after 3 s.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sandbox.errors import ApiError
from sandbox.wire import JsonObject, dump

DAY = 86_400.0
PRESS_LIFETIME = 150.0
LONGEST_POLL = 50
BODY_LIMIT = 4 * 1024 * 1024
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
SECOND_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
FUTURE = 10  # an offset further beyond the newest update than this is taken for no offset at all

Lane = tuple[str, int]
"""What a webhook delivers in order: a chat's messages are one lane, a person's presses another."""


@dataclass(frozen=True, slots=True)
class Update:
    """One update as it will travel; `serial` is the order of arrival, which is not always that of the ids."""

    serial: int
    id: int
    lane: Lane
    body: bytes
    expires: float


class UpdateQueue:
    def __init__(self, *, first_id: int, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._pending: OrderedDict[int, Update] = OrderedDict()
        self._serial = 0
        self._next_id = first_id
        self._newest = 0
        self._orderly = True
        self._poller: asyncio.Future[None] | None = None
        self.expired: list[int] = []
        """Those that nobody came for in time."""
        self.allowed: tuple[str, ...] | None = None
        self.on_arrival: Callable[[Update], None] | None = None

    def __len__(self) -> int:
        return len(self._pending)

    def __iter__(self) -> Iterator[Update]:
        return iter(list(self._pending.values()))

    @property
    def polled(self) -> bool:
        """A long poll is under way."""
        return self._poller is not None

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed is not None else kind not in NOT_BY_DEFAULT

    def compose(self, kind: str, payload: JsonObject, lane: Lane) -> Update | None:
        """The next update, not yet in the queue; None when the bot has not asked for this kind."""
        if not self.wants(kind):
            return None
        lifetime = PRESS_LIFETIME if kind == "callback_query" else DAY
        update_id = self._next_id
        self._next_id += 1
        return self._made(update_id, lane, dump({"update_id": update_id, kind: payload}), lifetime)

    def compose_raw(self, raw: JsonObject) -> Update:
        """An update as the caller wrote it, in a lane of its own, whatever the bot asked for; a given id is kept."""
        given = raw.get("update_id")
        update_id = given if isinstance(given, int) else self._next_id
        self._next_id = max(self._next_id, update_id + 1)
        return self._made(update_id, ("raw", update_id), dump({**raw, "update_id": update_id}), DAY)

    def put(self, update: Update) -> None:
        """The same update may be put twice: that is how a doubled delivery is played."""
        self._serial += 1
        held = Update(self._serial, update.id, update.lane, update.body, update.expires)
        self._orderly = self._orderly and update.id > self._newest
        self._newest = update.id
        self._pending[held.serial] = held
        self._wake()
        if self.on_arrival is not None:
            self.on_arrival(held)

    def done(self, update: Update) -> None:
        self._pending.pop(update.serial, None)

    def expire(self, update: Update) -> None:
        self.done(update)
        self.expired.append(update.id)

    def alive(self, update: Update, *, after: float = 0.0) -> bool:
        return update.expires > self._now() + after

    def clear(self, keep: int = 0) -> None:
        while len(self._pending) > keep:
            self._pending.popitem(last=False)

    def interrupt(self, reason: str) -> None:
        """End the poll under way with a conflict."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(ApiError(409, f"Conflict: {reason}"))
        self._poller = None

    async def poll(self, offset: int, limit: int, seconds: int) -> bytes:
        """The result of getUpdates as it travels: what waits from `offset` on, or nothing after so many `seconds`."""
        if offset < 0:
            self.clear(keep=-offset)
        self._confirm(offset)
        found = self._oldest(limit)
        if not found and seconds > 0:
            self.interrupt(SECOND_POLLER)  # a short poll disturbs nobody: Telegram ends the older only for a long one
            await self._arrival(seconds)
            found = self._oldest(limit)
        return b"[" + b",".join(found) + b"]"

    def _made(self, update_id: int, lane: Lane, body: bytes, lifetime: float) -> Update:
        return Update(0, update_id, lane, body, self._now() + lifetime)

    def _confirm(self, offset: int) -> None:
        if offset <= 0 or offset > self._newest + FUTURE:
            return
        while self._pending:
            serial = next(iter(self._pending))
            if self._pending[serial].id >= offset:
                break
            del self._pending[serial]
        if not self._orderly:
            for update in [held for held in self._pending.values() if held.id < offset]:
                del self._pending[update.serial]
            self._orderly = not self._pending

    def _oldest(self, limit: int) -> list[bytes]:
        now = self._now()
        found: list[bytes] = []
        expired: list[Update] = []
        size = 0
        for update in self._pending.values():
            if len(found) == limit or size > BODY_LIMIT:
                break
            if update.expires <= now:
                expired.append(update)
                continue
            found.append(update.body)
            size += len(update.body)
        for update in expired:
            self.expire(update)
        return found

    async def _arrival(self, seconds: float) -> None:
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poller = waiter
        await asyncio.wait([waiter], timeout=seconds)
        if self._poller is waiter:
            self._poller = None
        if waiter.done():
            waiter.result()

    def _wake(self) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)
