"""A principal hands over, played on the page: by an invite for the new one, while the old one has a form open."""

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.trial.phones import Chat, Message, Phone
from tests.bot.theatre import SAY, Visit, answers, ask, tap, visiting

pytestmark = pytest.mark.timeout(300)

SCHOOL = "TH Nhật Tân"
CODE = re.compile(r"\?start=i_(\w{10})")
OVER = re.compile(r"không còn giữ chức vụ tại TH Nhật Tân từ \d\d:\d\d 01/02/2024, nên bot không ghi gì\.")
NEWS = f"thầy/cô không còn giữ chức Hiệu trưởng tại {SCHOOL} trên Trống Trường"


@dataclass(frozen=True, slots=True)
class Handover:
    """What the phones have shown."""

    invited: Message
    welcomed: Message
    told: Chat
    carried_on: Message
    sheets: str


@pytest.fixture(scope="module")
def handover(tmp_path_factory: pytest.TempPathFactory) -> Handover:
    return asyncio.run(_played(tmp_path_factory.mktemp("handover")))


async def _played(folder: Path) -> Handover:
    async with visiting(folder) as visit:
        await visit.publish()
        old, desk = visit.phone(visit.trial.cast.visited.head), visit.phone(visit.trial.cast.officer)
        await visit.open_form(old, "Quý I")
        await ask(old, "/trogiup")
        invited = await _invites(desk)
        new = await visit.exchange.new_phone("Phạm Thị Mai")
        welcomed = await _joins(new, invited)
        await old.says("120")
        await old.until(lambda shown: any(OVER.search(one.text) for one in shown.of_bot()))
        told = await old.until(lambda shown: any(NEWS in one.text for one in shown.of_bot()))
        listed = await ask(new, "/baocao")
        carried_on = await tap(new, listed, "Tiếp Quý I")
        return Handover(invited, welcomed, told, carried_on, await _prints(visit, desk))


async def _invites(desk: Phone) -> Message:
    shown = await ask(desk, f"/nguoi {SCHOOL}")
    for label in (SAY("button-invite"), SAY("role-head")):
        shown = await tap(desk, shown, label)
    return await ask(desk, "Phạm Thị Mai")


async def _joins(new: Phone, invited: Message) -> Message:
    found = CODE.search(invited.text)
    assert found is not None, invited.text
    consent = await ask(new, f"/start i_{found[1]}")
    return await tap(new, consent, "Đồng ý")


async def _prints(visit: Visit, desk: Phone) -> str:
    """For the one school whose head has been let go without a successor."""
    shown = await ask(desk, "/nguoi MN Sao Mai")
    shown = await tap(desk, shown, SAY("button-dismiss"))
    shown = await tap(desk, shown, shown.labels[0])
    await tap(desk, shown, SAY("button-dismiss-now"))
    shown = await ask(desk, "/nguoi")
    shown = await tap(desk, shown, SAY("button-sheets-pdf"))
    await desk.taps(shown.message_id, SAY("button-make-sheets"))
    # A file has a caption, which the players have no eye for.
    await desk.until(lambda seen: not next(answers(seen)).text)
    return await _raw(visit, desk)


async def _raw(visit: Visit, phone: Phone) -> str:
    """The chat with its files."""
    return (await visit.exchange.get(f"/people/{phone.person}/chats/{phone.chat}?after=-1&wait=0")).decode()


def test_the_invite_says_whom_it_replaces(handover: Handover) -> None:
    assert "sẽ thôi giữ chức ngay khi lời mời này được nhận" in handover.invited.text


def test_the_new_principal_is_let_in_and_carries_on_the_open_form(handover: Handover) -> None:
    assert "Phạm Thị Mai" in handover.welcomed.text
    assert "câu 1/" in handover.carried_on.text


def test_the_old_one_is_told_once_and_writes_nothing(handover: Handover) -> None:
    said = [one.text for one in handover.told.of_bot()]

    assert len([text for text in said if OVER.search(text)]) == 1
    assert len([text for text in said if NEWS in text]) == 1


def test_the_sheet_for_the_school_without_anybody_arrives(handover: Handover) -> None:
    size = re.search(r'"file_name": ?"phieu-moi\.pdf", ?"size": ?(\d+)', handover.sheets)

    assert "1 phiếu mời, dùng tới" in handover.sheets
    assert size is not None
    assert int(size[1]) > len("a recipe is far shorter than a drawn page") * 100
