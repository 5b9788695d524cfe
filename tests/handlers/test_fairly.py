"""What a school is not to blame for makes it late nowhere, and that is said wherever lateness is."""

import asyncio
from datetime import timedelta

import pytest

from domain.sending.notices import Key
from domain.sending.outcomes import Sent
from scheduler.letters.letters import Parcel
from scheduler.sending.upshots import after
from scheduler.upkeep.fair_care import judge
from storage.database import Database, Tx
from storage.incoming import outages
from storage.outgoing import outbox
from storage.planning import deadlines
from storage.tables.plans import obligations as rows
from tests.handlers.forms import fills
from tests.handlers.phones import Phone
from tests.office import Office
from tests.storage.filled import hands_in


def is_down(office: Office, *, until: timedelta) -> None:
    """From an hour before the last moment of the first quarter until so long after it."""
    last = office.db.run_now(deadlines.one, office.deadline("Q1")).last_ok
    office.db.run_now(outages.beat, last - timedelta(hours=1))
    office.now = last + until
    office.db.run_now(outages.beat, office.now)


def is_late(office: Office, unit: str) -> bool:
    found = office.obligation("Q1", unit)
    return bool(office.db.run_now(lambda tx: tx.execute(rows.select().where(rows.c.id == found)).one().late))


def test_a_report_that_comes_after_an_outage_is_in_time_on_the_receipt_and_in_the_lists(
    office: Office, head: Phone, officer: Phone
) -> None:
    hands_in(office, code="KH")
    is_down(office, until=timedelta(minutes=10))
    office.pass_time(minutes=20)

    head.says("/baocao")
    fills(head)
    receipt = head.says("nộp")
    listed = officer.says("trường nào đã nộp quý 1")

    assert "đúng hạn, không tính 70 phút bot ngừng, hạn của trường là 01:09" in receipt
    assert not is_late(office, "TH Nhật Tân")
    assert "Hạn riêng vì bot ngừng hoặc báo muộn (1): TH Nhật Tân" in listed


def test_who_comes_later_than_that_is_late_all_the_same(office: Office, head: Phone) -> None:
    hands_in(office, code="KH")
    is_down(office, until=timedelta(minutes=10))
    office.pass_time(hours=5)

    head.says("/baocao")
    fills(head)
    receipt = head.says("nộp")

    assert "nộp muộn 4 giờ" in receipt
    assert "không tính 70 phút bot ngừng" in receipt
    assert is_late(office, "TH Nhật Tân")


def test_a_school_that_heard_too_late_is_not_late(office: Office, head: Phone, officer: Phone) -> None:
    hands_in(office, code="KH")
    office.now = office.db.run_now(deadlines.one, office.deadline("Q1")).last_ok - timedelta(hours=30)
    office.db.run_now(_arrives, office)
    office.pass_time(hours=40)

    head.says("/baocao")
    fills(head)
    receipt = head.says("nộp")

    assert "đúng hạn, tin đầu tiên đến trường lúc" in receipt
    assert "phải báo trước 3 ngày làm việc" in receipt


def test_an_officer_says_how_much_notice_a_plan_gives(office: Office, head: Phone, officer: Phone) -> None:
    hands_in(office, code="KH")
    officer.says("/kehoach")
    shown = officer.says("1")
    changed = officer.says("báo trước 0 ngày")
    office.now = office.db.run_now(deadlines.one, office.deadline("Q1")).last_ok - timedelta(hours=30)
    office.db.run_now(_arrives, office)
    office.pass_time(hours=40)
    head.says("/baocao")
    fills(head)
    receipt = head.says("nộp")

    assert "báo trước ít nhất 3 ngày làm việc" in shown
    assert "không xét trường được báo sớm hay muộn" in changed
    assert "nộp muộn" in receipt


def test_what_an_outage_gave_to_many_is_said_once_in_lists_before_anybody_has_opened_the_work(
    office: Office, officer: Phone
) -> None:
    is_down(office, until=timedelta(minutes=10))
    asyncio.run(judge(office.db, lambda: office.now))

    listed = officer.says("trường nào chưa nộp quý 1")

    assert "Bot ngừng 70 phút trước hạn: 6 đơn vị có hạn riêng đến 01:09" in listed
    assert "Hạn riêng vì bot ngừng hoặc báo muộn" not in listed


@pytest.mark.on_both
def test_the_office_says_how_much_notice_all_its_plans_give_and_a_plan_may_say_otherwise(officer: Phone) -> None:
    listed = officer.says("/kehoach")
    office = officer.says("báo trước 5 ngày")
    officer.says("/kehoach")
    by_office = officer.says("1")
    own = officer.says("báo trước 2 ngày")
    back = officer.says("báo trước như cơ quan")
    officer.says("/kehoach")
    refused = officer.says("báo trước 60 ngày")

    assert "báo trước ít nhất 3 ngày làm việc" in listed
    assert "Mọi kế hoạch của Phòng GDĐT Quận 7: trường được báo trước ít nhất 5 ngày làm việc" in office
    assert "báo trước ít nhất 5 ngày làm việc" in by_office
    assert "báo trước ít nhất 2 ngày làm việc mới bị tính trễ; phút bot ngừng không tính. Quy định riêng" in own
    assert "báo trước ít nhất 5 ngày làm việc" in back
    assert refused == "Nhiều nhất là báo trước 30 ngày làm việc."


def _arrives(tx: Tx, office: Office) -> None:
    held = outbox.claim(tx, office.now, limit=100)
    assert {one.key for one in held} == {Key.PLAN}
    for one in held:
        outbox.settle(tx, after(Parcel((one,)), Sent(1), office.now).settled, office.now)


def test_a_clock_that_jumps_is_no_outage_and_two_processes_see_one(db: Database) -> None:
    office = Office.set_up(db)
    db.run_now(outages.beat, office.now)
    office.pass_time(days=3)
    jumped = db.run_now(lambda tx: outages.beat(tx, office.now, since=timedelta(minutes=1)))
    office.pass_time(hours=1)

    ended = [db.run_now(outages.beat, office.now) for _ in range(2)]

    assert not jumped
    assert ended == [True, False]
