"""A group has one board a deadline: it shows how things stand, changes only when they do, and ends with it."""

import re

from sqlalchemy import update

from domain.channels import CONSOLE, TELEGRAM
from domain.persons.people import Disclosure
from domain.sending.notices import Key, State
from domain.sending.outcomes import Sent
from scheduler.boards.board_texts import bar
from scheduler.letters.letters import Parcel
from scheduler.sending.upshots import after
from storage.chats.groups import link
from storage.database import Database, Tx
from storage.outgoing import board_posts, boards
from storage.outgoing.outbox import claim
from storage.people import registry
from storage.planning import plans
from storage.tables.registry import groups
from tests.office import SCHOOLS, Office, chat_of
from tests.scheduler.group_phone import BOARD, FIRST, looks_on, pinned, posted, quarter
from tests.scheduler.town import Town, in_town


async def acknowledges(town: Town, school: str) -> None:
    office = town.office
    await office.db.run(plans.acknowledge, office.plan, office.units[school], by=office.officer, now=office.now)


def test_a_group_hears_of_the_plan_and_gets_a_pinned_board_of_each_deadline_that_is_open(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)

        await town.shows_boards()

        news, *boards_of_it = [text for chat, text in await town.said() if chat == group]
        (text,) = await quarter(town, group)
        assert "Kế hoạch số 200/KH-GDĐT" in news
        assert [one.split("\n")[0] for one in boards_of_it] == [
            "📋 Báo cáo CCHC định kỳ · Quý I",
            "📋 Kế hoạch CCHC năm 2024 của đơn vị · Kế hoạch năm",
        ]
        assert text.split("\n")[1:-1] == [
            "Kế hoạch CCHC năm 2024 · hạn hết 29/02",
            "0/6 trường đã nộp",
            "░░░░░░░░░░ 0 % · MN 0/2 · TH 0/3 · THCS 0/1",
        ]
        assert await labels(town, group) == ["Đã nhận 0/6", "Việc của trường tôi"]
        assert await pinned(town, group)
        assert await town.times("editMessageText") == 0

    in_town(db, story)


def test_what_happened_is_shown_in_place_and_once(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)
        await town.hands_in("Q1", FIRST)
        await acknowledges(town, FIRST)

        await looks_on(town)
        town.office.pass_time(minutes=10)
        await town.shows_boards()

        (text,) = await quarter(town, group)
        assert "1/6 trường đã nộp" in text
        assert "▓░░░░░░░░░ 16 %" in text
        assert await labels(town, group) == ["Đã nhận 1/6", "Việc của trường tôi"]
        # The board of the year's plan, too: it shows who has said that they have it.
        assert await town.times("editMessageText") == 2

    in_town(db, story)


def test_the_boards_of_a_group_rest_for_a_moment_between_two_edits(db: Database) -> None:
    async def story(town: Town) -> None:
        await posted(town)
        await acknowledges(town, FIRST)
        edits = []

        for seconds in (0, 6, 1, 6):
            town.office.pass_time(seconds=seconds)
            await town.shows_boards()
            edits.append(await town.times("editMessageText"))

        assert edits == [0, 1, 1, 2]

    in_town(db, story)


def test_names_stand_on_the_board_only_where_the_group_may_hear_them(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await town.group()
        await town.publishes()
        for school, _ in SCHOOLS[1:]:
            await town.hands_in("Q1", school)
        await town.rounds.poke("deliver")
        before = await quarter(town, group)
        town.office.pass_time(seconds=6)
        await db.run(allow, Disclosure.COUNTS)

        await town.shows_boards()

        after = await quarter(town, group)
        assert "Chưa nộp: TH Nhật Tân" in before[0]
        assert not any(school in after[0] for school, _ in SCHOOLS)

    in_town(db, story)


def test_a_group_that_threw_the_bot_out_is_left_in_peace(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)
        officer = chat_of(town.office.officer)
        await town.posts(f"/groups/{group}/bot", {"by": officer, "add": False})
        town.office.pass_time(seconds=6)
        await town.hands_in("Q1", FIRST)
        await town.shows_boards()

        assert await db.read(lambda tx: boards.live(tx, town.office.now)) == []

    in_town(db, story)


def test_a_board_that_telegram_lets_nobody_pin_is_said_all_the_same_and_nothing_of_pins(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await town.group()
        await town.telegram.goes_wrong("bad_request", method="pinChatMessage", text="not enough rights", times=9)
        await town.publishes()

        await town.rounds.poke("deliver")

        assert await town.states(Key.BOARD) == [(State.SENT, None)] * 2
        assert len([chat for chat, _ in await town.said() if chat == group]) == 3

    in_town(db, story)


def test_a_board_that_was_posted_lives_and_a_digest_is_finished(db: Database) -> None:
    office = Office.set_up(db)
    for channel in (TELEGRAM, CONSOLE):
        address = db.run_now(registry.touch_address, channel, -4_001)
        db.run_now(link, office.authority, address.id, title="Nhóm", by=office.officer, now=office.now)
    office.publishes()
    db.run_now(board_posts.digest, office.now.date(), office.now)
    held = [one for channel in (TELEGRAM, CONSOLE) for one in db.run_now(claim, office.now, limit=99, channel=channel)]

    shown = {one.key: after(Parcel((one,), shown="x"), Sent(1), office.now).shown for one in held}

    finished = {key: one.finished for key, one in shown.items() if one is not None}
    assert (finished[Key.BOARD], finished[Key.GROUP_DIGEST]) == (False, True)


def test_a_bar_is_full_only_when_all_is_in() -> None:
    assert [bar(part, 62) for part in (0, 6, 7, 61, 62)] == [
        "░░░░░░░░░░",
        "░░░░░░░░░░",
        "▓░░░░░░░░░",
        "▓▓▓▓▓▓▓▓▓░",
        "▓▓▓▓▓▓▓▓▓▓",
    ]


async def labels(town: Town, group: int) -> list[str]:
    """Of the buttons below the first quarter's board."""
    shown = await town.telegram.shown(chat_of(town.office.officer), group)
    (board,) = [one for one in shown if one["buttons"] and str(one["text"]).startswith(BOARD)]
    return re.findall(r"'text': '([^']*)'", str(board["buttons"]))


def allow(tx: Tx, policy: Disclosure) -> None:
    tx.execute(update(groups).values(policy=policy.value))
