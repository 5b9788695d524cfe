"""A board gives way to the next one, and is closed with its deadline; none is edited for ever."""

from sqlalchemy import update

from domain.planning.changes import CallOff
from domain.registry.units import UnitKind
from domain.sending.notices import Key
from storage.chats import groups
from storage.database import Database, Tx
from storage.outgoing import boards
from storage.people import registry
from storage.planning import deadlines, withdrawing
from storage.tables.notices import notices as rows
from storage.units import tree
from tests.office import SCHOOLS
from tests.scheduler.group_phone import BOARD, FIRST, looks_on, pinned, posted, quarter, seen
from tests.scheduler.town import Town, in_town
from tests.storage.amended import apply


def test_on_its_last_day_and_once_it_is_over_a_board_is_posted_anew_and_the_old_one_gives_way(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)
        await town.hands_in("Q1", FIRST)
        await looks_on(town)
        said: list[list[str]] = []

        for day in ("2024-02-23", "2024-02-29", "2024-03-01", "2024-03-04", "2024-03-06"):
            before = len(await town.said())
            await town.morning(day)
            await looks_on(town)
            fresh = (await town.said())[before:]
            said.append([text for chat, text in fresh if chat == group and text.startswith(BOARD)])

        (text,) = await quarter(town, group)
        assert [len(one) for one in said] == [0, 1, 1, 0, 0]
        assert "⏰ Hôm nay là ngày cuối." in said[1][0]
        assert "đã hết hạn 29/02" in text
        assert "Chưa nộp: MN Đoàn Thị Điểm" in text
        gone = [text for text in await seen(town, group) if "thầy/cô xem bảng mới ở bên dưới" in text]
        assert len([text for text in gone if "Quý I:" in text]) == 2
        # Two at first, these two, and that of the year's plan once it was over.
        assert await town.times("pinChatMessage") == 5

    in_town(db, story)


def test_a_board_is_finished_once_all_is_in_or_a_week_has_passed(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)
        for school, _ in SCHOOLS:
            await town.hands_in("KH", school)
        await looks_on(town)
        town.office.comes("2024-02-28", "00:10")
        await looks_on(town)
        full = [text for text in await seen(town, group) if text.startswith("📋") and "Kế hoạch năm" in text]
        town.office.comes("2024-03-08", "00:10")
        await looks_on(town)
        before = await town.times("editMessageText")

        await town.hands_in("Q1", FIRST)
        await looks_on(town)

        partly = [text for text in await seen(town, group) if text.startswith(BOARD)]
        assert "6/6 trường đã nộp" in full[0]
        assert "Đã chốt 00:10 ngày 28/02/2024, bảng này thôi cập nhật." in full[0]
        assert "0/6 trường đã nộp" in partly[0]
        assert "Đã chốt 00:10 ngày 08/03/2024" in partly[0]
        assert [text for text in await town.boards_in(group) if text.startswith("📋")] == []
        assert not await pinned(town, group)
        assert await town.times("editMessageText") == before

    in_town(db, story)


def test_a_board_that_somebody_deleted_is_posted_anew(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)
        town.office.pass_time(seconds=6)
        await town.hands_in("Q1", FIRST)
        await town.telegram.goes_wrong(
            "bad_request", method="editMessageText", text="message to edit not found", times=1
        )

        await town.shows_boards()
        await town.delivers_afresh()

        said = [text for chat, text in await town.said() if chat == group and text.startswith(BOARD)]
        assert ["0/6" in said[0], "1/6" in said[1], len(said)] == [True, True, 2]

    in_town(db, story)


def test_boards_of_a_whole_plan_give_way_to_those_of_its_deadlines(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)
        await db.run(of_a_whole_plan)

        await looks_on(town)
        await town.morning("2024-02-05")

        old = [text for text in await seen(town, group) if text.startswith("📋 Từ nay mỗi hạn nộp có một bảng riêng")]
        assert len(old) == 2
        assert len(await quarter(town, group)) == 1

    in_town(db, story)


def test_a_board_says_that_its_plan_was_withdrawn_and_is_let_be(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)
        office = town.office
        await db.run(lambda tx: withdrawing.withdraw(tx, office.plan, "nhầm", by=office.officer, now=office.now))

        await looks_on(town)

        withdrawn = [text for text in await seen(town, group) if "Kế hoạch này đã được thu hồi" in text]
        assert len(withdrawn) == 2
        assert await db.read(lambda tx: boards.live(tx, office.now)) == []

    in_town(db, story)


def test_a_group_that_goes_over_to_another_office_has_the_boards_of_the_first_closed_and_unpinned(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)
        await looks_on(town)
        before = await pinned(town, group)
        await db.run(to_another_office, town, group)

        await looks_on(town)

        left = [text for text in await seen(town, group) if "ở đây thôi theo dõi việc này" in text]
        assert before
        assert sorted(text.partition(":")[0] for text in left) == [
            "📋 Báo cáo CCHC định kỳ · Quý I",
            "📋 Kế hoạch CCHC năm 2024 của đơn vị · Kế hoạch năm",
        ]
        assert not await pinned(town, group)
        assert await db.read(boards.live, town.office.now) == []

    in_town(db, story)


def to_another_office(tx: Tx, town: Town, chat: int) -> None:
    office = town.office
    other = tree.add_unit(tx, tree.NewUnit("Phòng khác", kind=UnitKind.AUTHORITY), parent=None)
    address = registry.touch_address(tx, registry.TELEGRAM, chat)
    groups.link(tx, other, address.id, title="Nhóm các trường", by=office.officer, now=office.now)


def of_a_whole_plan(tx: Tx) -> None:
    """As they were before each deadline had its own."""
    was = update(rows).where(rows.c.key == Key.BOARD.value)
    tx.execute(was.values(deadline_id=None, occasion=rows.c.occasion + "/old"))


def test_a_board_says_that_its_deadline_was_called_off_and_lives_again_once_that_is_put_back(db: Database) -> None:
    async def story(town: Town) -> None:
        group = await posted(town)
        every = [await db.read(deadlines.one, await db.read(town.office.deadline_of, code)) for code in ("KH", "Q1")]
        before = await pinned(town, group)
        await db.run(apply, town.office, [CallOff(one.id, off=True, seen=one.revision) for one in every], "Sở thôi thu")
        await looks_on(town)
        (off,) = [text for text in await seen(town, group) if text.startswith(BOARD)]
        alive = await quarter(town, group)
        edits = await town.times("editMessageText")
        await looks_on(town)
        still = await town.times("editMessageText")

        after = await pinned(town, group)
        await db.run(apply, town.office, [CallOff(one.id, off=False, seen=one.revision + 1) for one in every])
        await looks_on(town)
        (again,) = await quarter(town, group)

        assert "⛔ Hạn này đã được hủy" in off
        assert alive == []
        assert (before, after, await pinned(town, group)) == (True, False, True)
        assert still == edits
        assert "0/6 trường đã nộp" in again

    in_town(db, story)
