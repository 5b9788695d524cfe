"""A unit that was given more time is nowhere overdue before its own last day, and everybody else is."""

from datetime import date

import pytest
from icalendar import Calendar
from sqlalchemy import update

from domain.buttons.parts import EVERYTHING
from domain.ids import FileId
from domain.reporting.obligations import Standing
from storage.counting import ranks
from storage.database import Database
from storage.outgoing import files, nudges
from storage.planning import deadlines, plans
from storage.reporting import obligations
from storage.tables.plans import duties
from tests.handlers.phones import Line, Phone, phone_of
from tests.more_time import given
from tests.office import Office
from tests.storage.filled import hands_in

SCHOOL, OTHER = "TH Nhật Tân", "MN 19/5"
UNTIL = date(2024, 3, 12)


@pytest.fixture
def office(db: Database) -> Office:
    """Past the day of all, before that of one."""
    office = Office.at_work(db)
    given(office, SCHOOL, UNTIL)
    office.comes("2024-03-05")
    return office


@pytest.fixture
def officer(office: Office) -> Phone:
    return phone_of(office, Line(office), office.officer)


@pytest.mark.parametrize(
    ("asked", "told", "names"),
    [
        ("trường nào quá hạn chưa nộp q1", "5/6 trường quá hạn", False),
        ("bao nhiêu trường quá hạn q1", "5/6 trường quá hạn", False),
        ("nhắc các trường quá hạn q1", "5 trường", False),
        ("trường nào chưa nộp q1", "Được gia hạn (1): TH Nhật Tân (đến 12/03)", True),
        ("TH Nhật Tân nộp q1 chưa", "hạn hết 12/03/2024, còn 7 ngày", True),
        ("so sánh số trường quá hạn quý 1 với quý 3", "Quý I 2024: 5/6", False),
    ],
)
def test_lists_counts_and_answers_go_by_its_own_day(officer: Phone, asked: str, told: str, *, names: bool) -> None:
    said = officer.says(asked)

    assert told in said
    assert (SCHOOL in said) is names


def test_the_unit_itself_reads_its_own_day_in_its_list_its_week_and_its_calendar(office: Office) -> None:
    head = phone_of(office, Line(office), office.heads[SCHOOL])

    listed = head.says("/hannop")
    due = head.says("từ hôm nay đến 15/3 có gì đến hạn")
    head.says("/lich")
    head.taps("Lịch của tôi")
    head.taps("Tải tệp lịch")
    number = head.chat.last().file
    assert number is not None
    file = office.db.run_now(files.fetch, FileId(number))
    assert file is not None
    days = {event.decoded("dtstart") for event in Calendar.from_ical(file[1]).events}

    assert "Quý I: chưa nộp, hạn hết 12/03/2024, còn 7 ngày" in listed
    assert "12/03/2024" in due
    assert UNTIL in days
    assert date(2024, 2, 29) not in days


def test_what_it_hands_in_by_then_is_on_time_wherever_that_is_told(office: Office, officer: Phone) -> None:
    hands_in(office, SCHOOL)

    said = officer.says("TH Nhật Tân nộp q1 chưa")
    late = officer.says("trường nào nộp trễ q1")

    assert "(đúng hạn)" in said
    assert SCHOOL not in late


@pytest.mark.on_both
def test_who_is_reminded_by_hand_and_who_is_ranked_goes_by_its_own_day(db: Database, office: Office) -> None:
    deadline = db.run_now(deadlines.one, office.deadline("Q1"))
    asked = nudges.Asked(standings=frozenset({Standing.OWED}), overdue=True)

    owed = db.run_now(nudges.owe, deadline, office.now, EVERYTHING, asked)
    apart = db.run_now(ranks.excused, [deadline.id], parts=EVERYTHING, limit=9, now=office.now)
    placed = db.run_now(ranks.placed, [deadline.id], {}, parts=EVERYTHING, ends=ranks.Ends(9), limit=9, now=office.now)
    office.comes("2024-03-13")
    later = db.run_now(ranks.placed, [deadline.id], {}, parts=EVERYTHING, ends=ranks.Ends(9), limit=9, now=office.now)

    assert owed == 5
    assert apart == ([SCHOOL], 1)
    assert (placed.of, later.of) == (5, 6)


@pytest.mark.on_both
def test_saying_that_a_plan_was_received_is_on_time_by_its_own_day(db: Database, office: Office) -> None:
    """Where that is all that is asked."""
    only = update(duties).where(duties.c.plan_id == office.plan).values(kind="acknowledgement")
    db.run_now(lambda tx: tx.execute(only).close())
    for school in (SCHOOL, OTHER):
        db.run_now(plans.acknowledge, office.plan, office.units[school], by=office.officer, now=office.now)

    found = {one: db.run_now(obligations.one, office.obligation("Q1", one)) for one in (SCHOOL, OTHER)}
    tally = db.run_now(obligations.progress, office.deadline("Q1")).total

    assert all(one is not None and one.standing is Standing.ACCEPTED for one in found.values())
    assert (tally.received, tally.on_time) == (2, 1)
