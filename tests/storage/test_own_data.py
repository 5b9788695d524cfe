"""What is held of a person is found whole, and is gone when they leave: a table that refers to people cannot be
forgotten."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Table, insert, select

from domain.ids import PersonId
from domain.persons.people import Role
from domain.refusals import Refusal
from domain.sending.notices import Key, State
from domain.texts import Language
from handlers.origins import Origin
from handlers.people.own_data_file import heading
from storage.database import Database, Tx
from storage.engine import migrate
from storage.incoming import inbox_care
from storage.incoming.inbox import answered, finish
from storage.incoming.storing import Arrival, store
from storage.operations import audit, audit_check
from storage.outgoing import telling
from storage.people import invites, leaving, own_data, registry
from storage.people.invites import Invitation, Joined
from storage.tables.base import metadata
from storage.tables.notices import notices
from storage.tables.registry import addresses, applications, people, posts, unit_choices
from tests.handlers.phones import SPEAKERS
from tests.office import SECRET, Office, chat_of, employ

NAME, MENDED, PHONE, NICK = "Đặng Thị Tuyết Mai", "Đặng Tuyết Mai", "+84912345678", "tuyetmai_th"
CHAT = 7_654_321
MARK = "#1"


@pytest.fixture
def office(db: Database) -> Office:
    return Office.at_work(db)


@pytest.fixture
def somebody(office: Office) -> PersonId:
    """Who came by an invite, mended their name and number, had asked for another post, and is owed a message."""
    return office.db.run_now(_come, office)


def _come(tx: Tx, office: Office) -> PersonId:
    unit = office.units["TH Nhật Tân"]
    code = invites.issue(tx, Invitation(unit, Role.DEPUTY, NAME), secret=SECRET, by=office.officer, now=office.now)
    joined = invites.redeem(tx, code, secret=SECRET, chat_id=CHAT, now=office.now)
    assert isinstance(joined, Joined)
    person = registry.who(tx, registry.TELEGRAM, CHAT, office.now).person
    assert person is not None
    own_data.rename(tx, person, MENDED, office.now)
    own_data.note_phone(tx, person.id, PHONE, office.now)
    chat = registry.touch_address(tx, registry.TELEGRAM, CHAT).id
    asked = {"address_id": chat, "unit_id": unit, "role": Role.FOCAL, "state": "waiting", "expires_at": office.now}
    told = {"name": NAME, "phone": PHONE, "username": NICK, "asked_at": office.now}
    tx.execute(insert(applications).values(asked | told))
    tx.execute(insert(unit_choices).values(words="nhat tan", unit_id=unit, person_id=person.id, at=office.now))
    telling.tell(tx, [chat], Key.JOINED, "test", office.now)
    _message(tx, office)
    return person.id


def _message(tx: Tx, office: Office) -> None:
    [row] = store(tx, 7, [Arrival(1, lane(), f'{{"first_name": "{NAME}"}}', "digest")], office.now)
    finish(tx, row, f"Chào {NAME}", office.now, held_until=office.now)
    answered(tx, [row.id], office.now)


def lane() -> str:
    return Origin(CHAT).lane


def leave(tx: Tx, person: PersonId, office: Office) -> None:
    chat = registry.touch_address(tx, registry.TELEGRAM, CHAT).id
    leaving.leave(tx, person, [chat], [lane()], mark=MARK, now=office.now)


def every_row(tx: Tx) -> Iterator[tuple[str, str]]:
    for table in migrate.every_table().sorted_tables:
        for row in tx.execute(select(table)):
            yield table.name, repr(tuple(row))


def holding(office: Office, *words: str) -> set[str]:
    """The tables in which any of these stands anywhere."""
    found = office.db.run_now(lambda tx: list(every_row(tx)))
    return {table for table, row in found if any(word in row for word in words)}


def tables() -> list[Table]:
    return migrate.every_table().sorted_tables


def test_every_column_that_names_a_person_or_their_chat_refers_to_them() -> None:
    """By such a reference it is found: a new table is shown to people without anybody thinking of it."""
    named = [
        f"{table.name}.{column.name}"
        for table in tables()
        for column in table.columns
        if column.name in {"person_id", "address_id", "learned_from"} or column.name.endswith("_by")
        if column not in [found for found, _ in own_data.refers(table)]
    ]

    assert named == []


def test_every_table_is_known_to_who_shows_what_is_held() -> None:
    assert metadata.sorted_tables == tables()


@pytest.mark.parametrize("language", list(Language))
def test_every_table_that_may_be_shown_has_a_heading(language: Language) -> None:
    shown = {table.name for table in tables() if any(own_data.refers(table))} | {"people", "inbox", "audit_private"}

    assert all(heading(name, SPEAKERS[language]) for name in shown)


def test_everything_that_tells_who_somebody_is_is_shown_to_them(office: Office, somebody: PersonId) -> None:
    chat = office.db.run_now(registry.touch_address, registry.TELEGRAM, CHAT).id

    found = {one.table: repr(one.rows) for one in office.db.read_now(own_data.held, somebody, [chat], [lane()])}

    assert holding(office, NAME, MENDED, PHONE, NICK, str(CHAT)) <= set(found)
    assert NAME in found["applications"]
    assert PHONE in found["people"]
    assert str(CHAT) in found["addresses"]
    assert "TH Nhật Tân" in found["posts"]
    assert NAME in found["audit_private"]


def test_nothing_of_others_is_shown(office: Office, somebody: PersonId) -> None:
    chat = office.db.run_now(registry.touch_address, registry.TELEGRAM, CHAT).id

    shown = repr(office.db.read_now(own_data.held, somebody, [chat], [lane()]))

    assert "Trần Thị Hạnh" not in shown
    assert "Hiệu trưởng TH Nhật Tân" not in shown
    assert str(chat_of(office.officer)) not in shown


def test_nothing_tells_any_more_who_has_left(office: Office, somebody: PersonId) -> None:
    assert holding(office, NAME, MENDED, PHONE, NICK, str(CHAT)) >= {"people", "addresses", "audit_private", "inbox"}

    office.db.run_now(leave, somebody, office)

    assert holding(office, NAME, MENDED, PHONE, NICK, str(CHAT), "nhat tan") == set()
    assert office.db.read_now(audit_check.verify).flaw is None


def test_what_is_being_answered_while_they_leave_is_forgotten_within_days(office: Office, somebody: PersonId) -> None:
    arrival = Arrival(2, lane(), f'{{"first_name": "{NAME}"}}', "other")
    [row] = office.db.run_now(store, 7, [arrival], office.now)
    office.db.run_now(leave, somebody, office)
    office.db.run_now(finish, row, "Bot đã xóa", office.now, held_until=office.now)
    office.db.run_now(answered, [row.id], office.now)
    assert holding(office, NAME) == {"inbox"}

    office.db.run_now(inbox_care.tidy, office.now + timedelta(hours=49))
    assert holding(office, NAME) == set()
    office.db.run_now(inbox_care.tidy, office.now + timedelta(days=8))
    assert holding(office, str(CHAT)) == set()


def test_the_record_of_the_office_stays(office: Office, somebody: PersonId) -> None:
    office.db.run_now(leave, somebody, office)

    row = office.db.run_now(lambda tx: tx.execute(select(people).where(people.c.id == somebody)).one())
    held = office.db.run_now(lambda tx: tx.execute(select(posts).where(posts.c.person_id == somebody)).one())
    assert (row.name, row.phone, row.left_at) == (MARK, None, office.now)
    assert (held.until, held.ended_by) == (office.now, somebody)
    assert [one.deed for one in office.db.run_now(audit.of, f"person:{somebody}")] == [
        "mend-name",
        "mend-phone",
        "leave",
    ]


def test_what_was_to_be_said_to_them_is_not(office: Office, somebody: PersonId) -> None:
    office.db.run_now(leave, somebody, office)

    owed = select(notices.c.state).join(addresses).where(addresses.c.channel == leaving.NOWHERE)
    assert set(office.db.run_now(lambda tx: tx.execute(owed).scalars().all())) == {State.WITHDRAWN}


def test_who_comes_back_is_somebody_new(office: Office, somebody: PersonId) -> None:
    office.db.run_now(leave, somebody, office)

    again = office.db.run_now(_come_again, office)

    assert again != somebody


def _come_again(tx: Tx, office: Office) -> PersonId:
    invitation = Invitation(office.units["MN 19/5"], Role.DEPUTY, NAME)
    code = invites.issue(tx, invitation, secret=SECRET, by=None, now=office.now)
    joined = invites.redeem(tx, code, secret=SECRET, chat_id=CHAT, now=office.now)
    assert isinstance(joined, Joined)
    return joined.person


def test_the_last_administrator_stays_and_nothing_has_been_erased(office: Office) -> None:
    last = office.db.run_now(employ, "Phạm Văn Dũng", office.authority, Role.ADMINISTRATOR, office.now)

    def go(tx: Tx) -> None:
        leaving.leave(tx, last, [], [], mark=MARK, now=office.now)

    with pytest.raises(Refusal, match="staff-last-administrator"):
        office.db.run_now(go)

    assert holding(office, "Phạm Văn Dũng") == {"people"}


def test_the_officer_hears_of_a_school_without_a_head(office: Office) -> None:
    head = office.heads["TH Nhật Tân"]

    def go(tx: Tx) -> None:
        leaving.leave(tx, head, [], [], mark=MARK, now=office.now)

    office.db.run_now(go)

    told = select(addresses.c.person_id).join(notices).where(notices.c.key == Key.VACANT)
    assert office.db.run_now(lambda tx: tx.execute(told).scalars().all()) == [office.officer]


def test_words_others_wrote_about_them_go_and_those_about_others_stay(office: Office, somebody: PersonId) -> None:
    unit = f"unit:{office.units['MN 19/5']}"
    for name in (NAME, "Lê Thị Bình"):
        office.db.run_now(audit.note, office.officer, "invite", unit, now=office.now, private={"name": name})

    office.db.run_now(leave, somebody, office)

    assert holding(office, NAME) == set()
    assert holding(office, "Lê Thị Bình") == {"audit_private"}
