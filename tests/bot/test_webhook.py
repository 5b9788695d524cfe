"""What the webhook takes, what it refuses, and what it says while the database is down."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from aiogram import Router
from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from bot.incoming.reception import receiving
from bot.incoming.webhook import LARGEST_BODY, SECRET_HEADER, Webhook
from domain.rights import May
from domain.screens import Answer, Screen
from handlers.filters import Typed
from handlers.turn import Turn
from storage.database import Database
from tests.bot.receptions import QUICK, Phone, house, note, noted, phone, settled, states
from tests.sandboxed import Json, Telegram, telegram

SECRET = "a-secret-long-enough"


@dataclass(frozen=True, slots=True)
class Gate:
    """The webhook as Telegram meets it."""

    url: str
    session: ClientSession
    telegram: Telegram

    async def brings(self, body: bytes | BytesIO, secret: str | bytes | None = SECRET) -> tuple[int, bytes]:
        headers = (
            {} if secret is None else {SECRET_HEADER: secret if isinstance(secret, str) else secret.decode("latin-1")}
        )
        async with self.session.post(self.url, data=body, headers=headers) as answer:
            assert "Retry-After" not in answer.headers
            return answer.status, await answer.read()


@asynccontextmanager
async def gate(db: Database) -> AsyncIterator[Gate]:
    async with (
        telegram() as world,
        house(db, world.url) as ours,
        receiving(ours, [_router()], username="trong_truong_bot", limits=QUICK) as reception,
        TestServer(Webhook(ours, reception.lanes, secret=SECRET).app("/hook"), skip_url_asserts=True) as server,
    ):
        yield Gate(str(server.make_url("/hook")), world.session, world)


def _router() -> Router:
    router = Router()

    @router.message(Typed(), flags={"may": May.ENTER})
    def repeat(turn: Turn, text: str) -> Answer:
        note(turn.tx, text, turn.now)
        return Answer(Screen(f"Đã ghi {text}"))

    return router


def play(db: Database, story: Callable[[Gate], Awaitable[None]]) -> None:
    async def played() -> None:
        async with gate(db) as at:
            await story(at)

    asyncio.run(played())


def a_message(hoa: Phone, text: str, *, number: int = 1) -> bytes:
    chat: Json = {"id": hoa.person, "type": "private", "first_name": "Hoa"}
    sender: Json = {"id": hoa.person, "is_bot": False, "first_name": "Hoa"}
    message: Json = {"message_id": 1, "date": 1790000000, "chat": chat, "from": sender, "text": text}
    return json.dumps({"update_id": number, "message": message}).encode()


def test_an_update_is_taken_and_answered_by_a_message_of_its_own(db: Database) -> None:
    async def story(at: Gate) -> None:
        hoa = await phone(at.telegram)
        await at.telegram.person()

        taken = await at.brings(a_message(hoa, "412"))

        assert taken == (200, b"")
        assert await settled(db, 1) == ["answered"]
        assert noted(db) == ["412"]

    play(db, story)


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", "sầu".encode(), b"\xff\xfe"])
def test_who_does_not_know_the_secret_is_turned_away(db: Database, secret: str | bytes | None) -> None:
    async def story(at: Gate) -> None:
        hoa = await phone(at.telegram)

        status, _ = await at.brings(a_message(hoa, "412"), secret)

        assert status == 401
        assert states(db) == []

    play(db, story)


def test_a_webhook_without_a_secret_does_not_start(db: Database) -> None:
    async def story(at: Gate) -> None:
        async with house(db, at.telegram.url) as ours, receiving(ours, [], username="b") as reception:
            with pytest.raises(ValueError, match="needs a secret"):
                Webhook(ours, reception.lanes, secret="")

    play(db, story)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"7", b'{"message":{}}', b'{"update_id":"7"}', b'{"update_id":true}']
)
def test_what_is_no_update_is_refused_and_leaves_nothing(db: Database, body: bytes) -> None:
    async def story(at: Gate) -> None:
        status, _ = await at.brings(body)

        assert status == 400
        assert states(db) == []

    play(db, story)


def test_a_body_beyond_a_mebibyte_is_refused(db: Database) -> None:
    async def story(at: Gate) -> None:
        status, _ = await at.brings(BytesIO(b" " * (LARGEST_BODY + 1)))

        assert status == 413

    play(db, story)


def test_an_update_brought_twice_at_once_is_handled_once(db: Database) -> None:
    async def story(at: Gate) -> None:
        hoa = await phone(at.telegram)
        body = a_message(hoa, "412")

        taken = await asyncio.gather(*(at.brings(body) for _ in range(3)))

        assert [status for status, _ in taken] == [200] * 3
        await settled(db, 1)
        assert noted(db) == ["412"]

    play(db, story)


def test_while_the_database_is_down_telegram_is_asked_to_keep_the_update(tmp_path: Path) -> None:
    nowhere = Database.open(f"sqlite:///{tmp_path / 'no folder' / 'school.db'}")

    async def story(at: Gate) -> None:
        hoa = await phone(at.telegram)

        status, _ = await at.brings(a_message(hoa, "412"))

        assert status == 503

    play(nowhere, story)
    nowhere.close_now()
