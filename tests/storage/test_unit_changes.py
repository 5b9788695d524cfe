"""Units renamed, moved, merged, split, closed and founded: history stays, what is open passes on, each is done once."""

from datetime import date

import pytest
from sqlalchemy import select

from domain.ids import UnitId
from domain.persons.people import Role
from domain.refusals import Refusal
from domain.registry.unit_changes import Change, Close, Found, Merge, Move, Newcomer, Rename, Split, Staff
from domain.registry.unit_effects import Effect, What
from domain.registry.units import Level, UnitKind
from domain.reporting.obligations import Obligation, Standing
from storage.database import Database, Tx
from storage.operations import audit
from storage.outgoing import outbox
from storage.people import invites, registry
from storage.reporting import obligations, opening, reviews
from storage.tables.registry import unit_names, unit_parents
from storage.units import open_work, successions, tree, unit_changes
from storage.units.carrying import Carrying
from tests.office import SECRET, Office, chat_of, employ
from tests.storage.filled import begins, hands_in

A, B, BOTH = "TH Nhật Tân", "TH Đoàn Thị Điểm", "TH-THCS Lê Lợi"
TODAY = date(2024, 2, 1)


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.at_work(db)
    db.run_now(outbox.claim, office.now, limit=1000)
    return office


def change(tx: Tx, office: Office, what: Change, on: date = TODAY) -> list[Effect]:
    return unit_changes.apply(Carrying(tx, on, office.officer, office.now), what)


def changes(office: Office, what: Change, on: date = TODAY) -> list[Effect]:
    return office.db.run_now(change, office, what, on)


def found(office: Office, name: str, kind: UnitKind = UnitKind.AUTHORITY) -> UnitId:
    changes(office, Found(Newcomer(name, kind=kind)))
    unit = office.db.run_now(tree.unit_named, name)
    assert unit is not None
    return unit


def owed(office: Office, unit: UnitId) -> list[tuple[str, Standing]]:
    return [(one.unit_name, one.standing) for one in office.db.run_now(obligations.of_unit, unit)]


def at(office: Office, code: str, name: str) -> Obligation:
    every = office.db.run_now(obligations.of_deadline, office.deadline(code))
    return next(one for one in every if one.unit_name == name)


def names(office: Office, unit: UnitId) -> list[tuple[str, date | None, date | None]]:
    query = select(unit_names.c.name, unit_names.c.since, unit_names.c.until).where(unit_names.c.unit_id == unit)
    return [(one.name, one.since, one.until) for one in office.db.run_now(lambda tx: tx.execute(query).all())]


def test_a_name_has_its_history(office: Office) -> None:
    school = office.units[A]

    changes(office, Rename(school, "TH Nhật Tân 1"))
    changes(office, Rename(school, "TH Tân Hưng"), date(2024, 3, 1))

    assert names(office, school) == [
        (A, None, TODAY),
        ("TH Nhật Tân 1", TODAY, date(2024, 3, 1)),
        ("TH Tân Hưng", date(2024, 3, 1), None),
    ]
    assert at(office, "Q1", A).unit == school


def test_a_unit_may_move_twice(office: Office) -> None:
    school, one, other = office.units[A], found(office, "UBND xã A"), found(office, "UBND xã B")

    changes(office, Move(school, one))
    changes(office, Move(school, other), date(2024, 3, 1))

    query = select(unit_parents.c.parent_id, unit_parents.c.since, unit_parents.c.until).order_by(unit_parents.c.id)
    held = office.db.run_now(lambda tx: tx.execute(query.where(unit_parents.c.unit_id == school)).all())
    assert [tuple(row) for row in held] == [
        (office.authority, None, TODAY),
        (one, TODAY, date(2024, 3, 1)),
        (other, date(2024, 3, 1), None),
    ]


def test_a_school_that_takes_in_another_owes_once_what_both_owed(office: Office) -> None:
    effects = changes(office, Merge((office.units[A],), office.units[B]))

    assert [one.what for one in effects] == [What.MERGED, What.POST_ENDS, What.EXCUSED]
    assert owed(office, office.units[A]) == [(A, Standing.EXCUSED)] * 2
    assert owed(office, office.units[B]) == [(B, Standing.OWED)] * 2


def test_of_two_that_become_one_the_report_that_came_back_is_kept_and_then_the_half_filled_one(office: Office) -> None:
    report = hands_in(office, A)
    office.db.run_now(reviews.give_back, report, "Chưa khớp", by=office.officer, now=office.now)
    begins(office, B)

    changes(office, Merge((office.units[B], office.units[A]), Newcomer("TH Mới", parent=office.authority)))

    assert at(office, "Q1", A).standing is Standing.RETURNED
    assert at(office, "Q1", B).standing is Standing.EXCUSED


def test_a_school_that_takes_in_another_level_is_asked_for_it_from_then_on(office: Office) -> None:
    changes(office, Merge((office.units[A],), office.units["THCS Đoàn Thị Điểm"]))

    assert office.db.run_now(tree.levels_of, office.units["THCS Đoàn Thị Điểm"]) == {Level.TH, Level.THCS}


def test_of_a_school_that_is_split_the_first_part_takes_over(office: Office) -> None:
    parts = (Newcomer("THCS Lê Lợi", frozenset({Level.THCS})), Newcomer("TH Lê Lợi", frozenset({Level.TH})))
    draft = begins(office, BOTH)

    changes(office, Split(office.units[BOTH], parts))

    first, second = (office.db.run_now(tree.unit_named, part.name) for part in parts)
    assert first is not None
    assert second is not None
    assert owed(office, first) == [(BOTH, Standing.OWED)] * 2
    assert owed(office, second) == []
    assert at(office, "Q1", BOTH).id == draft.obligation
    assert office.db.run_now(successions.came_before, second) == [office.units[BOTH]]
    assert office.db.run_now(successions.successor_of, office.units[BOTH]) == first


def test_a_school_may_go_on_beside_what_is_split_off(office: Office) -> None:
    school = office.units[BOTH]

    changes(office, Split(school, (school, Newcomer("THCS Lê Lợi", frozenset({Level.THCS})))))

    assert owed(office, school) == [(BOTH, Standing.OWED)] * 2
    assert office.db.run_now(successions.successor_of, school) == school


def test_nobody_owes_what_a_school_without_successor_owed(office: Office) -> None:
    before = office.db.run_now(obligations.progress, office.deadline("Q1")).total.expected

    effects = changes(office, Close(office.units[A]))

    assert What.DROPPED in {one.what for one in effects}
    assert office.db.run_now(obligations.progress, office.deadline("Q1")).total.expected == before - 1
    assert office.db.run_now(successions.successor_of, office.units[A]) is None


def test_who_comes_after_whom_is_followed_to_the_one_that_is_open(office: Office) -> None:
    changes(office, Merge((office.units[A],), office.units[B]))
    changes(office, Merge((office.units[B],), office.units[BOTH]))

    assert office.db.run_now(successions.successor_of, office.units[A]) == office.units[BOTH]
    assert office.db.run_now(successions.came_before, office.units[BOTH]) == [office.units[A], office.units[B]]


def test_a_closed_school_owes_nothing_that_opens_later_and_a_new_one_what_opens_after_it(office: Office) -> None:
    changes(office, Close(office.units[A]))
    office.comes("2024-04-15")
    changes(office, Found(Newcomer("TH Mới", frozenset({Level.TH}), parent=office.authority)), date(2024, 4, 15))
    changes(office, Found(Newcomer("TH Mới nữa", frozenset({Level.TH}), parent=office.authority)), date(2024, 5, 20))
    office.comes("2024-06-10")

    office.db.run_now(opening.open_due, office.now)

    asked = {one.unit_name for one in office.db.run_now(obligations.of_deadline, office.deadline("H1"))}
    assert "TH Mới" in asked
    assert not {A, "TH Mới nữa"} & asked
    assert "TH Mới" not in {one.unit_name for one in office.db.run_now(obligations.of_deadline, office.deadline("Q1"))}


def test_what_comes_back_to_a_school_that_has_ended_passes_on(office: Office) -> None:
    report = hands_in(office, A)
    changes(office, Merge((office.units[A],), Newcomer("TH Mới", parent=office.authority)))
    assert at(office, "Q1", A).unit == office.units[A]
    office.db.run_now(reviews.give_back, report, "Chưa khớp", by=office.officer, now=office.now)

    passed = office.db.run_now(open_work.pass_on_left, office.now)

    assert passed == 1
    assert at(office, "Q1", A).unit == office.db.run_now(tree.unit_named, "TH Mới")
    assert not office.db.run_now(open_work.is_left)


def test_heads_lose_their_posts_and_invites_are_void(office: Office) -> None:
    invitation = invites.Invitation(office.units[A], Role.DEPUTY, "Nguyễn Thị Lan")
    code = office.db.run_now(invites.issue, invitation, secret=SECRET, by=None, now=office.now)

    effects = changes(office, Merge((office.units[A],), office.units[B]))

    person = office.db.run_now(registry.who, registry.TELEGRAM, chat_of(office.heads[A]), office.now).person
    assert person is not None
    assert person.posts == ()
    assert What.INVITES_END in {one.what for one in effects}
    office.db.run_now(invites.redeem, code, secret=SECRET, chat_id=chat_of(office.heads[A]), now=office.now)
    assert office.db.run_now(registry.who, registry.TELEGRAM, chat_of(office.heads[A]), office.now).person == person


def test_the_last_administrator_does_not_vanish_with_an_office(office: Office) -> None:
    other = found(office, "Sở GDĐT")
    office.db.run_now(employ, "Đỗ Văn An", office.authority, Role.ADMINISTRATOR, office.now)

    with pytest.raises(Refusal, match="change-last-administrator"):
        changes(office, Close(office.authority, other, Staff.END))
    changes(office, Close(office.authority, other, Staff.GO_ON))

    assert office.db.run_now(tree.is_below, office.units[A], other)


def test_two_units_of_one_name_are_allowed_and_said(office: Office) -> None:
    effects = changes(office, Rename(office.units[A], B))

    assert What.NAME_TAKEN in {one.what for one in effects}


def test_every_change_leaves_a_trace(office: Office) -> None:
    changes(office, Rename(office.units[A], "TH Mới"))

    [entry] = office.db.run_now(audit.of, f"unit:{office.units[A]}")
    assert (entry.deed, entry.person) == ("rename-unit", office.officer)
    assert A in (entry.before or "")
    assert "TH Mới" in (entry.after or "")
