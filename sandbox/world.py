"""The sandbox's world: one bot, its people, their chats, and what everybody said."""

from sandbox.chats import Chat, ChatType, Message, Person, Standing
from sandbox.clock import Clock
from sandbox.director import Director
from sandbox.faults import Delivery, Faults
from sandbox.files import Cabinet
from sandbox.journal import Journal
from sandbox.presses import Presses
from sandbox.profile import Profile
from sandbox.updates import Lane, UpdateQueue
from sandbox.watch import Watch
from sandbox.webhook import Pace, Webhook
from sandbox.wire import Json, JsonObject

FIRST_UPDATE = 100_000_001
FIRST_PERSON = 7_000_001
FIRST_GROUP = 4_000_001
SUPERGROUP_BASE = -1_000_000_000_000


class World:
    """Everything the methods and the phones share; one event loop, so nothing needs a lock.

    `changes` counts whatever a page could show, `company` who is there and who blocks whom, `stage` what is staged.
    """

    def __init__(self, *, bot_id: int, profile: Profile, clock: Clock, pace: Pace) -> None:
        self.bot_id = bot_id
        self.profile = profile
        self.clock = clock
        self.changes = Watch()
        self.changes.bump()  # 0 is for those who have seen nothing yet
        self.company = Watch(self.changes)
        self.stage = Watch(self.changes)
        clock.watch.above = self.changes
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files = Cabinet()
        self.journal = Journal()
        self.presses = Presses()
        self.updates = UpdateQueue(first_id=FIRST_UPDATE)
        self.webhook = Webhook(self.updates, pace)
        self.faults = Faults()
        self.delivery = Delivery(self.updates, self.faults)
        self.director: Director | None = None
        self._last_message = 0
        self._last_group = FIRST_GROUP

    @property
    def bot(self) -> JsonObject:
        """The bot as a User inside messages; getMe shows more of it."""
        return self.profile.user

    def add_person(
        self, name: str, *, username: str = "", person_id: int | None = None, phone: str = "", language: str = "vi"
    ) -> Person:
        """A new phone, with an empty private chat with the bot."""
        found = person_id if person_id is not None else max(self.people, default=FIRST_PERSON - 1) + 1
        user: JsonObject = {"id": found, "is_bot": False, "first_name": name, "language_code": language}
        wire: JsonObject = {"id": found, "type": "private", "first_name": name}
        if username:
            user["username"] = wire["username"] = username
        person = Person(found, name, username, phone, user)
        self.people[found] = person
        self.company.bump()
        members = {found: Standing.MEMBER, self.bot_id: Standing.MEMBER}
        self.chats[found] = Chat(found, ChatType.PRIVATE, wire, members, watch=Watch(self.changes))
        return person

    def add_group(self, title: str, members: dict[int, Standing], *, supergroup: bool = False) -> Chat:
        self._last_group += 1
        kind = ChatType.SUPERGROUP if supergroup else ChatType.GROUP
        return self._add_chat(title, members, kind)

    def add_channel(self, title: str, members: dict[int, Standing]) -> Chat:
        self._last_group += 1
        return self._add_chat(title, members, ChatType.CHANNEL)

    def _add_chat(self, title: str, members: dict[int, Standing], kind: ChatType) -> Chat:
        chat_id = -self._last_group if kind is ChatType.GROUP else SUPERGROUP_BASE - self._last_group
        wire: JsonObject = {"id": chat_id, "title": title, "type": kind.value}
        self.company.bump()
        chat = Chat(chat_id, kind, wire, members, watch=Watch(self.changes))
        self.chats[chat_id] = chat
        return chat

    def post(
        self,
        chat: Chat,
        sender: JsonObject,
        text: str = "",
        *,
        entities: list[Json] | None = None,
        content: JsonObject | None = None,
        markup: JsonObject | None = None,
        reply_to: int = 0,
        topic: int = 0,
    ) -> Message:
        """Put a message into a chat, for everybody there to see."""
        message_id = self._next_message(chat)
        message = Message(
            message_id, sender, self.clock.unix(), text, entities or None, content, markup, reply_to, topic
        )
        chat.messages[message_id] = message
        chat.watch.bump()
        return message

    def tell_bot(self, kind: str, payload: JsonObject, chat: Chat, lane: Lane) -> int | None:
        """Queue an update for the bot; None when it has not asked for such updates."""
        update = self.updates.compose(kind, payload, lane)
        if update is None:
            return None
        self.delivery.put(update, chat.id)
        return update.id

    def record(self, method: str, chat: Chat, message_id: int, text: str = "") -> None:
        self.journal.record(method, chat.id, message_id, text, self.clock.now())

    def _next_message(self, chat: Chat) -> int:
        """Supergroups count for themselves; private chats and basic groups share the bot's own count."""
        if chat.type in {ChatType.SUPERGROUP, ChatType.CHANNEL}:
            chat.last_id += 1
            return chat.last_id
        self._last_message += 1
        return self._last_message
