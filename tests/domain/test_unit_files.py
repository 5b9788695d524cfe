"""A list of schools is read as offices keep it: any order of columns, with diacritics or without."""

from unicodedata import normalize

import pytest

from domain.unit_files import ListedUnit, UnitFileError, load_units
from domain.units import Level, UnitKind


def one(text: str) -> ListedUnit:
    read = load_units(text, "truong.csv")
    assert len(read) == 1
    return read[0]


def complaint(text: str) -> list[str]:
    with pytest.raises(UnitFileError) as wrong:
        load_units(text, "truong.csv")
    return str(wrong.value).splitlines()


@pytest.mark.parametrize(
    "header",
    [
        "Tên trường,Mã trường,Cấp học,Loại hình,Hiệu trưởng",
        "ten truong,ma truong,cap hoc,loai hinh,hieu truong",
        "TÊN TRƯỜNG , MÃ TRƯỜNG,CẤP HỌC,LOẠI HÌNH,HIỆU TRƯỞNG",
        "Tên đơn vị,Mã,Cấp,Loại hình,Hiệu trưởng",
    ],
)
def test_headers_are_known_however_they_are_typed(header: str) -> None:
    assert one(f"{header}\nTH Kim Đồng,7901,TH,Công lập,Lê Thị Bình\n") == ListedUnit(
        "TH Kim Đồng", UnitKind.SCHOOL, frozenset({Level.TH}), "7901", "public", "", "Lê Thị Bình", 2
    )


def test_columns_come_in_any_order_and_unknown_ones_are_passed_over() -> None:
    read = one("STT,Hiệu trưởng,Ghi chú,Tên trường\n1,Lê Thị Bình,mới,MN 19/5\n")

    assert (read.name, read.head, read.levels) == ("MN 19/5", "Lê Thị Bình", frozenset({Level.MN}))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_list_may_be_separated_as_the_spreadsheet_does(separator: str) -> None:
    text = separator.join(["Tên trường", "Mã"]) + "\r\n" + separator.join(["TH-THCS Lê Lợi", "12"]) + "\r\n"

    read = one(text)

    assert (read.name, read.code, read.levels) == ("TH-THCS Lê Lợi", "12", frozenset({Level.TH, Level.THCS}))


def test_names_typed_letter_and_mark_apart_are_the_same_names() -> None:
    composed = "Tên trường\nTH Nguyễn Thị Định\n"

    assert one(normalize("NFD", composed)) == one(composed)


def test_an_authority_needs_no_level_and_others_may_be_below_it() -> None:
    authority, school = load_units(
        "Cấp,Tên trường,Trực thuộc\nCơ quan,Phòng GDĐT Quận 7,\n,TH Kim Đồng,Phòng GDĐT Quận 7\n", "x"
    )

    assert (authority.kind, authority.levels) == (UnitKind.AUTHORITY, frozenset())
    assert school.parent == authority.name


def test_a_name_over_two_lines_is_one_name_and_empty_rows_are_none() -> None:
    first, second = load_units('Tên trường,Mã\n"TH\nKim Đồng",1\n,\n  ,\nMN 19/5,2\n', "truong.csv")

    assert (first.name, second.name, second.line) == ("TH Kim Đồng", "MN 19/5", 6)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("", "truong.csv:1: no column of names"),
        ("Mã,Cấp\n1,TH\n", "truong.csv:1: no column of names"),
        ("Tên trường,Đơn vị\nTH A,TH B\n", "truong.csv:1: two columns of the same meaning: name"),
        ("Mã,Tên trường\n1,TH A\n2\n", "truong.csv:3: a row without a name"),
        ("Tên trường\nKim Đồng\n", "truong.csv:2: Kim Đồng: what level is it?"),
        ("Tên trường,Cấp\nKim Đồng,đại học\n", "truong.csv:2: Kim Đồng: what level is it?"),
        ("Tên trường,Loại hình\nTH A,bán công\n", "truong.csv:2: TH A: 'bán công' is none of"),
        ("Tên trường\nTH A\nTH B\nTH A\n", "truong.csv:4: TH A is listed twice"),
        ("Tên trường,Mã\nTH A,1\nTH B,1\n", "truong.csv:3: 1 is listed twice"),
        (f"Tên trường\nTH {'A' * 200}\n", "truong.csv:2: too long"),
    ],
)
def test_a_slip_is_told_with_its_file_and_line(rows: str, told: str) -> None:
    assert [line[: len(told)] for line in complaint(rows)] == [told]


def test_every_slip_is_told_at_once() -> None:
    assert len(complaint("Tên trường,Mã\nKim Đồng,1\n,2\nTH A,3\nTH A,4\n")) == 3
