"""The clock of the rounds: at once, again and again, one at a time; a failure ends one round and nothing else."""

import asyncio
import logging

import pytest

from domain.sending.notices import Key, State
from scheduler.rounds import Pace
from storage.database import Database
from storage.operations import rounds
from storage.outgoing import files
from tests.office import SCHOOLS
from tests.scheduler.town import Town, in_town, rounds_at
from tests.waiting import eventually

QUICK = Pace(remind_every=0.1, deliver_every=0.05, boards_every=0.1)


async def until(town: Town, letters: int) -> None:
    await eventually(town.said, lambda said: len(said) == letters)


def test_what_was_missed_goes_out_as_soon_as_the_rounds_start(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.published_long_ago()
        town.office.comes("2024-02-15", "09:00")
        going = rounds_at(town.office, town.telegram, pace=QUICK)

        await going.start()
        await until(town, len(SCHOOLS))
        await going.stop()

        assert {state for state, _ in await town.states(Key.REMINDER)} == {State.SENT}
        assert await db.read(rounds.last_began, "remind") == town.office.now

    in_town(db, story)


def test_a_round_that_fails_is_logged_with_a_reference_and_comes_again(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async def story(town: Town) -> None:
        speechless = rounds_at(town.office, town.telegram, speakers={})
        await town.group()
        await town.publishes()
        await town.rounds.poke("deliver")
        town.office.pass_time(seconds=6)

        await speechless.poke("boards")
        await speechless.poke("boards")
        await speechless.poke("remind")

        failed = [one for one in caplog.records if one.message == "A round failed"]
        assert len(failed) == 2
        assert await db.read(rounds.last_began, "remind") is not None

    caplog.set_level(logging.ERROR)
    in_town(db, story)


def test_stopping_sees_through_what_is_on_the_wire_and_puts_back_the_rest(db: Database) -> None:
    async def story(town: Town) -> None:
        async def in_hand() -> set[State]:
            return {state for state, _ in await town.states(Key.PLAN)}

        await town.publishes()
        await town.telegram.goes_wrong("slow", method="sendMessage", times=None, seconds=0.2)
        delivering = asyncio.create_task(town.rounds.poke("deliver"))
        await eventually(in_hand, lambda states: State.SENDING in states)

        await town.rounds.stop()
        await delivering

        sent = [state for state, _ in await town.states(Key.PLAN) if state is State.SENT]
        assert len(sent) == len(await town.said())
        assert await in_hand() <= {State.SENT, State.READY}

    in_town(db, story)


def test_whoever_stops_leaves_the_delivery_to_the_next_at_once(db: Database) -> None:
    async def story(town: Town) -> None:
        spare = rounds_at(town.office, town.telegram, holder="two")
        await town.rounds.poke("deliver")
        await town.publishes()

        await town.rounds.stop()
        await spare.poke("deliver")

        assert len(await town.said()) == len(SCHOOLS)

    in_town(db, story)


def test_files_are_kept_for_a_week(db: Database) -> None:
    async def story(town: Town) -> None:
        old = await db.run(files.keep, "Quý I.xlsx", b"PK", town.office.now)
        town.office.pass_time(days=6)
        new = await db.run(files.keep, "Quý I.xlsx", b"PK", town.office.now)
        town.office.pass_time(days=2)

        await town.rounds.poke("tidy")

        assert await db.read(files.fetch, old) is None
        assert await db.read(files.fetch, new) is not None

    in_town(db, story)
