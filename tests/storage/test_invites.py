"""An invite binds one person once; who guesses learns nothing and is soon stopped."""

from functools import partial

import pytest
from sqlalchemy import select

from domain.ids import PersonId
from domain.people import Role
from domain.refusals import Refusal
from storage import audit, invites, registry
from storage.database import Database, Tx
from storage.invites import TRIES_AN_HOUR, VALID, Invitation
from storage.tables.registry import invites as rows
from tests.office import SECRET, Office, chat_of
from tests.storage.rivals import at_once

PHONE = 990_000_000_001


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


def code_for(office: Office, role: Role = Role.DEPUTY) -> str:
    invitation = Invitation(office.units["MN 19/5"], role, "Lê Thị Bình")
    return office.db.run_now(invites.issue, invitation, secret=SECRET, by=office.officer, now=office.now)


def redeem(tx: Tx, office: Office, code: str, chat: int = PHONE) -> PersonId | None:
    return invites.redeem(tx, code, secret=SECRET, chat_id=chat, now=office.now)


def roles(office: Office, chat: int = PHONE) -> list[Role]:
    person = office.db.run_now(registry.who, registry.TELEGRAM, chat, office.now).person
    return [post.role for post in person.posts] if person else []


def test_who_brings_the_code_gets_the_post_and_the_trace_says_so(office: Office) -> None:
    person = office.db.run_now(redeem, office, code_for(office))

    visitor = office.db.run_now(registry.who, registry.TELEGRAM, PHONE, office.now)
    assert visitor.person is not None
    assert (visitor.person.id, visitor.person.name) == (person, "Lê Thị Bình")
    assert [(post.unit_name, post.role) for post in visitor.person.posts] == [("MN 19/5", Role.DEPUTY)]
    joined = office.db.run_now(audit.of, f"unit:{office.units['MN 19/5']}")
    assert [(one.deed, one.person) for one in joined] == [("join", person)]


def test_of_several_who_bring_a_code_at_once_one_gets_the_post(office: Office) -> None:
    code = code_for(office)
    chats = range(PHONE, PHONE + 6)

    outcome = at_once(office.db, *(partial(redeem, office=office, code=code, chat=chat) for chat in chats))

    assert len([person for person in outcome.done if person is not None]) == 1
    assert outcome.refused == []
    assert sorted(len(roles(office, chat)) for chat in chats) == [0, 0, 0, 0, 0, 1]


def test_a_used_a_late_a_wrong_and_a_forged_code_are_told_alike(office: Office) -> None:
    used, late = code_for(office), code_for(office)
    office.db.run_now(redeem, office, used)
    forged = office.db.run_now(
        invites.issue,
        Invitation(office.authority, Role.OFFICER, "Kẻ lạ"),
        secret=b"another key",
        by=None,
        now=office.now + VALID,
    )
    office.now += VALID

    tried = [office.db.run_now(redeem, office, code, PHONE + 1) for code in (used, late, "0" * 10, forged)]

    assert tried == [None] * 4
    assert roles(office, PHONE + 1) == []


def test_a_code_is_taken_however_it_is_typed(office: Office) -> None:
    code = code_for(office)

    assert office.db.run_now(redeem, office, code.lower().replace("0", "o").replace("1", "l")) is not None


def test_who_guesses_is_stopped_and_may_try_again_an_hour_later(office: Office) -> None:
    code = code_for(office)
    for _ in range(TRIES_AN_HOUR):
        office.db.run_now(redeem, office, "WRONG")

    with pytest.raises(Refusal, match="invite-too-many-tries"):
        office.db.run_now(redeem, office, code)
    others = office.db.run_now(redeem, office, "WRONG", PHONE + 1)
    office.pass_time(hours=1)
    later = office.db.run_now(redeem, office, code)

    assert others is None
    assert later is not None


def test_somebody_known_gets_a_second_post_and_not_the_same_one_twice(office: Office) -> None:
    head = office.heads["MN 19/5"]
    chat = chat_of(head)

    for role in (Role.HEAD, Role.DEPUTY, Role.DEPUTY):
        assert office.db.run_now(redeem, office, code_for(office, role), chat) == head

    assert roles(office, chat) == [Role.HEAD, Role.DEPUTY]


def test_the_code_itself_is_nowhere_in_the_table(office: Office) -> None:
    code = code_for(office)

    kept = office.db.run_now(lambda tx: [str(tuple(row)) for row in tx.execute(select(rows))])

    assert len(kept) == 1
    assert code not in kept[0]
