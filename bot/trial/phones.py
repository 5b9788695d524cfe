"""Phones of people: what they show and what can be done with them, over the sandbox's person-side API alone."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from aiohttp import ClientError, ClientSession
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

Sendable: TypeAlias = dict[str, str | int | float | bool | Sequence[int]]

PATIENCE = 8.0
"""Seconds after which somebody takes it that no answer will come."""
TAP_WAIT = 5.0
LONGEST = 4096


class Unanswered(Exception):
    """The bot has not answered in the time in which people put their phone away."""


class NotPossible(Exception):
    """What Telegram would not let this person do."""


class _Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class Button(_Shown):
    text: str


class Sender(_Shown):
    is_bot: bool


class Message(_Shown):
    message_id: int
    sender: Sender = Field(alias="from")
    text: str = ""
    buttons: tuple[tuple[Button, ...], ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(button.text for row in self.buttons for button in row)


class Chat(_Shown):
    """A chat as the phone shows it, the newest message last."""

    version: int
    messages: tuple[Message, ...]

    def of_bot(self, *, after: int = 0) -> Iterator[Message]:
        """What the bot has said, the newest first."""
        return (one for one in reversed(self.messages) if one.sender.is_bot and one.message_id > after)


class Sent(_Shown):
    """A phone rings: the bot has put a new message into a chat."""

    seq: int
    method: str
    chat_id: int


class _Made(_Shown):
    id: int = 0
    chat_id: int = 0
    message_id: int = 0


_RINGS = TypeAdapter(list[Sent])


def in_messages(text: str) -> Iterator[str]:
    """A long text goes out in several messages, as every Telegram client sends it."""
    return (text[start : start + LONGEST] for start in range(0, len(text), LONGEST))


class Exchange:
    """The sandbox, as those see it who own phones."""

    def __init__(self, url: str, http: ClientSession) -> None:
        self._url = f"{url}/sandbox"
        self._http = http

    async def new_phone(self, name: str, *, number: str = "") -> "Phone":
        made = _Made.model_validate_json(await self.post("/people", {"name": name, "phone": number}))
        return self.phone(made.id, made.id)

    async def new_group(self, title: str, members: Sequence[int]) -> int:
        return _Made.model_validate_json(await self.post("/groups", {"title": title, "members": members})).chat_id

    async def add_bot(self, group: int, *, by: int) -> None:
        """As an administrator, so that it may pin its board."""
        await self.post(f"/groups/{group}/bot", {"by": by, "add": True, "admin": True})

    def phone(self, person: int, chat: int) -> "Phone":
        return Phone(self, person, chat)

    async def rings(self, after: int) -> list[Sent]:
        return _RINGS.validate_json(await self.get(f"/sent?after={after}"))

    async def get(self, path: str) -> bytes:
        return await self._ask("GET", path, None)

    async def post(self, path: str, body: Sendable) -> bytes:
        return await self._ask("POST", path, body)

    async def _ask(self, verb: str, path: str, body: Sendable | None) -> bytes:
        try:
            async with self._http.request(verb, self._url + path, json=body) as answer:
                told = await answer.read()
                if not answer.ok:
                    raise NotPossible(f"{path}: {told.decode()}")
                return told
        except ClientError as error:
            raise NotPossible(f"{path}: {error}") from error


class Phone:
    """One chat on one person's phone."""

    def __init__(self, exchange: Exchange, person: int, chat: int) -> None:
        self._exchange = exchange
        self.person = person
        self.chat = chat
        self._path = f"/people/{person}/chats/{chat}"

    async def look(self, *, after: int = -1, wait: float = 0) -> Chat:
        return Chat.model_validate_json(await self._exchange.get(f"{self._path}?after={after}&wait={wait}"))

    async def until(self, seen: Callable[[Chat], bool], patience: float = PATIENCE) -> Chat:
        """The chat as soon as it shows that. Raises Unanswered."""
        chat = await self.look()
        try:
            async with asyncio.timeout(patience):
                while not seen(chat):
                    chat = await self.look(after=chat.version, wait=patience)
        except TimeoutError as error:
            raise Unanswered from error
        return chat

    async def says(self, text: str) -> int:
        """The number of the message."""
        return _Made.model_validate_json(await self._exchange.post(f"{self._path}/messages", {"text": text})).message_id

    async def asks(self, text: str, patience: float = PATIENCE) -> Message:
        """Writes, and reads the answer that comes as a message of its own."""
        own = await self.says(text)
        chat = await self.until(lambda shown: any(shown.of_bot(after=own)), patience)
        return next(chat.of_bot(after=own))

    async def taps(self, message: int, label: str) -> None:
        await self._exchange.post(f"{self._path}/taps", {"message_id": message, "label": label, "wait": TAP_WAIT})

    async def sends_sticker(self) -> int:
        return _Made.model_validate_json(await self._exchange.post(f"{self._path}/sticker", {})).message_id

    async def blocks_bot(self) -> None:
        await self._exchange.post(f"/people/{self.person}/block", {"blocked": True})
