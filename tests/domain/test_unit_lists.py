"""A list of schools is read as offices keep it: any order of columns, with diacritics or without, titles above it."""

from datetime import date
from unicodedata import normalize

import pytest

from domain.refusals import Refusal
from domain.registry.units import Level, UnitKind
from domain.sheets import Row, Sheet
from domain.unit_lists import stored
from domain.unit_lists.columns import HEADINGS, Column, column_of
from domain.unit_lists.csv_text import sheet_of
from domain.unit_lists.model import ListedUnit
from domain.unit_lists.reading import Read, read_rows
from domain.unit_lists.rows import Table, table_of


def table(text: str) -> Table:
    return table_of([sheet_of(text)])


def read(text: str) -> Read:
    return read_rows(table(text).rows)


def one(text: str) -> ListedUnit:
    found = read(text)
    assert (len(found.units), found.bad) == (1, ())
    return found.units[0]


@pytest.mark.parametrize(
    "header",
    [
        "Tên trường,Mã trường,Cấp học,Loại hình,Hiệu trưởng",
        "ten truong,ma truong,cap hoc,loai hinh,hieu truong",
        "TÊN TRƯỜNG , MÃ TRƯỜNG,CẤP HỌC,LOẠI HÌNH,HIỆU TRƯỞNG",
        "Tên đơn vị,Mã,Cấp,Loại hình,Hiệu trưởng",
        "Tên trường (*),Mã định danh,Cấp/bậc học,Loại hình,Họ và tên hiệu trưởng",
        "Unit name,Code,Level,Ownership,Principal",
        normalize("NFD", "Tên trường,Mã trường,Cấp học,Loại hình,Thủ trưởng"),
    ],
)
def test_headings_are_known_however_they_are_typed(header: str) -> None:
    assert one(f"{header}\nTH Kim Đồng,7901,TH,Công lập,Lê Thị Bình\n") == ListedUnit(
        row=2,
        name="TH Kim Đồng",
        kind=UnitKind.SCHOOL,
        levels=frozenset({Level.TH}),
        levels_stated=True,
        code="7901",
        ownership="public",
        head="Lê Thị Bình",
    )


def test_no_heading_means_two_things() -> None:
    meanings = [(heading, column) for column, headings in HEADINGS.items() for heading in headings]

    assert [(heading, column) for heading, column in meanings if column_of(heading) is not column] == []


def test_columns_come_in_any_order_and_unknown_ones_are_told() -> None:
    found = table("STT,Hiệu trưởng,Ghi chú,SĐT,Tên trường\n1,Lê Thị Bình,mới,0912,MN 19/5\n")

    assert found.heading.passed_over == ("Ghi chú",)
    assert set(found.heading.columns.values()) == {Column.NUMBER, Column.HEAD, Column.PHONE, Column.NAME}
    assert found.rows[0].cells == {Column.HEAD: "Lê Thị Bình", Column.NAME: "MN 19/5"}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_list_may_be_separated_as_the_spreadsheet_does(separator: str) -> None:
    text = separator.join(["Tên trường", "Mã"]) + "\r\n" + separator.join(["TH-THCS Lê Lợi", "12"]) + "\r\n"

    found = one(text)

    assert (found.name, found.code, found.levels) == ("TH-THCS Lê Lợi", "12", frozenset({Level.TH, Level.THCS}))


def test_titles_may_stand_above_the_headings_and_totals_and_signatures_below() -> None:
    found = table(
        "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO,,\n,,\nDANH SÁCH TRƯỜNG NĂM HỌC 2025-2026,,\nSTT,Tên trường,Mã\n(1),(2),(3)\n"
        "I,KHỐI MẦM NON,\n1,MN 19/5,01\nII,Khối tiểu học,\n1,TH Kim Đồng,02\n,Cộng: 2 trường,\n"
        "STT,Tên trường,Mã\n,Tổng cộng,2\n,,Người lập biểu\n,,THỦ TRƯỞNG ĐƠN VỊ\n"
    )

    assert [(row.number, row.cells[Column.NAME]) for row in found.rows] == [(7, "MN 19/5"), (9, "TH Kim Đồng")]
    assert (found.heading.row, found.skipped) == (4, 7)


def test_two_rows_of_headings_are_read_together() -> None:
    """`Người đứng đầu` over `Họ tên` and `SĐT`: Excel puts it in the first of the two columns."""
    rows = (
        Row(1, ("STT", "Tên trường", "Hiệu trưởng", "")),
        Row(2, ("STT", "Tên trường", "Họ tên", "SĐT")),
        Row(3, ("1", "TH Kim Đồng", "Lê Thị Bình", "0912")),
    )

    found = table_of([Sheet("Trường", rows)])

    assert found.heading.row == 2
    assert [row.cells for row in found.rows] == [{Column.NAME: "TH Kim Đồng", Column.HEAD: "Lê Thị Bình"}]


def test_the_sheet_with_headings_is_taken_and_the_others_are_named() -> None:
    cover = Sheet("Bìa", (Row(1, ("DANH SÁCH",)),))
    units = Sheet("Trường", (Row(1, ("Tên trường", "Mã")), Row(2, ("TH Kim Đồng", "1"))))

    found = table_of([cover, units])

    assert (found.heading.sheet, found.others) == ("Trường", ("Bìa",))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Mã,Cấp\n1,TH\n", "list-no-heading"),
        ("abc\n", "list-no-heading"),
        ("Tên trường,Mã\n", "list-no-rows"),
        ("Tên trường,Đơn vị\nTH A,TH B\n", "list-columns-twice"),
    ],
)
def test_a_table_that_is_no_list_is_refused_whole(text: str, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        table(text)

    assert refused.value.key == key


def test_names_typed_letter_and_mark_apart_are_the_same_names() -> None:
    composed = "Tên trường\nTH Nguyễn Thị Định\n"

    assert one(normalize("NFD", composed)) == one(composed)


def test_what_cannot_be_seen_is_no_part_of_a_name() -> None:
    assert one("Tên trường\nTH\u200b Kim\u00a0 Đồng\x07\ufeff\n").name == "TH Kim Đồng"


def test_a_name_over_two_lines_is_one_name_and_empty_rows_are_none() -> None:
    first, second = read('Tên trường,Mã\n"TH\nKim Đồng",1\n,\n  ,\nMN 19/5,2\n').units

    assert (first.name, second.name, second.row) == ("TH Kim Đồng", "MN 19/5", 6)


@pytest.mark.parametrize(
    ("said", "levels"),
    [
        ("Tiểu học", {Level.TH}),
        ("tieu hoc va thcs", {Level.TH, Level.THCS}),
        ("TH, THCS", {Level.TH, Level.THCS}),
        ("Liên cấp TH-THCS-THPT", {Level.TH, Level.THCS, Level.THPT}),
        ("Mầm non; Mẫu giáo", {Level.MN, Level.MG}),
        ("GDNN-GDTX", {Level.GDNN, Level.GDTX}),
    ],
)
def test_levels_are_a_set_in_the_words_of_the_list(said: str, levels: set[Level]) -> None:
    assert one(f'Tên trường,Cấp học,Mã\nHoa Sen,"{said}",1\n').levels == levels


@pytest.mark.parametrize("said", ["Cơ quan", "cơ quan quản lý", "Authority"])
def test_an_authority_says_so_instead_of_a_level(said: str) -> None:
    found = one(f"Tên đơn vị,Cấp\nTân Mỹ,{said}\n")

    assert (found.kind, found.levels, found.levels_stated) == (UnitKind.AUTHORITY, frozenset(), True)


@pytest.mark.parametrize("name", ["Phòng GDĐT Quận 7", "UBND phường Tân Mỹ", "Sở Giáo dục và Đào tạo"])
def test_some_are_authorities_by_their_names(name: str) -> None:
    assert one(f"Tên đơn vị,Cấp\n{name},\n").kind is UnitKind.AUTHORITY


def test_a_row_says_nothing_about_what_it_leaves_empty() -> None:
    found = one("Tên trường,Mã,Cấp,Loại hình,Trực thuộc,Ngày thành lập\nTH Kim Đồng,,,,,\n")

    assert (found.code, found.levels_stated, found.ownership, found.parent, found.opened) == (
        None,
        False,
        None,
        "",
        None,
    )


def test_other_names_and_the_day_of_founding_are_read() -> None:
    found = one("Tên trường;Tên khác;Ngày thành lập\nTH Kim Đồng;Kim Đồng 1|KĐ1|TH Kim Đồng;05/9/1976\n")

    assert (found.aliases, found.opened) == (("Kim Đồng 1", "KĐ1"), date(1976, 9, 5))


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ("Mã,Tên trường\n1,TH A\n2\n", "list-row-nameless"),
        ("Tên trường,Cấp\nKim Đồng,đại học\n", "list-row-level-unknown"),
        ("Tên trường,Cấp\nKim Đồng,TH Kim Đồng\n", "list-row-level-unknown"),
        ("Tên trường,Loại hình\nTH A,bán công\n", "list-row-ownership-unknown"),
        ("Tên trường,Ngày thành lập\nTH A,1998\n", "list-row-date-unknown"),
        ("Tên trường,Ngày thành lập\nTH A,31/02/1998\n", "list-row-date-unknown"),
        (f"Tên trường\nTH {'A' * 200}\n", "list-row-too-long"),
        (f"Tên trường,Mã\nTH A,{'1' * 41}\n", "list-row-too-long"),
    ],
)
def test_a_slip_is_told_by_row_and_holds_up_no_other(rows: str, key: str) -> None:
    good = "TH Tốt" + "," * rows.partition("\n")[0].count(",") if not rows.startswith("Mã") else "9,TH Tốt"

    found = read(f"{rows}{good}\n")

    assert [(bad.row, bad.key) for bad in found.bad] == [(3 if rows.startswith("Mã") else 2, key)]
    assert "TH Tốt" in [unit.name for unit in found.units]


def test_a_row_that_computes_is_refused_and_one_that_only_adds_up_is_no_unit() -> None:
    rows = (
        Row(1, ("Tên trường", "Mã")),
        Row(2, ("TH Kim Đồng", ""), computed=(1,)),
        Row(3, ("", "02"), computed=(0,)),
        Row(4, ("", ""), computed=(1,)),
    )

    found = table_of([Sheet("Trường", rows)])

    assert [(bad.row, bad.key) for bad in read_rows(found.rows).bad] == [
        (2, "list-row-computed"),
        (3, "list-row-computed"),
    ]
    assert found.skipped == 1


def test_rows_come_back_from_where_they_are_kept_as_they_were() -> None:
    rows = table("Tên trường,Mã,Tên khác\nTH Kim Đồng,01,A;B\nMN 19/5,02,\n").rows

    assert stored.unpack(stored.pack(rows)) == list(rows)
