"""People, chats and messages as the sandbox remembers them."""

from dataclasses import dataclass, field
from enum import StrEnum

from sandbox.watch import Watch
from sandbox.wire import Json, JsonObject

CAPTIONED = ("document", "photo")


class ChatType(StrEnum):
    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Standing(StrEnum):
    """What a member is in a chat."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    RESTRICTED = "restricted"
    LEFT = "left"
    KICKED = "kicked"

    @property
    def inside(self) -> bool:
        return self not in {Standing.LEFT, Standing.KICKED}

    @property
    def leads(self) -> bool:
        return self in {Standing.CREATOR, Standing.ADMINISTRATOR}


@dataclass(frozen=True, slots=True)
class Person:
    """`user` is what the Bot API shows of them; the telephone number is shown only when they share it."""

    id: int
    name: str
    username: str
    phone: str
    user: JsonObject


@dataclass(slots=True)
class Message:
    """One message; `content` holds its further fields as they travel (document, photo, new_chat_members …)."""

    id: int
    sender: JsonObject
    date: int
    text: str = ""
    entities: list[Json] | None = None
    content: JsonObject | None = None
    markup: JsonObject | None = None
    reply_to: int = 0
    topic: int = 0
    edited: int = 0
    deleted: bool = False

    @property
    def captioned(self) -> bool:
        return self.content is not None and any(name in self.content for name in CAPTIONED)


@dataclass(slots=True)
class Chat:
    """A conversation; `members` holds the standing of everybody who ever was in it, the bot included."""

    id: int
    type: ChatType
    wire: JsonObject
    members: dict[int, Standing]
    messages: dict[int, Message] = field(default_factory=dict)
    watch: Watch = field(default_factory=Watch)
    last_id: int = 0
    started: bool = False
    bot_has_spoken: bool = False
    migrated_to: int = 0
    deleted: bool = False
    topics: set[int] = field(default_factory=set)
    pinned: list[int] = field(default_factory=list)
    keyboard: JsonObject | None = None
    action: str = ""
    action_until: float = 0.0

    @property
    def title(self) -> str:
        return str(self.wire.get("title") or self.wire.get("first_name") or "")

    def standing(self, user: int) -> Standing:
        return self.members.get(user, Standing.LEFT)

    def find(self, message_id: int) -> Message | None:
        """A message that is still there."""
        message = self.messages.get(message_id)
        return None if message is None or message.deleted else message
