import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import EditMessageText, GetMe, SendChatAction, SendDocument, SendMessage
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram_session import LeanSession, NotPlainError, plain_params
from domain.outcomes import Broken, Gone, InDoubt, Moved, NotSent, Outcome, Reason, Sent, Unreachable, Wait
from tests.sandboxed import TOKEN, Json, Telegram, nobody_there, somebody_else, telegram

HTML = DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True)
BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Nộp", callback_data="r:1")]])


@dataclass(frozen=True, slots=True)
class Line:
    telegram: Telegram
    session: LeanSession
    bot: Bot


@cache
def lean_session() -> LeanSession:
    """One for all tests, for what it knows of TLS takes long to read; each test closes its connections."""
    return LeanSession(patience=0.3)


@asynccontextmanager
async def bot_at(url: str, token: str = TOKEN) -> AsyncIterator[tuple[Bot, LeanSession]]:
    session = lean_session()
    session.api = TelegramAPIServer.from_base(url)
    async with await session.create_session():
        yield Bot(token, session=session, default=HTML), session


@asynccontextmanager
async def line() -> AsyncIterator[Line]:
    async with telegram() as world, bot_at(world.url) as (bot, session):
        yield Line(world, session, bot)


def called_while(kind: str, **how: Json) -> Outcome:
    async def story() -> Outcome:
        async with line() as on:
            person = await on.telegram.person()
            await on.telegram.goes_wrong(kind, method="sendMessage", times=1, **how)
            return await on.session.call(on.bot, "sendMessage", {"chat_id": person, "text": "Câu 3 trên 8"})

    return asyncio.run(story())


def asked_while(kind: str, **how: Json) -> BaseException | None:
    """What aiogram's own way of sending raises when this goes wrong."""

    async def story() -> BaseException | None:
        async with line() as on:
            person = await on.telegram.person()
            await on.telegram.goes_wrong(kind, method="sendMessage", times=1, **how)
            asked = asyncio.create_task(on.bot.send_message(person, "Câu 3 trên 8"))
            await asyncio.wait([asked])
            return asked.exception()

    return asyncio.run(story())


def on_the_line(story: Callable[[Line], Awaitable[Outcome]]) -> Outcome:
    async def told() -> Outcome:
        async with line() as on:
            return await story(on)

    return asyncio.run(told())


def test_a_stored_answer_is_said_as_its_method_would_have_been() -> None:
    async def story() -> None:
        async with line() as on:
            person = await on.telegram.person()
            method = SendMessage(chat_id=person, text="<b>Câu 3</b> trên 8", reply_markup=BUTTONS)

            outcome = await on.session.call(on.bot, "sendMessage", plain_params(method, HTML))

            shown = (await on.telegram.shown(person))[-1]
            assert outcome == Sent(int(str(shown["message_id"])))
            assert shown["text"] == "Câu 3 trên 8"
            assert shown["buttons"] == [[{"text": "Nộp", "callback_data": "r:1"}]]

    asyncio.run(story())


def test_a_stored_answer_may_carry_a_file() -> None:
    async def story() -> None:
        async with line() as on:
            person = await on.telegram.person()
            params: dict[str, Json] = {
                "chat_id": person,
                "caption": "<b>Tổng hợp</b>",
                "parse_mode": "HTML",
                "reply_markup": {"inline_keyboard": [[{"text": "Nộp", "callback_data": "r:1"}]]},
            }
            files = {"document": ("Tổng hợp.xlsx", b"PK" * 100)}

            outcome = await on.session.call(on.bot, "sendDocument", params, files)

            shown = (await on.telegram.shown(person))[-1]
            document = shown["document"]
            assert isinstance(outcome, Sent)
            assert isinstance(document, dict)
            assert (document["file_name"], document["size"]) == ("Tổng hợp.xlsx", 200)
            assert shown["caption"] == "Tổng hợp"
            assert shown["buttons"] == [[{"text": "Nộp", "callback_data": "r:1"}]]

    asyncio.run(story())


def test_defaults_are_looked_up_and_what_is_not_said_is_left_out() -> None:
    params = plain_params(SendMessage(chat_id=7, text="x", reply_markup=BUTTONS), HTML)

    assert params == {
        "chat_id": 7,
        "text": "x",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "disable_web_page_preview": True,
        "reply_markup": {"inline_keyboard": [[{"text": "Nộp", "callback_data": "r:1"}]]},
    }


def test_a_parse_mode_said_wins_over_the_default() -> None:
    method = SendMessage(chat_id=7, text="x", parse_mode=None)

    assert "parse_mode" not in plain_params(method, HTML)


def test_a_file_is_not_plain() -> None:
    method = SendDocument(chat_id=7, document=BufferedInputFile(b"x", "x.txt"))

    with pytest.raises(NotPlainError):
        plain_params(method, HTML)


@pytest.mark.parametrize(
    ("kind", "how", "outcome"),
    [
        ("429", {"seconds": 9}, Wait(9, whole_bot=True)),
        ("blocked", {}, Unreachable(Reason.BLOCKED)),
        ("bad_request", {"text": "chat not found"}, Unreachable(Reason.NOT_FOUND)),
        ("bad_request", {"text": "BUTTON_DATA_INVALID"}, Broken("Bad Request: BUTTON_DATA_INVALID")),
        ("bad_request", {"text": "message is not modified: …"}, Sent()),
        ("bad_request", {"text": "query is too old and response timeout expired"}, Gone()),
        ("500", {}, InDoubt("Internal Server Error: restart")),
        ("502_html", {}, InDoubt("HTTP 502")),
        ("cut_before", {}, InDoubt("ServerDisconnectedError")),
        ("cut_after", {}, InDoubt("ServerDisconnectedError")),
        ("hang_after", {}, InDoubt("SocketTimeoutError")),
        ("broken_body", {}, Sent()),
    ],
)
def test_a_call_has_the_outcomes_of_a_letter(kind: str, how: dict[str, Json], outcome: Outcome) -> None:
    assert called_while(kind, **how) == outcome


def test_a_call_to_an_upgraded_group_has_moved() -> None:
    async def story() -> None:
        async with line() as on:
            group = await on.telegram.group()
            new = await on.telegram.migrates(group)

            assert await on.session.call(on.bot, "sendMessage", {"chat_id": group, "text": "x"}) == Moved(new)
            with pytest.raises(TelegramMigrateToChat):
                await on.bot.send_message(group, "x")

    asyncio.run(story())


def test_a_call_refused_in_a_group_waits_for_that_group() -> None:
    async def story(on: Line) -> Outcome:
        group = await on.telegram.group()
        await on.telegram.goes_wrong("429", seconds=40)
        return await on.session.call(on.bot, "sendMessage", {"chat_id": group, "text": "x"})

    assert on_the_line(story) == Wait(40, whole_bot=False)


def test_a_call_nobody_took_is_surely_not_sent() -> None:
    async def story() -> Outcome:
        async with bot_at(nobody_there()) as (bot, session):
            return await session.call(bot, "sendMessage", {"chat_id": 1, "text": "x"})

    assert asyncio.run(story()) == NotSent("ClientConnectorError")


def test_a_portal_on_the_way_is_surely_not_telegram() -> None:
    async def story() -> Outcome:
        async with somebody_else(302, "") as url, bot_at(url) as (bot, session):
            return await session.call(bot, "sendMessage", {"chat_id": 1, "text": "x"})

    assert asyncio.run(story()) == NotSent("HTTP 302")


@pytest.mark.parametrize(
    ("kind", "raised"),
    [
        ("429", TelegramRetryAfter),
        ("blocked", TelegramForbiddenError),
        ("bad_request", TelegramBadRequest),
        ("500", TelegramServerError),
        ("502_html", ClientDecodeError),
        ("cut_after", TelegramNetworkError),
        ("broken_body", ClientDecodeError),
    ],
)
def test_aiogram_raises_what_it_always_has(kind: str, raised: type[AiogramError]) -> None:
    assert isinstance(asked_while(kind), raised)


def test_a_revoked_token_is_told_apart() -> None:
    async def story() -> None:
        async with telegram() as world, bot_at(world.url, "1234567890:revoked") as (bot, _):
            with pytest.raises(TelegramUnauthorizedError):
                await bot(GetMe())

    asyncio.run(story())


def test_of_a_message_only_id_date_and_chat_come_back() -> None:
    async def story() -> None:
        async with line() as on:
            person = await on.telegram.person()

            sent = await on.bot(SendMessage(chat_id=person, text="Câu 3", reply_markup=BUTTONS))
            edited = await on.bot(EditMessageText(chat_id=person, message_id=sent.message_id, text="Câu 4"))

            assert not isinstance(edited, bool)
            assert (sent.message_id, sent.chat.id, sent.text) == (edited.message_id, person, None)
            assert isinstance(sent.date, datetime)
            assert sent.date.utcoffset() == timedelta(0)

    asyncio.run(story())


def test_what_is_no_message_comes_back_whole() -> None:
    async def story() -> None:
        async with line() as on:
            person = await on.telegram.person()

            me = await on.bot(GetMe())
            typing = await on.bot(SendChatAction(chat_id=person, action="typing"))

            assert (me.is_bot, me.username) == (True, "trong_truong_bot")
            assert typing is True

    asyncio.run(story())


def test_a_method_with_a_file_is_sent_as_aiogram_would() -> None:
    async def story() -> None:
        async with line() as on:
            person = await on.telegram.person()

            await on.bot(SendDocument(chat_id=person, document=BufferedInputFile(b"abc", "Kế hoạch.docx")))

            document = (await on.telegram.shown(person))[-1]["document"]
            assert isinstance(document, dict)
            assert document["file_name"] == "Kế hoạch.docx"

    asyncio.run(story())


def test_updates_come_raw_also_those_nobody_can_parse() -> None:
    async def story() -> None:
        async with line() as on:
            await on.telegram.person()
            await on.telegram.pushes({"message": {"date": "not a date"}})

            updates = await on.session.fetch_updates(on.bot, offset=None, wait=0)
            after = int(str(updates[-1]["update_id"])) + 1
            rest = await on.session.fetch_updates(on.bot, offset=after, wait=0, allowed=["message"])

            assert [update.get("message", {}) == {"date": "not a date"} for update in updates] == [False, True]
            assert rest == []

    asyncio.run(story())


def test_asking_for_updates_fails_as_aiogram_does() -> None:
    async def story() -> None:
        async with line() as on:
            await on.telegram.goes_wrong("429", method="getUpdates", seconds=3, times=1)
            with pytest.raises(TelegramRetryAfter):
                await on.session.fetch_updates(on.bot, offset=None, wait=0)
            await on.telegram.goes_wrong("cut_before", method="getUpdates", times=1)
            with pytest.raises(TelegramNetworkError):
                await on.session.fetch_updates(on.bot, offset=None, wait=0)

    asyncio.run(story())


@pytest.mark.parametrize("kind", ["cut_after", "502_html", "429", "broken_body", "hang_after"])
def test_neither_token_nor_words_are_in_any_log(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "aiogram")
    caplog.set_level(logging.DEBUG, "aiohttp")

    called_while(kind)
    error = asked_while(kind)

    assert error is not None
    assert TOKEN not in caplog.text + "".join(traceback.format_exception(error))
    assert "Câu 3" not in caplog.text
