"""A group has one board a plan: it shows how things stand, and changes only when they do."""

from sqlalchemy import update

from domain.persons.people import Disclosure
from scheduler.board_texts import bar
from storage.database import Database, Tx
from storage.outgoing import boards
from storage.planning import plans
from storage.tables.registry import groups
from tests.office import SCHOOLS, chat_of
from tests.scheduler.town import Town, in_town


async def posted(town: Town) -> int:
    """The group, once its board has been posted."""
    group = await town.group()
    await town.publishes()
    await town.rounds.poke("deliver")
    return group


def test_the_first_post_is_the_board_itself_and_is_pinned(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)

        await town.shows_boards()

        (text,) = await town.boards_in(group)
        assert text.startswith("📋 Kế hoạch CCHC năm 2024")
        assert "Báo cáo CCHC định kỳ · Quý I · hạn hết 29/02 · 0/6 đã nộp" in text
        assert "░░░░░░░░░░ 0 % · MN 0/2 · TH 0/3 · THCS 0/1" in text
        assert "Đã nhận kế hoạch: 0/6 trường" in text
        assert await pinned(town, group)
        assert await town.times("editMessageText") == 0

    in_town(db, story)


def test_what_happened_is_shown_in_place_and_once(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)
        town.office.pass_time(seconds=6)
        await town.hands_in("Q1", "MN 19/5")
        await db.run(
            plans.acknowledge,
            town.office.plan,
            town.office.units["MN 19/5"],
            by=town.office.officer,
            now=town.office.now,
        )

        await town.shows_boards()
        town.office.pass_time(minutes=10)
        await town.shows_boards()

        (text,) = await town.boards_in(group)
        assert "Quý I · hạn hết 29/02 · 1/6 đã nộp" in text
        assert "▓░░░░░░░░░ 16 %" in text
        assert "Đã nhận kế hoạch: 1/6 trường" in text
        assert await town.times("editMessageText") == 1

    in_town(db, story)


def test_a_board_rests_for_a_moment_between_two_edits(db: Database) -> None:
    async def story(town: Town) -> None:
        await posted(town)
        await town.hands_in("Q1", "MN 19/5")

        await town.shows_boards()
        at_once = await town.times("editMessageText")
        town.office.pass_time(seconds=6)
        await town.shows_boards()

        assert (at_once, await town.times("editMessageText")) == (0, 1)

    in_town(db, story)


def test_a_board_that_somebody_deleted_is_posted_anew(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)
        town.office.pass_time(seconds=6)
        await town.hands_in("Q1", "MN 19/5")
        await town.telegram.goes_wrong(
            "bad_request", method="editMessageText", text="message to edit not found", times=1
        )

        await town.shows_boards()
        await town.delivers_afresh()

        assert [chat for chat, _ in await town.said() if chat == group] == [group, group]

    in_town(db, story)


def test_names_stand_on_the_board_only_where_the_group_may_hear_them(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await town.group()
        await town.publishes()
        for school, _ in SCHOOLS[1:]:
            await town.hands_in("Q1", school)
        await town.rounds.poke("deliver")
        before = await town.boards_in(group)
        town.office.pass_time(seconds=6)
        await db.run(allow, Disclosure.COUNTS)

        await town.shows_boards()

        after = await town.boards_in(group)
        assert "Chưa nộp: TH Nhật Tân" in before[0]
        assert not any(school in after[0] for school, _ in SCHOOLS)

    in_town(db, story)


def test_nobody_is_named_while_most_have_yet_to_hand_in(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)

        (text,) = await town.boards_in(group)

        assert not any(school in text for school, _ in SCHOOLS)

    in_town(db, story)


def test_a_group_that_threw_the_bot_out_is_left_in_peace(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)
        officer = chat_of(town.office.officer)
        await town.posts(f"/groups/{group}/bot", {"by": officer, "add": False})
        town.office.pass_time(seconds=6)
        await town.hands_in("Q1", "MN 19/5")
        await town.shows_boards()

        changed = await db.read(boards_left)

        assert changed == 0

    in_town(db, story)


def test_a_bar_is_full_only_when_all_is_in() -> None:
    assert [bar(part, 62) for part in (0, 6, 7, 61, 62)] == [
        "░░░░░░░░░░",
        "░░░░░░░░░░",
        "▓░░░░░░░░░",
        "▓▓▓▓▓▓▓▓▓░",
        "▓▓▓▓▓▓▓▓▓▓",
    ]


async def pinned(town: Town, group: int) -> bool:
    url = f"{town.telegram.url}/sandbox/people/{chat_of(town.office.officer)}/chats/{group}"
    async with town.telegram.session.get(url) as answer:
        return "pinned_message_id" in await answer.json()


def boards_left(tx: Tx) -> int:
    return len(boards.posted(tx))


def allow(tx: Tx, policy: Disclosure) -> None:
    tx.execute(update(groups).values(policy=policy.value))
