"""A database that goes away in the midst of a round: what had not been said is said, once, and in no doubt."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from domain.sending.notices import Key, State
from storage.database import Database
from tests.ailing import Ailing
from tests.office import SCHOOLS, Office
from tests.scheduler.group_phone import FIRST, looks_on, posted, quarter
from tests.scheduler.town import Town, town

pytestmark = pytest.mark.parametrize("url", ["sqlite"], indirect=True)

AT_ALL = len(SCHOOLS)


def with_an_ailing_one(db: Database, story: Callable[[Town, Ailing], Awaitable[None]]) -> None:
    ailing = Ailing.beside(db)
    office = Office.set_up(db).moved_into(ailing)

    async def played() -> None:
        async with town(office) as it:
            await story(it, ailing)

    asyncio.run(played())
    ailing.close_now()


def test_what_was_claimed_unseen_is_said_once_and_in_no_doubt(db: Database) -> None:
    async def story(it: Town, ailing: Ailing) -> None:
        await it.publishes()
        ailing.loses_sight_of("_take")
        await it.rounds.poke("deliver")
        unheard = await it.said()

        it.office.pass_time(seconds=1)
        await it.rounds.poke("deliver")
        it.office.pass_time(minutes=2)
        await it.rounds.poke("deliver")

        told = [text for _, text in await it.said()]
        assert (unheard, len(told)) == ([], AT_ALL)
        assert [text for text in told if "gửi lại" in text] == []

    with_an_ailing_one(db, story)


def test_a_group_that_moves_while_the_database_is_away_is_told_later_and_in_no_doubt(db: Database) -> None:
    async def story(it: Town, ailing: Ailing) -> None:
        old = await it.group()
        await it.publishes()
        new = await it.telegram.migrates(old)
        ailing.is_down_for("move_chat")
        await it.rounds.poke("deliver")
        away = [chat for chat, _ in await it.said() if chat < 0]

        it.office.pass_time(minutes=5)
        await it.rounds.poke("deliver")

        told = [(chat, text) for chat, text in await it.said() if chat < 0]
        assert (away, [chat for chat, _ in told]) == ([], [new] * 3)
        assert [text for _, text in told if "gửi lại" in text] == []
        assert await it.states(Key.BOARD) == [(State.SENT, None)] * 2

    with_an_ailing_one(db, story)


def test_a_board_that_could_not_be_noted_is_edited_again(db: Database, caplog: pytest.LogCaptureFixture) -> None:
    async def story(it: Town, ailing: Ailing) -> None:
        group = await posted(it)
        await it.hands_in("Q1", FIRST)
        ailing.is_down_for("_settle")
        await looks_on(it)

        (text,) = await quarter(it, group)
        assert f"1/{AT_ALL}" in text
        before = await it.times("editMessageText")
        await looks_on(it)
        assert await it.times("editMessageText") == before

    with_an_ailing_one(db, story)
    assert [one.message for one in caplog.records] == ["A board waits for the database"]
