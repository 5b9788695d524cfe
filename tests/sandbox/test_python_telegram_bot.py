"""A real python-telegram-bot believes the sandbox is Telegram."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from sandbox.wire import Json
from tests.sandbox.playground import TOKEN, Playground, played
from tests.sandbox.test_files import png


def ptb_bot(it: Playground, token: str = TOKEN) -> Bot:
    return Bot(token, base_url=f"{it.sandbox.url}/bot", base_file_url=f"{it.sandbox.url}/file/bot")


async def _introduce(bot: Bot) -> None:
    async with bot:
        pass


@played
async def test_it_sends_edits_uploads_downloads_and_deletes(it: Playground) -> None:
    person = await it.person()
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Có", callback_data="yes")]])
    async with ptb_bot(it) as bot:
        sent = await bot.send_message(person, "<b>Hạn</b> mai", parse_mode="HTML", reply_markup=keyboard)
        edited = await sent.edit_text("Đã nộp")
        photo = await bot.send_photo(person, png(), caption="Biểu đồ")
        fetched = await (await photo.photo[-1].get_file()).download_as_bytearray()
        deleted = await sent.delete()

    assert sent.text_html == "<b>Hạn</b> mai"
    assert sent.reply_markup == keyboard
    assert not isinstance(edited, bool)
    assert edited.text == "Đã nộp"
    assert bytes(fetched) == png()
    assert deleted is True


@played
async def test_it_reads_messages_presses_and_standings(it: Playground) -> None:
    person = await it.person()
    async with ptb_bot(it) as bot:
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Có", callback_data="yes")]])
        await bot.send_message(person, "?", reply_markup=keyboard)
        await it.says(person, "/chuanop quý 3")
        await it.taps(person, label="Có")
        await it.phone(f"/people/{person}/block", {"blocked": True})

        said, pressed, blocked = await bot.get_updates(allowed_updates=Update.ALL_TYPES)

        assert said.message is not None
        assert said.message.parse_entities() == {said.message.entities[0]: "/chuanop"}
        assert pressed.callback_query is not None
        assert await pressed.callback_query.answer("đã nhận")
        assert blocked.my_chat_member is not None
        assert blocked.my_chat_member.new_chat_member.status == "kicked"


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2:DeprecationWarning")
@played
@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ({"kind": "429", "seconds": 3}, RetryAfter),
        ({"kind": "blocked"}, Forbidden),
        ({"kind": "bad_request"}, BadRequest),
        ({"kind": "500"}, NetworkError),
        ({"kind": "502_html"}, NetworkError),
        ({"kind": "broken_body"}, TelegramError),
        ({"kind": "cut_after"}, NetworkError),
    ],
)
async def test_faults_become_its_own_errors(it: Playground, fault: dict[str, Json], error: type[TelegramError]) -> None:
    person = await it.person()

    async with ptb_bot(it) as bot:
        await it.phone("/faults", fault)
        with pytest.raises(error) as raised:
            await bot.send_message(person, "a")

    assert type(raised.value) is error


@played
async def test_refusals_become_its_own_errors(it: Playground) -> None:
    person = await it.person()
    chat = await it.group(person)
    new = int((await it.phone(f"/groups/{chat}/migrate", {}))["chat_id"])

    async with ptb_bot(it) as bot:
        with pytest.raises(ChatMigrated) as moved:
            await bot.send_message(chat, "a")
        with pytest.raises(BadRequest, match="Message to edit not found"):
            await bot.edit_message_text("a", person, 999)
        with pytest.raises(InvalidToken):
            await _introduce(ptb_bot(it, "1234567890:wrong"))
        await bot.set_webhook("http://127.0.0.1:9/")
        with pytest.raises(Conflict):
            await bot.get_updates()

    assert moved.value.new_chat_id == new
