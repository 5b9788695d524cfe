"""Notices where only words travel: said once, to who is reached there; what they offer is called by a hundred."""

import pytest

from domain.channels import CONSOLE
from domain.ids import PersonId
from scheduler.digest import owe_digest
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


def test_a_group_without_edits_gets_its_board_anew_in_the_morning_where_it_has_changed(
    office: Office, line: Line
) -> None:
    office.db.run_now(_group, office)
    office.publishes()
    first = told(office)
    mornings: list[list[str]] = []
    for day in ("2024-02-20", "2024-02-21"):
        office.comes(day, "07:30")
        if not mornings:
            hands_in(office)
        office.db.run_now(owe_digest, office.now)
        mornings.append([one for one in told(office) if "📋" in one])

    assert "0/6" in first[0]
    assert ["1/6" in one for one in mornings[0]] == [True]
    assert mornings[1] == []


def _group(tx: Tx, office: Office) -> None:
    address = registry.touch_address(tx, CONSOLE, -70)
    groups.link(tx, office.authority, address.id, title="Nhóm chữ", by=office.officer, now=office.now)
