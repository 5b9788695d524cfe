"""From Telegram's queue to the answer on the phone, with handlers made for the test."""

import asyncio
from collections.abc import Awaitable, Callable

from aiogram import Router

from domain import actions
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers.filters import Command, Pressed, Typed
from handlers.turn import Turn
from storage.database import Database
from storage.incoming import inbox_care
from storage.incoming.inbox import State
from storage.people import registry
from tests.bot.receptions import Phone, note, noted, noted_in, phone, polled, settled
from tests.sandboxed import Telegram, telegram
from tests.waiting import eventually

ENTER = {"may": May.ENTER}
HAND_IN = ((Button("Nộp", actions.MyDuties()), Button("Lạ", actions.Home())),)


def school() -> Router:
    router = Router()

    @router.message(Command("start"), flags=ENTER)
    def start(turn: Turn) -> Answer:
        return Answer(Screen("Chào thầy/cô", HAND_IN))

    @router.message(Command("chuanop"), flags={"may": May.SEE_MISSING})
    def who_is_missing(turn: Turn) -> Answer:
        return Answer(Screen("14 trường"))

    @router.message(Command("form"), flags=ENTER)
    def form(turn: Turn) -> Answer:
        registry.touch_address(turn.tx, registry.TELEGRAM, turn.chat.chat_id)
        return Answer(Screen("Câu 1", HAND_IN), Place.LIVE)

    @router.callback_query(Pressed(actions.MyDuties), flags=ENTER)
    def hand_in(turn: Turn, action: actions.MyDuties) -> Answer:
        if "nộp" in noted_in(turn.tx):
            raise Refusal("door-not-allowed")
        note(turn.tx, "nộp", turn.now)
        return Answer(Screen("Đã nhận"), Place.PRESSED, toast="Đã nộp &amp; ghi")

    @router.message(Typed(), flags=ENTER)
    def repeat(turn: Turn, text: str) -> Answer:
        note(turn.tx, text, turn.now)
        return Answer(Screen(f"Đã ghi {text}", HAND_IN), Place.LIVE if text.startswith("câu") else Place.NEW)

    return router


def play(db: Database, story: Callable[[Telegram], Awaitable[None]]) -> None:
    """Plays a story while the bot polls."""

    async def played() -> None:
        async with telegram() as world, polled(db, world, school()):
            await story(world)

    asyncio.run(played())


def test_what_is_typed_is_answered(db: Database) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)

        await hoa.says("412")

        assert await hoa.hears(1) == ["Đã ghi 412"]

    play(db, story)


def test_what_one_person_types_is_handled_and_answered_in_order(db: Database) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)
        numbers = [str(number) for number in range(5)]

        await asyncio.gather(*(hoa.says(number) for number in numbers))

        heard = await hoa.hears(5)
        typed = [str(message["text"]) for message in await hoa.messages() if "Đã" not in str(message["text"])]
        assert heard == [f"Đã ghi {number}" for number in typed]
        assert noted(db) == typed

    play(db, story)


def test_an_update_delivered_twice_is_answered_once(db: Database) -> None:
    async def story(world: Telegram) -> None:
        await world.goes_wrong("duplicate_update", method="getUpdates")
        hoa = await phone(world)

        await hoa.says("412")
        await hoa.says("413")

        assert await hoa.hears(2) == ["Đã ghi 412", "Đã ghi 413"]
        await settled(db, 2)
        assert noted(db) == ["412", "413"]

    play(db, story)


def test_an_update_that_overtakes_another_does_not_swallow_it(db: Database) -> None:
    async def story(world: Telegram) -> None:
        await world.goes_wrong("swap_updates", method="getUpdates")
        hoa = await phone(world)

        await asyncio.gather(hoa.says("412"), hoa.says("413"))

        assert sorted(await hoa.hears(2)) == ["Đã ghi 412", "Đã ghi 413"]

    play(db, story)


def test_a_press_is_told_above_the_button_and_in_place(db: Database) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)
        await hoa.says("/start")
        await hoa.hears(1)

        told = await hoa.taps("Nộp")

        assert told["text"] == "Đã nộp & ghi"
        assert await eventually(hoa.heard, lambda heard: heard == ["Đã nhận"]) == ["Đã nhận"]

    play(db, story)


def test_five_taps_at_once_hand_in_once_and_are_all_told(db: Database) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)
        await hoa.says("/start")
        await hoa.hears(1)
        [screen] = [message for message in await hoa.messages() if message.get("buttons")]
        screen_id = screen["message_id"]
        assert isinstance(screen_id, int)

        told = await asyncio.gather(*(hoa.taps_forged(screen_id, "mine") for _ in range(5)))

        assert [answer["answered"] for answer in told] == [True] * 5
        assert sorted(str(answer["text"])[:6] for answer in told) == ["Thầy/c"] * 4 + ["Đã nộp"]
        assert noted(db) == ["nộp"]

    play(db, story)


def test_a_press_and_a_text_of_one_person_are_handled_one_after_the_other(db: Database) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)
        await hoa.says("/start")
        await hoa.hears(1)

        await asyncio.gather(hoa.says("412"), hoa.taps("Nộp"))

        await settled(db, 3)
        assert sorted(noted(db)) == ["412", "nộp"]

    play(db, story)


def test_a_button_nobody_knows_says_that_it_is_old(db: Database) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)
        await hoa.says("/start")
        await hoa.hears(1)

        told = await hoa.taps("Lạ")

        assert str(told["text"]).startswith("Nút này đã cũ")

    play(db, story)


def test_a_stranger_is_told_so_in_private(db: Database) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)

        await hoa.says("/chuanop")

        [heard] = await hoa.hears(1)
        assert heard.startswith("Bot chưa biết thầy/cô là ai")

    play(db, story)


def test_the_live_screen_is_edited_until_two_messages_are_below_it(db: Database) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)
        await hoa.says("/form")
        await hoa.hears(1)
        await settled(db, 1)

        await hoa.says("câu 2")
        edited = await eventually(hoa.heard, lambda heard: heard == ["Đã ghi câu 2"])
        await settled(db, 2)
        await hoa.says("câu 3")

        assert edited == ["Đã ghi câu 2"]
        assert await hoa.hears(2) == ["Đã ghi câu 2", "Đã ghi câu 3"]
        await settled(db, 3)
        with_buttons = [message["text"] for message in await hoa.messages() if message.get("buttons")]
        assert with_buttons == ["Đã ghi câu 3"]

    play(db, story)


def test_an_update_of_a_kind_nobody_handles_is_done_with(db: Database) -> None:
    async def story(world: Telegram) -> None:
        await world.pushes({"a_kind_of_tomorrow": {"chat": {"id": 5}}})
        hoa = await phone(world)

        await hoa.says("412")

        assert await hoa.hears(1) == ["Đã ghi 412"]
        await settled(db, 2)
        assert db.run_now(inbox_care.tally).by_state == {State.ANSWERED: 2}

    play(db, story)


def test_chatter_in_a_group_is_left_alone_and_our_name_is_heard(db: Database) -> None:
    async def story(world: Telegram) -> None:
        group = await world.group()
        people = await _people(world)
        member = Phone(world, people[0], group)

        await member.says("mai họp lúc mấy giờ")
        await member.says("@trong_truong_bot 412")

        assert await member.hears(1) == ["Đã ghi 412"]
        assert noted(db) == ["412"]

    play(db, story)


async def _people(world: Telegram) -> list[int]:
    async with world.session.get(f"{world.url}/sandbox/people") as answer:
        return [int(person["id"]) for person in await answer.json()]
