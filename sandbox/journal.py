"""What the bot did and Telegram accepted, also when its answer never arrived."""

from datetime import datetime
from typing import NamedTuple

from sandbox.watch import Watch


class Sent(NamedTuple):
    seq: int
    method: str
    chat_id: int
    message_id: int
    text: str
    at: datetime


class Journal:
    def __init__(self) -> None:
        self._entries: list[Sent] = []
        self.watch = Watch()

    def record(self, method: str, chat_id: int, message_id: int, text: str, at: datetime) -> None:
        self._entries.append(Sent(len(self._entries) + 1, method, chat_id, message_id, text, at))
        self.watch.bump()

    def after(self, seq: int) -> list[Sent]:
        return self._entries[max(seq, 0) :]
