"""Who gives which posts where, and what is typed about them."""

import pytest

from domain.ids import PersonId, PostId, UnitId
from domain.persons import appointing, staff_words
from domain.persons.appointing import Workplace
from domain.persons.people import OVERSEEING, REPORTING, Person, Post, Role
from domain.refusals import Refusal
from domain.registry.units import Level, UnitKind
from domain.texts import Language

OFFICE, SCHOOL, OTHER = UnitId(1), UnitId(2), UnitId(3)
THERE = Workplace(SCHOOL, "TH Nhật Tân", UnitKind.SCHOOL, frozenset({SCHOOL, OFFICE}), frozenset({Level.TH}))
UP = Workplace(OFFICE, "Phòng GDĐT", UnitKind.AUTHORITY, frozenset({OFFICE}), frozenset())


def somebody(role: Role, unit: UnitId, *levels: Level) -> Person:
    post = Post(PostId(1), unit, "", role, frozenset(levels))
    return Person(PersonId(1), "", Language.VI, (post,))


@pytest.mark.parametrize(
    ("person", "at_school", "at_office"),
    [
        (somebody(Role.HEAD, SCHOOL), {Role.DEPUTY, Role.FOCAL}, set()),
        (somebody(Role.HEAD, OTHER), set(), set()),
        (somebody(Role.DEPUTY, SCHOOL), set(), set()),
        (somebody(Role.FOCAL, SCHOOL), set(), set()),
        (somebody(Role.OFFICER, OFFICE), REPORTING, REPORTING),
        (somebody(Role.OFFICER, OFFICE, Level.TH), REPORTING, set()),
        (somebody(Role.OFFICER, OFFICE, Level.MN), set(), set()),
        (somebody(Role.OFFICER, OTHER), set(), set()),
        (somebody(Role.LEADER, OFFICE), set(), set()),
        (somebody(Role.VIEWER, OFFICE), set(), set()),
        (somebody(Role.ADMINISTRATOR, OFFICE), REPORTING, REPORTING | OVERSEEING),
        (somebody(Role.ADMINISTRATOR, OTHER), set(), set()),
    ],
)
def test_a_post_gives_others_as_far_as_it_reaches(person: Person, at_school: set[Role], at_office: set[Role]) -> None:
    assert set(appointing.givable(person, THERE)) == at_school
    assert set(appointing.givable(person, UP)) == at_office


@pytest.mark.parametrize("held", list(Role))
@pytest.mark.parametrize("to", list(Role))
def test_only_a_head_replaces_and_only_a_head(held: Role, to: Role) -> None:
    replaces = to is Role.HEAD

    assert appointing.gives_way(held, to=to, same=False) is (replaces and held is Role.HEAD)
    assert appointing.gives_way(held, to=to, same=True) is (replaces and held in REPORTING)


@pytest.mark.parametrize(
    ("typed", "levels", "areas"),
    [
        ("tiểu học; CCHC, CNTT", {Level.TH}, "CCHC, CNTT"),
        ("tieu hoc, thcs;CNTT", {Level.TH, Level.THCS}, "CNTT"),
        ("khối THCS", {Level.THCS}, ""),
        ("mầm non và mẫu giáo; ", {Level.MN, Level.MG}, ""),
        ("CNTT", set(), "CNTT"),
        ("; tổng hợp  báo cáo ;", set(), "tổng hợp báo cáo"),
    ],
)
def test_what_an_officer_looks_after_is_read_as_it_is_typed(typed: str, levels: set[Level], areas: str) -> None:
    read = staff_words.read_duties(typed)

    assert set(read.levels) == levels
    assert read.areas == areas


@pytest.mark.parametrize("typed", ["lâu đài; CNTT", "tiểu học, lâu đài; CNTT", "; " + "x" * 201])
def test_what_is_no_level_or_too_long_is_not_taken(typed: str) -> None:
    with pytest.raises(Refusal):
        staff_words.read_duties(typed)


@pytest.mark.parametrize(("typed", "place"), [("2", 1), ("2.", 1), ("phó hiệu trưởng", 0), ("3", None), ("0", None)])
def test_a_choice_is_typed_by_number_or_by_words(typed: str, place: int | None) -> None:
    assert staff_words.chosen(typed, ["Phó Hiệu trưởng", "Đầu mối báo cáo"]) == place


def test_one_of_two_of_the_same_name_is_chosen_by_number_alone() -> None:
    assert staff_words.chosen("lan", ["Lan", "Lan"]) is None
    assert staff_words.chosen("1", ["Lan", "Lan"]) == 0
