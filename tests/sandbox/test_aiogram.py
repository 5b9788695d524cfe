"""A real aiogram bot believes the sandbox is Telegram."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    RestartingTelegram,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.filters import Command, CommandObject
from aiogram.methods import SendLocation
from aiogram.types import BufferedInputFile, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from sandbox.wire import Json
from tests.sandbox.playground import TOKEN, Playground, played

KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Có", callback_data="yes")]])


@asynccontextmanager
async def aiogram_bot(it: Playground, token: str = TOKEN) -> AsyncIterator[Bot]:
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(it.sandbox.url)))
    try:
        yield bot
    finally:
        await bot.session.close()


@played
async def test_it_sends_edits_uploads_downloads_and_deletes(it: Playground) -> None:
    person = await it.person()
    async with aiogram_bot(it) as bot:
        sent = await bot.send_message(person, "<b>Hạn</b> mai", parse_mode="HTML", reply_markup=KEYBOARD)
        edited = await bot.edit_message_text("Đã nộp", chat_id=person, message_id=sent.message_id)
        file = await bot.send_document(person, BufferedInputFile(b"PK bytes", "quý 3.xlsx"), caption="Quý III")
        assert file.document is not None
        fetched = await bot.download(file.document)
        deleted = await bot.delete_message(person, sent.message_id)

    assert sent.html_text == "<b>Hạn</b> mai"
    assert isinstance(edited, Message)
    assert edited.text == "Đã nộp"
    assert file.document.file_name == "quý 3.xlsx"
    assert fetched is not None
    assert fetched.read() == b"PK bytes"
    assert deleted is True


@played
async def test_it_polls_and_answers_commands_and_presses(it: Playground) -> None:
    person = await it.person(started=False)
    dispatcher = Dispatcher(disable_fsm=True)

    @dispatcher.message(Command("start"))
    async def start(message: Message, command: CommandObject) -> None:
        await message.answer(f"chào {command.args}", reply_markup=KEYBOARD)

    @dispatcher.callback_query()
    async def press(query: CallbackQuery) -> None:
        await query.answer(f"đã nhận {query.data}")

    async with aiogram_bot(it) as bot:
        polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, polling_timeout=1))
        version = (await it.screen(person))["version"]
        await it.says(person, "/start p7")
        await it.phone(f"/people/{person}/chats/{person}?after={int(version) + 1}&wait=20")
        told = await it.taps(person, label="Có", wait=20)
        await dispatcher.stop_polling()
        await polling

    assert (await it.screen(person))["messages"][1]["text"] == "chào p7"
    assert told == {"answered": True, "text": "đã nhận yes", "show_alert": False}


@played
@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ({"kind": "429", "seconds": 3}, TelegramRetryAfter),
        ({"kind": "blocked"}, TelegramForbiddenError),
        ({"kind": "bad_request"}, TelegramBadRequest),
        ({"kind": "500"}, RestartingTelegram),
        ({"kind": "502_html"}, ClientDecodeError),
        ({"kind": "broken_body"}, ClientDecodeError),
        ({"kind": "cut_after"}, TelegramNetworkError),
    ],
)
async def test_faults_become_its_own_errors(it: Playground, fault: dict[str, Json], error: type[AiogramError]) -> None:
    person = await it.person()
    await it.phone("/faults", fault)

    async with aiogram_bot(it) as bot:
        with pytest.raises(error):
            await bot.send_message(person, "a")


@played
async def test_refusals_become_its_own_errors(it: Playground) -> None:
    person = await it.person()
    chat = await it.group(person)
    new = int((await it.phone(f"/groups/{chat}/migrate", {}))["chat_id"])

    async with aiogram_bot(it) as bot, aiogram_bot(it, "1234567890:wrong") as impostor:
        with pytest.raises(TelegramMigrateToChat) as moved:
            await bot.send_message(chat, "a")
        with pytest.raises(TelegramNotFound):
            await bot(SendLocation(chat_id=person, latitude=21.0, longitude=105.8))
        with pytest.raises(TelegramUnauthorizedError):
            await impostor.get_me()
        await it.hear()
        poll = asyncio.create_task(bot.get_updates(timeout=20))
        await it.is_polled()
        await it.call("setWebhook", url="http://127.0.0.1:9/")
        with pytest.raises(TelegramConflictError):
            await poll

    assert moved.value.migrate_to_chat_id == new
