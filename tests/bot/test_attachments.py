"""A list on its way: sent on a phone, fetched from Telegram, read by a child, answered, and written with a press."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from io import BytesIO

from aiohttp import FormData

from bot import catalogues
from bot.answering import routers
from bot.incoming.house import House
from bot.incoming.polling import Polling
from bot.incoming.reception import receiving
from bot.sheets import limits
from domain.ids import UnitId
from domain.persons.people import Role
from domain.registry.units import UnitKind
from domain.texts import Language
from handlers.turn import Office
from storage.database import Database, Tx
from storage.people import registry
from storage.units import tree
from tests.bot import hostile
from tests.bot.receptions import QUICK, Phone, house, phone
from tests.drawn import BOOK, content
from tests.sandboxed import telegram
from tests.waiting import eventually

LIST = hostile.workbook(
    ("PHÒNG GDĐT QUẬN 7",), (), ("STT", "Tên trường", "Mã", "Cấp học"), ("1", "TH Kim Đồng", "079123", "TH")
)


def employ(tx: Tx, chat: int, role: Role) -> UnitId:
    now = datetime.now(UTC)
    unit = tree.add_unit(tx, tree.NewUnit("Phòng GDĐT Quận 7", kind=UnitKind.AUTHORITY), parent=None)
    person = registry.add_person(tx, "Vũ Thị Mai", Language.VI, now)
    registry.appoint(tx, person, unit, role, levels=frozenset(), granted_by=None, now=now)
    registry.touch_address(tx, registry.TELEGRAM, chat, person=person)
    return unit


async def gives(mai: Phone, content: bytes, name: str) -> None:
    form = FormData(default_to_multipart=True)
    form.add_field("file", BytesIO(content), filename=name)
    url = f"{mai.telegram.url}/sandbox/people/{mai.person}/chats/{mai.chat_id}/files"
    async with mai.telegram.session.post(url, data=form) as answer:
        assert answer.ok, await answer.text()


def play(db: Database, role: Role, story: Callable[[Phone], Awaitable[None]]) -> None:
    async def played() -> None:
        async with telegram() as world:
            mai = await phone(world)
            await asyncio.to_thread(db.run_now, employ, mai.chat_id, role)
            async with house(db, world.url) as bare:
                office = Office(catalogues.speakers(), b"secret", "trong_truong_bot")
                ours = House(bare.bot, bare.session, db, office, bare.pacer, bare.now)
                async with receiving(ours, routers(), username="trong_truong_bot", limits=QUICK) as reception:
                    polling = Polling(ours, reception.lanes, allowed=reception.allowed, long_poll=1)
                    task = asyncio.create_task(polling.run())
                    await story(mai)
                    task.cancel()
                    await asyncio.gather(task, return_exceptions=True)

    asyncio.run(played())


async def hears(mai: Phone, words: str) -> str:
    heard = await eventually(mai.heard, lambda told: any(words in one for one in told))
    found = next((one for one in heard if words in one), None)
    assert found is not None, f"not heard: {words!r}, but {heard}"
    return found


def test_a_form_sent_on_the_phone_is_shown_as_schools_will_see_it(db: Database) -> None:
    async def story(mai: Phone) -> None:
        await gives(mai, content(BOOK), "khao-sat.xlsx")

        assert "Số nữ (…) nhiều hơn tổng số (…)." in await hears(mai, "Trường sẽ được hỏi")

    play(db, Role.OFFICER, story)


def test_a_list_sent_on_the_phone_is_read_back_and_written(db: Database) -> None:
    async def story(mai: Phone) -> None:
        await gives(mai, LIST, "truong.xlsx")
        told = await hears(mai, "truong.xlsx")
        assert "1 mới · 0 thay đổi" in told.replace("<b>", "").replace("</b>", ""), told
        assert await asyncio.to_thread(db.run_now, tree.unit_coded, "079123") is None

        await mai.taps("Ghi")

        assert "Đã ghi" in await hears(mai, "Đã ghi")
        assert await asyncio.to_thread(db.run_now, tree.unit_coded, "079123") is not None

    play(db, Role.ADMINISTRATOR, story)


def test_a_file_that_means_harm_is_answered_and_the_next_line_too(db: Database) -> None:
    async def story(mai: Phone) -> None:
        await gives(mai, b"MZ\x90\x00 this is no list", "truong.xlsx")
        await gives(mai, b"a" * (limits.MOST_BYTES + 1), "to.csv")

        assert "chương trình" in await hears(mai, "chương trình")
        assert "20 MB" in await hears(mai, "20 MB")

    play(db, Role.ADMINISTRATOR, story)


def test_a_line_that_breaks_while_a_file_is_fetched_is_tried_again(db: Database) -> None:
    async def story(mai: Phone) -> None:
        await mai.telegram.goes_wrong("cut_before", method="getFile", times=1)

        await gives(mai, LIST, "truong.xlsx")

        assert "truong.xlsx" in await hears(mai, "truong.xlsx")

    play(db, Role.ADMINISTRATOR, story)


def test_who_sends_no_lists_is_told_so_and_nothing_is_fetched(db: Database) -> None:
    async def story(mai: Phone) -> None:
        # Whoever fetched it would be hit, and say so by an apology.
        await mai.telegram.goes_wrong("cut_before", method="getFile", times=5)

        # A workbook might be a form that was filled, and whoever reports may send one.
        await gives(mai, LIST, "truong.csv")

        assert "Chỉ quản trị viên" in await hears(mai, "Chỉ quản trị viên")

    play(db, Role.HEAD, story)


def test_what_an_officer_sends_is_read_as_a_plan_and_a_list_is_none(db: Database) -> None:
    async def story(mai: Phone) -> None:
        await gives(mai, LIST, "truong.csv")

        assert "quản trị viên" in await hears(mai, "không thấy kế hoạch trong bảng này")
        assert await asyncio.to_thread(db.run_now, tree.unit_coded, "079123") is None

    play(db, Role.OFFICER, story)
