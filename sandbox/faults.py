"""Things that go wrong on purpose, and the deliveries they disturb."""

import asyncio
from dataclasses import dataclass
from enum import StrEnum

from sandbox.updates import Update, UpdateQueue

SWAP_PATIENCE = 1.0


class Kind(StrEnum):
    TOO_MANY = "429"
    BLOCKED = "blocked"
    BAD_REQUEST = "bad_request"
    SERVER_ERROR = "500"
    BAD_GATEWAY = "502_html"
    CUT_BEFORE = "cut_before"
    CUT_AFTER = "cut_after"
    HANG_AFTER = "hang_after"
    BROKEN_BODY = "broken_body"
    SLOW = "slow"
    DUPLICATE_UPDATE = "duplicate_update"
    SWAP_UPDATES = "swap_updates"


ON_DELIVERY = frozenset({Kind.DUPLICATE_UPDATE, Kind.SWAP_UPDATES})


@dataclass(slots=True)
class Fault:
    """`share` is dealt out evenly, not by chance: 0.25 strikes every fourth matching call."""

    id: int
    kind: Kind
    method: str = "*"
    chat_id: int | None = None
    times: int | None = None
    share: float = 1.0
    seconds: float | None = None
    text: str = ""
    _due: float = 0.0

    def strikes(self, method: str, chat_id: str) -> bool:
        if self.times == 0 or self.method not in {"*", method}:
            return False
        if self.chat_id is not None and str(self.chat_id) != chat_id:
            return False
        self._due += self.share
        if self._due < 1.0 - 1e-9:
            return False
        self._due -= 1.0
        if self.times is not None:
            self.times -= 1
        return True


class Faults:
    """The faults in force, oldest first."""

    def __init__(self) -> None:
        self._calls: list[Fault] = []
        self._deliveries: list[Fault] = []
        self._count = 0

    @property
    def any_on_calls(self) -> bool:
        return bool(self._calls)

    @property
    def any_on_deliveries(self) -> bool:
        return bool(self._deliveries)

    def next_id(self) -> int:
        self._count += 1
        return self._count

    def add(self, fault: Fault) -> None:
        (self._deliveries if fault.kind in ON_DELIVERY else self._calls).append(fault)

    def clear(self) -> None:
        self._calls.clear()
        self._deliveries.clear()

    def on_call(self, method: str, chat_id: str) -> Fault | None:
        """The fault that strikes this call of the (lower-cased) method, if any."""
        return next((fault for fault in self._calls if fault.strikes(method, chat_id)), None)

    def on_delivery(self, chat_id: int) -> Fault | None:
        return next((fault for fault in self._deliveries if fault.strikes("*", str(chat_id))), None)


class Delivery:
    """Puts updates into the queue, once and in order unless a fault says otherwise."""

    def __init__(self, queue: UpdateQueue, faults: Faults) -> None:
        self._queue = queue
        self._faults = faults
        self._held: Update | None = None

    def put(self, update: Update, chat_id: int) -> None:
        fault = self._faults.on_delivery(chat_id) if self._faults.any_on_deliveries else None
        if fault is not None and fault.kind is Kind.SWAP_UPDATES and self._held is None:
            self._hold(update, fault.seconds or SWAP_PATIENCE)
            return
        self._queue.put(update)
        if fault is not None and fault.kind is Kind.DUPLICATE_UPDATE:
            self._queue.put(update)
        self._release(self._held)

    def _hold(self, update: Update, patience: float) -> None:
        """Keep it back until the next one has gone first, or for so many seconds when none comes."""
        self._held = update
        asyncio.get_running_loop().call_later(patience, self._release, update)

    def _release(self, update: Update | None) -> None:
        if update is not None and self._held is update:
            self._held = None
            self._queue.put(update)
