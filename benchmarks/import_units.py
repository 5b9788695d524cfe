"""A country's list of units, from the file to the database: read, held against what is there, written.

The baseline is openpyxl reading the same file, alone and in the quickest way it has.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from time import perf_counter

from openpyxl import load_workbook
from xlsxwriter import Workbook

from benchmarks import district
from benchmarks.district import MORNING, Place
from benchmarks.figures import Figure, compared
from benchmarks.sizes import Size
from bot.sheets.reading import read_sheets
from domain.sheets import Unreadable
from domain.unit_lists.comparing import compare
from domain.unit_lists.outcome import Comparison
from domain.unit_lists.reading import Read, read_rows
from domain.unit_lists.rows import table_of
from storage.database import Database, Tx
from storage.units import list_writing, unit_lists

MOST_RATIO = 3.0
HEADINGS = (
    "STT",
    "Tên trường",
    "Mã trường",
    "Cấp học",
    "Loại hình",
    "Trực thuộc",
    "Hiệu trưởng",
    "SĐT",
    "Ngày thành lập",
)
LEVELS = ("MN", "TH", "THCS", "TH-THCS")
PER_AUTHORITY = 25
"""Schools of a commune."""


def run(size: Size) -> list[Figure]:
    content = workbook(size.units)
    return [
        _measured("sqlite", content, size, district.sqlite),
        _measured("postgresql", content, size, district.postgresql),
    ]


def _measured(name: str, content: bytes, size: Size, place: Place) -> Figure:
    turns = [_turn(content, size, place) for _ in range(size.turns)]
    return compared(f"import_units {name}", "s", turns, most=MOST_RATIO)


def _turn(content: bytes, size: Size, place: Place) -> tuple[float, float]:
    """Into an empty database each time."""
    with place() as url:
        db = Database.open(url)
        try:
            ours = _seconds(lambda: _import(db, content, size.units))
        finally:
            db.close_now()
    return ours, _seconds(lambda: _read_alone(content))


def _import(db: Database, content: bytes, units: int) -> None:
    brought = asyncio.run(read_sheets(content))
    assert not isinstance(brought, Unreadable), brought.key
    read = read_rows(table_of(brought).rows)
    comparison = db.run_now(_write, read, MORNING)
    assert len(comparison.new) == units + units // PER_AUTHORITY + 1, comparison.refused[:3]


def _write(tx: Tx, read: Read, now: datetime) -> Comparison:
    comparison = compare(read, unit_lists.known(tx))
    list_writing.write(tx, comparison, subject="file:country.xlsx", by=None, now=now)
    return comparison


def _read_alone(content: bytes) -> None:
    book = load_workbook(BytesIO(content), read_only=True)
    rows = sum(1 for sheet in book.worksheets for _ in sheet.iter_rows(values_only=True))
    assert rows > 0


def _seconds(work: Callable[[], None]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def workbook(units: int) -> bytes:
    """A ministry, its communes, and their schools, with what an office writes about each."""
    content = BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Danh sách")
        sheet.write_row(0, 0, ["DANH SÁCH ĐƠN VỊ"])
        sheet.write_row(2, 0, HEADINGS)
        row = 3
        sheet.write_row(row, 0, [1, "Bộ GDĐT", "B", "Cơ quan", "", "", "", "", ""])
        for number in range(units // PER_AUTHORITY):
            row += 1
            sheet.write_row(row, 0, [row, f"UBND xã Số {number}", f"X{number:05}", "Cơ quan", "", "B", "", "", ""])
        for number in range(units):
            row += 1
            parent = f"UBND xã Số {number // PER_AUTHORITY % max(1, units // PER_AUTHORITY)}"
            level = LEVELS[number % len(LEVELS)]
            about = [level, "Công lập", parent, f"Nguyễn Thị Hoa {number}", f"09{number:08}", "05/09/1990"]
            sheet.write_row(row, 0, [row, f"Trường {level} Số {number}", f"{number:08}", *about])
    return content.getvalue()
