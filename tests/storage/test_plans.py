"""A plan is published in one breath: in force, obligations frozen, everybody owed the news."""

import pytest

from domain.refusals import Refusal
from domain.reporting.obligations import Standing
from domain.sending.notices import Key
from storage.database import Database
from storage.outgoing import outbox
from storage.planning import deadlines
from storage.reporting import obligations, opening
from tests.office import SCHOOLS, Office


def test_publishing_obliges_every_unit_of_the_audience_once(db: Database) -> None:
    office = Office.at_work(db)

    owed = db.run_now(obligations.of_deadline, office.deadline("Q1"))
    assert sorted(one.unit_name for one in owed) == sorted(name for name, _ in SCHOOLS)
    assert {one.standing for one in owed} == {Standing.OWED}


def test_a_deadline_far_off_is_not_written_down_yet(db: Database) -> None:
    office = Office.at_work(db)

    before = db.run_now(obligations.of_deadline, office.deadline("H1"))
    office.comes("2024-05-02")
    opened = db.run_now(opening.open_due, office.now)

    assert before == []
    assert opened == len(SCHOOLS)


def test_publishing_twice_tells_nobody_twice(db: Database) -> None:
    office = Office.at_work(db)

    with pytest.raises(Refusal, match="plan-published-already"):
        office.publishes()

    assert len(db.run_now(outbox.claim, office.now, limit=100)) == len(SCHOOLS)


def test_the_news_goes_to_each_head_once(db: Database) -> None:
    office = Office.set_up(db)

    owed = office.publishes()

    held = db.run_now(outbox.claim, office.now, limit=100)
    assert owed == len(SCHOOLS)
    assert {one.key for one in held} == {Key.PLAN}
    assert {one.person for one in held} == set(office.heads.values())


def test_a_school_that_is_both_primary_and_secondary_is_listed_once_under_primary(db: Database) -> None:
    office = Office.at_work(db)

    both = db.run_now(obligations.at, office.deadline("Q1"), office.units["TH-THCS Lê Lợi"])

    assert both is not None
    assert {level.value for level in both.levels} == {"TH", "THCS"}
    assert db.run_now(obligations.progress, office.deadline("Q1")).total.expected == len(SCHOOLS)


def test_both_dates_of_the_plan_are_kept_apart(db: Database) -> None:
    office = Office.set_up(db)

    q1 = db.run_now(deadlines.one, office.deadline("Q1"))

    assert q1.stated.isoformat() == "2024-03-01"
    assert q1.last_day.isoformat() == "2024-02-29"
    assert q1.advised.isoformat() == "2024-02-29"
