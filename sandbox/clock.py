"""The trial's clock: real time plus an offset that can be pushed forward."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sandbox.watch import Watch


class Clock:
    """Runs on in real time; `watch` counts its jumps."""

    def __init__(self, start: datetime | None = None) -> None:
        self._offset = start.timestamp() - time.time() if start else 0.0
        self.watch = Watch()
        self.busy = False

    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time() + self._offset, UTC)

    def unix(self) -> int:
        return int(time.time() + self._offset)

    def jump(self, to: datetime) -> None:
        """Forward only, as time at Telegram: a moment already past leaves the clock as it is."""
        self._offset = max(self._offset, to.timestamp() - time.time())
        self.watch.bump()

    @contextmanager
    def walking(self) -> Iterator[None]:
        """While a director is under way; both ends of the walk wake whoever watches the clock."""
        self.busy = True
        self.watch.bump()
        try:
            yield
        finally:
            self.busy = False
            self.watch.bump()
