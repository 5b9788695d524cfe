"""What is owed arrives once: merged, withdrawn, put off, moved, in doubt, whatever Telegram answers."""

import asyncio
import re
from datetime import timedelta

from domain.sending.notices import HOLD, Key, State
from scheduler.letters.letters import Letters
from scheduler.rounds import Pace
from scheduler.sending.deliver import Delivery
from scheduler.sending.pace import PAID_RATE, Pacer
from storage.database import Database
from tests.office import SCHOOLS, chat_of
from tests.scheduler.desk import sender_to
from tests.scheduler.town import SPEAKERS, Town, in_town, rounds_at
from tests.waiting import SOON, eventually

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
        assert re.search("Chưa nộp, .+: TH Nhật Tân", officer)

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
        await eventually(lambda: town.states(Key.PLAN), lambda found: (State.SENDING, None) in found)
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


def test_what_is_held_no_longer_when_its_turn_comes_is_not_sent(db: Database) -> None:
    async def story(town: Town) -> None:
        pacer = Pacer(PAID_RATE)
        sender = sender_to(town.telegram.url, town.telegram.session, pacer)
        held, silence = timedelta(seconds=0.1), 0.3
        stands = Delivery(db, sender, Letters(SPEAKERS), lambda: town.office.now, holder="stood still", hold=held)
        await town.publishes()
        pacer.pause(silence)
        await stands.round()
        await stands.drained()
        unsent = await town.said()

        town.office.pass_time(minutes=1)
        await town.rounds.poke("deliver")

        told = [text for _, text in await town.said()]
        assert (unsent, len(told)) == ([], AT_ALL)
        assert [text for text in told if "gửi lại" in text] == []

    in_town(db, story)


def test_what_waits_for_its_turn_when_it_is_stopped_is_put_back_and_in_no_doubt(db: Database) -> None:
    async def story(town: Town) -> None:
        pacer = Pacer(PAID_RATE)
        sender = sender_to(town.telegram.url, town.telegram.session, pacer)
        stopped = Delivery(db, sender, Letters(SPEAKERS), lambda: town.office.now, holder="stopped", hold=HOLD)
        await town.publishes()
        pacer.pause(SOON)
        await stopped.round()
        async with asyncio.timeout(SOON / 2):
            await stopped.stop()
        put_back = await town.states(Key.PLAN)

        await town.rounds.poke("deliver")

        told = [text for _, text in await town.said()]
        assert {state for state, _ in put_back} == {State.READY}
        assert (len(told), [text for text in told if "gửi lại" in text]) == (AT_ALL, [])

    in_town(db, story)


def test_what_a_stopped_process_no_longer_holds_it_does_not_send(db: Database) -> None:
    async def story(town: Town) -> None:
        stopped = rounds_at(town.office, town.telegram, holder="stopped", pace=Pace(hold=timedelta(0)))
        await town.publishes()
        await stopped.poke("deliver")
        unsent = len(await town.said())

        town.office.pass_time(minutes=1)
        await town.rounds.poke("deliver")

        told = [text for _, text in await town.said()]
        assert (unsent, len(told)) == (0, AT_ALL)
        assert [text for text in told if "gửi lại" in text] == []

    in_town(db, story)
