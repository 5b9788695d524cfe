"""A group has one live board of each deadline: the message that was posted last, edited until it is over."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from domain.ids import UnitId
from domain.persons.people import Reach
from domain.registry.units import UnitKind
from domain.sending.boards import Moment
from domain.sending.notices import Key, State
from storage.chats import groups
from storage.database import Database
from storage.outgoing import board_posts, boards, outbox
from storage.outgoing.boards import Board
from storage.outgoing.outbox import Settled
from storage.people import registry
from storage.planning import deadlines
from storage.tables.notices import notices as rows
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


def live(office: Office, code: str = "Q1") -> list[Board]:
    """Of one deadline, the first that was posted first."""
    found = [one for one in office.db.run_now(boards.live, office.now) if one.deadline == office.deadline(code)]
    return sorted(found, key=lambda one: one.notice)


def shows(office: Office, shown: str, code: str = "Q1") -> None:
    office.db.run_now(boards.note_shown, live(office, code)[0].notice, shown, office.now)


def posts(office: Office, moment: Moment, code: str = "Q1") -> int:
    return office.db.run_now(
        lambda tx: board_posts.post(tx, deadlines.one(tx, office.deadline_of(tx, code)), moment, office.now)
    )


def test_each_deadline_that_is_open_has_a_board_which_is_the_message_that_is_edited(office: Office) -> None:
    found = office.db.run_now(boards.live, office.now)

    assert {one.deadline for one in found} == {office.deadline("KH"), office.deadline("Q1")}
    assert {(one.chat_id, one.message, one.shown, one.replaced) for one in found} == {(GROUP, 17, None, False)}


def test_what_it_shows_is_remembered(office: Office) -> None:
    for shown in ("first", "second"):
        shows(office, shown)

    assert (live(office)[0].shown, live(office)[0].edited_at) == ("second", office.now)


def test_what_was_shown_longest_ago_comes_first_and_before_it_what_never_was(office: Office) -> None:
    first = [one.deadline for one in office.db.run_now(boards.live, office.now)]
    shows(office, "first", "KH" if first[0] == office.deadline("KH") else "Q1")
    office.pass_time(minutes=1)
    last = [one.deadline for one in office.db.run_now(boards.live, office.now)]

    assert last == first[::-1]


def test_a_board_whose_message_was_deleted_is_posted_anew_and_there_is_still_one(office: Office) -> None:
    notice = live(office)[0].notice
    for _ in range(2):
        office.db.run_now(boards.lost, notice, office.now)

    gone = live(office)
    posted = sends(office, 18)

    assert gone == []
    assert posted == [Key.BOARD]
    assert [one.message for one in live(office)] == [18]


def test_a_board_posted_at_its_moment_takes_the_place_of_the_one_before_once(office: Office) -> None:
    before = live(office)[0].notice
    owed = [posts(office, Moment.LAST), posts(office, Moment.LAST)]
    waiting = [one.replaced for one in live(office)]
    sends(office, 18)

    both = live(office)
    office.db.run_now(boards.note_shown, before, "below", office.now, finished=True)

    assert owed == [1, 0]
    assert waiting == [False]
    assert [(one.message, one.replaced) for one in both] == [(17, True), (18, False)]
    assert [one.message for one in live(office)] == [18]


def test_a_board_that_is_finished_is_not_edited_unless_its_deadline_is_ahead_again(office: Office) -> None:
    shows(office, "not yet")
    office.comes("2024-03-10")
    office.db.run_now(boards.note_shown, live(office)[0].notice, "over", office.now, finished=True)

    over = live(office)
    office.now -= timedelta(days=20)

    assert over == []
    assert [(one.finished, one.replaced) for one in live(office)] == [(True, False)]


def test_one_that_showed_a_whole_plan_gives_way(office: Office) -> None:
    def of_old(office: Office) -> None:
        old = update(rows).where(rows.c.deadline_id == office.deadline("Q1"), rows.c.key == Key.BOARD.value)
        office.db.run_now(lambda tx: tx.execute(old.values(deadline_id=None)).close())

    shows(office, "not yet")
    of_old(office)

    found = office.db.run_now(boards.live, office.now)

    assert {(one.deadline, one.replaced) for one in found} == {(None, True), (office.deadline("KH"), False)}


@pytest.mark.parametrize("why", ["another", "nobody"])
def test_boards_of_an_office_that_a_group_follows_no_longer_are_finished_once(office: Office, why: str) -> None:
    other = office.db.run_now(tree.add_unit, tree.NewUnit("Phòng khác", kind=UnitKind.AUTHORITY), parent=None)
    if why == "another":
        links(office, other)
    else:
        office.db.run_now(groups.end, GROUP, office.now)

    left = office.db.run_now(boards.live, office.now)
    for one in left:
        office.db.run_now(boards.note_shown, one.notice, "left", office.now, finished=True)

    assert [one.policy for one in left] == [None, None]
    assert office.db.run_now(boards.live, office.now) == []


def test_linked_again_the_new_boards_take_the_place_of_the_old_ones_which_stay_as_they_are_until_then(
    office: Office,
) -> None:
    office.db.run_now(groups.end, GROUP, office.now)
    for one in office.db.run_now(boards.live, office.now):
        office.db.run_now(boards.note_shown, one.notice, "left", office.now, finished=True)
    address = office.db.run_now(registry.touch_address, registry.TELEGRAM, GROUP)

    links(office, office.authority)
    for _ in range(2):
        office.db.run_now(board_posts.post_again, office.authority, address.id, office.now)
    waiting = office.db.run_now(boards.live, office.now)
    posted = sends(office, 18)

    assert waiting == []
    assert posted == [Key.BOARD, Key.BOARD]
    assert [(one.message, one.replaced) for one in live(office)] == [(18, False)]


def test_a_group_that_cannot_be_written_to_is_not_edited(office: Office) -> None:
    address = office.db.run_now(registry.touch_address, registry.TELEGRAM, GROUP)
    office.db.run_now(registry.note_reach, address.id, Reach.KICKED, office.now)

    assert office.db.run_now(boards.live, office.now) == []
