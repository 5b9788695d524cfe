"""Applications: one waits at a time, one decision counts, what nobody decides ends, what was told is forgotten."""

from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import func, select

from domain.ids import AddressId
from domain.persons.applications import KEPT, VALID, Application, State
from domain.persons.people import Role
from domain.sending.notices import Key
from storage.database import Database, Tx
from storage.operations import audit
from storage.people import applications, consents, registry
from storage.tables.notices import notices
from storage.tables.registry import addresses
from storage.tables.registry import applications as rows
from storage.tables.registry import posts as held
from tests.office import Office, chat_of, employ
from tests.storage.rivals import at_once

CHAT = 990_000_000_001
PHONE = "+84912345678"
NAME = "Nguyễn Thị Lan"
SCHOOL = "TH Nhật Tân"


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


def asks(
    office: Office, *, chat: int = CHAT, role: Role = Role.DEPUTY, phone: str | None = "+84912345678"
) -> Application:
    return office.db.run_now(_ask, office, chat, role, phone)


def _ask(tx: Tx, office: Office, chat: int, role: Role, phone: str | None) -> Application:
    address = consents.give(tx, chat, office.now)
    applications.begin(tx, address.id, office.units[SCHOOL], name=None, now=office.now)
    draft = applications.open_of(tx, address.id)
    assert draft is not None
    applications.note(tx, draft.id, role=Role.DEPUTY, name=NAME)
    noted = applications.open_of(tx, address.id)
    assert noted is not None
    applications.send(tx, noted, phone=PHONE, username="lan", now=office.now)
    sent = applications.one(tx, draft.id)
    assert sent is not None
    return sent


def seen(office: Office, asked: Application) -> Application:
    found = office.db.run_now(applications.one, asked.id)
    assert found is not None
    return found


def told(office: Office, key: Key) -> list[int]:
    """The chats that are owed this."""
    query = select(addresses.c.chat_id).join(notices, notices.c.address_id == addresses.c.id)
    return office.db.run_now(lambda tx: sorted(tx.execute(query.where(notices.c.key == key.value)).scalars()))


def test_those_who_may_decide_are_owed_a_card_each(office: Office) -> None:
    second = office.db.run_now(employ, "Hiệu trưởng thứ hai", office.units[SCHOOL], Role.HEAD, office.now)

    asked = asks(office)

    assert asked.waits(office.now)
    assert told(office, Key.APPLICATION) == [chat_of(office.heads[SCHOOL]), chat_of(second)]


def test_of_two_decisions_at_once_one_counts(office: Office) -> None:
    asked = asks(office)
    head = office.heads[SCHOOL]
    yes = partial(applications.approve, asked=asked, by=head, now=office.now)
    no = partial(applications.turn_down, asked=asked, reason=None, by=office.officer, now=office.now)

    outcome = at_once(office.db, yes, no, yes, no)

    appointed = office.db.run_now(_deputies)
    assert sorted(outcome.done) == [False, False, False, True]
    assert appointed == (seen(office, asked).state is State.APPROVED)
    assert len(told(office, Key.JOINED)) + len(told(office, Key.TURNED_DOWN)) == 1
    traced = office.db.run_now(audit.of, f"unit:{office.units[SCHOOL]}")
    assert sum(one.deed == "decide-application" for one in traced) == 1


def _deputies(tx: Tx) -> int:
    return tx.execute(select(func.count()).select_from(held).where(held.c.role == Role.DEPUTY.value)).scalar_one()


def test_who_is_approved_becomes_a_person_with_the_number_they_gave(office: Office) -> None:
    asked = asks(office)

    office.db.run_now(_approve, office, asked)

    person = office.db.run_now(registry.who, registry.TELEGRAM, CHAT, office.now).person
    assert person is not None
    assert (person.name, [post.role for post in person.posts]) == (NAME, [Role.DEPUTY])
    assert seen(office, asked).decided_by == f"Hiệu trưởng {SCHOOL}"
    assert told(office, Key.JOINED) == [CHAT]


def _approve(tx: Tx, office: Office, asked: Application) -> bool:
    return applications.approve(tx, asked, by=office.heads[SCHOOL], now=office.now)


def test_who_was_known_before_keeps_name_and_past(office: Office) -> None:
    elsewhere = office.heads["MN 19/5"]
    asked = asks(office, chat=chat_of(elsewhere))

    office.db.run_now(_approve, office, asked)

    person = office.db.run_now(registry.who, registry.TELEGRAM, chat_of(elsewhere), office.now).person
    assert person is not None
    assert (person.id, person.name) == (elsewhere, "Hiệu trưởng MN 19/5")
    assert [post.role for post in person.posts] == [Role.HEAD, Role.DEPUTY]


def test_what_nobody_has_decided_in_a_week_ends_once_and_both_sides_are_told(office: Office) -> None:
    asked = asks(office)
    office.db.run_now(_deliver)
    office.now += VALID - timedelta(seconds=1)
    office.db.run_now(applications.tidy, office.now)
    still = seen(office, asked).state
    office.pass_time(seconds=1)

    for _ in range(2):
        office.db.run_now(applications.tidy, office.now)

    assert still is State.WAITING
    assert seen(office, asked).state is State.EXPIRED
    assert told(office, Key.ASKED_IN_VAIN) == [CHAT]
    assert told(office, Key.LEFT_UNDECIDED) == [chat_of(office.heads[SCHOOL])]
    assert not office.db.run_now(_approve, office, asked)


def _deliver(tx: Tx) -> None:
    tx.execute(notices.update().values(state="sent"))


def test_whoever_never_got_the_card_is_not_told_that_it_is_over(office: Office) -> None:
    asks(office)
    office.now += VALID

    office.db.run_now(applications.tidy, office.now)

    assert told(office, Key.LEFT_UNDECIDED) == []


def test_what_was_told_of_oneself_is_erased_a_month_after_the_decision(office: Office) -> None:
    asked = asks(office)
    office.db.run_now(_turn_down, office, asked)
    office.now += KEPT - timedelta(seconds=1)
    office.db.run_now(applications.tidy, office.now)
    before = seen(office, asked)
    office.pass_time(seconds=1)

    office.db.run_now(applications.tidy, office.now)

    after = seen(office, asked)
    assert (before.name, before.phone, before.username, before.reason) == (NAME, PHONE, "lan", "Không rõ")
    assert (after.name, after.phone, after.username, after.reason) == (None, None, None, None)
    assert (after.state, after.role, after.decided_by) == (State.REFUSED, Role.DEPUTY, f"Hiệu trưởng {SCHOOL}")


def _turn_down(tx: Tx, office: Office, asked: Application) -> None:
    assert applications.turn_down(tx, asked, "Không rõ", by=office.heads[SCHOOL], now=office.now)


def test_a_half_made_one_is_forgotten_after_a_week(office: Office) -> None:
    address = office.db.run_now(_begin, office)
    office.now += VALID

    office.db.run_now(applications.tidy, office.now)

    assert office.db.run_now(applications.open_of, address) is None
    assert office.db.run_now(lambda tx: tx.execute(select(func.count()).select_from(rows)).scalar_one()) == 0


def _begin(tx: Tx, office: Office) -> AddressId:
    address = consents.give(tx, CHAT, office.now).id
    applications.begin(tx, address, office.units[SCHOOL], name=NAME, now=office.now)
    applications.begin(tx, address, office.units["MN 19/5"], name=NAME, now=office.now)
    return address


def test_what_was_sent_is_changed_by_nobody(office: Office) -> None:
    asked = asks(office)

    office.db.run_now(lambda tx: applications.note(tx, asked.id, role=Role.HEAD, name="Kẻ khác"))
    dropped = office.db.run_now(applications.drop, asked.address)

    assert not dropped
    assert seen(office, asked) == asked


def test_whoever_takes_it_back_too_late_is_in(office: Office) -> None:
    asked = asks(office)
    office.db.run_now(_approve, office, asked)

    assert not office.db.run_now(applications.withdraw, asked, office.now)
    assert seen(office, asked).name == NAME


def test_nobody_is_asked_about_themselves(office: Office) -> None:
    asks(office, chat=chat_of(office.heads[SCHOOL]))

    assert told(office, Key.APPLICATION) == [chat_of(office.officer)]
