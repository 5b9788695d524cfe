"""`Trường nào chưa nộp`, asked of a whole country: what storage takes beside the same SQL on the bare driver."""

from contextlib import ExitStack
from functools import partial

from benchmarks import bare, country, district
from benchmarks.figures import Figure, compared
from benchmarks.sizes import Size
from domain.ids import DeadlineId
from domain.reporting.obligations import Absent, Progress
from handlers.questions.chosen import MOST
from storage.database import Tx
from storage.reporting import obligations
from tests.postgres import running_postgres

MOST_RATIO = 1.5


def run(size: Size) -> list[Figure]:
    with ExitStack() as stack:
        server = stack.enter_context(running_postgres())
        urls = (stack.enter_context(district.sqlite()), stack.enter_context(district.postgresql(server)))
        return [_measured(size, url) for url in urls]


def _measured(size: Size, url: str) -> Figure:
    with country.founded(url, size) as db, bare.driver(url, db.dialect) as replay:
        turns = [
            bare.turn(db, partial(_ask, deadline=DeadlineId(1 + number % size.deadlines)), replay)
            for number in range(size.questions)
        ]
    return compared(f"who_is_missing {db.dialect}", "ms", turns, most=MOST_RATIO)


def _ask(tx: Tx, deadline: DeadlineId) -> tuple[Progress, list[Absent]]:
    """What the handler asks: how many, and which."""
    progress, units = obligations.progress(tx, deadline), obligations.listed(tx, deadline, limit=MOST)
    assert len(units) == min(MOST, progress.total.missing)
    return progress, units
