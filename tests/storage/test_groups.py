"""A group is one link a chat, whatever becomes of the chat: moved in any order, told any number of times, or gone."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from domain.ids import AddressId, GroupId, PersonId, UnitId
from domain.persons.people import Disclosure, Reach, Role
from domain.registry.units import UnitKind
from domain.sending.group_trouble import Trouble
from domain.sending.notices import Key, State
from storage.chats import group_care, groups
from storage.database import Database, Tx
from storage.incoming import conversations
from storage.outgoing import board_posts
from storage.people import registry
from storage.people.registry import TELEGRAM
from storage.tables.notices import notices as rows
from storage.tables.registry import addresses, posts
from storage.units import tree
from tests.office import Office, chat_of, employ
from tests.storage.rivals import at_once

GROUP, SUPERGROUP = -500, -1_000_000_000_500


@pytest.fixture
def office(db: Database) -> Office:
    return Office.at_work(db)


@pytest.fixture
def group(office: Office) -> GroupId:
    """Linked, its board posted."""
    return office.db.run_now(linked, office)


def linked(tx: Tx, office: Office, *, chat: int = GROUP, topic: int = 0, posted: bool = True) -> GroupId:
    address = registry.touch_address(tx, TELEGRAM, chat, topic=topic)
    group = groups.link(tx, office.authority, address.id, title="Nhóm", by=office.officer, now=office.now)
    board_posts.post_all_of(tx, office.authority, office.now)
    if posted:
        sent = update(rows).where(rows.c.address_id == address.id)
        tx.execute(sent.values(state=State.SENT.value, message_id=3))
    return group


def board(tx: Tx, chat: int) -> list[tuple[str, int | None]]:
    """State and message of the boards of a chat, each of the two deadlines that are open having one."""
    here = select(addresses.c.id).where(addresses.c.chat_id == chat)
    query = select(rows.c.state, rows.c.message_id).where(rows.c.address_id.in_(here), rows.c.key == Key.BOARD.value)
    found = [(row.state, row.message_id) for row in tx.execute(query)]
    assert len(found) in {0, 2}
    return sorted(set(found))


def told(tx: Tx, person: PersonId) -> list[str | None]:
    query = select(rows.c.details).where(
        rows.c.address_id == address_of(tx, chat_of(person)), rows.c.details.is_not(None)
    )
    return [row.details for row in tx.execute(query.order_by(rows.c.id))]


def address_of(tx: Tx, chat: int, topic: int = 0) -> AddressId:
    return registry.touch_address(tx, TELEGRAM, chat, topic=topic).id


def test_a_group_moves_with_its_board_which_is_posted_anew(office: Office, group: GroupId) -> None:
    moved = office.db.run_now(groups.move_chat, TELEGRAM, GROUP, SUPERGROUP)

    there = office.db.run_now(groups.at, TELEGRAM, SUPERGROUP)
    assert moved
    assert there is not None
    assert there.id == group
    assert office.db.run_now(groups.at, TELEGRAM, GROUP) is None
    # Another message may bear the old one's number there.
    assert office.db.run_now(board, SUPERGROUP) == [("ready", None)]
    assert office.db.run_now(board, GROUP) == []


def test_it_moves_also_where_the_new_chat_is_known_already(office: Office, group: GroupId) -> None:
    address = office.db.run_now(address_of, SUPERGROUP)
    office.db.run_now(conversations.expect, address, None)

    office.db.run_now(groups.move_chat, TELEGRAM, GROUP, SUPERGROUP)

    there = office.db.run_now(groups.at, TELEGRAM, SUPERGROUP)
    assert there is not None
    assert there.address.id == address
    assert office.db.run_now(board, SUPERGROUP) == [("ready", None)]


def test_a_chat_that_was_linked_again_meanwhile_keeps_its_own_link_and_one_board(
    office: Office, group: GroupId
) -> None:
    anew = office.db.run_now(linked, office, chat=SUPERGROUP, posted=False)

    office.db.run_now(groups.move_chat, TELEGRAM, GROUP, SUPERGROUP)

    there = office.db.run_now(groups.at, TELEGRAM, SUPERGROUP)
    before = office.db.run_now(groups.one, group)
    assert there is not None
    assert there.id == anew
    assert before is not None
    assert before.ended is not None
    assert office.db.run_now(board, SUPERGROUP) == [("ready", None)]


def test_what_is_told_thrice_at_once_moves_it_once(office: Office, group: GroupId) -> None:
    moves = [lambda tx: groups.move_chat(tx, TELEGRAM, GROUP, SUPERGROUP)] * 3

    outcome = at_once(office.db, *moves)

    there = office.db.run_now(groups.at, TELEGRAM, SUPERGROUP)
    assert sorted(outcome.done) == [False, False, True]
    assert there is not None
    assert there.id == group
    assert office.db.run_now(board, SUPERGROUP) == [("ready", None)]


def test_a_late_word_of_the_move_does_not_post_the_board_twice(office: Office, group: GroupId) -> None:
    office.db.run_now(groups.move_chat, TELEGRAM, GROUP, SUPERGROUP)
    sent = update(rows).where(rows.c.key == Key.BOARD.value).values(state=State.SENT.value, message_id=1)
    office.db.run_now(lambda tx: tx.execute(sent).rowcount)

    again = office.db.run_now(groups.move_chat, TELEGRAM, GROUP, SUPERGROUP)

    assert not again
    assert office.db.run_now(board, SUPERGROUP) == [("sent", 1)]


def test_what_is_being_sent_while_the_group_moves_is_left_to_its_sender(office: Office, group: GroupId) -> None:
    sending = update(rows).where(rows.c.key == Key.BOARD.value).values(state=State.SENDING.value, message_id=None)
    office.db.run_now(lambda tx: tx.execute(sending).rowcount)

    office.db.run_now(groups.move_chat, TELEGRAM, GROUP, SUPERGROUP)

    assert office.db.run_now(board, SUPERGROUP) == [("sending", None)]


def test_linked_in_another_topic_it_has_one_link_and_its_policy_goes_along(office: Office, group: GroupId) -> None:
    office.db.run_now(groups.disclose, group, Disclosure.COUNTS)

    office.db.run_now(linked, office, topic=7)

    here = office.db.run_now(groups.at, TELEGRAM, GROUP)
    ended = office.db.run_now(groups.one, group)
    assert here is not None
    assert (here.address.topic, here.policy) == (7, Disclosure.COUNTS)
    assert ended is not None
    assert ended.ended is not None


def test_groups_below_an_authority_are_listed_and_no_others(office: Office, group: GroupId) -> None:
    def set_up(tx: Tx) -> tuple[UnitId, UnitId]:
        above = tree.add_unit(tx, tree.NewUnit("Sở GDĐT", kind=UnitKind.AUTHORITY), parent=None)
        tree.move(tx, office.authority, above, since=office.now.date())
        beside = tree.add_unit(tx, tree.NewUnit("Phòng GDĐT Quận 8", kind=UnitKind.AUTHORITY), parent=above)
        return above, beside

    above, beside = office.db.run_now(set_up)

    listed = [
        [link.group.id for link in office.db.run_now(groups.below, authorities)]
        for authorities in ([above], [office.authority, beside], [beside], [])
    ]

    assert listed == [[group], [group], [], []]


@pytest.mark.parametrize(
    ("reach", "trouble", "stays"),
    [
        (Reach.KICKED, Trouble.OUT, False),
        (Reach.NOT_FOUND, Trouble.OUT, False),
        (Reach.MUTED, Trouble.MUTED, True),
    ],
)
def test_of_a_group_that_cannot_be_written_to_its_officer_is_told_once(
    office: Office, group: GroupId, reach: Reach, trouble: Trouble, stays: bool
) -> None:
    office.db.run_now(lambda tx: registry.note_reach(tx, address_of(tx, GROUP), reach, office.now))
    at_first = office.db.run_now(group_care.troubled, office.now)
    office.pass_time(minutes=1)

    for _ in range(2):
        for one in office.db.run_now(group_care.troubled, office.now):
            office.db.run_now(group_care.settle, one, office.now)

    assert at_first == []
    assert office.db.run_now(told, office.officer) == [f"{trouble}:{group}"]
    assert (office.db.run_now(groups.at, TELEGRAM, GROUP) is not None) is stays


def test_a_group_whose_topic_is_gone_goes_on_in_the_main_chat(office: Office) -> None:
    group = office.db.run_now(linked, office, topic=7, posted=False)
    failed = update(rows).where(rows.c.key == Key.BOARD.value)
    lost = failed.values(state=State.FAILED.value, reason="no_topic", settled_at=office.now)
    office.db.run_now(lambda tx: tx.execute(lost).rowcount)
    office.db.run_now(lambda tx: registry.note_reach(tx, address_of(tx, GROUP, 7), Reach.NO_TOPIC, office.now))
    office.pass_time(minutes=1)

    office.db.run_now(group_care.settle, group, office.now)

    here = office.db.run_now(groups.at, TELEGRAM, GROUP)
    assert here is not None
    assert (here.address.topic, here.address.reach) == (0, Reach.OPEN)
    assert office.db.run_now(board, GROUP) == [("ready", None)]
    assert office.db.run_now(told, office.officer) == [f"no-topic:{group}"]


def test_where_who_linked_it_has_left_office_those_in_office_are_told(office: Office, group: GroupId) -> None:
    other = office.db.run_now(employ, "Lê Văn An", office.authority, Role.OFFICER, office.now)
    leave = update(posts).where(posts.c.person_id == office.officer).values(until=office.now)
    office.db.run_now(lambda tx: tx.execute(leave).rowcount)
    office.db.run_now(lambda tx: registry.note_reach(tx, address_of(tx, GROUP), Reach.KICKED, office.now))
    office.pass_time(minutes=1)

    office.db.run_now(group_care.settle, group, office.now)

    assert office.db.run_now(told, office.officer) == []
    assert office.db.run_now(told, other) == [f"out:{group}"]


def test_two_processes_that_see_to_a_group_at_once_tell_its_officer_once(office: Office, group: GroupId) -> None:
    office.db.run_now(lambda tx: registry.note_reach(tx, address_of(tx, GROUP), Reach.MUTED, office.now))
    office.pass_time(minutes=1)

    at_once(
        office.db,
        lambda tx: group_care.settle(tx, group, office.now),
        lambda tx: group_care.settle(tx, group, office.now + timedelta(seconds=1)),
    )

    assert office.db.run_now(told, office.officer) == [f"muted:{group}"]
