"""Chats that are to be left alone for a while: what comes later must not overtake what waits."""

from datetime import datetime

CROWD = 1024
"""Chats remembered before those whose rest is over are looked for."""


class Resting:
    def __init__(self) -> None:
        self._until: dict[int, datetime] = {}
        self._sweep_at = CROWD

    def __len__(self) -> int:
        """How many it keeps in mind."""
        return len(self._until)

    def until(self, chat: int, now: datetime) -> datetime | None:
        """None where it need not be left alone any more."""
        until = self._until.get(chat)
        if until is None or until > now:
            return until
        del self._until[chat]
        return None

    def leave_alone(self, chat: int, until: datetime, now: datetime) -> None:
        self._until[chat] = until
        if len(self._until) >= self._sweep_at:
            self._until = {one: its_end for one, its_end in self._until.items() if its_end > now}
            self._sweep_at = max(CROWD, 2 * len(self._until))
