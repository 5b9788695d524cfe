"""Who may ask for which post, in which steps, and who decides."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.ids import AddressId, ApplicationId, PersonId, PostId, UnitId
from domain.persons import applications as rules
from domain.persons.applications import LONGEST_NAME, MOST_A_DAY, Application, Place, State, Step
from domain.persons.people import Address, Person, Post, Reach, Role, Visitor
from domain.refusals import Refusal
from domain.registry.units import Level, UnitKind
from domain.texts import Language
from tests.office import moment

NOW = moment("2024-02-01")
SCHOOL, OTHER, OFFICE, PROVINCE = UnitId(10), UnitId(11), UnitId(2), UnitId(1)
PLACE = Place(SCHOOL, frozenset({SCHOOL, OFFICE, PROVINCE}), frozenset({Level.TH}))
DRAFT = Application(
    ApplicationId(1),
    AddressId(7),
    None,
    SCHOOL,
    "TH Nhật Tân",
    None,
    None,
    None,
    None,
    State.DRAFT,
    NOW,
    NOW + rules.VALID,
)


def holder(role: Role, unit: UnitId, *, levels: frozenset[Level] = frozenset(), number: int = 1) -> Person:
    post = Post(PostId(number), unit, "…", role, levels)
    return Person(PersonId(number), "Ai đó", Language.VI, (post,))


def visitor(person: Person) -> Visitor:
    return Visitor(Address(AddressId(100 + person.id), "telegram", 1000 + person.id, 0, Reach.OPEN), person)


def test_the_steps_follow_what_is_not_known_yet() -> None:
    head = replace(DRAFT, role=Role.HEAD)

    assert DRAFT.step(headed=True) is Step.ROLE
    assert head.step(headed=True) is Step.IN_PLACE
    assert head.step(headed=False) is Step.NAME
    assert replace(head, state=State.IN_PLACE).step(headed=True) is Step.NAME
    assert replace(DRAFT, role=Role.DEPUTY).step(headed=True) is Step.NAME
    assert replace(DRAFT, role=Role.DEPUTY, name="Lan").step(headed=True) is Step.PHONE


@pytest.mark.parametrize("kind", list(UnitKind))
def test_nobody_can_ask_to_be_an_administrator(kind: UnitKind) -> None:
    offered = rules.offered(kind)

    assert Role.ADMINISTRATOR not in offered
    assert (Role.HEAD in offered) is (kind is not UnitKind.AUTHORITY)
    assert (Role.OFFICER in offered) is (kind is UnitKind.AUTHORITY)


MAY_DECIDE = [
    (Role.HEAD, SCHOOL, {Role.DEPUTY, Role.FOCAL}),
    (Role.HEAD, OTHER, set()),
    (Role.DEPUTY, SCHOOL, set()),
    (Role.FOCAL, SCHOOL, set()),
    (Role.OFFICER, OFFICE, {Role.HEAD, Role.DEPUTY, Role.FOCAL}),
    (Role.OFFICER, PROVINCE, {Role.HEAD, Role.DEPUTY, Role.FOCAL}),
    (Role.OFFICER, OTHER, set()),
    (Role.LEADER, OFFICE, set()),
    (Role.VIEWER, OFFICE, set()),
    (Role.ADMINISTRATOR, OFFICE, set(Role)),
    (Role.ADMINISTRATOR, OTHER, set()),
]


@pytest.mark.parametrize(("role", "unit", "gives"), MAY_DECIDE)
def test_who_decides_on_what(role: Role, unit: UnitId, gives: set[Role]) -> None:
    person = holder(role, unit)

    assert {asked for asked in Role if rules.deciding(person, asked, PLACE)} == gives


def test_an_officer_of_other_levels_does_not_decide() -> None:
    assert rules.deciding(holder(Role.OFFICER, OFFICE, levels=frozenset({Level.TH})), Role.HEAD, PLACE)
    assert not rules.deciding(holder(Role.OFFICER, OFFICE, levels=frozenset({Level.MN})), Role.HEAD, PLACE)
    assert not rules.deciding(None, Role.HEAD, PLACE)


def test_the_nearest_are_asked_and_others_only_where_there_are_none() -> None:
    head, officer = visitor(holder(Role.HEAD, SCHOOL, number=1)), visitor(holder(Role.OFFICER, OFFICE, number=2))
    administrator = visitor(holder(Role.ADMINISTRATOR, OFFICE, number=3))
    everybody = [administrator, officer, head]

    def heard(role: Role, *there: Visitor) -> set[int]:
        return {int(one) for one in rules.heard_by(there, role, PLACE)}

    assert heard(Role.DEPUTY, *everybody) == {101}
    assert heard(Role.HEAD, *everybody) == {102}
    assert heard(Role.DEPUTY, officer, administrator) == {102}
    assert heard(Role.HEAD, administrator, head) == {103}
    assert heard(Role.LEADER, *everybody) == {103}
    assert heard(Role.LEADER, officer, head) == set()


def test_three_a_day_and_then_when_the_next_is_welcome() -> None:
    asked = [NOW - timedelta(hours=hours) for hours in (30, 20, 10, 1)]

    rules.refuse_too_many(asked[:3], NOW)
    with pytest.raises(Refusal, match="join-too-many") as refused:
        rules.refuse_too_many(asked, NOW)

    assert refused.value.details == {"most": MOST_A_DAY, "at": NOW + timedelta(hours=4)}


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Nguyễn Thị Lan", "Nguyễn Thị Lan"), ("  lê   bình ", "lê bình"), ("H'Hen Niê", "H'Hen Niê"), ("A & <b>", None)],
)
def test_a_name_is_kept_as_it_is_typed(typed: str, name: str | None) -> None:
    assert rules.is_name(typed) is (name is not None)
    if name is not None:
        assert rules.read_name(typed) == name


@pytest.mark.parametrize("typed", ["Lan", "", "12 34", "0912 345 678", "Lan 2", "🌸 🌸", "x y" * LONGEST_NAME, "dung"])
def test_what_nobody_is_called_is_no_name(typed: str) -> None:
    assert not rules.is_name(typed)


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("Hiệu trưởng", Role.HEAD),
        ("hieu truong.", Role.HEAD),
        ("pho hieu truong", Role.DEPUTY),
        ("văn thư", Role.FOCAL),
        ("CHUYÊN VIÊN", Role.OFFICER),
        ("lãnh đạo", Role.LEADER),
        ("quản trị", Role.ADMINISTRATOR),
        ("giáo viên", None),
    ],
)
def test_a_post_can_be_typed(typed: str, role: Role | None) -> None:
    assert rules.read_role(typed) is role


def test_names_that_look_like_answers_are_asked_about() -> None:
    assert rules.may_be_name("Huy")
    assert rules.may_be_name("Dung")
    assert not rules.may_be_name("Hủy")
    assert not rules.may_be_name("đúng")
    assert rules.is_cancel("Hủy")
    assert rules.is_yes("Đúng")
