"""An office's list of changes: columns in any order, days and deeds as people write them, every wrong row named."""

from collections.abc import Sequence
from datetime import date

import pytest

from domain.registry import change_files
from domain.registry.change_files import ChangeFileError, ListedChange, parse_day, read_changes
from domain.registry.unit_changes import Deed, Staff
from domain.registry.units import Level

HEADERS = ("Đơn vị", "Việc", "Đến / tên mới", "Từ ngày", "Trực thuộc", "Cấp học", "Cán bộ")


def read(*rows: Sequence[str], headers: Sequence[str] = HEADERS) -> list[ListedChange]:
    return read_changes(enumerate([headers, *rows], start=1), "doi.csv")


def test_a_row_is_read_with_all_it_says() -> None:
    [merged, founded] = read(
        ("TH A; TH B", "Sáp nhập", "TH C", "01/7/2025", "UBND xã", "", ""),
        ("UBND xã Mới", "Thành lập", "", "2025-07-01 00:00:00", "Sở", "Cơ quan", ""),
    )

    assert (merged.deed, merged.units, merged.to) == (Deed.MERGE, ("TH A", "TH B"), ("TH C",))
    assert (merged.day, merged.parent) == (date(2025, 7, 1), "UBND xã")
    assert (founded.deed, founded.authority, founded.day) == (Deed.FOUND, True, date(2025, 7, 1))


def test_columns_may_stand_in_any_order_without_diacritics() -> None:
    [row] = read(("1/7/2025", "doi ten", "TH Mới", "TH Cũ"), headers=("tu ngay", "VIEC", "Tên mới", "Ten don vi"))

    assert (row.deed, row.units, row.to) == (Deed.RENAME, ("TH Cũ",), ("TH Mới",))


def test_what_a_new_unit_teaches_and_what_becomes_of_its_people_may_be_said() -> None:
    [founded, closed] = read(
        ("Lê Lợi", "lập mới", "", "1-7-2025", "Sở", "TH, THCS", ""),
        ("Phòng", "giải thể", "Sở", "1.7.2025", "", "", "Chuyển sang"),
    )

    assert founded.levels == {Level.TH, Level.THCS}
    assert closed.staff is Staff.GO_ON


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (("TH A", "xóa", "", "1/7/2025"), "'xóa' is none of"),
        (("TH A", "đổi tên", "TH B", "31/6/2025"), "'31/6/2025' is no day"),
        (("TH A", "đổi tên", "TH B", ""), "'' is no day"),
        (("", "đổi tên", "TH B", "1/7/2025"), "no unit is named"),
        (("TH A", "đổi tên", "", "1/7/2025"), "one name is needed"),
        (("TH A; TH B", "đổi tên", "TH C", "1/7/2025"), "one unit a row"),
        (("TH A", "tách", "TH B", "1/7/2025"), "at least two names"),
        (("TH A", "giải thể", "TH B; TH C", "1/7/2025"), "at most one unit"),
        (("TH A", "lập", "TH B", "1/7/2025"), "stands in the column"),
        (("TH A", "lập", "", "1/7/2025", "", "đại học"), "names no level"),
        (("Phòng", "giải thể", "Sở", "1/7/2025", "", "", "nghỉ"), "is none of chuyển, thôi"),
    ],
)
def test_every_wrong_row_is_named_with_file_and_line(row: Sequence[str], complaint: str) -> None:
    with pytest.raises(ChangeFileError) as told:
        read(("TH X", "đổi tên", "TH Y", "1/7/2025"), (), row)

    assert str(told.value).startswith("doi.csv:4: ")
    assert complaint in str(told.value)


def test_all_wrong_rows_are_named_at_once() -> None:
    with pytest.raises(ChangeFileError) as told:
        read(("TH A", "xóa", "", "1/7/2025"), ("TH B", "đổi tên", "", "1/7/2025"))

    assert len(str(told.value).splitlines()) == 2


def test_a_file_without_the_columns_that_are_needed_says_which() -> None:
    with pytest.raises(ChangeFileError, match=r"doi\.csv:1: no column for deed, day"):
        read(headers=("Đơn vị", "Ghi chú"))


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(ChangeFileError, match="no column for"):
        read_changes([], "doi.csv")


@pytest.mark.parametrize(
    "text", ["01/7/2025", "1-7-2025", "1.7.2025", "2025-07-01", "2025-07-01 00:00:00", " 1/7/2025 "]
)
def test_a_day_is_read_as_people_and_workbooks_write_it(text: str) -> None:
    assert parse_day(text) == date(2025, 7, 1)


@pytest.mark.parametrize("text", ["", "hôm qua", "29/2/2025", "1/7/25x", "7/2025"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert parse_day(text) is None


def test_rows_are_read_as_they_were_written_down() -> None:
    listed = read(
        ("TH A; TH B", "nhập", "TH C", "1/7/2025", "UBND xã", "TH", "thôi"),
        ("UBND xã", "lập", "", "1/7/2025", "", "cơ quan", ""),
    )

    assert change_files.from_text(change_files.to_text("doi.csv", listed)) == ("doi.csv", listed)
