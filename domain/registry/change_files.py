"""Reads an office's list of changes of units: đơn vị | việc | đến, tên mới | từ ngày | trực thuộc, in any order."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from unicodedata import normalize

from domain.folding import fold, words
from domain.names.levels import levels_in
from domain.registry.unit_changes import Deed, Staff
from domain.registry.units import Level

FILE = "file"
"""What stands in the place of a deed where a whole file was asked for."""

# Folded, as they are compared.
_HEADERS: Mapping[str, str] = {
    **dict.fromkeys(("don vi", "ten don vi", "ten truong", "truong"), "units"),
    **dict.fromkeys(("viec", "noi dung", "thay doi", "hinh thuc"), "deed"),
    **dict.fromkeys(("den", "ten moi", "den ten moi", "don vi moi", "den don vi"), "to"),
    **dict.fromkeys(("tu ngay", "ngay", "ngay hieu luc", "hieu luc"), "day"),
    **dict.fromkeys(("truc thuoc", "co quan quan li"), "parent"),
    **dict.fromkeys(("cap hoc", "cap"), "levels"),
    **dict.fromkeys(("can bo", "can bo cua don vi"), "staff"),
}
_NEEDED = ("units", "deed", "day")
_DEEDS: Mapping[str, Deed] = {
    **dict.fromkeys(("doi ten",), Deed.RENAME),
    **dict.fromkeys(("chuyen", "chuyen ve", "chuyen giao", "dieu chuyen", "truc thuoc"), Deed.MOVE),
    **dict.fromkeys(("nhap", "nhap vao", "sap nhap", "hop nhat"), Deed.MERGE),
    **dict.fromkeys(("tach", "chia", "chia tach"), Deed.SPLIT),
    **dict.fromkeys(("giai the", "dong", "dong cua", "ket thuc", "cham dut", "cham dut hoat dong"), Deed.CLOSE),
    **dict.fromkeys(("lap", "lap moi", "thanh lap", "thanh lap moi"), Deed.FOUND),
}
_STAFF: Mapping[str, Staff] = {
    **dict.fromkeys(("chuyen", "chuyen sang", "di theo"), Staff.GO_ON),
    **dict.fromkeys(("thoi", "thoi giu chuc", "ket thuc"), Staff.END),
}
_AUTHORITY = "co quan"
_DATES = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d", "%Y-%m-%d %H:%M:%S")
"""The last two as a workbook's own dates read."""


class ChangeFileError(ValueError):
    """One line a problem: `file:line: what is wrong`."""


@dataclass(frozen=True, slots=True)
class ListedChange:
    """A row as it was written: names, not yet units. `levels` and `authority` say what a new unit is, where told."""

    line: int
    deed: Deed
    units: tuple[str, ...]
    to: tuple[str, ...]
    day: date
    parent: str = ""
    staff: Staff | None = None
    levels: frozenset[Level] = frozenset()
    authority: bool = False


def read_changes(rows: Iterable[tuple[int, Sequence[str]]], source: str) -> list[ListedChange]:
    """`rows` are numbered as the file numbers them, the first being the headers. Raises ChangeFileError with every row
    that is wrong, and reads nothing then."""
    filled = ((line, row) for line, row in rows if any(cell.strip() for cell in row))
    line, headers = next(filled, (1, ()))
    columns = [_HEADERS.get(" ".join(word.key for word in words(header)), "") for header in headers]
    if missing := [column for column in _NEEDED if column not in columns]:
        raise ChangeFileError(f"{source}:{line}: no column for {', '.join(missing)}")
    read = [_row(line, _cells(columns, row)) for line, row in filled]
    problems = [f"{source}:{problem}" for problem in read if isinstance(problem, str)]
    if problems:
        raise ChangeFileError("\n".join(problems))
    return [one for one in read if isinstance(one, ListedChange)]


def deed_called(words_said: str) -> Deed | None:
    """What is to be done, as an office calls it; None where it is none of it."""
    return _DEEDS.get(fold(words_said))


def parse_day(text: str) -> date | None:
    """A day as people write it; None where it is no day of any calendar."""
    for shape in _DATES:
        try:
            # A day has no time zone.
            return datetime.strptime(" ".join(text.split()), shape).date()  # noqa: DTZ007
        except ValueError:
            continue
    return None


def _cells(columns: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    cells = dict.fromkeys(("units", "deed", "to", "day", "parent", "levels", "staff"), "")
    # As text is typed on some machines, a letter and its mark are two characters.
    told = {column: normalize("NFC", cell).strip() for column, cell in zip(columns, row, strict=False) if column}
    return {**cells, **told}


def _row(line: int, cells: Mapping[str, str]) -> ListedChange | str:
    deed, day = _DEEDS.get(fold(cells["deed"])), parse_day(cells["day"])
    units, staff = _names(cells["units"]), _STAFF.get(fold(cells["staff"]))
    authority = fold(cells["levels"]) == _AUTHORITY
    levels = frozenset() if authority else levels_in(cells["levels"])
    if deed is None:
        return f"{line}: {cells['deed']!r} is none of đổi tên, chuyển, nhập, tách, giải thể, lập"
    if day is None:
        return f"{line}: {cells['day']!r} is no day such as 01/7/2025"
    if not units:
        return f"{line}: no unit is named"
    if cells["staff"] and staff is None:
        return f"{line}: {cells['staff']!r} is none of chuyển, thôi"
    if cells["levels"] and not levels and not authority:
        return f"{line}: {cells['levels']!r} names no level such as TH, THCS"
    to = _names(cells["to"])
    if complaint := _complaint(deed, units, to):
        return f"{line}: {complaint}"
    return ListedChange(line, deed, units, to, day, " ".join(cells["parent"].split()), staff, levels, authority)


def _complaint(deed: Deed, units: Sequence[str], to: Sequence[str]) -> str | None:
    if len(units) > 1 and deed is not Deed.MERGE:
        return "one unit a row, except where several become one"
    match deed:
        case Deed.RENAME | Deed.MOVE | Deed.MERGE if len(to) != 1:
            return "one name is needed in the column đến / tên mới"
        case Deed.SPLIT if len(to) < 2:
            return "at least two names, parted by ; are needed in the column đến / tên mới"
        case Deed.CLOSE if len(to) > 1:
            return "at most one unit takes over"
        case Deed.FOUND if to:
            return "the new unit's name stands in the column đơn vị"
    return None


def _names(cell: str) -> tuple[str, ...]:
    """Parted by semicolons or lines: a comma may be part of a name."""
    told = (" ".join(name.split()) for name in cell.replace("\n", ";").split(";"))
    return tuple(name for name in told if name)


def to_text(source: str, listed: Iterable[ListedChange]) -> str:
    rows = [
        {
            "line": one.line,
            "deed": one.deed,
            "units": one.units,
            "to": one.to,
            "day": one.day.isoformat(),
            "parent": one.parent,
            "staff": one.staff,
            "levels": sorted(one.levels),
            "authority": one.authority,
        }
        for one in listed
    ]
    return json.dumps({"source": source, "rows": rows}, ensure_ascii=False)


def from_text(text: str) -> tuple[str, list[ListedChange]]:
    told = json.loads(text)
    return told["source"], [
        ListedChange(
            line=row["line"],
            deed=Deed(row["deed"]),
            units=tuple(row["units"]),
            to=tuple(row["to"]),
            day=date.fromisoformat(row["day"]),
            parent=row["parent"],
            staff=None if row["staff"] is None else Staff(row["staff"]),
            levels=frozenset(Level(level) for level in row["levels"]),
            authority=row["authority"],
        )
        for row in told["rows"]
    ]
