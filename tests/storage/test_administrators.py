"""An authority keeps its last administrator, and the others hear of each new one; officers are listed as they work."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import select

from domain.ids import PersonId, PostId
from domain.persons.people import Reach, Role
from domain.refusals import Refusal
from domain.registry.units import Level, UnitKind
from domain.sending.notices import Key
from domain.texts import Language
from storage.database import Database, Tx
from storage.people import posts, registry
from storage.tables.notices import notices
from storage.tables.registry import posts as rows
from storage.units import tree
from tests.office import Office, chat_of, employ
from tests.storage.rivals import at_once

SCHOOL = "TH Nhật Tân"


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


def newcomer(office: Office, name: str = "Phạm Thị Mai") -> PersonId:
    def comes(tx: Tx) -> PersonId:
        person = registry.add_person(tx, name, Language.VI, office.now)
        registry.touch_address(tx, registry.TELEGRAM, chat_of(person), person=person)
        return person

    return office.db.run_now(comes)


def post_of(office: Office, person: PersonId) -> PostId:
    query = select(rows.c.id).where(rows.c.person_id == person, rows.c.until.is_(None))
    return office.db.run_now(lambda tx: PostId(tx.execute(query).scalar_one()))


def owed(office: Office, person: PersonId) -> list[tuple[str, str, str | None]]:
    query = select(notices.c.key, notices.c.state, notices.c.reason).where(
        notices.c.address_id == office.address(person)
    )
    return [tuple(row) for row in office.db.run_now(lambda tx: tx.execute(query.order_by(notices.c.id)).all())]


def test_an_authority_keeps_its_last_administrator(office: Office) -> None:
    one, two = (
        office.db.run_now(employ, name, office.authority, Role.ADMINISTRATOR, office.now) for name in ("Một", "Hai")
    )
    office.db.run_now(posts.end, post_of(office, one), by=two, now=office.now)

    with pytest.raises(Refusal, match="staff-last-administrator"):
        office.db.run_now(posts.end, post_of(office, two), by=two, now=office.now)


def test_two_administrators_who_end_one_another_at_once_leave_one(office: Office) -> None:
    both = [
        office.db.run_now(employ, name, office.authority, Role.ADMINISTRATOR, office.now) for name in ("Một", "Hai")
    ]
    held = [post_of(office, person) for person in both]

    outcome = at_once(office.db, *(partial(posts.end, post=post, by=None, now=office.now) for post in held))

    left = office.db.run_now(posts.of_unit, office.authority)
    assert len(outcome.done) == 1
    assert sum(held.role is Role.ADMINISTRATOR for held in left) == 1


def test_a_new_administrator_is_told_to_those_of_this_authority_and_above(office: Office) -> None:
    above = office.db.run_now(tree.add_unit, tree.NewUnit("Sở GDĐT", kind=UnitKind.AUTHORITY), parent=None)
    office.db.run_now(tree.move, office.authority, above, since=office.now.date())
    elsewhere = office.db.run_now(tree.add_unit, tree.NewUnit("Sở khác", kind=UnitKind.AUTHORITY), parent=None)
    told, not_told = (
        office.db.run_now(employ, "Quản trị", unit, Role.ADMINISTRATOR, office.now) for unit in (above, elsewhere)
    )
    new = newcomer(office)

    office.db.run_now(posts.take_over, new, office.authority, Role.ADMINISTRATOR, granted_by=told, now=office.now)

    assert [key for key, _, _ in owed(office, told)] == [Key.ADMINISTRATOR]
    assert owed(office, not_told) == owed(office, new) == []


def test_officers_are_listed_with_what_they_look_after_and_whether_they_are_reached(office: Office) -> None:
    new = newcomer(office)
    office.db.run_now(
        posts.take_over,
        new,
        office.authority,
        Role.OFFICER,
        levels=frozenset({Level.THCS}),
        areas="cải cách TTHC, CNTT",
        granted_by=None,
        now=office.now + timedelta(days=1),
    )
    office.db.run_now(registry.note_reach, office.address(new), Reach.BLOCKED, office.now)

    listed = office.db.run_now(posts.officers, office.authority)

    assert [(held.name, held.levels, held.areas, held.reachable) for held in listed] == [
        ("Trần Thị Hạnh", frozenset(), "", True),
        ("Phạm Thị Mai", frozenset({Level.THCS}), "cải cách TTHC, CNTT", False),
    ]
