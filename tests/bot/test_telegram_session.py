import asyncio
import logging
import traceback
from datetime import datetime, timedelta

import pytest
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import EditMessageText, GetMe, SendChatAction, SendDocument, SendMessage
from aiogram.types import BufferedInputFile

from tests.bot.line import BUTTONS, asked_while, bot_at, called_while, line
from tests.sandboxed import TOKEN, telegram


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
