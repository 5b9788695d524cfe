"""What somebody sees and reaches follows their posts and the tree, at every turn anew."""

import pytest

from domain.ids import PersonId, UnitId
from domain.persons.people import Role
from domain.registry.units import Level, UnitKind
from domain.rights import ChatKind, May
from domain.texts import Language
from handlers import scope
from handlers.turn import Chat, Speaker, Turn
from handlers.turn import Office as Answering
from scheduler.letters.letters import Letters
from storage.database import Tx
from storage.outgoing import notices, outbox
from storage.people import registry
from storage.units import tree
from tests.handlers.forms import hands_in
from tests.handlers.phones import SPEAKERS, Line, Phone, phone_of
from tests.handlers.rivals import dismissed, staffed
from tests.office import Office, chat_of

SCHOOL = "TH Nhật Tân"


@pytest.fixture
def branch(office: Office) -> UnitId:
    """A commune between the office and one of its schools."""
    return office.db.run_now(_branch, office)


def _branch(tx: Tx, office: Office) -> UnitId:
    commune = tree.NewUnit("UBND xã Nhật Tân", kind=UnitKind.AUTHORITY)
    branch = tree.add_unit(tx, commune, parent=office.authority)
    tree.move(tx, office.units[SCHOOL], branch, since=office.now.date())
    return branch


def reaches(office: Office, person: PersonId, unit: UnitId, may: May, where: ChatKind = ChatKind.PRIVATE) -> bool:
    def asked(tx: Tx) -> bool:
        visitor = registry.who(tx, registry.TELEGRAM, chat_of(person), office.now)
        turn = Turn(
            tx,
            office.now,
            SPEAKERS[Language.VI],
            visitor,
            Chat(where, chat_of(person)),
            Speaker(chat_of(person), ""),
            Answering(SPEAKERS),
        )
        return scope.reaches(turn, unit, may)

    return office.db.run_now(asked)


def test_a_right_reaches_as_far_as_the_post_that_gives_it(office: Office, branch: UnitId) -> None:
    at_the_branch = staffed(office, "Cao Xã", branch, Role.OFFICER)
    head, below, beside = office.heads[SCHOOL], office.units[SCHOOL], office.units["MN 19/5"]

    assert reaches(office, at_the_branch, below, May.APPOINT)
    assert not reaches(office, at_the_branch, beside, May.APPOINT)
    assert not reaches(office, at_the_branch, office.authority, May.APPOINT)
    assert reaches(office, office.officer, below, May.APPOINT)
    assert reaches(office, head, below, May.APPOINT)
    assert not reaches(office, head, beside, May.APPOINT)
    assert not reaches(office, at_the_branch, below, May.APPOINT, ChatKind.GROUP)


def test_a_wide_look_lends_no_reach_to_a_narrow_right(office: Office) -> None:
    person = office.heads[SCHOOL]
    office.db.run_now(_also_looks, office, person)

    assert reaches(office, person, office.units["MN 19/5"], May.SEE_MISSING)
    assert not reaches(office, person, office.units["MN 19/5"], May.APPOINT)


def _also_looks(tx: Tx, office: Office, person: PersonId) -> None:
    none = frozenset[Level]()
    registry.appoint(tx, person, office.authority, Role.VIEWER, levels=none, granted_by=None, now=office.now)


def test_levels_narrow_the_reach_and_the_end_of_a_post_ends_it(office: Office) -> None:
    nursery = staffed(office, "Lê Mai", office.authority, Role.OFFICER, Level.MN)

    assert reaches(office, nursery, office.units["MN 19/5"], May.REVIEW)
    assert not reaches(office, nursery, office.units[SCHOOL], May.REVIEW)
    dismissed(office, nursery)
    assert not reaches(office, nursery, office.units["MN 19/5"], May.REVIEW)


def test_a_branch_sees_and_reviews_what_an_authority_above_asks_of_its_schools(
    office: Office, line: Line, branch: UnitId
) -> None:
    phone = phone_of(office, line, staffed(office, "Cao Xã", branch, Role.OFFICER))
    hands_in(phone_of(office, line, office.heads[SCHOOL]))
    hands_in(phone_of(office, line, office.heads["MN 19/5"]))

    progress, queue = phone.says("tiến độ quý 1"), phone.says("/choduyet")
    phone.taps(SCHOOL)
    phone.taps("Tiếp nhận")

    assert progress.startswith("1/1 trường đã nộp Quý I")
    assert "MN 19/5" not in "".join([queue, *phone.labels()])
    assert "Đã tiếp nhận" in phone.sees()


@pytest.mark.on_both
def test_whoever_is_narrowed_reads_the_same_figures_in_the_morning_as_when_they_ask(office: Office, line: Line) -> None:
    # TH-THCS counts for who looks after THCS, and stands under TH in every list.
    person = staffed(office, "Phạm Cơ", office.authority, Role.OFFICER, Level.THCS)
    office.comes("2024-02-26", "06:30")
    hands_in(phone_of(office, line, office.heads["TH-THCS Lê Lợi"]))

    asked = phone_of(office, line, person).says("tiến độ quý 1")
    told = morning(office, person)

    assert "1/2 trường đã nộp Quý I" in asked
    assert "1/2" in told
    assert "TH 1/1 · THCS 0/1" in told


def morning(office: Office, person: PersonId) -> str:
    office.db.run_now(notices.digest, office.now.date(), office.now, served=range(7))
    held = office.db.run_now(outbox.claim, office.now, limit=1000)
    mine = [one for one in held if one.person == person and one.key == "digest"]
    [parcel] = office.db.run_now(Letters(SPEAKERS).write, mine, office.now)
    assert parcel.letter is not None
    return parcel.letter.text


def test_a_narrowed_officer_publishes_nothing(office: Office, line: Line, officer: Phone) -> None:
    narrowed = phone_of(office, line, staffed(office, "Lê Mai", office.authority, Role.OFFICER, Level.MN))

    assert "Chưa có kế hoạch" in narrowed.says("/kehoach")
    assert "Chưa có kế hoạch" not in officer.says("/kehoach")
