"""What is owed arrives once: merged, withdrawn, put off, moved, in doubt, whatever Telegram answers."""

import asyncio
import logging
from datetime import timedelta

import pytest

from domain.notices import Key, State
from domain.people import Role
from scheduler.rounds import Pace
from storage import outbox
from storage.database import Database
from tests.office import SCHOOLS, chat_of, employ
from tests.sandboxed import nobody_there
from tests.scheduler.town import Town, in_town, rounds_at

AT_ALL = len(SCHOOLS)


def test_a_person_gets_one_message_about_both_duties(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.published_long_ago()

        await town.morning("2024-02-26")

        (text,) = await town.told(town.office.heads["MN 19/5"])
        assert text.startswith("Thầy/cô còn 2 việc chưa nộp:")
        assert text.index("Kế hoạch năm") < text.index("Quý I")
        assert [state for state, _ in await town.states(Key.REMINDER)] == [State.SENT] * 2 * AT_ALL

    in_town(db, story)


def test_what_was_sent_is_not_sent_again_by_the_next_round(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.published_long_ago()
        await town.morning("2024-02-15")

        await town.morning("2024-02-15", "07:31")

        # Of the officer's digest there is nothing to say: nothing falls due within a week.
        assert len(await town.said()) == AT_ALL

    in_town(db, story)


def test_a_reminder_is_withdrawn_when_the_work_came_in_before_it_left(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.published_long_ago()
        town.office.comes("2024-02-22", "07:30")
        await town.rounds.poke("remind")
        await town.hands_in("Q1", "MN 19/5")
        await town.hands_in("KH", "MN 19/5")

        await town.rounds.poke("deliver")

        assert await town.told(town.office.heads["MN 19/5"]) == []
        assert (State.WITHDRAWN, "done") in await town.states(Key.REMINDER)

    in_town(db, story)


def test_overdue_goes_to_the_school_and_its_name_to_the_officer(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.published_long_ago()
        town.office.comes("2024-02-26")
        for school, _ in SCHOOLS[1:]:
            await town.hands_in("KH", school)
            await town.hands_in("Q1", school)

        await town.morning("2024-02-28")

        (school,) = await town.told(town.office.heads["TH Nhật Tân"])
        (officer,) = await town.told(town.office.officer)
        assert "Quá hạn: Kế hoạch CCHC năm 2024 của đơn vị · Kế hoạch năm" in school
        assert "Đã quá hạn 1 ngày, ngày cuối là thứ Ba 27/02/2024" in school
        assert "Quá hạn 1 ngày: Kế hoạch CCHC năm 2024 của đơn vị" in officer
        assert "Chưa nộp: TH Nhật Tân" in officer

    in_town(db, story)


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

        assert [chat for chat, _ in await town.said() if chat < 0] == [new]
        assert await town.states(Key.BOARD) == [(State.SENT, None)]

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


def test_of_two_that_deliver_one_steps_aside(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.published_long_ago()
        spare = rounds_at(town.office, town.telegram, holder="two")
        await town.rounds.poke("deliver")
        await town.nudges("Q1")

        await spare.poke("deliver")
        aside = len(await town.said())
        town.office.pass_time(seconds=61)
        await spare.poke("deliver")

        assert aside == 0
        assert len(await town.said()) == AT_ALL

    in_town(db, story)


def test_at_night_reminders_wait_and_what_somebody_just_sent_does_not(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.published_long_ago()
        town.office.comes("2024-02-15", "19:59")
        await town.rounds.poke("remind")
        town.office.comes("2024-02-15", "22:00")
        await town.nudges("KH")

        await town.rounds.poke("deliver")
        night = await town.states(Key.REMINDER)

        assert {state for state, _ in night} == {State.READY}
        assert all("nhắc: Kế hoạch CCHC" in text for _, text in await town.said())
        assert len(await town.said()) == AT_ALL

    in_town(db, story)


def test_rounds_that_overlap_send_each_letter_once(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.publishes()

        await asyncio.gather(*(town.rounds.poke("deliver") for _ in range(3)))

        chats = [chat for chat, _ in await town.said()]
        assert sorted(chats) == sorted(chat_of(head) for head in town.office.heads.values())

    in_town(db, story)


def test_a_clock_that_jumps_sends_nothing_twice(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.publishes()
        await town.telegram.goes_wrong("slow", method="sendMessage", times=2, seconds=0.2)
        delivering = asyncio.create_task(town.rounds.poke("deliver"))
        await asyncio.sleep(0.1)
        town.office.now += timedelta(days=2)

        await town.rounds.poke("deliver")
        await delivering

        assert len(await town.said()) == AT_ALL

    in_town(db, story)


def test_on_a_day_off_a_late_reminder_waits_for_the_next_working_morning(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.published_long_ago()
        town.office.comes("2024-02-23", "19:59")
        await town.rounds.poke("remind")
        for day, hour in (("2024-02-24", "10:00"), ("2024-02-26", "06:00")):
            town.office.comes(day, hour)
            await town.rounds.poke("deliver")
        off = len(await town.said())

        town.office.comes("2024-02-26", "06:30")
        await town.rounds.poke("deliver")

        assert (off, len(await town.said())) == (0, AT_ALL)

    in_town(db, story)


def test_what_a_stopped_process_no_longer_holds_it_does_not_send(db: Database) -> None:
    async def story(town: Town) -> None:
        stopped = rounds_at(town.office, town.telegram, holder="stopped", pace=Pace(hold=timedelta(0)))
        await town.publishes()
        await stopped.poke("deliver")
        unsent = len(await town.said())

        town.office.pass_time(seconds=1)
        await town.rounds.poke("deliver")

        assert (unsent, len(await town.said())) == (0, AT_ALL)

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
