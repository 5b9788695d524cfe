"""What is owed is written down when a deadline opens, and stays what it was, whatever becomes of the unit."""

from datetime import date

import pytest
from sqlalchemy import insert, update

from domain.ids import DeadlineId, UnitId
from domain.persons.people import Role
from domain.planning.plan_files import load_plan
from domain.registry.units import Level, UnitKind
from domain.reporting.obligations import Absent, Standing
from domain.whom import EVERYBODY, Whom
from storage.database import Database, Tx
from storage.outgoing import board_posts, outbox
from storage.planning import deadlines, laying, plans, preparing
from storage.reporting import obligations, opening
from storage.tables.plans import obligations as rows
from storage.tables.plans import plans as plan_rows
from storage.tables.registry import unit_levels, unit_names, unit_parents, units
from storage.units import tree
from storage.units.tree import NewUnit
from tests.office import PLAN, SCHOOLS, Office, employ
from tests.storage.filled import hands_in
from tests.storage.rivals import at_once


@pytest.fixture
def office(db: Database) -> Office:
    return Office.at_work(db)


def names(office: Office, code: str) -> set[str]:
    return {one.unit_name for one in office.db.run_now(obligations.of_deadline, office.deadline(code))}


def _absent(tx: Tx, deadline: DeadlineId, level: Level | None) -> list[Absent]:
    return obligations.listed(tx, deadline, whom=EVERYBODY if level is None else Whom(levels=frozenset({level})))


def absent(office: Office, level: Level | None = None) -> list[str]:
    return [one.unit_name for one in office.db.run_now(_absent, office.deadline("Q1"), level)]


def reform(tx: Tx, unit: UnitId) -> None:
    """Another name, another level, and closed."""
    tx.execute(update(unit_names).where(unit_names.c.unit_id == unit).values(name="TH Khác"))
    tx.execute(update(unit_levels).where(unit_levels.c.unit_id == unit).values(level=Level.THPT))
    tx.execute(update(units).where(units.c.id == unit).values(closed=date(2024, 6, 1)))


def test_a_deadline_opened_by_several_at_once_is_opened_once(office: Office) -> None:
    office.comes("2024-05-06")

    outcome = at_once(office.db, *[lambda tx: opening.open_due(tx, office.now)] * 4)

    assert sorted(outcome.done) == [0, 0, 0, len(SCHOOLS)]
    assert names(office, "H1") == {name for name, _ in SCHOOLS}


def test_a_plan_published_by_several_at_once_is_published_once(db: Database) -> None:
    office = Office.set_up(db)

    outcome = at_once(db, *[lambda tx: plans.publish(tx, office.plan, by=office.officer, now=office.now)] * 4)

    assert outcome.done == [len(SCHOOLS)]
    assert outcome.refused == ["plan-published-already"] * 3
    assert len(db.run_now(outbox.claim, office.now, limit=100)) == len(SCHOOLS)


def test_what_was_frozen_stays_whatever_becomes_of_the_unit(office: Office) -> None:
    before = office.db.run_now(obligations.of_deadline, office.deadline("Q1"))
    progress = office.db.run_now(obligations.progress, office.deadline("Q1"))

    office.db.run_now(reform, office.units["TH Nhật Tân"])

    assert office.db.run_now(obligations.of_deadline, office.deadline("Q1")) == before
    assert office.db.run_now(obligations.progress, office.deadline("Q1")) == progress
    assert "TH Nhật Tân" in absent(office, Level.TH)


def test_a_school_that_comes_later_owes_what_opens_after_it(office: Office) -> None:
    office.comes("2024-05-06")
    office.db.run_now(tree.add_unit, NewUnit("TH Mới", frozenset({Level.TH})), parent=office.authority)

    office.db.run_now(opening.open_due, office.now)

    assert "TH Mới" in names(office, "H1")
    assert "TH Mới" not in names(office, "Q1")


@pytest.mark.parametrize(
    "other",
    [
        NewUnit("THPT Lê Thánh Tôn", frozenset({Level.THPT})),
        NewUnit("MN Sao Mai", frozenset({Level.MN}), ownership="private"),
    ],
    ids=lambda other: other.name,
)
def test_whoever_the_plan_does_not_mean_owes_nothing_and_hears_nothing(db: Database, other: NewUnit) -> None:
    office = Office.set_up(db)
    unit = db.run_now(tree.add_unit, other, parent=office.authority)
    head = db.run_now(employ, "Hiệu trưởng khác", unit, Role.HEAD, office.now)

    office.publishes()

    assert other.name not in names(office, "Q1")
    assert head not in {one.person for one in db.run_now(outbox.claim, office.now, limit=100)}
    assert db.run_now(deadlines.of_unit, unit) == []


def test_a_school_deeper_down_owes_as_well_and_a_ring_of_authorities_has_an_end(db: Database) -> None:
    office = Office.set_up(db)
    ward = db.run_now(tree.add_unit, NewUnit("Phường Tân Phú", kind=UnitKind.AUTHORITY), parent=office.authority)
    db.run_now(tree.add_unit, NewUnit("TH Sâu", frozenset({Level.TH})), parent=ward)
    ring = insert(unit_parents).values(unit_id=office.authority, parent_id=ward)
    db.run_now(lambda tx: tx.execute(ring).close())

    office.publishes()

    assert "TH Sâu" in names(office, "Q1")


def test_a_plan_of_which_nothing_is_due_yet_is_told_to_everybody_and_can_be_acknowledged(db: Database) -> None:
    office = Office.set_up(db)
    late = PLAN.read_text("utf-8").replace('code = "quan7-2024"', 'code = "later"').replace("2024-", "2025-")
    late = late.replace("year = 2024", "year = 2025")
    prepared = load_plan(late.replace("2025-02-29", "2025-02-28"), "later.toml")
    plan = db.run_now(preparing.prepare, prepared, authority=office.authority, calendar=office.calendar, now=office.now)

    told = db.run_now(plans.publish, plan, by=office.officer, now=office.now)

    assert told == db.run_now(laying.size, plan) == len(SCHOOLS)
    coming = db.run_now(deadlines.of_unit, office.units["MN 19/5"])
    assert [one.code for one in coming if one.plan == plan] == ["KH", "Q1", "H1", "Q3", "Y"]


def test_a_deadline_is_open_no_earlier_than_its_plan_was_published(db: Database) -> None:
    office = Office.set_up(db)
    office.comes("2024-02-22", "09:00")
    office.publishes()

    q1, h1 = (db.run_now(deadlines.one, office.deadline(code)) for code in ("Q1", "H1"))

    assert q1.opens == office.now
    assert h1.opens > office.now


def test_progress_counts_each_unit_once_under_its_lowest_level(office: Office) -> None:
    hands_in(office, "TH-THCS Lê Lợi")

    progress = office.db.run_now(obligations.progress, office.deadline("Q1"))

    assert {level.value: (one.received, one.expected) for level, one in progress.by_level.items()} == {
        "MN": (0, 2),
        "TH": (1, 3),
        "THCS": (0, 1),
    }
    assert (progress.total.received, progress.total.missing) == (1, 5)


def test_who_is_excused_is_not_expected(office: Office) -> None:
    excused = (
        update(rows).where(rows.c.id == office.obligation("Q1", "MN 19/5")).values(standing=Standing.EXCUSED.value)
    )
    office.db.run_now(lambda tx: tx.execute(excused).close())

    total = office.db.run_now(obligations.progress, office.deadline("Q1")).total

    assert total.expected == len(SCHOOLS) - 1
    assert "MN 19/5" not in absent(office)


def test_a_unit_of_two_levels_is_missing_at_both_when_asked(office: Office) -> None:
    assert absent(office, Level.THCS) == ["TH-THCS Lê Lợi", "THCS Đoàn Thị Điểm"]
    assert "TH-THCS Lê Lợi" in absent(office, Level.TH)
    assert "THCS Đoàn Thị Điểm" not in absent(office, Level.TH)


def test_who_cannot_be_written_to_is_told_apart(office: Office) -> None:
    office.blocks("MN 19/5")

    listed = office.db.run_now(obligations.listed, office.deadline("Q1"))

    assert [one.unit_name for one in listed if not one.reached] == ["MN 19/5"]


def test_a_plan_withdrawn_asks_nothing_more(office: Office) -> None:
    withdrawn = update(plan_rows).where(plan_rows.c.id == office.plan).values(withdrawn_at=office.now)
    office.db.run_now(lambda tx: tx.execute(withdrawn).close())
    office.comes("2024-05-06")

    opened = office.db.run_now(opening.open_due, office.now)

    assert opened == 0
    assert office.db.run_now(deadlines.open_now) == []
    assert office.db.run_now(board_posts.post_all_of, office.authority, office.now) == 0
