"""A unit found by its name, played on the officer's phone of the trial; and the index kept by the running bot."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.name_keeping import keep_names
from bot.trial.phones import Message, Phone
from domain.names.finding import Found, find_unit
from storage.database import Database, Tx
from storage.engine.shelves import NameShelf
from storage.units import tree
from tests.bot.receptions import eventually
from tests.bot.theatre import SAY, visiting

pytestmark = pytest.mark.timeout(120)


@dataclass(frozen=True, slots=True)
class Story:
    """What the officer's phone has shown."""

    asked: Message
    card: Message
    owed: str
    slip: str
    below: str


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return asyncio.run(_play(tmp_path_factory.mktemp("finding-units")))


async def _play(folder: Path) -> Story:
    async with visiting(folder) as visit:
        await visit.publish()
        officer = visit.phone(visit.trial.cast.officer)
        asked = await _answered(officer, "doan thi diem", "TH Đoàn Thị Điểm")
        card = await _changed(officer, asked, "TH Đoàn Thị Điểm")
        owed = await _changed(officer, card, SAY("button-unit-owed"))
        slip = await _answered(officer, "/donvi c2 nguyen duu", SAY("button-unit-owed"))
        office = await _answered(officer, "phong giao duc quan 7", SAY("button-unit-children"))
        below = await _changed(officer, office, SAY("button-unit-children"))
        return Story(asked, card, owed.text, slip.text, below.text)


async def _answered(phone: Phone, words: str, label: str) -> Message:
    """By what has this button: what the bot says unasked may come in between."""
    own = await phone.says(words)
    chat = await phone.until(lambda shown: any(label in one.labels for one in shown.of_bot(after=own)))
    return next(one for one in chat.of_bot(after=own) if label in one.labels)


async def _changed(phone: Phone, message: Message, label: str) -> Message:
    """What is there instead of a message whose button is tapped."""
    await phone.taps(message.message_id, label)
    chat = await phone.until(lambda shown: all(one != message for one in shown.of_bot()))
    return next(one for one in chat.of_bot() if one.message_id == message.message_id)


def test_a_name_of_three_schools_is_asked_and_the_card_stands_in_its_place(story: Story) -> None:
    assert story.asked.labels == ("MN Đoàn Thị Điểm", "TH Đoàn Thị Điểm", "THCS Đoàn Thị Điểm")
    assert story.card.text.startswith("🏫 TH Đoàn Thị Điểm")
    assert "Hiệu trưởng: Vũ Đình Khôi" in story.card.text
    assert story.card.labels[:2] == ("Việc phải nộp", "Người phụ trách")


def test_what_it_owes_is_one_press_away(story: Story) -> None:
    assert story.owed.startswith("📋 TH Đoàn Thị Điểm")
    assert "chưa nộp" in story.owed


def test_a_slip_is_forgiven_and_said(story: Story) -> None:
    assert story.slip.startswith("Bot hiểu “c2 nguyen duu” là đơn vị này.")
    assert "🏫 THCS Nguyễn Du" in story.slip


def test_an_office_lists_its_schools(story: Story) -> None:
    assert story.below == "Phòng GDĐT Quận 7: 24 đơn vị trực thuộc (trang 1/3)"


def test_the_running_bot_reads_what_has_changed_aside_from_the_turns(db: Database) -> None:
    names = NameShelf()

    async def kept() -> bool:
        keeper = asyncio.create_task(keep_names(db, names))
        try:
            await db.run(tree.add_unit, tree.NewUnit("TH Nhật Tân"), parent=None)
            return await eventually(lambda: db.read(_is_kept, names), bool, 20)
        finally:
            keeper.cancel()
            await asyncio.gather(keeper, return_exceptions=True)

    assert asyncio.run(kept()) is True


def _is_kept(tx: Tx, names: NameShelf) -> bool:
    """What a turn would have to read by itself is made anew each time."""
    known = names.names(tx)
    return known is names.names(tx) and isinstance(find_unit("nhat tan", known), Found)
