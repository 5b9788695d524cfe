"""An invite binds one person once; who guesses learns nothing and is soon stopped."""

import logging
from datetime import date
from functools import partial

import pytest
from sqlalchemy import func, select

from domain.ids import PersonId
from domain.persons.people import Role
from storage.database import Database, Tx
from storage.operations import audit
from storage.people import invites, posts, registry
from storage.people.invites import ALARMING, TRIES_AN_HOUR, VALID, Invitation, Joined, Redeemed, TooManyTries
from storage.tables.registry import invite_tries
from storage.tables.registry import invites as rows
from storage.units import tree
from tests.office import SECRET, Office, chat_of
from tests.storage.rivals import at_once

PHONE = 990_000_000_001


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


def code_for(office: Office, role: Role = Role.DEPUTY) -> str:
    invitation = Invitation(office.units["MN 19/5"], role, "Lê Thị Bình")
    return office.db.run_now(invites.issue, invitation, secret=SECRET, by=office.officer, now=office.now)


def redeem(tx: Tx, office: Office, code: str, chat: int = PHONE) -> Redeemed:
    return invites.redeem(tx, code, secret=SECRET, chat_id=chat, now=office.now)


def redeemed(office: Office, code: str, chat: int = PHONE) -> Redeemed:
    return office.db.run_now(redeem, office, code, chat)


def roles(office: Office, chat: int = PHONE) -> list[Role]:
    person = office.db.run_now(registry.who, registry.TELEGRAM, chat, office.now).person
    return [post.role for post in person.posts] if person else []


def entered(office: Office, code: str, chat: int = PHONE) -> PersonId:
    joined = redeemed(office, code, chat)
    assert isinstance(joined, Joined)
    return joined.person


def test_who_brings_the_code_gets_the_post_and_the_trace_says_so(office: Office) -> None:
    person = entered(office, code_for(office))

    visitor = office.db.run_now(registry.who, registry.TELEGRAM, PHONE, office.now)
    assert visitor.person is not None
    assert (visitor.person.id, visitor.person.name) == (person, "Lê Thị Bình")
    assert [(post.unit_name, post.role) for post in visitor.person.posts] == [("MN 19/5", Role.DEPUTY)]
    traced = office.db.run_now(audit.of, f"unit:{office.units['MN 19/5']}")
    assert [(one.deed, one.person) for one in traced] == [("invite", office.officer), ("join", person)]


def test_of_several_who_bring_a_code_at_once_one_gets_the_post(office: Office) -> None:
    code = code_for(office)
    chats = range(PHONE, PHONE + 6)

    outcome = at_once(office.db, *(partial(redeem, office=office, code=code, chat=chat) for chat in chats))

    assert len([one for one in outcome.done if isinstance(one, Joined)]) == 1
    assert outcome.refused == []
    assert sorted(len(roles(office, chat)) for chat in chats) == [0, 0, 0, 0, 0, 1]


def test_a_used_a_late_a_wrong_a_revoked_and_a_forged_code_are_told_alike(office: Office) -> None:
    used, late, revoked = code_for(office), code_for(office), code_for(office)
    entered(office, used)
    office.db.run_now(_revoke_newest, office)
    forged = office.db.run_now(
        invites.issue,
        Invitation(office.authority, Role.OFFICER, "Kẻ lạ"),
        secret=b"another key",
        by=None,
        now=office.now + VALID,
    )
    still_valid = redeemed(office, revoked, PHONE + 1)
    office.now += VALID

    tried = [redeemed(office, code, PHONE + 2) for code in (used, late, "0" * 10, forged)]

    assert [still_valid, *tried] == [None] * 5
    assert roles(office, PHONE + 1) == roles(office, PHONE + 2) == []


def _revoke_newest(tx: Tx, office: Office) -> None:
    newest = invites.open_at(tx, office.units["MN 19/5"], office.now)[0]
    assert invites.revoke(tx, newest.id, by=office.officer, now=office.now)
    assert not invites.revoke(tx, newest.id, by=office.officer, now=office.now)


def test_a_code_for_a_unit_that_has_closed_opens_nothing(office: Office) -> None:
    code = code_for(office)
    office.db.run_now(tree.close, office.units["MN 19/5"], date(2024, 2, 1))

    assert redeemed(office, code) is None


def test_whoever_used_a_code_may_open_the_link_again_as_long_as_the_post_lasts(office: Office) -> None:
    code = code_for(office)
    person = entered(office, code)

    assert [redeemed(office, code) for _ in range(TRIES_AN_HOUR + 3)] == [Joined(person, office.units["MN 19/5"])] * (
        TRIES_AN_HOUR + 3
    )
    assert roles(office) == [Role.DEPUTY]


def test_what_an_issuer_gave_out_for_a_unit_can_be_taken_back_together(office: Office) -> None:
    codes = [code_for(office), code_for(office)]
    unit = office.units["MN 19/5"]

    taken = office.db.run_now(invites.revoke_of, office.officer, unit, by=None, now=office.now)

    assert taken == 2
    assert [redeemed(office, code) for code in codes] == [None, None]
    assert office.db.run_now(invites.open_at, unit, office.now) == []


def test_what_somebody_gave_out_who_has_left_opens_nothing(office: Office) -> None:
    """Nor does it let them in again themselves."""
    head = office.heads["MN 19/5"]
    invitation = Invitation(office.units["MN 19/5"], Role.DEPUTY, "Chính tôi")
    code = office.db.run_now(invites.issue, invitation, secret=SECRET, by=head, now=office.now)
    office.db.run_now(_dismiss, office, head)

    assert redeemed(office, code, chat_of(head)) is None
    assert redeemed(office, code) is None
    assert roles(office) == roles(office, chat_of(head)) == []


def _dismiss(tx: Tx, office: Office, person: PersonId) -> None:
    [held] = [one for one in posts.of_unit(tx, office.units["MN 19/5"]) if one.person == person]
    posts.end(tx, held.post, by=office.officer, now=office.now)


def test_an_invite_that_names_nobody_takes_the_name_of_whoever_comes(office: Office) -> None:
    invitation = Invitation(office.units["MN 19/5"], Role.DEPUTY, "")
    code = office.db.run_now(invites.issue, invitation, secret=SECRET, by=office.officer, now=office.now)

    office.db.run_now(_redeem_named, office, code)

    person = office.db.run_now(registry.who, registry.TELEGRAM, PHONE, office.now).person
    assert person is not None
    assert person.name == "Cô Hoa"


def _redeem_named(tx: Tx, office: Office, code: str) -> None:
    invites.redeem(tx, code, secret=SECRET, chat_id=PHONE, now=office.now, name="Cô Hoa")


def test_a_code_is_taken_however_it_is_typed(office: Office) -> None:
    code = code_for(office)

    assert redeemed(office, code.lower().replace("0", "o").replace("1", "l")) is not None


def test_who_guesses_is_stopped_told_how_long_and_may_try_again_then(office: Office) -> None:
    code = code_for(office)
    for _ in range(TRIES_AN_HOUR):
        redeemed(office, "WRONG")
        office.pass_time(minutes=2)

    stopped = redeemed(office, code)
    others = redeemed(office, "WRONG", PHONE + 1)
    office.pass_time(minutes=49)
    too_early = redeemed(office, code)
    office.pass_time(minutes=1)

    assert stopped == TooManyTries(50)
    assert others is None
    assert too_early == TooManyTries(1)
    assert isinstance(redeemed(office, code), Joined)


def test_hundreds_of_chats_that_guess_open_nothing_and_are_told_to_whoever_reads_the_log(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    codes = [code_for(office) for _ in range(3)]

    with caplog.at_level(logging.WARNING, "storage.people.invites"):
        opened = office.db.run_now(_guess, office, 3 * ALARMING)

    assert opened == 0
    assert len(caplog.records) == 3
    assert [isinstance(redeemed(office, code, PHONE + place), Joined) for place, code in enumerate(codes)] == [True] * 3


def _guess(tx: Tx, office: Office, chats: int) -> int:
    return sum(redeem(tx, office, f"{number:010}", 5_000_000 + number) is not None for number in range(chats))


def test_who_only_guesses_is_not_written_down_and_the_count_is_forgotten(office: Office) -> None:
    redeemed(office, "WRONG")
    kept = office.db.run_now(lambda tx: [str(tuple(row)) for row in tx.execute(select(invite_tries))])

    office.pass_time(hours=1)
    office.db.run_now(invites.tidy, office.now)

    assert len(kept) == 1
    assert str(PHONE) not in kept[0]
    assert office.db.run_now(lambda tx: tx.execute(select(func.count()).select_from(invite_tries)).scalar_one()) == 0


def test_somebody_known_gets_a_second_post_and_not_the_same_one_twice(office: Office) -> None:
    head = office.heads["MN 19/5"]
    chat = chat_of(head)
    unit = office.units["TH Nhật Tân"]
    there = Invitation(unit, Role.DEPUTY, "Lê Thị Bình")

    for _ in range(2):
        code = office.db.run_now(invites.issue, there, secret=SECRET, by=office.officer, now=office.now)
        assert entered(office, code, chat) == head

    assert roles(office, chat) == [Role.HEAD, Role.DEPUTY]


def test_the_code_itself_is_nowhere_in_the_table(office: Office) -> None:
    code = code_for(office)

    kept = office.db.run_now(lambda tx: [str(tuple(row)) for row in tx.execute(select(rows))])

    assert len(kept) == 1
    assert code not in kept[0]
