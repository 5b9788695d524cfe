"""Posts change hands: the new head follows the old, who hears of it once and of the school no more."""

from functools import partial

import pytest
from sqlalchemy import select

from domain.forms.draft import Draft
from domain.ids import PersonId, PostId
from domain.persons.people import Role
from domain.sending.notices import Key, Moot, State
from domain.texts import Language
from storage.database import Database, Tx
from storage.incoming import conversations
from storage.operations import audit
from storage.people import access, invites, posts, registry
from storage.people.invites import Invitation
from storage.reporting import drafts
from storage.tables.notices import notices
from storage.tables.registry import posts as rows
from tests.office import SECRET, Office, chat_of, employ
from tests.storage.filled import begins
from tests.storage.rivals import at_once

SCHOOL = "TH Nhật Tân"


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


def newcomer(office: Office, name: str = "Phạm Thị Mai") -> PersonId:
    def comes(tx: Tx) -> PersonId:
        person = registry.add_person(tx, name, Language.VI, office.now)
        registry.touch_address(tx, registry.TELEGRAM, chat_of(person), person=person)
        return person

    return office.db.run_now(comes)


def takes_over(office: Office, person: PersonId, role: Role = Role.HEAD, unit: str = SCHOOL) -> list[str]:
    """The names of those who had to go."""
    followed = office.db.run_now(
        posts.take_over, person, office.units[unit], role, granted_by=office.officer, now=office.now
    )
    return [held.name for held in followed]


def at(office: Office, unit: str = SCHOOL) -> list[tuple[str, Role]]:
    return [(held.name, held.role) for held in office.db.run_now(posts.of_unit, office.units[unit])]


def post_of(office: Office, person: PersonId) -> PostId:
    query = select(rows.c.id).where(rows.c.person_id == person, rows.c.until.is_(None))
    return office.db.run_now(lambda tx: PostId(tx.execute(query).scalar_one()))


def owed(office: Office, person: PersonId) -> list[tuple[str, str, str | None]]:
    query = select(notices.c.key, notices.c.state, notices.c.reason).where(
        notices.c.address_id == office.address(person)
    )
    return [tuple(row) for row in office.db.run_now(lambda tx: tx.execute(query.order_by(notices.c.id)).all())]


def opens_the_form(office: Office, unit: str = SCHOOL) -> Draft:
    """As the head of the unit has it on their phone."""
    draft = begins(office, unit)
    shown = f"{access.DRAFT}:{draft.id}@{draft.revision}"
    office.db.run_now(conversations.expect, office.address(office.heads[unit]), shown)
    return draft


def expects(office: Office, person: PersonId) -> str | None:
    return office.db.run_now(conversations.of, office.address(person)).expects


def test_a_new_head_follows_the_old_one_who_has_no_post_from_that_moment(office: Office) -> None:
    old, new = office.heads[SCHOOL], newcomer(office)
    post = post_of(office, old)

    gone = takes_over(office, new)

    visitor = office.db.run_now(registry.who, registry.TELEGRAM, chat_of(old), office.now)
    ended = office.db.run_now(posts.ended, post)
    assert gone == [f"Hiệu trưởng {SCHOOL}"]
    assert at(office) == [("Phạm Thị Mai", Role.HEAD)]
    assert visitor.person is not None
    assert visitor.person.posts == ()
    assert ended is not None
    assert (ended.role, ended.unit_name, ended.at) == (Role.HEAD, SCHOOL, office.now)


def test_an_invite_of_the_old_head_opens_no_door_any_more(office: Office) -> None:
    invitation = Invitation(office.units[SCHOOL], Role.DEPUTY, "")
    code = office.db.run_now(invites.issue, invitation, secret=SECRET, by=office.heads[SCHOOL], now=office.now)

    takes_over(office, newcomer(office))

    assert office.db.run_now(invites.redeem, code, secret=SECRET, chat_id=77, now=office.now) is None


def test_drafts_stay_with_the_school(office: Office) -> None:
    office.publishes()
    draft = opens_the_form(office)

    takes_over(office, newcomer(office))

    left = office.db.run_now(drafts.of_obligation, draft.obligation)
    assert left is not None
    assert left.id == draft.id


def test_what_the_old_head_was_about_to_hear_is_withdrawn_and_the_end_is_told_once(office: Office) -> None:
    office.publishes()
    old = office.heads[SCHOOL]

    takes_over(office, newcomer(office))
    takes_over(office, newcomer(office, "Vũ Văn Nam"))

    assert owed(office, old) == [
        (Key.PLAN, State.WITHDRAWN, Moot.LEFT),
        (Key.POST_ENDED, State.READY, None),
    ]


def test_an_open_form_of_the_old_head_answers_nothing_any_more(office: Office) -> None:
    office.publishes()
    opens_the_form(office)
    old = office.heads[SCHOOL]
    post = post_of(office, old)

    takes_over(office, newcomer(office))

    assert expects(office, old) == f"{access.ENDED}:{post}"


def test_a_form_of_another_school_of_the_same_person_stays_open(office: Office) -> None:
    office.publishes()
    person = office.heads["MN 19/5"]
    takes_over(office, person)
    opens_the_form(office, "MN 19/5")
    before = expects(office, person)

    takes_over(office, newcomer(office))

    assert expects(office, person) == before
    assert at(office, "MN 19/5") == [("Hiệu trưởng MN 19/5", Role.HEAD)]


def test_a_deputy_who_becomes_head_is_deputy_no_more_and_is_not_told_of_an_end(office: Office) -> None:
    deputy = office.db.run_now(employ, "Nguyễn Thị Lan", office.units[SCHOOL], Role.DEPUTY, office.now)

    takes_over(office, deputy)

    assert at(office) == [("Nguyễn Thị Lan", Role.HEAD)]
    assert owed(office, deputy) == []


def test_a_second_deputy_replaces_nobody(office: Office) -> None:
    first, second = newcomer(office, "Phó A"), newcomer(office, "Phó B")

    gone = takes_over(office, first, Role.DEPUTY) + takes_over(office, second, Role.DEPUTY)

    assert gone == []
    assert [role for _, role in at(office)] == [Role.HEAD, Role.DEPUTY, Role.DEPUTY]


def test_whoever_holds_a_post_does_not_get_it_twice(office: Office) -> None:
    assert takes_over(office, office.heads[SCHOOL]) == []
    assert at(office) == [(f"Hiệu trưởng {SCHOOL}", Role.HEAD)]


def test_of_several_who_become_head_at_once_one_is_head(office: Office) -> None:
    unit = office.units[SCHOOL]
    rivals = [newcomer(office, f"Người {number}") for number in range(4)]
    take = partial(posts.take_over, unit=unit, role=Role.HEAD, granted_by=office.officer, now=office.now)

    outcome = at_once(office.db, *(partial(take, person=rival) for rival in rivals))

    assert outcome.refused == []
    assert [role for _, role in at(office)] == [Role.HEAD]


def test_a_post_is_ended_once_and_the_trace_says_by_whom(office: Office) -> None:
    post = post_of(office, office.heads[SCHOOL])

    first, again = (office.db.run_now(posts.end, post, by=office.officer, now=office.now) for _ in range(2))

    noted = office.db.run_now(audit.of, f"unit:{office.units[SCHOOL]}")
    assert first is not None
    assert again is None
    assert [(entry.deed, entry.person) for entry in noted] == [("end-post", office.officer)]


def test_whoever_keeps_another_post_at_the_unit_goes_on_hearing(office: Office) -> None:
    office.publishes()
    head = office.heads[SCHOOL]
    takes_over(office, head, Role.FOCAL)

    office.db.run_now(posts.end, post_of_role(office, Role.FOCAL), by=office.officer, now=office.now)

    assert (Key.PLAN, State.READY, None) in owed(office, head)


def post_of_role(office: Office, role: Role) -> PostId:
    return next(held.post for held in office.db.run_now(posts.of_unit, office.units[SCHOOL]) if held.role is role)


def test_the_last_post_that_ended_is_told_only_while_none_is_held_there(office: Office) -> None:
    old = office.heads[SCHOOL]
    takes_over(office, newcomer(office))
    lost = office.db.run_now(posts.last_ended, old)

    takes_over(office, old, Role.DEPUTY)

    assert lost is not None
    assert lost.unit_name == SCHOOL
    assert office.db.run_now(posts.last_ended, old, office.units[SCHOOL]) is None
