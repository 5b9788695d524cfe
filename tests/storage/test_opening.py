"""A plan for more units than one transaction writes down: in force at once, the rest part by part, each unit once."""

import pytest
from sqlalchemy import text

from domain.persons.people import Role
from domain.planning.deadlines import Deadline
from domain.registry.units import Level
from domain.sending.notices import Key
from scheduler.owing.remind import owe_reminders
from storage.database import Database, Tx
from storage.outgoing import outbox
from storage.planning import deadlines, plans, withdrawing
from storage.reporting import obligations, opening
from storage.units import tree
from storage.units.tree import NewUnit
from tests.office import SCHOOLS, Office, employ
from tests.storage.rivals import at_once

MANY = opening.AT_ONCE
NUMBERS = "WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < :many)"
FOUNDED = (
    # Nothing comes from outside.
    f"INSERT INTO units (id, kind, ownership) {NUMBERS} SELECT 1000 + i, 'school', 'public' FROM numbers",  # noqa: S608
    "INSERT INTO unit_parents (unit_id, parent_id) SELECT id, :authority FROM units WHERE id > 1000",
    "INSERT INTO unit_names (unit_id, name) SELECT id, 'Trường ' || id FROM units WHERE id > 1000",
    "INSERT INTO unit_levels (unit_id, level) SELECT id, 'TH' FROM units WHERE id > 1000",
)


@pytest.fixture
def office(db: Database) -> Office:
    """More schools than are written down at once, nobody at most of them; the plan is in force."""
    office = Office.set_up(db)
    db.run_now(_found, office)
    office.publishes()
    return office


def _found(tx: Tx, office: Office) -> None:
    for statement in FOUNDED:
        given = {"many": MANY, "authority": office.authority}
        tx.execute(text(statement), {name: value for name, value in given.items() if f":{name}" in statement})


def opened(office: Office) -> list[Deadline]:
    return office.db.run_now(deadlines.open_now)


def owed(office: Office) -> int:
    return office.db.run_now(obligations.progress, office.deadline("Q1")).total.expected


def goes_on(office: Office) -> None:
    while office.db.run_now(opening.step, office.now):
        pass


def test_everybody_owes_and_hears_once_and_nobody_hears_before_they_owe(office: Office) -> None:
    at_first = owed(office), opened(office), office.db.run_now(outbox.waiting, office.now)
    while not opened(office):
        office.db.run_now(opening.step, office.now)
        assert office.db.run_now(outbox.waiting, office.now) == 0

    goes_on(office)

    assert at_first == (0, [], 0)
    assert owed(office) == MANY + len(SCHOOLS)
    assert [one.code for one in opened(office)] == ["KH", "Q1"]
    held = office.db.run_now(outbox.claim, office.now, limit=100)
    assert [one.key for one in held] == [Key.PLAN] * len(SCHOOLS)
    assert not office.db.run_now(opening.step, office.now)


def test_several_who_go_on_at_once_write_nothing_twice(office: Office) -> None:
    for _ in range(8):
        at_once(office.db, *[lambda tx: opening.step(tx, office.now)] * 3)

    goes_on(office)

    assert owed(office) == MANY + len(SCHOOLS)
    assert office.db.run_now(outbox.waiting, office.now) == len(SCHOOLS)


def test_a_plan_withdrawn_half_way_is_not_gone_on_with(office: Office) -> None:
    office.db.run_now(opening.step, office.now)

    office.db.run_now(lambda tx: withdrawing.withdraw(tx, office.plan, "nhầm", by=office.officer, now=office.now))

    assert not office.db.run_now(opening.step, office.now)
    assert owed(office) == 0
    office.comes("2024-02-22", "07:30")
    assert office.db.run_now(owe_reminders, office.now) == 0


def test_a_district_is_written_down_in_one_breath(db: Database) -> None:
    office = Office.set_up(db)
    unit = db.run_now(tree.add_unit, NewUnit("TH Mới", frozenset({Level.TH})), parent=office.authority)
    db.run_now(employ, "Hiệu trưởng mới", unit, Role.HEAD, office.now)

    told = db.run_now(plans.publish, office.plan, by=office.officer, now=office.now)

    assert told == owed(office) == len(SCHOOLS) + 1
    assert not db.run_now(opening.step, office.now)
