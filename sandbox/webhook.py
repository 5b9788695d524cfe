"""Delivery by webhook: per lane in order, retried as Telegram retries.

The first retry comes at once, then after 2, 4, 8 … seconds up to a minute (Telegram draws its cap between one and two
minutes); `Retry-After` is obeyed up to an hour; an update that would expire before its next try is dropped.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp

from sandbox.params import Params
from sandbox.updates import Lane, Update, UpdateQueue
from sandbox.wire import load

logger = logging.getLogger(__name__)

LONGEST_RETRY_AFTER = 3600.0
NOT_FROM_AN_ANSWER = frozenset({"setwebhook", "deletewebhook", "close", "logout"})

Execute = Callable[[str, Params], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Pace:
    """In seconds: half the second retry's delay, the cap, how long an answer may take, how long 410 is borne."""

    base: float = 1.0
    cap: float = 60.0
    patience: float = 60.0
    gone_after: float = 23 * 3600.0


@dataclass(frozen=True, slots=True)
class Target:
    url: str
    secret: str
    max_connections: int


@dataclass(frozen=True, slots=True)
class _Failure:
    reason: str
    retry_after: float = 0.0


class Webhook:
    def __init__(self, queue: UpdateQueue, pace: Pace) -> None:
        self._queue = queue
        self._pace = pace
        self._lanes: dict[Lane, deque[Update]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(1)
        self._session: aiohttp.ClientSession | None = None
        self._gone_since: float | None = None
        self.target: Target | None = None
        self.last_error = ""
        self.last_error_at = 0
        self.next_call_at = 0.0
        self.execute: Execute | None = None

    def aim(self, target: Target) -> None:
        """Deliver there from now on, what already waits first."""
        self.rest()
        self.target = target
        self.last_error, self.last_error_at, self._gone_since = "", 0, None
        self._slots = asyncio.Semaphore(target.max_connections)
        self._queue.on_arrival = self._take
        for update in self._queue:
            self._take(update)

    def rest(self) -> None:
        """Deliver nothing any more; what was not delivered stays in the queue."""
        self.target = None
        self._queue.on_arrival = None
        self._lanes = {}
        current = asyncio.current_task()
        for worker in self._workers:
            if worker is not current:
                worker.cancel()

    async def close(self) -> None:
        self.rest()
        await asyncio.gather(*self._workers, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        return self._session

    def _take(self, update: Update) -> None:
        if update.lane in self._lanes:
            self._lanes[update.lane].append(update)
            return
        waiting = self._lanes[update.lane] = deque([update])
        worker = asyncio.get_running_loop().create_task(self._work(update.lane, waiting))
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, lane: Lane, waiting: deque[Update]) -> None:
        while waiting and self._lanes.get(lane) is waiting:
            await self._deliver(waiting[0])
            waiting.popleft()
        if self._lanes.get(lane) is waiting:
            del self._lanes[lane]

    async def _deliver(self, update: Update) -> None:
        delay, failures = self._pace.base, 0
        while self.target is not None and self._queue.alive(update):
            async with self._slots:
                failure = await self._post(self.target, update)
            if failure is None:
                self._queue.done(update)
                return
            wait = min(failure.retry_after, LONGEST_RETRY_AFTER)
            if wait <= 0 and failures > 0:
                delay = min(delay * 2, self._pace.cap)
                wait = delay
            failures += 1
            self._note(failure)
            if not self._queue.alive(update, after=wait):
                break
            await asyncio.sleep(wait)
        if self.target is not None:
            self._queue.expire(update)

    async def _post(self, target: Target, update: Update) -> _Failure | None:
        headers = {"Content-Type": "application/json"}
        if target.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = target.secret
        timeout = aiohttp.ClientTimeout(total=self._pace.patience)
        try:
            async with self._http().post(target.url, data=update.body, headers=headers, timeout=timeout) as answer:
                body = await answer.read()
        except TimeoutError:
            return _Failure("Read timeout expired")
        except aiohttp.ClientError:
            return _Failure("Webhook connection closed")
        self._mind_gone(answer.status)
        if 200 <= answer.status <= 299:
            await self._execute(body)
            return None
        return _Failure(f"Wrong response from the webhook: {answer.status} {answer.reason}", _retry_after(answer))

    async def _execute(self, body: bytes) -> None:
        """An answer may itself be a call: {"method": "sendMessage", …}; its result is nobody's business."""
        try:
            call = load(body) if body else None
        except ValueError:
            return
        if not isinstance(call, dict) or self.execute is None:
            return
        method = str(call.get("method", "")).lower()
        if method and not method.startswith("get") and method not in NOT_FROM_AN_ANSWER:
            await self.execute(method, Params(call))

    def _mind_gone(self, status: int) -> None:
        """410 for 23 hours: nobody lives there any more."""
        if status != 410:
            self._gone_since = None
            return
        now = time.monotonic()
        self._gone_since = now if self._gone_since is None else self._gone_since
        if now > self._gone_since + self._pace.gone_after:
            logger.warning("Webhook dropped: it answered 410 for too long")
            self.rest()

    def _note(self, failure: _Failure) -> None:
        self.last_error = failure.reason
        self.last_error_at = int(time.time())


def _retry_after(answer: aiohttp.ClientResponse) -> float:
    try:
        return max(float(answer.headers.get("Retry-After", "0")), 0.0)
    except ValueError:
        return 0.0
