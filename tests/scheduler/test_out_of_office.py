"""Whoever has gone over to a school reads nothing more of what was owed to the officer they were."""

from datetime import timedelta

from domain.ids import AddressId
from domain.persons.applications import Application
from domain.persons.people import Role
from domain.registry.units import Level
from domain.sending.notices import Key
from scheduler.letters.letters import Letters
from scheduler.owing import reach_care
from storage.database import Database, Tx
from storage.outgoing import outbox
from storage.people import applications, consents, leaving, posts, registry
from storage.reporting import extensions, obligations
from tests.office import Office
from tests.scheduler.town import SPEAKERS

SCHOOL, SILENT, NEW = "MN 19/5", "TH Nhật Tân", "THCS Đoàn Thị Điểm"
OF_SCHOOLS = {Key.EXTENSION_ASKED, Key.NOT_MINE, Key.UNREACHED, Key.VACANT, Key.APPLICATION}
STRANGER = 9_001


def happens(tx: Tx, office: Office) -> None:
    """What the officer is to hear of."""
    head = office.heads[SCHOOL]
    owed = obligations.at(tx, office.deadline_of(tx, "Q1"), office.units[SCHOOL])
    assert owed is not None
    extensions.ask(tx, owed, "Kế toán nghỉ ốm", (office.now + timedelta(days=40)).date(), by=head, now=office.now)
    extensions.decline(tx, owed, by=head, now=office.now)
    reach_care.owe(tx, office.now)
    leaving.leave(tx, office.heads[NEW], [], [], mark="đã rời", now=office.now)
    asks_for_a_post(tx, office)


def asks_for_a_post(tx: Tx, office: Office) -> None:
    address = consents.give(tx, STRANGER, office.now)
    applications.begin(tx, address.id, office.units[NEW], name="Người mới", now=office.now)
    for _ in range(2):
        applications.note(tx, drafted(tx, address.id).id, role=Role.HEAD)
    applications.send(tx, drafted(tx, address.id), phone=None, username="", now=office.now)


def drafted(tx: Tx, address: AddressId) -> Application:
    draft = applications.open_of(tx, address)
    assert draft is not None
    return draft


def goes_over_to_a_school(tx: Tx, office: Office) -> None:
    [post] = [one.post for one in posts.of_unit(tx, office.authority) if one.person == office.officer]
    none: frozenset[Level] = frozenset()
    registry.appoint(tx, office.officer, office.units[NEW], Role.HEAD, levels=none, granted_by=None, now=office.now)
    posts.end(tx, post, by=office.officer, now=office.now)


def read(tx: Tx, office: Office) -> set[Key]:
    """What the officer reads of schools."""
    held = outbox.claim(tx, office.now + timedelta(seconds=1), limit=1000)
    parcels = Letters(SPEAKERS).write(tx, [one for one in held if one.person == office.officer], office.now)
    return {parcel.held[0].key for parcel in parcels if parcel.letter is not None} & OF_SCHOOLS


def told(db: Database) -> Office:
    office = Office.at_work(db)
    office.blocks(SILENT)
    db.run_now(happens, office)
    return office


def test_an_officer_hears_of_their_schools(db: Database) -> None:
    office = told(db)

    assert db.run_now(read, office) == OF_SCHOOLS


def test_whoever_is_no_officer_any_more_reads_nothing_of_them(db: Database) -> None:
    office = told(db)
    db.run_now(goes_over_to_a_school, office)

    assert db.run_now(read, office) == set()
