"""Keeps the pace Telegram allows: so many messages a second overall, to one person, to one group; the urgent go first.

Telegram's limits (bots FAQ): about 30 messages a second overall (1,000 when paid for), one a second to a chat, twenty a
minute to a group. A chat's limit is a GCRA: one number, the moment at which the chat is free again. Overall there is a
slot every so often. A loop that was busy for a moment may catch up with the slots it missed: the last turns are kept in
mind, so that no second, wherever it begins, holds one too many. Answers need no slot, only room in the last second; and
while people write, notices leave them some. All that run on one event loop share one pacer.
"""

import asyncio
import heapq
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from time import monotonic

from domain.sending.outcomes import Outcome, Wait
from domain.sending.urgency import ANSWERS, Urgency

FREE_RATE = 30
PAID_RATE = 1000

DELAYED = 0.3
"""Of the way from one message to the next: a second is so much longer here, so that a message that is delayed on the
wire does not make one too many at Telegram's end."""
CLOSING = 0.002
"""Seconds that a second's worth of slots takes besides, so that the gap a busy loop has left closes by and by."""
SECOND = 1 + DELAYED / FREE_RATE
"""For one chat, and for all together at the pace that is free."""
LATENESS = 0.1
"""Seconds of missed slots that are caught up with; what is older is lost."""
GRAIN = 1e-6
"""Timers may fire this much early."""
SPARED = 1
"""Messages a second left to each other process that sends nothing now, so that it may begin at once."""
ROOM, ROOM_SHARE = 5, 6
"""Messages a second, at most a sixth of all, that notices leave to answers"""
LATELY = 10.0
"""for so many seconds after the last of them."""
CROWD = 1024
"""Chats remembered before the idle ones are looked for."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One message every `interval` seconds in the long run; `tolerance` is how far ahead of that answers may run.

    Within any `window` there are at most 1 + (window + tolerance) / interval messages.
    """

    interval: float
    tolerance: float = 0.0

    def quicker(self, times: float) -> "Limit":
        return Limit(self.interval / times, self.tolerance / times)

    def ready_at(self, free_at: float, urgency: Urgency) -> float:
        return free_at - self.tolerance if urgency in ANSWERS else free_at


# A form is a dialogue: five screens at once are forgiven in a private chat (Telegram's one a second is soft there).
PRIVATE = Limit(interval=SECOND, tolerance=4 * SECOND)
# In a group the limit is hard: three at once leave 18 a minute, so that no minute ever holds more than 20.
GROUP = Limit(interval=60 * SECOND / 18, tolerance=2 * 60 * SECOND / 18)


@dataclass(order=True, slots=True)
class Waiter:
    ready_at: float
    order: int
    chat_id: int = field(compare=False)
    urgency: Urgency = field(compare=False)
    turn: asyncio.Future[None] = field(compare=False)


class Pacer:
    """Hands out turns to send, one at a time; whoever is refused tells it to pause, for everybody."""

    def __init__(self, rate: int = FREE_RATE, *, chat_rate: float = 1) -> None:
        """`chat_rate`: how many times what Telegram allows to one chat; for a server that allows more."""
        self._whole_rate = rate
        self._rate = rate
        self._second = 1 + DELAYED / rate
        self._private, self._group = PRIVATE.quicker(chat_rate), GROUP.quicker(chat_rate)
        self._slot = 0.0
        self._paused_until = 0.0
        self._answered_at = float("-inf")
        self._given = deque[float](maxlen=rate)
        self._chats: dict[int, float] = {}
        self._sweep_at = CROWD
        self._order = count()
        self._waiting: dict[Urgency, list[Waiter]] = {urgency: [] for urgency in Urgency}
        self._timer: asyncio.TimerHandle | None = None
        self._refused_until = 0.0
        self.turns = 0
        """How many were given."""
        self.refusals = 0
        """How often Telegram has said: too many requests."""
        self.answered = 0
        self.waited = 0.0
        """How many requests about a chat it has answered or left unanswered, and how many seconds that took in all."""

    @property
    def remembered(self) -> int:
        """How many chats it keeps in mind."""
        return len(self._chats)

    async def turn(self, chat_id: int, urgency: Urgency) -> None:
        """Return when a message to this chat may leave. A turn given to a cancelled caller is lost, nothing more."""
        loop = asyncio.get_running_loop()
        now = loop.time()
        ready_at = max(now, self._chat_ready_at(chat_id, urgency))
        if not any(self._waiting.values()):
            self._slot = max(self._slot, now)  # only slots that somebody waited for can be caught up with
        opens_at = max(ready_at, self._opens_at(urgency, now))
        if opens_at == now and self._is_first(urgency):
            self._take(chat_id, urgency, now)
            return
        waiter = Waiter(ready_at, next(self._order), chat_id, urgency, loop.create_future())
        heapq.heappush(self._waiting[urgency], waiter)
        self._wake_by(opens_at, loop)
        await waiter.turn
        # A second is counted from when a message leaves: later than its turn was given, where the loop was busy.
        self._given[-1] = loop.time()

    def heed(self, outcome: Outcome, chat_id: int) -> None:
        """What came back from this chat may be an order to wait, for everybody or for this chat."""
        if not isinstance(outcome, Wait):
            return
        self.refusals += 1
        if outcome.whole_bot:
            self._refused_until = asyncio.get_running_loop().time() + outcome.seconds
            self.pause(outcome.seconds)
        else:
            self.pause_chat(chat_id, outcome.seconds)

    @contextmanager
    def timing(self) -> Iterator[None]:
        """Of a request about a chat, until it is answered, or given up."""
        began = monotonic()
        try:
            yield
        finally:
            self.answered += 1
            self.waited += monotonic() - began

    @property
    def rate(self) -> int:
        """Messages a second that are ours now."""
        return self._rate

    def refused_for(self) -> float:
        """Seconds of silence that Telegram still wants of the whole bot, as far as was heard here."""
        return self._refused_until - asyncio.get_running_loop().time()

    def leave_room(self, others: int, busy: int) -> None:
        """Others send by the same bot, so many messages a second: what is left is ours, and a fair share at least."""
        fair = -(-self._whole_rate // (others + 1))
        rate = max(fair, self._whole_rate - busy - others * SPARED)
        if rate != self._rate:
            self._rate = rate
            self._given = deque(self._given, maxlen=rate)

    def pause(self, seconds: float) -> None:
        """Nobody sends for so long: Telegram has said "too many requests" to the whole bot."""
        until = asyncio.get_running_loop().time() + seconds
        self._paused_until = max(self._paused_until, until)
        self._slot = max(self._slot, until)

    def pause_chat(self, chat_id: int, seconds: float) -> None:
        """Nothing is sent to this chat for so long."""
        until = asyncio.get_running_loop().time() + seconds
        self._chats[chat_id] = max(self._chats.get(chat_id, 0.0), until + self._limit_of(chat_id).tolerance)

    def _wake_by(self, moment: float, loop: asyncio.AbstractEventLoop) -> None:
        if self._timer is not None and self._timer.when() <= moment:
            return
        if self._timer is not None:
            self._timer.cancel()
        self._timer = loop.call_at(moment, self._deal, loop)

    def _deal(self, loop: asyncio.AbstractEventLoop) -> None:
        """Always from a timer: a turn given to somebody else while the loop is busy would be taken when the next one is
        due, too. Whoever is the first in line takes theirs on the spot. One at a time, and each leaves before the next
        is given: many at once would leave late, beside those that are given then."""
        self._timer = None
        now = loop.time()
        if waiter := self._next(now):
            self._take(waiter.chat_id, waiter.urgency, now)
            waiter.turn.set_result(None)
        waiting = [(queue[0].ready_at, urgency) for urgency, queue in self._waiting.items() if queue]
        if waiting:
            self._wake_by(min(max(ready_at, self._opens_at(urgency, now)) for ready_at, urgency in waiting), loop)

    def _is_first(self, urgency: Urgency) -> bool:
        """An answer passes the notices that wait; a notice that passed others would take the slot they wait for."""
        if urgency in ANSWERS:
            return not any(self._waiting[answer] for answer in ANSWERS)
        return not any(self._waiting.values())

    def _opens_at(self, urgency: Urgency, now: float) -> float:
        if urgency in ANSWERS:
            return max(self._paused_until, self._room_at(self._rate))
        room = min(ROOM, self._rate // ROOM_SHARE) if now - self._answered_at < LATELY else 0
        return max(self._slot, self._room_at(self._rate - room))

    def _room_at(self, most: int) -> float:
        """When there will have been less than so many within the last second."""
        return self._given[-most] + self._second if len(self._given) >= most else 0.0

    def _next(self, now: float) -> Waiter | None:
        for urgency, queue in self._waiting.items():
            if queue and self._opens_at(urgency, now) <= now + GRAIN and (waiter := self._next_of(queue, now + GRAIN)):
                return waiter
        return None

    def _next_of(self, queue: list[Waiter], now: float) -> Waiter | None:
        """The first whose chat is free; those whose chat was served meanwhile are put back, in their order."""
        while queue and queue[0].ready_at <= now:
            waiter = heapq.heappop(queue)
            if waiter.turn.done():  # cancelled
                continue
            waiter.ready_at = max(waiter.ready_at, self._chat_ready_at(waiter.chat_id, waiter.urgency))
            if waiter.ready_at <= now:
                return waiter
            heapq.heappush(queue, waiter)
        return None

    def _chat_ready_at(self, chat_id: int, urgency: Urgency) -> float:
        return self._limit_of(chat_id).ready_at(self._chats.get(chat_id, 0.0), urgency)

    def _take(self, chat_id: int, urgency: Urgency, now: float) -> None:
        self.turns += 1
        if urgency in ANSWERS:
            self._answered_at = now
        self._given.append(now)
        self._slot = max(self._slot, now - LATENESS) + (self._second + CLOSING) / self._rate
        free_at = max(self._chats.get(chat_id, 0.0), now)
        self._chats[chat_id] = free_at + self._limit_of(chat_id).interval
        if len(self._chats) >= self._sweep_at:
            self._forget_idle(now)

    def _forget_idle(self, now: float) -> None:
        self._chats = {chat_id: free_at for chat_id, free_at in self._chats.items() if free_at > now}
        self._sweep_at = max(CROWD, 2 * len(self._chats))

    def _limit_of(self, chat_id: int) -> Limit:
        return self._group if chat_id < 0 else self._private
