"""A list against the units there are: new, changed, unchanged, refused; the same list twice changes nothing."""

from datetime import date

import pytest

from domain.ids import UnitId
from domain.registry.units import Level, UnitKind
from domain.unit_lists.comparing import Authority, compare
from domain.unit_lists.csv_text import sheet_of
from domain.unit_lists.known import KnownUnit, KnownUnits
from domain.unit_lists.outcome import Aspect, Comparison, Row
from domain.unit_lists.reading import read_rows
from domain.unit_lists.rows import table_of

OFFICE, WARD, SCHOOL, NURSERY = UnitId(1), UnitId(2), UnitId(3), UnitId(4)
TH = frozenset({Level.TH})


def authority(unit: UnitId, name: str, parent: UnitId | None = None, code: str | None = None) -> KnownUnit:
    return KnownUnit(unit, name, code, UnitKind.AUTHORITY, "public", frozenset(), parent)


def school(unit: UnitId, name: str, parent: UnitId | None = OFFICE, code: str | None = None) -> KnownUnit:
    return KnownUnit(unit, name, code, UnitKind.SCHOOL, "public", TH, parent)


KNOWN = (
    authority(OFFICE, "Phòng GDĐT Quận 7"),
    authority(WARD, "UBND phường Tân Mỹ", OFFICE),
    school(SCHOOL, "TH Kim Đồng", code="01"),
    school(NURSERY, "TH Hoa Sen"),
)


def held(text: str, *more: KnownUnit, by: Authority | None = None) -> Comparison:
    return compare(read_rows(table_of([sheet_of(text)]).rows), KnownUnits([*KNOWN, *more]), by)


def refused(comparison: Comparison) -> list[tuple[int, str]]:
    return [(bad.row, bad.key) for bad in comparison.refused]


def aspects(comparison: Comparison) -> list[tuple[UnitId, set[Aspect]]]:
    return [(one.known.id, set(one.aspects)) for one in comparison.changed]


def test_what_is_there_already_is_unchanged() -> None:
    found = held("Tên,Mã,Cấp,Loại hình,Trực thuộc\nTH Kim Đồng,01,TH,Công lập,Phòng GDĐT Quận 7\nTH Hoa Sen,,,,\n")

    assert found.counts == {"new": 0, "changed": 0, "unchanged": 2, "refused": 0}


def test_a_unit_is_known_by_its_code_under_another_name_and_parent() -> None:
    found = held("Tên,Mã,Trực thuộc\nTH Kim Đồng 1,01,UBND phường Tân Mỹ\n")

    assert aspects(found) == [(SCHOOL, {Aspect.NAME, Aspect.PARENT})]
    assert found.changed[0].parent == WARD


def test_everything_else_that_may_change_is_named() -> None:
    found = held("Tên,Mã,Cấp,Loại hình,Tên khác,Ngày thành lập\nTH Hoa Sen,02,TH-THCS,Tư thục,Hoa Sen 1,05/09/1976\n")

    wanted = {Aspect.CODE, Aspect.LEVELS, Aspect.OWNERSHIP, Aspect.ALIASES, Aspect.OPENED}
    assert aspects(found) == [(NURSERY, wanted)]
    assert found.changed[0].listed.opened == date(1976, 9, 5)


def test_a_name_under_another_parent_is_another_unit_and_that_is_said() -> None:
    found = held("Tên,Trực thuộc\nTH Kim Đồng,UBND phường Tân Mỹ\n")

    assert [(one.listed.name, one.parent) for one in found.new] == [("TH Kim Đồng", WARD)]
    assert found.twins == 1


def test_parents_may_stand_in_the_same_file_at_any_depth_and_in_any_order() -> None:
    found = held(
        "Tên,Cấp,Trực thuộc,Mã\nTH A,TH,P1,\nCụm 2,Cơ quan,Cụm 1,P1\nCụm 1,Cơ quan,Phòng GDĐT Quận 7,\nTH B,TH,Cụm 1,\n"
    )

    places = {one.listed.name: one.parent for one in found.new}
    assert places == {"Cụm 1": OFFICE, "Cụm 2": Row(4), "TH A": Row(3), "TH B": Row(4)}
    assert [one.listed.name for one in found.new].index("Cụm 1") == 0


def test_a_chain_as_long_as_the_file_is_followed() -> None:
    rows = "".join(f"Cụm {number},Cơ quan,Cụm {number - 1}\n" for number in range(5000, 0, -1))

    found = held(f"Tên,Cấp,Trực thuộc\n{rows}Cụm 0,Cơ quan,\n")

    assert found.counts == {"new": 5001, "changed": 0, "unchanged": 0, "refused": 0}


@pytest.mark.parametrize(
    "rows",
    [
        "A,Cơ quan,B\nB,Cơ quan,A\n",
        "A,Cơ quan,A\n",
        "A,Cơ quan,B\nB,Cơ quan,C\nC,Cơ quan,A\nTH D,TH,C\n",
    ],
)
def test_circles_within_the_file_are_refused(rows: str) -> None:
    found = held(f"Tên,Cấp,Trực thuộc\n{rows}")

    assert found.new == ()
    assert {key for _, key in refused(found)} == {"list-row-circle"}


def test_an_authority_moved_below_what_stands_below_it_is_refused_and_holds_up_no_other() -> None:
    known = (authority(UnitId(9), "Phòng", None, code="P1"), authority(UnitId(10), "Cụm", UnitId(9), code="C1"))

    found = held("Tên,Mã,Trực thuộc\nPhòng,P1,C1\nTH Kim Đồng,01,C1\n", *known)

    assert refused(found) == [(2, "list-row-circle")]
    assert aspects(found) == [(SCHOOL, {Aspect.PARENT})]


def test_a_unit_below_itself_through_one_that_is_new_is_refused() -> None:
    found = held(
        "Tên,Mã,Trực thuộc\nSở GDĐT,S1,Phòng GDĐT mới\nPhòng GDĐT mới,,Sở cũ\n",
        authority(UnitId(9), "Sở cũ", None, "S1"),
    )

    assert refused(found) == [(2, "list-row-circle")]
    assert [one.parent for one in found.new] == [UnitId(9)]


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ("TH A,,Phòng không có\n", "list-row-parent-unknown"),
        ("TH A,,Cụm\n", "list-row-parent-several"),
        ("Kim Đồng,,Phòng GDĐT Quận 7\n", "list-row-level-missing"),
        ("TH Cũ,99,\n", "list-row-closed"),
        ("TH Kim Đồng,77,Phòng GDĐT Quận 7\n", "list-row-other-code"),
        ("TH Hoa Sen,01,\n", "list-row-name-taken"),
        ("TH Đôi,,\n", "list-row-several"),
    ],
)
def test_a_row_that_could_mean_several_things_or_none_is_refused(rows: str, key: str) -> None:
    more = (
        authority(UnitId(9), "Cụm", OFFICE),
        authority(UnitId(10), "Cụm", WARD),
        KnownUnit(UnitId(11), "TH Cũ", "99", UnitKind.SCHOOL, "public", TH, OFFICE, closed=True),
        school(UnitId(12), "TH Đôi", OFFICE),
        school(UnitId(13), "TH Đôi", WARD),
    )

    found = held(f"Tên,Mã,Trực thuộc\n{rows}TH Tốt,,Phòng GDĐT Quận 7\n", *more)

    assert refused(found) == [(2, key)]
    assert [one.listed.name for one in found.new] == ["TH Tốt"]


def test_a_school_does_not_become_an_authority() -> None:
    assert refused(held("Tên,Mã,Cấp\nTH Kim Đồng,01,Cơ quan\n")) == [(2, "list-row-other-kind")]


@pytest.mark.parametrize(
    "rows",
    [
        "TH A,,Phòng GDĐT Quận 7\nTH A,,Phòng GDĐT Quận 7\n",
        "TH A,5,Phòng GDĐT Quận 7\nTH B,5,Phòng GDĐT Quận 7\n",
        "TH Kim Đồng,01,\nTH Kim Đồng,,Phòng GDĐT Quận 7\n",
    ],
)
def test_of_two_rows_about_one_unit_the_second_is_refused(rows: str) -> None:
    found = held(f"Tên,Mã,Trực thuộc\n{rows}")

    assert refused(found) == [(3, "list-row-twice")]
    assert found.refused[0].details == {"first": 2}


def test_what_stands_below_a_row_that_is_refused_is_refused_too() -> None:
    found = held("Tên,Cấp,Trực thuộc\nCụm 1,đại học,\nTH A,TH,Cụm 1\nCụm 2,Cơ quan,Không có\nTH B,TH,Cụm 2\n")

    assert refused(found) == [
        (2, "list-row-level-unknown"),
        (3, "list-row-parent-unknown"),
        (4, "list-row-parent-unknown"),
        (5, "list-row-parent-refused"),
    ]


def test_a_parent_is_forgiven_its_spelling_and_known_by_its_other_names() -> None:
    commune = KnownUnit(
        UnitId(9),
        "UBND xã Bình",
        None,
        UnitKind.AUTHORITY,
        "public",
        frozenset(),
        OFFICE,
        aliases=frozenset({"Xã Bình"}),
    )

    found = held("Tên,Trực thuộc\nTH A,phong gddt quan 7\nTH B,Xã Bình\n", commune)

    assert {one.listed.name: one.parent for one in found.new} == {"TH A": OFFICE, "TH B": UnitId(9)}


class TestByAnAdministrator:
    """Who may touch only what their post reaches."""

    here = Authority(frozenset({OFFICE, WARD, SCHOOL, NURSERY}), OFFICE)
    elsewhere = (authority(UnitId(20), "Sở GDĐT"), school(UnitId(21), "TH Xa", UnitId(20), code="21"))

    def test_a_unit_without_a_parent_comes_below_the_administrator_s_own(self) -> None:
        found = held("Tên\nTH Mới\nTH Kim Đồng\n", by=self.here)

        assert [one.parent for one in found.new] == [OFFICE]
        assert found.unchanged == 1

    def test_one_of_two_authorities_has_to_be_named(self) -> None:
        several = Authority(self.here.reach, None)

        assert refused(held("Tên\nTH Mới\n", by=several)) == [(2, "list-row-parent-missing")]

    @pytest.mark.parametrize(
        "row", ["TH Mới,,Sở GDĐT", "TH Tên khác,21,", "TH Kim Đồng,01,Sở GDĐT", "TH Xa,21,Phòng GDĐT Quận 7"]
    )
    def test_nothing_beyond_their_reach_is_added_changed_taken_or_given_away(self, row: str) -> None:
        found = held(f"Tên,Mã,Trực thuộc\n{row}\n", *self.elsewhere, by=self.here)

        assert refused(found) == [(2, "list-row-not-yours")]

    def test_what_is_unchanged_may_be_anybody_s(self) -> None:
        assert held("Tên,Mã\nTH Xa,21\n", *self.elsewhere, by=self.here).unchanged == 1
