"""A question understood with fifty thousand unit names known: whole sentences, names in them right and mistyped."""

from collections.abc import Callable
from datetime import datetime
from itertools import islice
from random import Random
from time import perf_counter

from benchmarks.figures import Figure
from benchmarks.find_unit import mistyped, p95, school_names
from benchmarks.sizes import Size
from domain.clock_face import LOCAL
from domain.ids import UnitId
from domain.names.index import UnitNames
from domain.names.levels import levels_in
from domain.queries.following import follow
from domain.queries.model import Query
from domain.queries.reading import read_query

MOST_P95 = 5.0
ASKED = 20
"""So often is each kind of question asked for each question of the size."""
NOW = datetime(2026, 11, 20, 10, tzinfo=LOCAL)
KINDS = (
    "trường nào chưa báo cáo quý III",
    "trừ mầm non ra thì còn trường tiểu học nào chưa nộp q3",
    "trg nao ko nop bc q.III z",
    "truowngf nafo chuwa nopj quys 3",
    "trường nào có tỷ lệ đúng hạn dưới 98% quý 1",
    "which preschools haven't submitted the annual report",
    "{unit} nộp báo cáo quý 3 chưa ạ",
    "tỷ lệ hài lòng của {unit} 6 tháng đầu năm",
    "{unit} bị trả mấy lần",
)
BEFORE, LEANING = "trường nào chưa nộp quý 3", ("còn tiểu học?", "thế quý 1?", "xuất excel luôn", "còn {unit}?")


def run(size: Size) -> list[Figure]:
    chance = Random(50_000)
    names = list(islice(school_names(chance), size.units))
    known = UnitNames.of((UnitId(number), name, levels_in(name)) for number, name in enumerate(names, start=1))
    asked = [kind.format(unit=chance.choice(names)) for kind in KINDS for _ in range(ASKED * size.questions)]
    wrong = [
        kind.format(unit=mistyped(chance.choice(names), chance))
        for kind in KINDS
        if "{unit}" in kind
        for _ in range(ASKED * size.questions)
    ]
    leaning = [kind.format(unit=chance.choice(names)) for kind in LEANING for _ in range(ASKED * size.questions)]
    before = read_query(BEFORE, now=NOW, units=known)
    return [
        _figure("read_question p95", asked, lambda text: read_query(text, now=NOW, units=known)),
        _figure("read_question p95, unit mistyped", wrong, lambda text: read_query(text, now=NOW, units=known)),
        _figure(
            "read_question p95, leaning on the last", leaning, lambda text: follow(before, text, now=NOW, units=known)
        ),
    ]


def _figure(name: str, texts: list[str], read: Callable[[str], Query | None]) -> Figure:
    return Figure(name, "ms", p95(_milliseconds(read, text) for text in texts), most=MOST_P95)


def _milliseconds(read: Callable[[str], Query | None], text: str) -> float:
    began = perf_counter()
    read(text)
    return (perf_counter() - began) * 1000
