"""Groups from end to end: what happens on phones and in Telegram, through the bot, to what stands in the group."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer

from bot.answering import routers
from bot.incoming.house import House
from bot.incoming.polling import Polling
from bot.incoming.reception import receiving
from bot.telegram_session import LeanSession
from domain.sending.lodgings import STAY
from handlers.turn import Office as Answering
from scheduler.sending.pace import PAID_RATE, Pacer
from storage.database import Database
from tests.bot.receptions import QUICK, Phone
from tests.office import SECRET, Office, chat_of
from tests.sandboxed import TOKEN, Json
from tests.scheduler.group_phone import pinned
from tests.scheduler.town import SPEAKERS, Town, in_town
from tests.waiting import eventually

NAME = "trong_truong_bot"


@dataclass(frozen=True, slots=True)
class Square:
    """A group as its members see it; `topic` is where they speak, if not in its main chat."""

    town: Town
    chat: int

    def of(self, person: int) -> Phone:
        return Phone(self.town.telegram, person, self.chat)

    async def says(self, person: int, text: str, **more: Json) -> None:
        await self.town.posts(f"/people/{person}/chats/{self.chat}/messages", {"text": text, **more})

    async def shows(self, person: int, words: str) -> str:
        """Waits for the bot to say these words; the message that has them."""

        async def found() -> list[str]:
            return [text for text in await self.of(person).heard() if words in text]

        seen = await eventually(found, bool)
        assert seen, (words, await self.of(person).heard())
        return seen[-1]


def play(db: Database, story: Callable[[Town], Awaitable[None]]) -> None:
    """While the bot polls."""

    async def played(town: Town) -> None:
        await town.publishes()
        async with _polled(town.office, town.telegram.url):
            await story(town)

    in_town(db, played)


@asynccontextmanager
async def _polled(office: Office, url: str) -> AsyncIterator[None]:
    session = LeanSession(api=TelegramAPIServer.from_base(url))
    answering = Answering(SPEAKERS, SECRET, NAME)
    house = House(Bot(TOKEN, session=session), session, office.db, answering, Pacer(PAID_RATE), lambda: office.now)
    try:
        async with receiving(house, routers(), username=NAME, limits=QUICK) as reception:
            polling = asyncio.create_task(Polling(house, reception.lanes, allowed=reception.allowed, long_poll=1).run())
            try:
                yield
            finally:
                polling.cancel()
                await asyncio.gather(polling, return_exceptions=True)
    finally:
        await session.close()


async def gathered(town: Town, *members: int, by: int, supergroup: bool = False, admin: bool = False) -> Square:
    made = await town.posts("/groups", {"title": "Nhóm <hiệu trưởng>", "members": members, "supergroup": supergroup})
    square = Square(town, made["chat_id"])
    await town.posts(f"/groups/{square.chat}/bot", {"by": by, "add": True, "admin": admin})
    return square


def test_a_topic_is_linked_gets_its_board_and_its_schools_press_and_ask_there(db: Database) -> None:
    async def story(town: Town) -> None:
        officer, head = chat_of(town.office.officer), chat_of(town.office.heads["MN 19/5"])
        square = await gathered(town, officer, head, by=officer, supergroup=True)
        await square.shows(officer, "Nhóm này chưa được liên kết.")
        topic = (await town.posts(f"/groups/{square.chat}/topics", {"name": "Báo cáo"}))["topic"]

        await square.says(officer, f"/lienket@{NAME}", topic=topic)
        linked = await square.shows(officer, "Đã liên kết nhóm")
        await town.rounds.poke("deliver")
        board = next(one for one in await square.of(head).messages() if "📋" in str(one.get("text")))
        toast = (await square.of(head).taps("Đã nhận 0/6"))["text"]
        await square.says(head, "tiến độ quý 1", reply_to=board["message_id"], topic=topic)
        answer = await square.shows(head, "Quý I")

        assert "Nhóm <hiệu trưởng>" in linked
        assert "MN 19/5" in str(toast)
        assert "0/6" in answer
        assert [one["topic"] for one in await square.of(head).messages() if "📋" in str(one.get("text"))] == [topic] * 2

    play(db, story)


def test_a_group_grows_loses_the_bot_and_its_officer_hears_of_it_in_private(db: Database) -> None:
    async def story(town: Town) -> None:
        officer = chat_of(town.office.officer)
        square = await gathered(town, officer, by=officer, admin=True)
        await square.says(officer, "/lienket")
        await square.shows(officer, "Đã liên kết nhóm")

        grown = Square(town, await town.telegram.migrates(square.chat))
        # The old chat may be known as closed before the new one is heard of.
        boards = await eventually(partial(_delivered, town, grown), lambda shown: len(shown) == 2)
        await grown.says(officer, "/status")
        await grown.shows(officer, "0/6")
        await town.posts(f"/groups/{grown.chat}/bot", {"by": officer, "add": False})
        told = await _told(town, officer)

        assert "Bot không còn trong nhóm Nhóm <hiệu trưởng>" in told
        assert len(boards) == 2
        assert await pinned(town, grown.chat)

    play(db, story)


async def _delivered(town: Town, square: Square) -> list[str]:
    await town.rounds.poke("deliver")
    return [text for text in await town.boards_in(square.chat) if "📋" in text]


async def _told(town: Town, officer: int) -> str:
    """Rounds come until the officer has heard."""

    async def heard() -> list[str]:
        town.office.pass_time(minutes=1)
        await town.rounds.poke("groups")
        await town.delivers_afresh()
        return [text for text in await town.told(town.office.officer) if "Bot không còn" in text]

    return (await eventually(heard, bool))[-1]


def test_a_strangers_group_hears_one_line_and_is_left(db: Database) -> None:
    async def story(town: Town) -> None:
        stranger = await town.telegram.person("Người lạ")
        square = await gathered(town, stranger, by=stranger)
        await square.shows(stranger, "Nhóm này chưa được liên kết.")
        await square.says(stranger, f"/chuanop@{NAME}")
        await square.says(stranger, f"/lienket@{NAME}", anonymous=True)
        await square.shows(stranger, "ẩn danh")
        town.office.now += STAY

        await town.rounds.poke("groups")

        heard = [text[:24] for text in await square.of(stranger).heard() if not text.startswith("/")]
        assert heard == ["Nhóm này chưa được liên ", "Thầy/cô đang nhắn ẩn dan"]
        assert "đã rời nhóm" in str((await square.of(stranger).messages())[-1]["service"])

    play(db, story)


def test_a_channel_is_left_without_a_word(db: Database) -> None:
    async def story(town: Town) -> None:
        officer = chat_of(town.office.officer)
        channel = (await town.posts("/channels", {"title": "Tin", "owner": officer}))["chat_id"]
        await town.posts(f"/groups/{channel}/bot", {"by": officer, "add": True, "admin": True})

        async def shown() -> list[dict[str, Json]]:
            await town.rounds.poke("groups")
            return await Phone(town.telegram, officer, channel).messages()

        messages = await eventually(shown, bool)

        assert [one.get("service") for one in messages] == ["Trống Trường đã rời nhóm"]

    play(db, story)
