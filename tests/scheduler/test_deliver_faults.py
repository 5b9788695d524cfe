"""Whatever Telegram answers, or does not answer: no notice is lost, none is said more than twice."""

import logging

import pytest

from domain.persons.people import Role
from domain.sending.notices import Key, State
from storage.database import Database
from storage.outgoing import outbox, telling
from tests.office import SCHOOLS, chat_of, employ
from tests.sandboxed import nobody_there
from tests.scheduler.town import Town, in_town, rounds_at

AT_ALL = len(SCHOOLS)


def test_a_principal_who_blocked_the_bot_is_written_to_once_and_then_the_deputy(db: Database) -> None:
    async def story(town: Town) -> None:
        head = town.office.heads["MN 19/5"]
        deputy = await db.run(employ, "Phó hiệu trưởng", town.office.units["MN 19/5"], Role.DEPUTY, town.office.now)
        await town.gets_a_phone(deputy)
        await town.published_long_ago()
        await town.posts(f"/people/{chat_of(head)}/block", {"blocked": True})

        await town.morning("2024-02-15")
        await town.morning("2024-02-15", "07:31")

        assert await town.told(head) == []
        assert len(await town.told(deputy)) == 1
        assert [one for one in await town.states(Key.REMINDER) if one[0] is not State.SENT] == [
            (State.FAILED, "blocked"),
            (State.FAILED, "blocked"),
        ]

    in_town(db, story)


def test_too_many_requests_puts_a_letter_off_and_loses_none(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.published_long_ago()
        await town.telegram.goes_wrong("429", method="sendMessage", times=1, seconds=1)
        await town.morning("2024-02-15")
        first = len(await town.said())

        town.office.pass_time(seconds=2)
        await town.rounds.poke("deliver")

        assert (first, len(await town.said())) == (AT_ALL - 1, AT_ALL)

    in_town(db, story)


def test_a_group_that_moved_gets_its_board_once_at_its_new_number(db: Database) -> None:
    async def story(town: Town) -> None:
        old = await town.group()
        await town.publishes()
        new = await town.telegram.migrates(old)

        await town.rounds.poke("deliver")
        await town.rounds.poke("deliver")

        # The news, and the boards of both deadlines that are open.
        assert [chat for chat, _ in await town.said() if chat < 0] == [new, new, new]
        assert await town.states(Key.BOARD) == [(State.SENT, None)] * 2

    in_town(db, story)


def test_what_may_have_arrived_is_said_once_more_and_marked(db: Database) -> None:
    async def story(town: Town) -> None:
        head = town.office.heads["MN 19/5"]
        await town.published_long_ago()
        await town.telegram.goes_wrong("cut_after", method="sendMessage", chat_id=chat_of(head), times=1)
        await town.morning("2024-02-15")

        await town.rounds.poke("deliver")

        first, second = await town.told(head)
        assert second == f"(gửi lại) {first}"
        assert {state for state, _ in await town.states(Key.REMINDER)} == {State.SENT}

    in_town(db, story)


def test_what_is_in_doubt_twice_is_left_to_people(db: Database) -> None:
    async def story(town: Town) -> None:
        head = town.office.heads["MN 19/5"]
        await town.published_long_ago()
        await town.telegram.goes_wrong("cut_after", method="sendMessage", chat_id=chat_of(head), times=None)
        await town.morning("2024-02-15")

        for _ in range(2):
            await town.rounds.poke("deliver")

        assert len(await town.told(head)) == 2
        assert [state for state, _ in await town.states(Key.REMINDER) if state is not State.SENT] == [State.UNKNOWN] * 2

    in_town(db, story)


def test_a_letter_that_surely_was_not_sent_is_tried_later(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.published_long_ago()
        town.office.comes("2024-02-15", "07:30")
        await town.rounds.poke("remind")
        deaf = rounds_at(town.office, town.telegram, url=nobody_there())
        await deaf.poke("deliver")
        await deaf.stop()
        too_soon = await db.read(outbox.waiting, town.office.now)

        town.office.pass_time(minutes=1)
        await town.rounds.poke("deliver")

        assert too_soon == 0
        assert len(await town.said()) == AT_ALL

    in_town(db, story)


def test_a_letter_that_cannot_be_written_spoils_no_other(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.publishes()
        officer = town.office.address(town.office.officer)
        await db.run(telling.tell, [officer], Key.UNIT_CHANGE, "damaged", town.office.now, details="5")

        await town.rounds.poke("deliver")

        assert [state for state, _ in await town.states(Key.UNIT_CHANGE)] == [State.FAILED]
        assert {state for state, _ in await town.states(Key.PLAN)} == {State.SENT}

    in_town(db, story)


def test_a_letter_that_cannot_be_written_is_a_logged_failure(db: Database, caplog: pytest.LogCaptureFixture) -> None:
    async def story(town: Town) -> None:
        await town.publishes()
        speechless = rounds_at(town.office, town.telegram, speakers={})
        await speechless.poke("deliver")

        assert {state for state, _ in await town.states(Key.PLAN)} == {State.FAILED}
        assert [one.message for one in caplog.records] == ["A letter cannot be written"] * AT_ALL

    caplog.set_level(logging.ERROR)
    in_town(db, story)
