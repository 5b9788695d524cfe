"""The spinner of a pressed button. Telegram takes one answer to a press: that which stops it, and shows its words."""

from threading import Lock


class Spinner:
    """Stopped by the answer, or before it where that takes long; which of the two is settled once, whoever comes first.

    The answer is worked out in a thread of its own."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._stopped = False
        self._answered = False

    def stops_early(self) -> bool:
        """Whether it is to be stopped before there is an answer."""
        with self._lock:
            self._stopped = not self._answered
            return self._stopped

    def stops_with_the_answer(self) -> bool:
        """Whether words above the button can still be shown; no longer where it has been stopped without any."""
        with self._lock:
            self._answered = not self._stopped
            return self._answered
