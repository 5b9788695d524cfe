"""The trial's clock: real time plus an offset that can be pushed forward."""

import time
from datetime import UTC, datetime

from sandbox.watch import Watch


class Clock:
    """Runs on in real time; `watch` counts its jumps; `busy` while a director walks it."""

    def __init__(self, start: datetime | None = None) -> None:
        self._offset = start.timestamp() - time.time() if start else 0.0
        self.watch = Watch()
        self.busy = False

    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time() + self._offset, UTC)

    def unix(self) -> int:
        return int(time.time() + self._offset)

    def jump(self, to: datetime) -> None:
        """Raises ValueError for a moment already past: Telegram's clock does not go back."""
        ahead = to.timestamp() - time.time()
        if ahead < self._offset:
            raise ValueError("the clock does not go back")
        self._offset = ahead
        self.watch.bump()
