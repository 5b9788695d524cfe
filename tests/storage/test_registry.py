"""Who stands before us: a person by their chat, with the posts of this moment; and groups, linked once."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import select, update

from domain.persons.people import Reach, Role
from domain.registry.units import Level
from domain.texts import Language
from storage.chats import groups
from storage.database import Database, Tx
from storage.people import registry
from storage.people.registry import TELEGRAM
from storage.tables.registry import groups as group_rows
from storage.tables.registry import posts, units
from storage.units import tree
from storage.units.tree import NewUnit
from tests.office import SCHOOLS, Office, chat_of
from tests.storage.rivals import at_once

GROUP = -4_001
SUPERGROUP = -1_002_000_000_001


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


def link(tx: Tx, office: Office, chat: int = GROUP) -> int:
    address = registry.touch_address(tx, TELEGRAM, chat)
    return groups.link(tx, office.authority, address.id, title="Nhóm", by=office.officer, now=office.now)


def held_at(office: Office, chat: int) -> list[Role]:
    person = office.db.run_now(registry.who, TELEGRAM, chat, office.now).person
    return [post.role for post in person.posts] if person else []


def test_a_chat_nobody_has_spoken_in_is_a_stranger_s(office: Office) -> None:
    visitor = office.db.run_now(registry.who, TELEGRAM, 99, office.now)

    assert (visitor.address, visitor.person) == (None, None)


def test_a_post_counts_from_its_first_to_its_last_moment(office: Office) -> None:
    chat, head = chat_of(office.heads["MN 19/5"]), office.heads["MN 19/5"]
    ends = update(posts).where(posts.c.person_id == head).values(until=office.now + timedelta(days=1))
    office.db.run_now(lambda tx: tx.execute(ends).close())
    office.db.run_now(
        registry.appoint,
        head,
        office.units["TH Nhật Tân"],
        Role.DEPUTY,
        levels=frozenset({Level.TH}),
        granted_by=office.officer,
        now=office.now + timedelta(days=1),
    )

    before = held_at(office, chat)
    office.pass_time(days=1)

    assert before == [Role.HEAD]
    assert held_at(office, chat) == [Role.DEPUTY]


def test_a_language_once_chosen_is_kept(office: Office) -> None:
    office.db.run_now(registry.speak, office.officer, Language.EN)

    assert office.db.run_now(registry.who, TELEGRAM, chat_of(office.officer), office.now).language is Language.EN


def test_one_chat_is_one_address_however_many_speak_at_once(office: Office) -> None:
    outcome = at_once(office.db, *[lambda tx: registry.touch_address(tx, TELEGRAM, 77).id] * 6)

    assert len(set(outcome.done)) == 1


def test_an_address_that_cannot_be_written_to_is_news_once(office: Office) -> None:
    address = office.address(office.officer)

    told = [office.db.run_now(registry.note_reach, address, Reach.BLOCKED, office.now) for _ in range(2)]

    assert told == [True, False]


def test_a_group_linked_by_several_at_once_is_one_group(office: Office) -> None:
    office.db.run_now(registry.touch_address, TELEGRAM, GROUP)

    outcome = at_once(office.db, *[partial(link, office=office)] * 4)

    assert len(set(outcome.done)) == 1
    assert len(office.db.run_now(lambda tx: tx.execute(select(group_rows.c.id)).all())) == 1


def test_a_group_that_was_left_is_linked_anew(office: Office) -> None:
    first = office.db.run_now(link, office)
    office.db.run_now(groups.end, GROUP, office.now)
    ended = office.db.run_now(groups.at, TELEGRAM, GROUP)

    again = office.db.run_now(link, office)

    assert ended is None
    assert again == first
    assert office.db.run_now(groups.at, TELEGRAM, GROUP) is not None


def test_a_group_that_moves_is_followed_once_though_it_is_told_several_times(office: Office) -> None:
    office.db.run_now(link, office)

    outcome = at_once(office.db, *[lambda tx: groups.move_chat(tx, TELEGRAM, GROUP, SUPERGROUP)] * 3)

    moved = office.db.run_now(groups.at, TELEGRAM, SUPERGROUP)
    assert sorted(outcome.done) == [False, False, True]
    assert moved is not None
    assert moved.address.chat_id == SUPERGROUP
    assert office.db.run_now(groups.at, TELEGRAM, GROUP) is None


def test_a_unit_is_found_by_its_exact_name_and_by_its_code(office: Office) -> None:
    new = NewUnit("TH Kim Đồng", frozenset({Level.TH}), code="7901")

    unit = office.db.run_now(tree.add_unit, new, parent=office.authority)

    assert office.db.run_now(tree.unit_named, "TH Kim Đồng") == unit
    assert office.db.run_now(tree.unit_named, "TH Kim Dong") is None
    assert office.db.run_now(tree.unit_coded, "7901") == unit


def test_closed_units_are_listed_no_more(office: Office) -> None:
    closed = update(units).where(units.c.id == office.units["MN 19/5"]).values(closed=office.now.date())
    office.db.run_now(lambda tx: tx.execute(closed).close())

    names = {unit.name for unit in office.db.run_now(tree.all_units)}

    assert names == {name for name, _ in SCHOOLS if name != "MN 19/5"} | {"Phòng GDĐT Quận 7"}


def test_the_first_officer_is_whoever_has_been_one_the_longest(office: Office) -> None:
    first = office.db.run_now(registry.first_officer, office.now)

    assert first is not None
    assert first.id == office.officer
