"""A principal of the trial sees what is held of them, mends it and leaves, with the bot as a process of its own."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.trial.phones import Message, Phone
from storage.database import Database
from storage.operations import audit_check
from storage.operations.audit_check import Verdict
from tests import privacy
from tests.bot.theatre import SAY, visiting

pytestmark = pytest.mark.timeout(120)
TYPED = "Nguyễn Thị Ánh Tuyết"


@dataclass(frozen=True, slots=True)
class Story:
    mended: str
    page: Message
    explained: str
    left: str
    after: str
    verdict: Verdict
    logged: list[str]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return asyncio.run(_play(tmp_path_factory.mktemp("own-data")))


async def _play(folder: Path) -> Story:
    async with visiting(folder) as visit:
        head = visit.phone(visit.trial.cast.visited.head)
        mended = await head.asks(f"/suahoso {TYPED}")
        page = await head.asks("/dulieu")
        asked = await head.asks("/roikhoi")
        left = await _changed(head, asked, SAY("button-leave-now"))
        after = await head.asks("/dulieu")
        verdict = await asyncio.to_thread(_checked, folder)
        logged = await asyncio.to_thread(_logged, folder, frozenset({TYPED, visit.trial.cast.visited.head.name}))
        return Story(mended.text, page, asked.text, left, after.text, verdict, logged)


async def _changed(phone: Phone, message: Message, label: str) -> str:
    await phone.taps(message.message_id, label)
    chat = await phone.until(lambda shown: all(one != message for one in shown.of_bot()))
    return next(one.text for one in chat.of_bot() if one.message_id == message.message_id)


def _checked(folder: Path) -> Verdict:
    db = Database.open(f"sqlite:///{next(folder.rglob('school.db'))}")
    try:
        return db.read_now(audit_check.verify)
    finally:
        db.close_now()


def _logged(folder: Path, names: frozenset[str]) -> list[str]:
    assert [file.name for file in folder.rglob("*.log")] == ["bot.log"]
    return privacy.in_files(folder, names)


def test_they_see_and_mend_what_is_held(story: Story) -> None:
    assert story.mended.endswith(f"→ {TYPED}.")
    assert story.page.labels == ("Sửa thông tin", "Rời khỏi")


def test_they_leave_and_are_unknown_from_then_on(story: Story) -> None:
    assert "sẽ không còn hiệu trưởng" in story.explained
    assert story.left.startswith("Bot đã xóa thông tin của thầy/cô")
    assert story.after == "Bot không lưu gì về thầy/cô."


def test_the_trace_stays_whole_and_the_bot_has_logged_nobody(story: Story) -> None:
    assert story.verdict.flaw is None
    assert story.verdict.erased >= 1
    assert story.logged == []
