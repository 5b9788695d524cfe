"""The trial, played from the phones alone: the real bot in a process of its own, the schools playing along."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
from icalendar import Calendar

from bot.trial.phones import Chat, Message
from tests.bot.theatre import Visit, ask, visiting
from tests.waiting import SOON

pytestmark = pytest.mark.timeout(300)
"""The first test plays the whole evening: 40 s, longer where much else runs."""

WAITS = ("MN Sao Mai", "TH Kim Đồng 2", "TH Nhật Tân", "THCS Hoàng Diệu")
"""Who has handed nothing in by mid March: the blocked one, the two silent ones, and the visitor's own."""


@dataclass(frozen=True, slots=True)
class Evening:
    """What the phones have shown."""

    published: Message
    agenda: str
    board_at_first: str
    group: Chat
    silent: Chat
    in_time: Chat
    mended: Chat
    clumsy: Chat
    blocked: Chat
    missing: Message
    returned: str
    day: float
    calendar: bytes


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    return asyncio.run(_play(tmp_path_factory.mktemp("trial")))


async def _play(folder: Path) -> Evening:
    async with visiting(folder) as visit:
        published = await visit.publish()
        day = await visit.push("2024-02-02T08:00")
        board = await visit.board()
        agenda = await visit.agenda()
        await visit.push("2024-03-12T09:00")
        desk = visit.phone(visit.trial.cast.officer)
        missing = await ask(desk, "truong nao chua bao cao q1")
        returned = await visit.give_back("Thiếu số của văn bản")
        await visit.push("2024-03-13T18:00")
        return Evening(
            published=published,
            agenda=agenda,
            board_at_first=board,
            group=await visit.group_sees(),
            silent=await visit.head_sees("TH Kim Đồng 2"),
            in_time=await visit.head_sees("TH Võ Thị Sáu"),
            mended=await visit.head_sees("MN Đoàn Thị Điểm"),
            clumsy=await visit.head_sees("TH Kim Đồng 1"),
            blocked=await visit.head_sees("MN Sao Mai"),
            missing=missing,
            returned=returned,
            day=day,
            calendar=await _calendar(visit),
        )


async def _calendar(visit: Visit) -> bytes:
    """What the calendar on the visitor's phone follows, at the link it was given."""
    link = await visit.phone(visit.trial.cast.visited.head).asks("/lich lien ket", SOON)
    async with aiohttp.ClientSession() as http, http.get(link.text.splitlines()[1]) as answer:
        return await answer.read()


def test_publishing_takes_three_taps(evening: Evening) -> None:
    assert "24 tin" in evening.published.text


def test_who_has_not_confirmed_the_plan_gets_one_word_in_private(evening: Evening) -> None:
    asked = [one.text for one in evening.silent.of_bot() if "chưa xác nhận đã nhận kế hoạch" in one.text]

    assert len(asked) == 1
    assert "TH Kim Đồng 2" in asked[0]


def test_a_school_that_owes_is_reminded_on_every_rung_and_told_when_it_is_late(evening: Evening) -> None:
    reminded = [one.text for one in evening.silent.messages if "Quý I ·" in one.text]

    assert sum("14 ngày" in text for text in reminded) == 1
    assert sum("Hôm nay là ngày cuối" in text for text in reminded) == 1
    assert sum("Quá hạn: Báo cáo CCHC định kỳ · Quý I" in text for text in reminded) == 3


def test_a_school_that_has_reported_is_not_told_that_it_is_late(evening: Evening) -> None:
    texts = [one.text for one in evening.in_time.messages]

    assert sum("Mã biên nhận" in text for text in texts) == 2
    assert not any("Quá hạn" in text for text in texts)


def test_a_school_whose_report_came_back_mends_it_and_sends_it_again(evening: Evening) -> None:
    texts = [one.text for one in evening.mended.messages]

    assert evening.returned.startswith("MN Đoàn Thị Điểm")
    assert any("Thiếu số của văn bản" in text for text in texts)
    assert any("lần nộp thứ 2" in text for text in texts)


def test_whoever_blocked_the_bot_hears_nothing_more(evening: Evening) -> None:
    assert len(list(evening.blocked.of_bot())) == 1


def test_the_officer_reads_who_is_missing_by_name(evening: Evening) -> None:
    assert evening.missing.text.startswith("4/24")
    assert all(name in evening.missing.text for name in WAITS)
    assert "TH Kim Đồng 1" not in evening.missing.text


def test_nonsense_is_answered_and_the_report_comes_in_all_the_same(evening: Evening) -> None:
    texts = [one.text for one in evening.clumsy.messages]

    assert any("chưa đọc được loại tin này" in text for text in texts)
    assert any("không phải số" in text for text in texts)
    assert sum("Mã biên nhận" in text for text in texts) == 2


def test_the_board_of_the_group_is_one_message_that_moves(evening: Evening) -> None:
    boards = [one.text for one in evening.group.of_bot() if one.text.startswith("📋") and "trường đã nộp" in one.text]

    assert "0/24" in evening.board_at_first
    assert ["Kế hoạch năm" in text for text in boards] == [False, True]
    assert "20/24" in boards[0]


def test_the_agenda_says_what_comes_next(evening: Evening) -> None:
    assert "nhắc Quý I, còn 14 ngày" in evening.agenda


def test_a_day_passes_quickly(evening: Evening) -> None:
    assert evening.day < 20  # 0.7 s where nothing else runs


def test_a_calendar_can_be_followed_at_the_link_that_was_given(evening: Evening) -> None:
    titles = [str(event["summary"]) for event in Calendar.from_ical(evening.calendar).events]

    assert "Hạn: Báo cáo CCHC định kỳ · 06 tháng · TH Nhật Tân" in titles
