"""A sandbox with a small bot and a director of its own, in a thread beside the browser."""

import asyncio
import contextlib
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal, TypeVar

from aiohttp import ClientSession

from sandbox.clock import Clock
from sandbox.director import Agenda, Control, Phone, Stage
from sandbox.server import Sandbox
from sandbox.wire import Json, JsonObject

T = TypeVar("T")

START = datetime(2024, 2, 1, 1, 0, tzinfo=UTC)
KEYS = [["Báo"], ["Hỏi", "Đổi"], ["Lặng"]]


@dataclass(slots=True)
class Stagehand:
    """A director that only moves the hands of the clock and notes which controls were pressed."""

    phones: list[Phone] = field(default_factory=list)
    pressed: list[str] = field(default_factory=list)
    next: datetime = START + timedelta(days=14, hours=-0.5)

    async def advance(self, clock: Clock, to: datetime | Literal["next"]) -> None:
        await asyncio.sleep(0.3)
        clock.jump(self.next if to == "next" else to)

    def agenda(self) -> list[Agenda]:
        return [Agenda(self.next, "Nhắc hạn Quý I")]

    def stage(self) -> Stage:
        return Stage("Quận 7", phones=tuple(self.phones), controls=(Control("lights", "Tắt đèn"),))

    async def control(self, control: str) -> None:
        self.pressed.append(control)


class Parrot:
    """Says back what it hears over four buttons, of which the last is never answered."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self.updates: list[JsonObject] = []

    async def call(self, method: str, **params: Json) -> Json:
        url = f"{self._sandbox.url}/bot{self._sandbox.token}/{method}"
        async with ClientSession() as http, http.post(url, json=params) as answer:
            given: JsonObject = await answer.json()
        assert given["ok"], given
        return given["result"]

    async def run(self) -> None:
        offset = 0
        while True:
            for update in _objects(await self.call("getUpdates", offset=offset, timeout=10)):
                offset = _number(update["update_id"]) + 1
                self.updates.append(update)
                await self._answer(update)

    async def _answer(self, update: JsonObject) -> None:
        match update:
            case {"message": {"chat": {"id": int(chat)}, "text": str(text)}}:
                keyboard: Json = [[{"text": key, "callback_data": key} for key in row] for row in KEYS]
                markup: Json = {"inline_keyboard": keyboard}
                await self.call("sendMessage", chat_id=chat, text=f"Nghe: {text}", reply_markup=markup)
            case {"callback_query": dict(query)}:
                await self._pressed(query)
            case _:
                pass

    async def _pressed(self, query: JsonObject) -> None:
        match query:
            case {"id": str(press), "data": "Báo"}:
                await self.call("answerCallbackQuery", callback_query_id=press, text="Đã báo")
            case {"id": str(press), "data": "Hỏi"}:
                await self.call("answerCallbackQuery", callback_query_id=press, text="Có chắc không?", show_alert=True)
            case {"id": str(press), "data": "Đổi", "message": {"message_id": int(message), "chat": {"id": int(chat)}}}:
                await self.call("answerCallbackQuery", callback_query_id=press)
                await self.call("editMessageText", chat_id=chat, message_id=message, text="Đã đổi")
            case _:
                pass


class PageTrial:
    """What a test can do to the world behind the page."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self.stagehand = Stagehand()
        self.sandbox = Sandbox(director=self.stagehand, start=START)
        self.parrot = Parrot(self.sandbox)

    @property
    def url(self) -> str:
        return self.sandbox.url

    def do(self, work: Coroutine[None, None, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout=20)

    def person(self, name: str) -> int:
        return _number(self._made("people", {"name": name})["id"])

    def group(self, title: str, *members: int, bot: bool = True) -> int:
        chat = _number(self._made("groups", {"title": title, "members": list(members)})["chat_id"])
        if bot:
            self._made(f"groups/{chat}/bot", {"by": members[0], "add": True})
        return chat

    def writes(self, person: int, chat: int, text: str) -> int:
        return _number(self._made(f"people/{person}/chats/{chat}/messages", {"text": text})["message_id"])

    def bot(self, method: str, **params: Json) -> Json:
        """A call of the bot, besides what it does by itself."""
        return self.do(self.parrot.call(method, **params))

    def bot_says(self, chat: int, text: str, **params: Json) -> int:
        return _number(_object(self.bot("sendMessage", chat_id=chat, text=text, **params))["message_id"])

    def _made(self, path: str, given: JsonObject) -> JsonObject:
        return self.do(self._post(f"{self.url}/sandbox/{path}", given))

    async def _post(self, url: str, given: JsonObject) -> JsonObject:
        async with ClientSession() as http, http.post(url, json=given) as answer:
            made: JsonObject = await answer.json()
        assert answer.status == 200, made
        return made


@contextmanager
def page_trial() -> Iterator[PageTrial]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="sandbox")
    thread.start()
    try:
        trial = PageTrial(loop)
        trial.do(trial.sandbox.start())
        yield trial
        trial.do(trial.sandbox.stop())
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@contextmanager
def answering(trial: PageTrial) -> Iterator[None]:
    """The parrot listens; what it died of, if it did, is raised at the end."""
    bot = trial.do(_begun(trial.parrot))
    try:
        yield
    finally:
        trial.do(_ended(bot))


async def _begun(parrot: Parrot) -> asyncio.Task[None]:
    return asyncio.create_task(parrot.run())


async def _ended(bot: asyncio.Task[None]) -> None:
    bot.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await bot


def _object(value: Json) -> JsonObject:
    assert isinstance(value, dict)
    return value


def _objects(value: Json) -> list[JsonObject]:
    assert isinstance(value, list)
    return [_object(entry) for entry in value]


def _number(value: Json) -> int:
    assert isinstance(value, int)
    return value
