"""Files people ask for: the workbook of a district and of a country, with how much more memory the country takes, and
pictures."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from decimal import Decimal
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlalchemy import select, text, update

from benchmarks import country, district
from benchmarks.district import MORNING
from benchmarks.figures import Figure, compared
from benchmarks.sizes import Size
from bot import catalogues
from bot.round_up import book
from domain.buttons.parts import EVERYTHING
from domain.counting.pictures import Bar, Bars, Gauge, Gauges, Heat, Mark, Picture, Point, Row, Trend
from domain.counting.round_up_files import Asked, Kind
from domain.forms.draft import Given, pack_answers
from domain.ids import DeadlineId
from domain.texts import Language
from storage.database import Database, Tx
from storage.reporting import forms
from storage.tables.plans import obligations
from storage.tables.reports import reports

MOST_SECONDS, MOST_DRAWING, MOST_MORE = 3.0, 1.0, 1.5
"""A third more is what SQLite keeps of any file at most; beyond that fifty times the units take next to nothing."""
DISTRICT = 1000
KILOBYTES = 1024
"""A megabyte has so many."""
FORM = "cchc_quy"
FIRST = DeadlineId(1)
BARS = Bars(tuple(Bar(name, 20, 2, 26) for name in ("MN", "TH", "THCS")), ("Đúng hạn", "Trễ", "Chưa nộp"))
MARKS = {Mark.DONE: "Đúng hạn", Mark.LATE: "Trễ", Mark.MISSING: "Chưa nộp", Mark.OPEN: "Còn hạn"}
ROWS = tuple(Row("TH Nguyễn Thị Minh Khai", tuple(MARKS)) for _ in range(12))
HEAT = Heat(("Quý I", "06 tháng", "Quý III", "Năm"), ROWS, tuple(MARKS.items()))
GAUGES = Gauges(tuple(Gauge(f"Tỷ lệ hồ sơ đúng hạn {one}", "95,25%", 95.25, 98, "(≥ 98%)", False) for one in range(8)))
TREND = Trend(tuple(Point(period, "95,25%", 95.25) for period in HEAT.periods), 98, "chỉ tiêu ≥ 98%")
PICTURES = {
    name: Picture("Tiến độ nộp Quý I", "Báo cáo CCHC định kỳ", body)
    for name, body in (("progress", BARS), ("heat map", HEAT), ("targets", GAUGES), ("trend", TREND))
}


def run(size: Size) -> list[Figure]:
    found = _pictures()
    for place in (district.sqlite, district.postgresql):
        seconds, memory = {}, {}
        for units in sorted({min(DISTRICT, size.units), size.units}):
            with place() as url, country.founded(url, replace(size, units=units, deadlines=4)) as db:
                name = db.dialect
                db.run_now(hand_in)
                seconds[units], memory[units] = _written(url)
        few, many = min(seconds), max(seconds)
        found += [
            Figure(f"exports {name}: workbook of a district", "s", seconds[few], most=MOST_SECONDS),
            Figure(f"exports {name}: workbook of a country", "s", seconds[many]),
            compared(f"exports {name}: memory", "MB", [(memory[many], memory[few])], most=MOST_MORE),
        ]
    return found


def hand_in(tx: Tx) -> None:
    """A report with its figure for all that is not owed; of the first deadline with every answer of its form."""
    form = forms.one(tx, FORM, forms.newest_version(tx, FORM))
    country.hand_in(tx)
    given = {one.id: Given(Decimal(85)) if one.numeric else Given("Trả kết quả trong ngày.") for one in form.fields}
    of_first = select(obligations.c.id).where(obligations.c.deadline_id == FIRST)
    tx.execute(update(reports).where(reports.c.obligation_id.in_(of_first)).values(answers=pack_answers(given)))
    tx.execute(text("UPDATE duties SET form = 'cchc_quy'"))


def _written(url: str) -> tuple[float, float]:
    """In a process of its own, as a child of the studio is."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        return alone.submit(write, url).result()


def write(url: str) -> tuple[float, float]:
    """Seconds, and the most megabytes the process has held."""
    asked, say = (
        Asked(Kind.WORKBOOK, FIRST, EVERYTHING, Language.VI, MORNING),
        catalogues.speakers()[Language.VI],
    )
    db = Database.open(url)
    try:
        with TemporaryDirectory() as folder:
            began = perf_counter()
            db.read_now(book.write, asked, say, Path(folder) / "book.xlsx")
            return perf_counter() - began, _most_held()
    finally:
        db.close_now()


def _most_held() -> float:
    status = Path("/proc/self/status").read_text("ascii").splitlines()
    [most] = [line.split()[1] for line in status if line.startswith("VmHWM:")]
    return int(most) / KILOBYTES


def _pictures() -> list[Figure]:
    """The first one loads the library."""
    drawing: Callable[[Picture], bytes] = import_module("bot.pictures.drawing").draw
    found = []
    for name, picture in PICTURES.items():
        drawing(picture)
        began = perf_counter()
        drawing(picture)
        found.append(Figure(f"exports: picture, {name}", "s", perf_counter() - began, most=MOST_DRAWING))
    return found
