"""Codes, aliases, former names, namesakes: what a unit is known by besides its name, and how buttons tell it apart."""

import pytest

from domain.ids import PersonId, UnitId
from domain.names.finding import find_unit
from domain.names.index import Called, NamedUnit, OtherName, UnitNames
from domain.names.labels import LONGEST, labels, numbered
from domain.names.learning import is_confirmed, may_stand_for
from domain.names.levels import levels_in
from domain.names.readings import Ask, Found, as_json
from domain.names.writing import without_telex
from domain.persons.people import Role
from domain.registry.units import UnitKind

COMMUNE, OTHER = UnitId(100), UnitId(101)


def unit(
    number: int, name: str, *others: OtherName, parent: UnitId | None = None, code: str | None = None
) -> NamedUnit:
    return NamedUnit(UnitId(number), name, levels_in(name), others=others, parent=parent, code=code)


def known(*units: NamedUnit) -> UnitNames:
    communes = [
        NamedUnit(COMMUNE, "UBND xã Tân Lập", frozenset(), UnitKind.AUTHORITY),
        NamedUnit(OTHER, "UBND thị trấn Năm Căn", frozenset(), UnitKind.AUTHORITY),
    ]
    return UnitNames().changed([*communes, *units])


def test_a_code_comes_before_any_name() -> None:
    names = known(unit(1, "MN 8/3", code="th kim dong"), unit(2, "TH Kim Đồng"))

    reading = find_unit("TH Kim Dong", names)

    assert isinstance(reading, Found)
    assert reading.unit.id == 1


def test_words_that_were_confirmed_come_before_what_they_are_near() -> None:
    learned = OtherName("kim dong a", Called.ALIAS)
    names = known(unit(1, "TH Lê Lợi", learned), unit(2, "TH Kim Đồng 1"), unit(3, "TH Kim Đồng 2"))

    reading = find_unit("Kim Đồng A", names)

    assert isinstance(reading, Found)
    assert (reading.unit.id, reading.called) == (1, Called.ALIAS)


def test_words_that_were_confirmed_are_asked_about_once_another_unit_bears_them() -> None:
    names = known(unit(1, "TH Lê Lợi", OtherName("th kim dong", Called.ALIAS)), unit(2, "TH Kim Đồng"))

    reading = find_unit("th kim dong", names)

    assert isinstance(reading, Ask)
    assert {one.id for one in reading.candidates} == {1, 2}


def test_todays_name_goes_before_a_former_one_and_a_former_one_alone_is_said() -> None:
    names = known(
        unit(1, "TH Tây Hồ", OtherName("TH Nhật Tân", Called.FORMER)),
        unit(2, "TH Kim Đồng", OtherName("TH Quảng Bá", Called.MERGED)),
        unit(3, "TH Nhật Tân"),
    )

    today, merged = find_unit("th nhat tan", names), find_unit("th quảng bá", names)

    assert isinstance(today, Found)
    assert isinstance(merged, Found)
    assert (today.unit.id, today.called) == (3, Called.TODAY)
    assert (merged.unit.id, merged.called, merged.known_as) == (2, Called.MERGED, "TH Quảng Bá")


def test_a_unit_that_was_split_is_asked_about() -> None:
    past = OtherName("THCS Quang Trung", Called.MERGED)
    names = known(unit(1, "THCS Quang Trung 1", past), unit(2, "THCS Quang Trung 2", past))

    reading = find_unit("thcs quang trung", names)

    assert isinstance(reading, Ask)
    assert {one.id for one in reading.candidates} == {1, 2}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("truwowngf tieeur hojc nhaatj taan", "truong tieu hoc nhat tan"),
        ("thcs nguyeenx huej", "thcs nguyen hue"),
        ("Ddoong Thais", "Dong Thai"),
        ("nguyễn trãi", "nguyễn trãi"),
        ("mn hoa sen", "mn hoa sen"),
    ],
)
def test_what_stays_of_telex_is_taken_away(typed: str, meant: str) -> None:
    assert without_telex(typed) == meant


def test_labels_are_names_where_names_fit() -> None:
    units = (unit(1, "TH Kim Đồng 1"), unit(2, "TH Kim Đồng 2"))

    assert labels(units) == ("TH Kim Đồng 1", "TH Kim Đồng 2")
    assert not numbered(units)


def test_a_long_name_keeps_what_tells_it_apart() -> None:
    units = (unit(1, "TH Nguyễn Thị Minh Khai"), unit(2, "THPT Nguyễn Thị Minh Khai"))

    assert labels(units) == ("TH N.T.Minh Khai", "THPT N.T.Minh Khai")


@pytest.mark.parametrize("name", ["TH Kim Đồng", "TH Nguyễn Thị Minh Khai", "Trường Phổ thông dân tộc bán trú A Lưới"])
def test_namesakes_are_told_apart_by_their_commune_in_as_few_letters_as_a_phone_shows(name: str) -> None:
    names = known(unit(1, name, parent=COMMUNE), unit(2, name, parent=OTHER))
    reading = find_unit(name, names)
    assert isinstance(reading, Ask)

    found = labels(reading.candidates)

    assert len(set(found)) == len(found) == 2
    assert all(len(label) <= LONGEST for label in found)
    assert {one.full for one in reading.candidates} == {f"{name} (UBND xã Tân Lập)", f"{name} (UBND thị trấn Năm Căn)"}


def test_what_cannot_be_told_apart_is_numbered() -> None:
    long = "MN Thế Giới Trẻ Thơ Hạnh Phúc Tương Lai"
    units = (unit(1, f"{long} Một"), unit(2, f"{long} Một"))

    assert [label[:3] for label in labels(units)] == ["1. ", "2. "]


def minh_khai() -> UnitNames:
    return known(
        unit(1, "THCS Nguyễn Thị Minh Khai"),
        unit(2, "TH Nguyễn Thị Minh Khai"),
        unit(3, "TH An Lạc 1"),
        unit(4, "TH An Lạc 2"),
        unit(5, "THCS Minh Khai"),
    )


@pytest.mark.parametrize(
    ("typed", "chosen", "may"),
    [
        ("ntmk", 1, True),
        ("ng t minh khai", 2, True),
        ("nguyen thi minh khai", 1, False),
        ("minh khai", 1, False),
        ("th an lac", 3, False),
        ("khai", 1, False),
        ("ntmk", 3, False),
        ("thcs nguyen thi minh khai", 1, False),
        ("xin chào", 1, False),
        ("n t m k " * 20, 1, False),
    ],
)
def test_only_words_that_are_nobody_elses_may_stand_for_a_unit(typed: str, chosen: int, may: bool) -> None:
    assert may_stand_for(typed, UnitId(chosen), minh_khai()) is may


@pytest.mark.parametrize(
    ("people", "role", "confirmed"),
    [(1, Role.OFFICER, True), (1, Role.ADMINISTRATOR, True), (1, Role.HEAD, False), (2, Role.HEAD, True)],
)
def test_one_officer_or_two_people_confirm(people: int, role: Role, confirmed: bool) -> None:
    chosen_by = frozenset(PersonId(number) for number in range(people))

    assert is_confirmed(chosen_by, frozenset({role})) is confirmed


def test_a_unit_that_changes_leaves_nothing_behind_in_the_index() -> None:
    names = known(unit(1, "TH Nhật Tân", code="7900"))

    changed = names.changed([unit(1, "TH Tây Hồ")])
    gone = changed.changed([], gone=[UnitId(1)])

    assert as_json(find_unit("th nhat tan", changed)) == {"unknown": True}
    assert as_json(find_unit("7900", changed)) == {"unknown": True}
    assert as_json(find_unit("th tay ho", changed)) == {"unit": "TH Tây Hồ"}
    again = gone.changed([unit(1, "TH Nhật Tân", code="7900")])
    assert (again.units, again.codes, again.exact.keys()) == (names.units, names.codes, names.exact.keys())
    assert (again.beginnings, again.letters, again.lengths) == (names.beginnings, names.letters, names.lengths)
    assert (again.initials, again.sharing, again.aliases) == (names.initials, names.sharing, names.aliases)
