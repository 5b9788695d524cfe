"""What waits for a decision and what came back is told to whoever looks after the units, and to nobody else."""

import pytest
from sqlalchemy import update

from domain.buttons.parts import EVERYTHING, Part, Parts
from domain.ids import PersonId, UnitId
from domain.persons.people import Role
from domain.planning.targets import Operator
from domain.registry.units import Level, UnitKind
from domain.reporting.obligations import ORDER
from domain.sending.notices import Key
from storage.database import Database, Tx
from storage.outgoing import notices, nudges, outbox
from storage.planning import deadlines
from storage.reporting import obligations, queue, reviews
from storage.tables.plans import obligations as rows
from storage.units import tree
from tests.office import Office, employ
from tests.storage.filled import hands_in

PRIMARY, NURSERY, BOTH = "TH Nhật Tân", "MN 19/5", "TH-THCS Lê Lợi"
ONLY_TH: Parts = (Part(None, frozenset({Level.TH})),)
ONLY_THCS: Parts = (Part(None, frozenset({Level.THCS})),)


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.at_work(db)
    db.run_now(outbox.claim, office.now, limit=1000)
    return office


@pytest.fixture
def branch(office: Office) -> UnitId:
    """A commune between the office and one of its schools."""
    return office.db.run_now(_branch, office)


def _branch(tx: Tx, office: Office) -> UnitId:
    commune = tree.NewUnit("UBND xã Nhật Tân", kind=UnitKind.AUTHORITY)
    branch = tree.add_unit(tx, commune, parent=office.authority)
    tree.move(tx, office.units[PRIMARY], branch, since=office.now.date())
    return branch


def waiting(office: Office, parts: Parts) -> list[str]:
    found = office.db.run_now(queue.waiting, {office.authority: parts}, limit=10)
    assert office.db.run_now(queue.count_waiting, {office.authority: parts}) == len(found)
    return [one.unit_name for one in found]


def missing(office: Office, parts: Parts) -> set[str]:
    found = office.db.run_now(obligations.listed, office.deadline("Q1"), parts=parts)
    progress = office.db.run_now(obligations.progress, office.deadline("Q1"), parts)
    assert progress.total.missing == len(found)
    return {one.unit_name for one in found}


def test_the_queue_holds_what_waits_oldest_first(office: Office) -> None:
    hands_in(office, PRIMARY)
    office.pass_time(hours=1)
    hands_in(office, NURSERY)

    assert waiting(office, EVERYTHING) == [PRIMARY, NURSERY]
    assert office.db.run_now(queue.count_waiting, {office.units[NURSERY]: EVERYTHING}) == 0


def test_the_queue_of_an_officer_of_some_levels_holds_only_their_schools(office: Office) -> None:
    for school in (PRIMARY, NURSERY, BOTH):
        hands_in(office, school)

    assert waiting(office, ONLY_TH) == [PRIMARY, BOTH]
    assert waiting(office, ONLY_THCS) == [BOTH]
    assert waiting(office, ()) == []


def test_a_branch_sees_what_is_asked_of_the_units_below_it_and_of_no_others(office: Office, branch: UnitId) -> None:
    hands_in(office, PRIMARY)
    hands_in(office, NURSERY)
    of_the_branch: Parts = (Part(branch),)

    assert waiting(office, of_the_branch) == [PRIMARY]
    assert missing(office, of_the_branch) == set()
    assert PRIMARY not in missing(office, EVERYTHING)
    assert missing(office, (*of_the_branch, *ONLY_THCS)) == {BOTH, "THCS Đoàn Thị Điểm"}


def test_a_nudge_of_a_branch_reaches_its_own_schools_alone(office: Office, branch: UnitId) -> None:
    deadline = office.db.run_now(deadlines.one, office.deadline("Q1"))

    owed = office.db.run_now(nudges.owe, deadline, office.now, (Part(branch),))

    nudged = office.db.run_now(outbox.claim, office.now, limit=10)
    assert owed == 1
    assert [(one.key, one.person) for one in nudged] == [(Key.NUDGE, office.heads[PRIMARY])]


def test_what_came_back_is_counted_of_each_deadline_as_far_as_it_is_seen(office: Office) -> None:
    for school in (PRIMARY, NURSERY):
        report = hands_in(office, school)
        office.db.run_now(reviews.give_back, report, "Số liệu lệch", by=office.officer, now=office.now)
    deadline = office.deadline("Q1")

    of_all = office.db.run_now(queue.returned, {deadline: EVERYTHING}, limit=10)
    of_some = office.db.run_now(queue.returned, {deadline: ONLY_TH}, limit=10)

    assert [one.unit_name for one in of_all] == [NURSERY, PRIMARY]
    assert [one.unit_name for one in of_some] == [PRIMARY]
    assert [
        len(office.db.run_now(queue.returned, {deadline: EVERYTHING}, times=(operator, 1), limit=10))
        for operator in (Operator.EQ, Operator.GT)
    ] == [2, 0]
    assert office.db.run_now(queue.returned, {deadline: ()}, limit=10) == []
    assert office.db.run_now(queue.returned, {}, limit=10) == []


def test_units_are_listed_by_level_as_schools_count_them_and_not_as_letters_do(office: Office) -> None:
    of_nurseries = update(rows).where(rows.c.unit_name == "TH Nhật Tân").values(level=Level.NT)
    office.db.run_now(lambda tx: tx.execute(of_nurseries).close())

    listed = office.db.run_now(obligations.listed, office.deadline("Q1"))

    levels = [one.level for one in listed]
    assert levels[0] is Level.NT
    assert levels == sorted(levels, key=ORDER.index)


def test_the_digest_goes_to_officers_of_branches_below_a_plan_and_to_no_others(office: Office, branch: UnitId) -> None:
    of_the_branch = office.db.run_now(employ, "Lê Minh", branch, Role.OFFICER, office.now)
    elsewhere = office.db.run_now(_of_another_office, office)

    owed = office.db.run_now(notices.digest, office.now.date(), office.now, served=range(7))

    heard = {one.person for one in office.db.run_now(outbox.claim, office.now, limit=10)}
    assert owed == 2
    assert heard == {office.officer, of_the_branch}
    assert elsewhere not in heard


def _of_another_office(tx: Tx, office: Office) -> PersonId:
    other = tree.add_unit(tx, tree.NewUnit("Phòng GDĐT Quận 4", kind=UnitKind.AUTHORITY), parent=None)
    return employ(tx, "Võ Thị Nga", other, Role.OFFICER, office.now)
