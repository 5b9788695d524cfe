"""What the table does not name is refused, to everybody, everywhere."""

import pytest

from domain.ids import PersonId, PostId, UnitId
from domain.people import Person, Post, Role
from domain.rights import ChatKind, May, allows
from domain.texts import Language

OFFICER = {Role.OFFICER, Role.ADMINISTRATOR}
OVERSEERS = OFFICER | {Role.LEADER, Role.VIEWER}
REPORTERS = {Role.HEAD, Role.DEPUTY, Role.FOCAL}
EVERYBODY = OVERSEERS | REPORTERS

PRIVATE = {
    May.ENTER: EVERYBODY,
    May.REPORT: REPORTERS,
    May.ACKNOWLEDGE: REPORTERS,
    May.SEE_PROGRESS: EVERYBODY,
    May.SEE_MISSING: OVERSEERS,
    May.ASK: EVERYBODY,
    May.NUDGE: OFFICER,
    May.EXPORT: OVERSEERS,
    May.PUBLISH: OFFICER,
    May.REVIEW: OFFICER,
    May.LINK_GROUP: set[Role](),
}
NOT_IN_A_GROUP = {May.NUDGE, May.EXPORT, May.PUBLISH, May.REVIEW}
GROUP = {
    may: OFFICER if may is May.LINK_GROUP else set() if may in NOT_IN_A_GROUP else roles
    for may, roles in PRIVATE.items()
}


def who_is(*roles: Role) -> Person:
    posts = tuple(Post(PostId(number), UnitId(number), "TH Nhật Tân", role) for number, role in enumerate(roles, 1))
    return Person(PersonId(1), "Trần Thị Hạnh", Language.VI, posts)


@pytest.mark.parametrize("may", May)
def test_each_role_may_exactly_what_its_work_needs(may: May) -> None:
    in_private = {role for role in Role if allows(who_is(role), may, ChatKind.PRIVATE)}
    in_a_group = {role for role in Role if allows(who_is(role), may, ChatKind.GROUP)}

    assert in_private == PRIVATE[may]
    assert in_a_group == GROUP[may]


@pytest.mark.parametrize("may", sorted(set(May) - {May.ENTER}))
@pytest.mark.parametrize("where", ChatKind)
def test_a_stranger_and_who_has_left_every_post_may_only_enter(may: May, where: ChatKind) -> None:
    assert not allows(None, may, where)
    assert not allows(who_is(), may, where)
    assert allows(None, May.ENTER, where)


def test_who_holds_two_posts_may_what_either_allows() -> None:
    both = who_is(Role.HEAD, Role.OFFICER)

    assert allows(both, May.REPORT, ChatKind.PRIVATE)
    assert allows(both, May.REVIEW, ChatKind.PRIVATE)


def test_only_posts_at_the_unit_itself_report_for_it() -> None:
    person = who_is(Role.OFFICER, Role.DEPUTY)

    assert not person.reports_for(UnitId(1))
    assert person.reports_for(UnitId(2))
