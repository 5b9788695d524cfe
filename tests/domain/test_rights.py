"""What the table does not name is refused, to everybody, everywhere; and what it names goes only so far."""

from itertools import product

import pytest

from domain.buttons.parts import Part
from domain.ids import PersonId, PostId, UnitId
from domain.persons.people import Person, Post, Role
from domain.registry.units import Level
from domain.rights import TABLE, ChatKind, May, Scope, allows, granting, part_of, reaches, sight
from domain.texts import Language

OFFICERS = {Role.OFFICER, Role.ADMINISTRATOR}
OVERSEERS = OFFICERS | {Role.LEADER, Role.VIEWER}
REPORTERS = {Role.HEAD, Role.DEPUTY, Role.FOCAL}
EVERYBODY = OVERSEERS | REPORTERS
NOBODY = set[Role]()

PRIVATE = {
    May.ENTER: EVERYBODY,
    May.REPORT: REPORTERS,
    May.ACKNOWLEDGE: REPORTERS,
    May.SEE_PROGRESS: EVERYBODY,
    May.SEE_MISSING: OVERSEERS,
    May.ASK: EVERYBODY,
    May.NUDGE: OFFICERS,
    May.BROADCAST: OFFICERS,
    May.EXPORT: OVERSEERS,
    May.PUBLISH: OFFICERS,
    May.REVIEW: OFFICERS,
    May.LINK_GROUP: NOBODY,
    May.FIND_UNIT: EVERYBODY,
    May.SEE_INSPECTIONS: OVERSEERS,
    May.INSPECT: OFFICERS,
    May.CHANGE_UNITS: {Role.ADMINISTRATOR},
    May.APPOINT: OFFICERS | {Role.HEAD},
    May.SEE_TRACE: {Role.ADMINISTRATOR},
    May.SEE_TASKS: OVERSEERS,
    May.DO_TASKS: OFFICERS,
    May.KEEP_CALENDAR: {Role.ADMINISTRATOR},
    May.CHECK_RECEIPT: EVERYBODY,
    May.OWN_DATA: EVERYBODY,
}
GROUP = {
    May.ENTER: EVERYBODY,
    May.REPORT: REPORTERS,
    May.ACKNOWLEDGE: REPORTERS,
    May.SEE_PROGRESS: EVERYBODY,
    May.SEE_MISSING: OVERSEERS,
    May.ASK: EVERYBODY,
    May.LINK_GROUP: OFFICERS,
}
OWN_UNIT_ONLY = {May.REPORT, May.ACKNOWLEDGE, May.PUBLISH, May.KEEP_CALENDAR, May.SEE_TASKS, May.DO_TASKS}
OF_ANY_UNIT = {May.ENTER, May.ASK, May.FIND_UNIT, May.CHECK_RECEIPT}

OFFICE, BRANCH, SCHOOL, ELSEWHERE = UnitId(1), UnitId(2), UnitId(3), UnitId(9)
ABOVE = {
    OFFICE: frozenset({OFFICE}),
    BRANCH: frozenset({OFFICE, BRANCH}),
    SCHOOL: frozenset({OFFICE, BRANCH, SCHOOL}),
    ELSEWHERE: frozenset({ELSEWHERE}),
}
"""A school below a branch below an office, and a unit of somebody else."""


def post(role: Role, unit: UnitId = OFFICE, *levels: Level) -> Post:
    return Post(PostId(1), unit, "TH Nhật Tân", role, frozenset(levels))


def who_is(*roles: Role) -> Person:
    posts = tuple(Post(PostId(number), UnitId(number), "TH Nhật Tân", role) for number, role in enumerate(roles, 1))
    return Person(PersonId(1), "Trần Thị Hạnh", Language.VI, posts)


def reached(held: Post, may: May, where: ChatKind = ChatKind.PRIVATE) -> set[UnitId]:
    """Of the four units, each teaching TH, those for which this one post gives the right."""
    person = Person(PersonId(1), "Trần Thị Hạnh", Language.VI, (held,))
    granted = granting(person, may, where)
    taught = frozenset({Level.TH})
    return {unit for unit in ABOVE if any(reaches(one, far, unit, ABOVE[unit], taught) for one, far in granted)}


@pytest.mark.parametrize("may", May)
def test_each_role_may_exactly_what_its_work_needs(may: May) -> None:
    in_private = {role for role in Role if allows(who_is(role), may, ChatKind.PRIVATE)}
    in_a_group = {role for role in Role if allows(who_is(role), may, ChatKind.GROUP)}

    assert in_private == PRIVATE[may]
    assert in_a_group == GROUP.get(may, NOBODY)


@pytest.mark.parametrize("may", May)
def test_each_right_goes_exactly_as_far_as_its_scope_from_each_post(may: May) -> None:
    for role, where in product(Role, ChatKind):
        goes_exactly_as_far(may, role, where)


def goes_exactly_as_far(may: May, role: Role, where: ChatKind) -> None:
    held = (PRIVATE if where is ChatKind.PRIVATE else GROUP).get(may, NOBODY)

    at_the_branch = reached(post(role, BRANCH), may, where)

    if role not in held or may is May.OWN_DATA:
        assert at_the_branch == set()
    elif may in OF_ANY_UNIT:
        assert at_the_branch == set(ABOVE)
    elif may in OWN_UNIT_ONLY or role in REPORTERS:
        assert at_the_branch == {BRANCH}
    else:
        assert at_the_branch == {BRANCH, SCHOOL}


@pytest.mark.parametrize("where", ChatKind)
def test_a_stranger_and_who_has_left_every_post_may_only_enter(where: ChatKind) -> None:
    assert {may for may in May if allows(None, may, where)} == {May.ENTER}
    assert {may for may in May if allows(who_is(), may, where)} - {May.OWN_DATA} <= {May.ENTER}


def test_who_has_left_every_post_may_still_see_and_erase_what_is_held_of_them() -> None:
    assert allows(who_is(), May.OWN_DATA, ChatKind.PRIVATE)
    assert not allows(who_is(), May.OWN_DATA, ChatKind.GROUP)
    assert not allows(None, May.OWN_DATA, ChatKind.PRIVATE)


def test_who_holds_two_posts_may_what_either_allows_and_each_only_where_it_is_held() -> None:
    both = Person(PersonId(1), "Trần Thị Hạnh", Language.VI, (post(Role.HEAD, SCHOOL), post(Role.VIEWER, OFFICE)))

    granted = granting(both, May.APPOINT, ChatKind.PRIVATE)

    assert allows(both, May.REPORT, ChatKind.PRIVATE)
    assert allows(both, May.EXPORT, ChatKind.PRIVATE)
    assert granted == [(both.posts[0], Scope.OWN_UNIT)]


def test_only_posts_at_the_unit_itself_report_for_it() -> None:
    person = who_is(Role.OFFICER, Role.DEPUTY)

    assert not person.reports_for(UnitId(1))
    assert person.reports_for(UnitId(2))


def test_levels_narrow_what_an_officer_reaches_to_schools_that_teach_one_of_them() -> None:
    assert reached(post(Role.OFFICER, OFFICE, Level.TH), May.REVIEW) == {OFFICE, BRANCH, SCHOOL}
    assert reached(post(Role.OFFICER, OFFICE, Level.TH, Level.MN), May.REVIEW) == {OFFICE, BRANCH, SCHOOL}
    assert reached(post(Role.OFFICER, OFFICE, Level.THCS), May.REVIEW) == set()


def test_of_what_an_authority_asks_a_post_there_sees_all_a_post_below_its_branch_and_others_nothing() -> None:
    at_the_office = part_of(post(Role.OFFICER), OFFICE, ABOVE[OFFICE])
    at_the_branch = part_of(post(Role.OFFICER, BRANCH, Level.TH), OFFICE, ABOVE[BRANCH])
    above_it = part_of(post(Role.OFFICER), BRANCH, ABOVE[OFFICE])

    assert at_the_office == Part()
    assert at_the_branch == Part(BRANCH, frozenset({Level.TH}))
    assert above_it is None


def test_several_posts_together_see_what_any_of_them_sees_of_each_authority() -> None:
    posts = [post(Role.OFFICER, OFFICE, Level.MN), post(Role.OFFICER, BRANCH)]

    seen = sight(posts, ABOVE)

    assert seen[OFFICE] == (Part(None, frozenset({Level.MN})), Part(BRANCH))
    assert seen[BRANCH] == (Part(),)
    assert seen[ELSEWHERE] == ()


def test_a_part_takes_what_is_below_it_and_teaches_one_of_its_levels() -> None:
    primary_of_the_branch = Part(BRANCH, frozenset({Level.TH}))

    assert primary_of_the_branch.takes(ABOVE[SCHOOL], frozenset({Level.TH, Level.THCS}))
    assert not primary_of_the_branch.takes(ABOVE[SCHOOL], frozenset({Level.THCS}))
    assert not primary_of_the_branch.takes(ABOVE[ELSEWHERE], frozenset({Level.TH}))
    assert Part().takes(ABOVE[ELSEWHERE], frozenset())


def test_every_right_has_its_line_in_the_table_and_each_line_gives_somebody_something() -> None:
    assert set(TABLE) == set(May)
    assert all(grants and all(grant.roles and grant.where for grant in grants) for grants in TABLE.values())
