"""Digs out of an update as it came, readable or not, the chat it belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass

NOWHERE = "-"
"""The lane of what belongs to no chat."""


@dataclass(frozen=True, slots=True)
class Origin:
    chat_id: int
    topic: int = 0

    @property
    def lane(self) -> str:
        """What has to be answered one after the other: a private chat has the number of its person."""
        return str(self.chat_id)


def dig(update: Mapping[str, object]) -> Origin | None:
    for event in update.values():
        if isinstance(event, dict) and (origin := _of_event(event)):
            return origin
    return None


def lane_of(update: Mapping[str, object]) -> str:
    origin = dig(update)
    return NOWHERE if origin is None else origin.lane


def _of_event(event: Mapping[str, object]) -> Origin | None:
    match event:
        case {"message": dict() as message}:  # a press: the chat it was pressed in
            return _of_event(message)
        case {"chat": {"id": int(chat_id)}, "is_topic_message": True, "message_thread_id": int(topic)}:
            return Origin(chat_id, topic)
        case {"chat": {"id": int(chat_id)}} | {"from": {"id": int(chat_id)}} | {"user": {"id": int(chat_id)}}:
            return Origin(chat_id)
    return None
