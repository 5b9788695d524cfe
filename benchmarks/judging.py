"""What units of a country are not to blame for: looked for and written down, beside the same as plain statements."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from time import perf_counter

from sqlalchemy import text

from benchmarks import country, district
from benchmarks.figures import Figure, compared
from benchmarks.sizes import Size
from domain.clock_face import LOCAL
from domain.ids import DeadlineId
from domain.planning.deadlines import Deadline
from storage.database import Database, Tx
from storage.planning import deadlines
from storage.reporting import allowances

MOST_TO_LOOK = 1.5
MOST_TO_WRITE = 10.0
MOST_HELD = 50.0
MORNING_AFTER = datetime(2024, 2, 28, 8, 0, tzinfo=LOCAL)
"""The work was due the day before."""
IN_TIME, LATE = "2024-02-01 00:00:00", "2024-02-26 03:00:00"

HEARD = """
UPDATE obligations SET standing = 'owed', last_ok = NULL;

DELETE FROM notices;

INSERT INTO notices (address_id, occasion, key, plan_id, due_rev, rank, state, made_at, next_at, settled_at)
SELECT id, 'plan:1/news', 'plan', 1, 0, 40, 'sent', :at, :at, :at FROM addresses;

INSERT INTO notices
    (address_id, occasion, key, plan_id, deadline_id, obligation_id, due_rev, rank, state, made_at, next_at, settled_at)
SELECT addresses.id, 'obligation:' || obligations.id || '/step:-7d', 'reminder', 1, 1, obligations.id, 0, 30, 'sent',
    :at, :at, :at
FROM obligations JOIN posts ON posts.unit_id = obligations.unit_id
JOIN addresses ON addresses.person_id = posts.person_id;

ANALYZE;
"""
OUTAGE = "INSERT INTO outages (began_at, ended_at) VALUES ('2024-02-27 15:00:00', '2024-02-27 16:00:00')"
RAW_LOOK = """
SELECT id, MIN(at) FROM (
    SELECT obligations.id, notices.settled_at AS at FROM obligations
    JOIN posts ON posts.unit_id = obligations.unit_id
    JOIN addresses ON addresses.person_id = posts.person_id
    JOIN notices ON notices.address_id = addresses.id
    WHERE notices.occasion = 'plan:1/news' AND notices.state = 'sent' AND obligations.standing = 'owed'
    UNION ALL
    SELECT obligations.id, notices.settled_at FROM obligations
    JOIN notices ON notices.obligation_id = obligations.id
    WHERE notices.state = 'sent' AND obligations.standing = 'owed'
) AS heard GROUP BY id HAVING MIN(at) > '2024-02-27'
"""
RAW_WRITE = (
    """
    INSERT INTO allowances (obligation_id, minutes, days, last_ok, made_at)
    SELECT id, 60, 0, '2024-02-27 18:00:00', '2024-02-28 01:00:00' FROM obligations WHERE standing = 'owed'
    """,
    "UPDATE obligations SET last_ok = '2024-02-27 18:00:00' WHERE standing = 'owed'",
)
UNDO = ("DELETE FROM allowances", "UPDATE obligations SET last_ok = NULL")


def run(size: Size) -> list[Figure]:
    with district.either() as urls:
        return [figure for url in urls for figure in _figures(url, replace(size, deadlines=1))]


def _figures(url: str, size: Size) -> Iterator[Figure]:
    name = f"{size.units:,} units"
    with country.founded(url, size) as db:
        _does(db, *HEARD.split(";")[:-1], at=IN_TIME)
        deadline = db.read_now(deadlines.one, DeadlineId(1))
        looks = [_looked(db, deadline) for _ in range(size.turns + 1)][1:]
        yield compared(f"judging {db.dialect}: {name} that heard in time", "ms", looks, most=MOST_TO_LOOK)
        _does(db, *HEARD.split(";")[:-1], at=LATE)
        yield from _written(db, deadline, f"{name} that heard late", size)
        _does(db, *HEARD.split(";")[:-1], OUTAGE, at=IN_TIME)
        yield from _written(db, deadline, f"{name} after an outage", size)


@dataclass(frozen=True, slots=True)
class Judged:
    """Milliseconds: of all of it, and of the longest time for which whoever writes besides had to wait."""

    took: float
    held: float


def _written(db: Database, deadline: Deadline, what: str, size: Size) -> Iterator[Figure]:
    turns = [(_judged(db, deadline, size), _timed(db, *RAW_WRITE)) for _ in range(size.turns)]
    pairs = [(ours.took, raw) for ours, raw in turns]
    yield compared(f"judging {db.dialect}: {what}", "ms", pairs, most=MOST_TO_WRITE)
    held = max(ours.held for ours, _ in turns)
    yield Figure(f"judging {db.dialect}: {what}, writers held up", "ms", held, most=MOST_HELD)


def _looked(db: Database, deadline: Deadline) -> tuple[float, float]:
    began = perf_counter()
    found = db.read_now(allowances.shares, deadline, MORNING_AFTER)
    between = perf_counter()
    db.read_now(lambda tx: tx.execute(text(RAW_LOOK)).all())
    assert not found
    return (between - began) * 1000, (perf_counter() - between) * 1000


def _judged(db: Database, deadline: Deadline, size: Size) -> Judged:
    """As the round does it; undone, so that the next turn finds the same."""
    began, held = perf_counter(), 0.0
    for share in db.read_now(allowances.shares, deadline, MORNING_AFTER):
        wrote = perf_counter()
        db.run_now(allowances.allow, deadline, share, MORNING_AFTER)
        held = max(held, perf_counter() - wrote)
    took = perf_counter() - began
    assert db.read_now(_allowed) == size.units
    _does(db, *UNDO)
    return Judged(took * 1000, held * 1000)


def _allowed(tx: Tx) -> int:
    counted: int = tx.execute(text("SELECT COUNT(*) FROM allowances")).scalar_one()
    return counted


def _timed(db: Database, *statements: str) -> float:
    began = perf_counter()
    _does(db, *statements)
    took = perf_counter() - began
    _does(db, *UNDO)
    return took * 1000


def _does(db: Database, *statements: str, **given: str) -> None:
    def does(tx: Tx) -> None:
        for statement in statements:
            tx.execute(text(statement), {name: value for name, value in given.items() if f":{name}" in statement})

    db.run_now(does)
