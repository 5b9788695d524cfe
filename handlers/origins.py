"""Digs out of an update as it came, readable or not, the chat it belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain.channels import TELEGRAM

NOWHERE = "-"
"""The lane of what belongs to no chat."""


@dataclass(frozen=True, slots=True)
class Origin:
    chat_id: int
    topic: int = 0
    channel: str = TELEGRAM

    @property
    def lane(self) -> str:
        """What has to be answered one after the other: a private chat has the number of its person."""
        return lanes_of(self.channel) + str(self.chat_id)


def lanes_of(channel: str) -> str:
    """How the lanes of a channel begin: Telegram's are the bare numbers of its chats."""
    return "" if channel == TELEGRAM else f"{channel}:"


def channel_of(lane: str) -> str:
    return lane.partition(":")[0] if ":" in lane else TELEGRAM


def dig(update: Mapping[str, object]) -> Origin | None:
    """What comes by another channel says so itself."""
    channel = str(update.get("channel", TELEGRAM))
    for event in update.values():
        if isinstance(event, dict) and (origin := _of_event(event)):
            return replace(origin, channel=channel)
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
