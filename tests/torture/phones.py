"""Phones, over the person-side API: people type and tap, and hear what Telegram has accepted of the bot."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from aiohttp import ClientSession

from domain import packing
from domain.actions import Action
from tests.sandboxed import Json

PATIENCE = 8.0
"""Seconds until somebody stops waiting and begins anew: longer than the program needs to come back."""
LISTEN = 20


class Unanswered(Exception):
    """Nothing that was waited for has come."""


@dataclass(frozen=True, slots=True)
class Said:
    """One message of the bot that Telegram accepted: a new one, or an old one written anew."""

    seq: int
    method: str
    chat: int
    message: int
    text: str

    @property
    def new(self) -> bool:
        return self.method.lower().startswith("send")


class Exchange:
    """The sandbox as seen by the owners of phones. `said` is all that Telegram ever accepted of the bot."""

    def __init__(self, url: str, http: ClientSession) -> None:
        self._url = f"{url}/sandbox"
        self._http = http
        self._phones: dict[int, Phone] = {}
        self.said: list[Said] = []

    async def new_phone(self, name: str) -> "Phone":
        person = int((await self.post("/people", {"name": name}))["id"])
        phone = self._phones[person] = Phone(self, person)
        return phone

    async def new_group(self, title: str, members: Sequence[int]) -> int:
        chat = int((await self.post("/groups", {"title": title, "members": members}))["chat_id"])
        await self.post(f"/groups/{chat}/bot", {"by": members[0], "add": True})
        return chat

    async def goes_wrong(self, fault: Mapping[str, Json]) -> None:
        await self.post("/faults", fault)

    async def recovers(self) -> None:
        async with self._http.delete(f"{self._url}/faults") as answer:
            assert answer.ok

    async def push(self, update: Mapping[str, Json]) -> int:
        return int((await self.post("/updates", update))["update_id"])

    async def expired(self) -> frozenset[int]:
        """Updates that Telegram has dropped: presses, after 150 s in which nobody came for them."""
        async with self._http.get(f"{self._url}/updates/expired") as answer:
            return frozenset(await answer.json())

    async def now(self) -> datetime:
        async with self._http.get(f"{self._url}/clock") as answer:
            return datetime.fromisoformat((await answer.json())["now"])

    async def pass_time(self, seconds: float) -> None:
        await self.post("/clock", {"by": seconds})

    async def listen(self) -> None:
        """Until cancelled. Every phone rings as soon as Telegram has accepted something for it."""
        while True:
            await self.catch_up(wait=LISTEN)

    async def catch_up(self, *, wait: float = 0) -> None:
        params = {"after": len(self.said), "wait": wait}
        async with self._http.get(f"{self._url}/sent", params=params) as answer:
            for one in await answer.json():
                said = Said(one["seq"], one["method"], one["chat_id"], one["message_id"], one["text"])
                self.said.append(said)
                if (phone := self._phones.get(said.chat)) is not None:
                    phone.ring(said)

    async def messages(self, chat: int) -> Sequence[Mapping[str, Json]]:
        async with self._http.get(f"{self._url}/people/{chat}/chats/{chat}") as answer:
            shown: Sequence[Mapping[str, Json]] = (await answer.json())["messages"]
            return shown

    async def post(self, path: str, body: Json) -> dict[str, int]:
        async with self._http.post(self._url + path, json=body) as answer:
            told: dict[str, int] = await answer.json()
            assert answer.ok, told
            return told


class Phone:
    """One person's private chat with the bot."""

    def __init__(self, exchange: Exchange, person: int) -> None:
        self._exchange = exchange
        self._rings = asyncio.Queue[Said]()
        self.person = person

    def ring(self, said: Said) -> None:
        self._rings.put_nowait(said)

    def look_away(self) -> None:
        """What has come so far is not what is waited for next."""
        while not self._rings.empty():
            self._rings.get_nowait()

    async def says(self, text: str) -> int:
        """The number of its update."""
        told = await self._exchange.post(f"/people/{self.person}/chats/{self.person}/messages", {"text": text})
        return told["update_id"]

    async def taps(self, message: int, does: Action) -> None:
        body: Json = {"message_id": message, "data": packing.pack(does), "wait": 0}
        await self._exchange.post(f"/people/{self.person}/chats/{self.person}/taps", body)

    async def hears(self, wanted: Callable[[Said], bool] = lambda _: True) -> Said:
        """The next of these. Raises Unanswered."""
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    said = await self._rings.get()
                    if wanted(said):
                        return said
        except TimeoutError as error:
            raise Unanswered from error

    async def buttons(self, said: Said) -> list[Action]:
        """What the buttons below a message do now."""
        for shown in reversed(await self._exchange.messages(self.person)):
            if shown["message_id"] == said.message:
                return [does for packed in _packed(shown["buttons"]) if (does := packing.read(packed)) is not None]
        return []


def _packed(rows: Json) -> list[str]:
    found: list[str] = []
    for row in rows if isinstance(rows, list) else ():
        found += [button.get("callback_data", "") for button in row]
    return found
