import asyncio

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramMigrateToChat,
)
from aiogram.methods import SendMessage

from bot.drawing_session import DrawingSession
from bot.drawn_files import drawn
from bot.incoming import instead
from bot.studio.studio import NotDrawn, NotYet, Studio
from bot.telegram_session import plain_params
from domain.counting import pictures
from domain.counting.pictures import Bar, Bars, Picture
from domain.ids import FileId
from domain.sending.outcomes import (
    Broken,
    Gone,
    InDoubt,
    Moved,
    NotSent,
    Outcome,
    Reason,
    Sent,
    Unreachable,
    Wait,
    sort_error,
)
from handlers.calls import Call, Method
from tests.bot.line import BUTTONS, HTML, Line, bot_at, called_while, line, on_the_line
from tests.sandboxed import TOKEN, Json, nobody_there, somebody_else, telegram


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


AWAY = b"what stands on it cannot be read now"


class Easel(Studio):
    """Draws by itself, and nothing that is spoilt."""

    def __init__(self) -> None:
        super().__init__("sqlite:///nowhere.db")

    async def drawn(self, name: str, content: bytes) -> bytes:
        if content == AWAY:
            raise NotYet
        if not pictures.waits(content):
            raise NotDrawn(f"{name} not drawn")
        return await asyncio.to_thread(drawn, name, content, {})


@pytest.mark.parametrize(("patience", "doing"), [(0.0, "upload_photo"), (60.0, None)])
def test_a_picture_is_drawn_as_it_is_sent_and_the_chat_is_told_when_that_takes_long(
    patience: float, doing: str | None
) -> None:
    body = Bars((Bar("MN", 20, 0, 26),), ("Đúng hạn", "Trễ", "Chưa nộp"))

    async def story() -> None:
        async with telegram() as world, Bot(TOKEN) as bot:
            session = DrawingSession(TelegramAPIServer.from_base(world.url), Easel(), patience=patience)
            person = await world.person()
            params: dict[str, Json] = {"chat_id": person, "caption": "<b>20/26</b> đã nộp", "parse_mode": "HTML"}
            files = {"photo": ("bieu-do.png", pictures.pack(Picture("Tiến độ", "Quý I", body)))}

            # What the chat shows of it is gone once the picture is there: the first one never comes.
            await world.goes_wrong("cut_before", method="sendPhoto", times=1)
            await session.call(bot, "sendPhoto", params, files)
            seen_doing = await world.doing(person)
            outcome = await session.call(bot, "sendPhoto", params, files)
            spoilt = await session.call(bot, "sendPhoto", params, {"photo": ("bieu-do.png", b"spoilt")})
            later = await session.call(bot, "sendPhoto", params, {"photo": ("bieu-do.png", AWAY)})
            await session.close()

            [shown] = [message for message in await world.shown(person) if "photo" in message]
            assert seen_doing == doing
            assert isinstance(outcome, Sent)
            assert shown["caption"] == "20/26 đã nộp"
            assert spoilt == Broken("bieu-do.png not drawn")
            assert later == NotSent("The database is down")

    asyncio.run(story())


def test_where_no_pictures_are_taken_their_text_comes_alone() -> None:
    sent = Call(Method.SEND_PICTURE, {"chat_id": 7, "caption": "<b>1/6</b>", "parse_mode": "HTML"}, file=FileId(3))

    assert instead.otherwise(sent) == Call(Method.SEND, {"chat_id": 7, "text": "<b>1/6</b>", "parse_mode": "HTML"})
    assert instead.otherwise(Call(Method.SEND_FILE, {"chat_id": 7, "caption": "x"}, file=FileId(3))) is None
    assert isinstance(sort_error(400, "Bad Request: not enough rights to send photos to the chat"), Broken)


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
        ("cut_before", {}, InDoubt("EOFError")),
        ("cut_after", {}, InDoubt("EOFError")),
        ("hang_after", {}, InDoubt("TimeoutError")),
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

    assert asyncio.run(story()) == NotSent("ConnectionRefusedError")


def test_a_portal_on_the_way_is_surely_not_telegram() -> None:
    async def story() -> Outcome:
        async with somebody_else(302, "") as url, bot_at(url) as (bot, session):
            return await session.call(bot, "sendMessage", {"chat_id": 1, "text": "x"})

    assert asyncio.run(story()) == NotSent("HTTP 302")
