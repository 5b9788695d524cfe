"""A unit found by its name, played on the officer's phone of the trial; and the index kept by the running bot."""

import asyncio

import pytest

from bot.name_keeping import keep_names
from domain.names.finding import Found, find_unit
from storage.database import Database, Tx
from storage.engine.shelves import NameShelf
from storage.units import tree
from tests.bot.played import LookingUp, Played
from tests.waiting import eventually

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def story(played: Played) -> LookingUp:
    return played.looking_up


def test_a_name_of_three_schools_is_asked_and_the_card_stands_in_its_place(story: LookingUp) -> None:
    assert story.asked.labels == ("MN Đoàn Thị Điểm", "TH Đoàn Thị Điểm", "THCS Đoàn Thị Điểm")
    assert story.card.text.startswith("🏫 TH Đoàn Thị Điểm")
    assert "Hiệu trưởng: Vũ Đình Khôi" in story.card.text
    assert story.card.labels[:2] == ("Việc phải nộp", "Người phụ trách")


def test_what_it_owes_is_one_press_away(story: LookingUp) -> None:
    assert story.owed.startswith("📋 TH Đoàn Thị Điểm")
    assert "chưa nộp" in story.owed


def test_a_slip_is_forgiven_and_said(story: LookingUp) -> None:
    assert story.slip.startswith("Bot hiểu “c2 nguyen duu” là đơn vị này.")
    assert "🏫 THCS Nguyễn Du" in story.slip


def test_an_office_lists_its_schools(story: LookingUp) -> None:
    assert story.below == "Phòng GDĐT Quận 7: 24 đơn vị trực thuộc (trang 1/3)"


def test_the_running_bot_reads_what_has_changed_aside_from_the_turns(db: Database) -> None:
    names = NameShelf()

    async def kept() -> bool:
        keeper = asyncio.create_task(keep_names(db, names))
        try:
            await db.run(tree.add_unit, tree.NewUnit("TH Nhật Tân"), parent=None)
            return await eventually(lambda: db.read(_is_kept, names), bool)
        finally:
            keeper.cancel()
            await asyncio.gather(keeper, return_exceptions=True)

    assert asyncio.run(kept()) is True


def _is_kept(tx: Tx, names: NameShelf) -> bool:
    """What a turn would have to read by itself is made anew each time."""
    known = names.names(tx)
    return known is names.names(tx) and isinstance(find_unit("nhat tan", known), Found)
