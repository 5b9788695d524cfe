"""What a plan asks is changed: of whom, how often, under which title and with which threshold; dates come later."""

from datetime import date
from decimal import Decimal

import pytest

from domain.phrases.model import Kind
from domain.planning.amendments import What
from domain.planning.audiences import SCHOOLS as EVERY
from domain.planning.audiences import Audience
from domain.planning.changes import AddDue, AskUnit, MoveDue, NumberPlan, Rethreshold, Retitle
from domain.planning.plans import DueDate, Duty, DutyKind
from domain.planning.targets import Operator
from domain.reporting.obligations import Standing
from domain.sending.notices import Key
from scheduler.owing.remind import owe_reminders
from storage.database import Database
from storage.planning import deadlines, histories, plans, preparing
from storage.reporting import obligations
from tests.office import SCHOOLS, Office
from tests.scheduler.town import forget_what_is_owed
from tests.storage.amended import EXTENDED, changes, deadline, moved, told
from tests.storage.filled import begins


@pytest.fixture
def office(db: Database) -> Office:
    """The plan is in force, and its news has gone out."""
    office = Office.at_work(db)
    db.run_now(forget_what_is_owed)
    return office


def test_a_unit_left_out_owes_nothing_any_more_and_one_asked_again_does(office: Office) -> None:
    duty, unit = deadline(office).duty, office.units["MN 19/5"]
    begins(office, "MN 19/5")

    out = changes(office, AskUnit(duty, unit, asked=False))
    after = office.db.run_now(obligations.at, office.deadline("Q1"), unit)
    back = changes(office, AskUnit(duty, unit, asked=True))
    again = office.db.run_now(obligations.at, office.deadline("Q1"), unit)

    assert after is not None
    assert again is not None
    assert (after.standing, again.standing) == (Standing.EXCUSED, Standing.OWED)
    assert (out.excused, back.begun) == (1, 1)
    assert told(office) == {Key.AMENDED: 2}


def test_a_deadline_that_has_passed_does_not_make_a_newly_asked_unit_late(office: Office) -> None:
    duty, unit = deadline(office).duty, office.units["MN 19/5"]
    changes(office, AskUnit(duty, unit, asked=False))
    office.comes("2024-03-05")

    changes(office, AskUnit(duty, unit, asked=True))

    owed = office.db.run_now(obligations.at, office.deadline("Q1"), unit)
    assert owed is not None
    assert owed.standing is Standing.EXCUSED


def test_a_further_deadline_opens_by_itself_and_titles_thresholds_and_numbers_change(office: Office) -> None:
    duty = deadline(office).duty
    office.comes("2024-02-20")
    changes(
        office,
        AddDue(duty, "Bổ sung", EXTENDED),
        Retitle(duty, "Báo cáo cải cách hành chính"),
        Rethreshold("T4", Operator.GE, Decimal("98.5")),
        NumberPlan("201/KH-GDĐT", date(2024, 2, 2)),
    )

    added = next(one for one in office.db.run_now(deadlines.of_plan, office.plan) if one.label == "Bổ sung")
    assert len(office.db.run_now(obligations.of_deadline, added.id)) == len(SCHOOLS)
    assert added.duty_title == "Báo cáo cải cách hành chính"
    target = next(one for one in office.db.run_now(plans.targets_of, office.plan) if one.code == "T4")
    assert target.threshold == Decimal("98.5")
    lines = [line.told for line in office.db.run_now(lambda tx: histories.of_plan(tx, office.plan, limit=9))]
    assert [(line.before, line.after) for line in lines] == [
        ("200/KH-GDĐT · 01/02/2024", "201/KH-GDĐT · 02/02/2024"),
        ("≥ 98 %", "≥ 98,5 %"),
        ("Báo cáo CCHC định kỳ", "Báo cáo cải cách hành chính"),
        ("", "Bổ sung: gia hạn đến hết ngày 15/3/2024 (15/03/2024)"),
    ]
    assert told(office) == {Key.AMENDED: len(SCHOOLS)}


def test_a_deadline_without_a_date_gets_one_and_is_asked_from_then_on(db: Database) -> None:
    office = Office.set_up(db)
    asked = DueDate("X", "", "DX-2024", "khi có yêu cầu", None, None, None, kind=Kind.ON_REQUEST)
    duty = Duty("dx", DutyKind.AD_HOC, "Báo cáo đột xuất", "bao_cao_tu_do", "", Audience(EVERY), (asked,))
    db.run_now(preparing.add_duty, office.plan, duty, office.authority, office.calendar)
    office.publishes()
    (undated,) = db.run_now(deadlines.undated, office.plan)
    office.comes("2024-02-20")

    done = changes(office, MoveDue(undated.id, EXTENDED, 0))

    assert done.told[0].what is What.DATED
    assert done.begun == len(SCHOOLS)
    assert db.run_now(deadlines.undated, office.plan) == []


def test_a_deadline_that_had_passed_when_the_plan_was_published_asks_nobody_until_it_is_extended(db: Database) -> None:
    office = Office.set_up(db)
    office.comes("2024-03-04")
    office.publishes()
    before = [code for code in ("KH", "Q1", "H1") if db.run_now(obligations.of_deadline, office.deadline(code))]
    office.comes("2024-03-05", "08:00")
    reminded = db.run_now(owe_reminders, office.now)

    done = changes(office, moved(office))

    assert before == []
    assert reminded == 0
    assert done.begun == len(SCHOOLS)


def test_where_receiving_is_all_that_is_owed_saying_so_is_handing_in(db: Database) -> None:
    office = Office.set_up(db)
    due = DueDate("N", "Xác nhận", "XN-2024", EXTENDED.phrase, EXTENDED.stated, EXTENDED.last_ok, office.now)
    duty = Duty("nhan", DutyKind.ACKNOWLEDGEMENT, "Xác nhận đã nhận", "", "", Audience(EVERY), (due,))
    db.run_now(preparing.add_duty, office.plan, duty, office.authority, office.calendar)
    office.publishes()
    school = office.units["MN 19/5"]

    new = db.run_now(plans.acknowledge, office.plan, school, by=office.heads["MN 19/5"], now=office.now)

    owed = db.run_now(obligations.at, office.deadline("N"), school)
    assert new
    assert owed is not None
    assert owed.standing is Standing.ACCEPTED
    assert db.run_now(obligations.progress, office.deadline("N")).total.on_time == 1
