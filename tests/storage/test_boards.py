"""A group has one board of each plan of its authority: the message that was posted, edited from then on."""

import pytest

from domain.ids import UnitId
from domain.persons.people import Reach
from domain.registry.units import UnitKind
from domain.sending.notices import Key, State
from storage.chats import groups
from storage.database import Database
from storage.outgoing import boards, outbox
from storage.outgoing.boards import Board
from storage.outgoing.outbox import Settled
from storage.people import registry
from storage.units import tree
from tests.office import Office

GROUP = -4_001


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.set_up(db)
    links(office, office.authority)
    office.publishes()
    sends(office)
    return office


def links(office: Office, authority: UnitId) -> None:
    address = office.db.run_now(registry.touch_address, registry.TELEGRAM, GROUP)
    office.db.run_now(groups.link, authority, address.id, title="Nhóm", by=office.officer, now=office.now)


def sends(office: Office, message: int = 17) -> list[Key]:
    held = office.db.run_now(outbox.claim, office.now, limit=1000)
    done = [Settled(one.id, one.fence, State.SENT, message) for one in held]
    office.db.run_now(outbox.settle, done, office.now)
    return [one.key for one in held]


def board(office: Office) -> Board:
    [one] = office.db.run_now(boards.posted)
    return one


def test_a_posted_board_is_the_message_that_is_edited(office: Office) -> None:
    one = board(office)

    assert (one.chat_id, one.message, one.plan, one.shown) == (GROUP, 17, office.plan, None)


def test_what_it_shows_is_remembered(office: Office) -> None:
    for shown in ("first", "second"):
        office.db.run_now(boards.note_shown, board(office).notice, shown, office.now)

    assert (board(office).shown, board(office).edited_at) == ("second", office.now)


def test_a_board_whose_message_was_deleted_is_posted_anew_and_there_is_still_one(office: Office) -> None:
    notice = board(office).notice
    for _ in range(2):
        office.db.run_now(boards.lost, notice, office.now)

    gone = office.db.run_now(boards.posted)
    posted = sends(office, 18)

    assert gone == []
    assert posted == [Key.BOARD]
    assert board(office).message == 18


def test_a_group_that_changes_its_authority_sees_no_board_of_the_old_one(office: Office) -> None:
    other = office.db.run_now(tree.add_unit, tree.NewUnit("Phòng khác", kind=UnitKind.AUTHORITY), parent=None)

    links(office, other)

    assert office.db.run_now(boards.posted) == []


@pytest.mark.parametrize("why", ["left", "blocked"])
def test_a_group_that_was_left_or_cannot_be_written_to_is_not_edited(office: Office, why: str) -> None:
    address = office.db.run_now(registry.touch_address, registry.TELEGRAM, GROUP)
    if why == "left":
        office.db.run_now(groups.end, GROUP, office.now)
    else:
        office.db.run_now(registry.note_reach, address.id, Reach.KICKED, office.now)

    assert office.db.run_now(boards.posted) == []
