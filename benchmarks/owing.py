"""A round of reminders owed to a whole country beside the same rows written as one plain statement, and beside few."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC
from time import perf_counter

from sqlalchemy import delete, text

from benchmarks import country, district
from benchmarks.district import MORNING
from benchmarks.figures import Figure, compared
from benchmarks.sizes import Size
from domain.ids import DeadlineId
from domain.planning.rungs import Step
from storage.database import Database, Tx
from storage.outgoing import notices
from storage.planning import deadlines
from storage.tables.notices import notices as rows

MOST_RATIO = 1.5
MOST_GROWTH = 1.2
WEEK = Step(7, MORNING)

# All of them owe, and all of them can be written to.
ALL_OWE = (
    "UPDATE obligations SET standing = 'owed'",
    "UPDATE addresses SET reach = 'open'",
    "ANALYZE",
)
RAW = """
INSERT INTO notices
    (address_id, occasion, key, plan_id, deadline_id, obligation_id, due_rev, rank, state, made_at, next_at)
SELECT addresses.id, 'obligation:' || obligations.id || '/raw', 'reminder', 1, 1, obligations.id, 0, 30, 'ready',
    CURRENT_TIMESTAMP, CURRENT_TIMESTAMP
FROM obligations
JOIN posts ON posts.unit_id = obligations.unit_id AND posts.until IS NULL AND posts.role = 'head'
JOIN addresses ON addresses.person_id = posts.person_id AND addresses.reach = 'open'
WHERE obligations.deadline_id = 1 AND obligations.standing = 'owed'
"""


def run(size: Size) -> list[Figure]:
    figures: list[Figure] = []
    for place in (district.sqlite, district.postgresql):
        with place() as url:
            many = _turns(url, replace(size, units=size.reminders, deadlines=1))
        with place() as url:
            few = _turns(url, replace(size, units=size.few_reminders, deadlines=1))
        figures += _figures(many, few, size)
    return figures


def _figures(many: "Turns", few: "Turns", size: Size) -> Iterator[Figure]:
    name = f"owing {many.dialect}"
    yield compared(f"{name}: {size.reminders:,} reminders", "s", many.pairs, most=MOST_RATIO)
    each = [(ours / size.reminders * 1e6) for ours, _ in many.pairs]
    alone = [(ours / size.few_reminders * 1e6) for ours, _ in few.pairs]
    yield compared(f"{name}: each of many, of few", "µs", zip(each, alone, strict=True), most=MOST_GROWTH)


class Turns:
    def __init__(self, db: Database, size: Size) -> None:
        self.dialect = db.dialect
        # Statements are compiled once in the life of a process.
        self._turn(db, size)
        self.pairs = [self._turn(db, size) for _ in range(size.turns)]

    def _turn(self, db: Database, size: Size) -> tuple[float, float]:
        """Seconds of ours, and of the bare statement."""
        deadline = db.read_now(deadlines.one, DeadlineId(1))
        ours = _timed(db, lambda tx: notices.remind(tx, deadline, WEEK, MORNING.astimezone(UTC)), size)
        return ours, _timed(db, lambda tx: tx.execute(text(RAW)).rowcount, size)


def _turns(url: str, size: Size) -> Turns:
    with country.founded(url, size) as db:
        for statement in ALL_OWE:
            db.run_now(_does, statement)
        return Turns(db, size)


def _does(tx: Tx, statement: str) -> None:
    tx.execute(text(statement))


def _timed(db: Database, owe: Callable[[Tx], int], size: Size) -> float:
    """Of what is then undone, so that the next turn finds the same."""
    began = perf_counter()
    owed = db.run_now(owe)
    took = perf_counter() - began
    assert owed == size.units, f"{owed} instead of {size.units}"
    db.run_now(lambda tx: tx.execute(delete(rows)))
    return took
