"""Notices where only words travel: said once, to who is reached there; what they offer is called by a hundred."""

import pytest

from domain.channels import CONSOLE
from domain.ids import PersonId
from scheduler.owing.digest import owe_digest
from scheduler.owing.remind import owe_reminders
from storage.chats import groups
from storage.database import Database, Tx
from storage.outgoing import outbox
from storage.people import registry
from tests.handlers.in_words import Talker, talker
from tests.handlers.phones import Line
from tests.handlers.told import told
from tests.office import Office
from tests.storage.filled import hands_in


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


def joined(office: Office, line: Line, person: PersonId) -> Talker:
    somebody = talker(office, line, person)
    somebody.says("đồng ý")
    return somebody


def test_a_plan_is_told_in_words_and_answered_by_its_number(office: Office, line: Line) -> None:
    head = joined(office, line, office.heads["TH Nhật Tân"])
    office.publishes()

    [news] = told(office, head)

    assert "200/KH-GDĐT" in news
    assert "#101 Đã nhận" in news
    assert "TH Nhật Tân đã nhận kế hoạch" in head.says("101")


def test_who_has_both_is_told_on_both_and_each_channel_delivers_its_own(office: Office, line: Line) -> None:
    joined(office, line, office.heads["TH Nhật Tân"])
    office.publishes()

    claimed = office.db.run_now(outbox.claim, office.now, limit=100)
    in_words = told(office)

    assert [one.channel for one in claimed] == [registry.TELEGRAM] * len(office.heads)
    assert len(in_words) == 1


def test_what_a_notice_offers_stays_while_a_form_is_filled(office: Office, line: Line) -> None:
    head = joined(office, line, office.heads["TH Nhật Tân"])
    office.publishes()
    head.says("/hannop")
    head.says("Nộp Quý I")
    told(office, head)

    answered = head.says("101")
    received = head.says("#101")

    assert "đã ghi 101 hồ sơ" in answered
    assert "TH Nhật Tân đã nhận kế hoạch" in received


@pytest.mark.on_both
def test_a_group_without_edits_hears_in_one_message_a_morning_how_it_stands_where_that_is_new(
    office: Office, line: Line
) -> None:
    office.db.run_now(_group, office)
    office.publishes()
    news, *first = told(office)
    mornings: list[list[str]] = []
    for day in ("2024-02-05", "2024-02-20", "2024-02-21"):
        office.comes(day, "07:30")
        if day == "2024-02-20":
            hands_in(office)
        mornings.append(morning(office))

    assert "200/KH-GDĐT" in news
    assert ["0/6" in board and "Đã nhận 0/6" in board for board in first] == [True, True]
    assert [len(said) for said in mornings] == [0, 1, 0]
    assert mornings[1][0].startswith("☀ Tình hình nộp, thứ Ba 20/02/2024")
    assert mornings[1][0].count("📋") == 2
    assert "1/6 trường đã nộp" in mornings[1][0]
    assert "Đã nhận kế hoạch: 0/6 trường. Trường nào chưa, gõ “đã nhận”." in mornings[1][0]


def test_on_the_last_day_its_board_is_said_and_the_digest_leaves_it_out(office: Office, line: Line) -> None:
    office.db.run_now(_group, office)
    office.publishes()
    told(office)
    hands_in(office)
    office.comes("2024-02-27", "07:30")

    said = morning(office, reminds=True)

    of_plan = [one for one in said if "Kế hoạch năm" in one]
    assert len(of_plan) == 1
    assert "⏰ Hôm nay là ngày cuối." in of_plan[0]
    assert [one.startswith("☀") and "Quý I" in one for one in said if one not in of_plan] == [True]


def test_a_group_that_hears_less_has_the_last_day_and_no_digest(office: Office, line: Line) -> None:
    office.db.run_now(_group, office)
    office.publishes()
    told(office)
    hands_in(office)
    office.db.run_now(_hears_less, office)
    office.comes("2024-02-27", "07:30")

    said = morning(office, reminds=True)

    assert ["⏰ Hôm nay là ngày cuối." in one for one in said] == [True]


def morning(office: Office, *, reminds: bool = False) -> list[str]:
    """What the group hears of it."""
    if reminds:
        office.db.run_now(owe_reminders, office.now)
    office.db.run_now(owe_digest, office.now)
    return [one for one in told(office) if "📋" in one]


def _hears_less(tx: Tx, office: Office) -> None:
    group = groups.at(tx, CONSOLE, -70)
    assert group is not None
    groups.hear(tx, group.id, less=True, now=office.now)


def _group(tx: Tx, office: Office) -> None:
    address = registry.touch_address(tx, CONSOLE, -70)
    groups.link(tx, office.authority, address.id, title="Nhóm chữ", by=office.officer, now=office.now)
