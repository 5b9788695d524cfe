"""Every school of a country with its head and its chat, and deadlines laid on all: written in a few statements."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import text

from benchmarks.district import MORNING, PLAN, furnish
from benchmarks.sizes import Size
from benchmarks.telegram import FIRST_CHAT
from domain.ids import UnitId
from domain.planning.plan_files import load_plan
from domain.planning.plans import DueDate, Duty
from domain.registry.units import UnitKind
from storage.database import Database, Tx
from storage.planning import preparing
from storage.units import tree

NUMBERS = "WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < :units)"
# The authority is the first unit. Three schools in ten have handed nothing in, one in twenty cannot be reached.
# The numbers stand behind INSERT INTO, where either database takes them.
SCHOOLS = f"""
INSERT INTO units (id, kind, ownership)
{NUMBERS} SELECT i + 1, 'school', 'public' FROM numbers;

INSERT INTO people (id, name, language, created_at)
{NUMBERS} SELECT i, 'Cô ' || i, 'vi', '2024-01-01 00:00:00' FROM numbers;

INSERT INTO posts (person_id, unit_id, role, levels, since)
{NUMBERS} SELECT i, i + 1, 'head', '', '2024-01-01 00:00:00' FROM numbers;

INSERT INTO addresses (channel, chat_id, topic, person_id, reach)
{NUMBERS} SELECT 'telegram', {FIRST_CHAT} + i - 1, 0, i,
    CASE WHEN i % 20 = 0 THEN 'blocked' ELSE 'open' END FROM numbers;

INSERT INTO obligations (deadline_id, unit_id, unit_name, level, levels, standing, late)
{NUMBERS}, schools(i, level, lot) AS (
    SELECT i, CASE i % 3 WHEN 0 THEN 'MN' WHEN 1 THEN 'TH' ELSE 'THCS' END, i * 7 FROM numbers
)
SELECT deadlines.id, i + 1, 'Trường ' || i, level, level,
    CASE WHEN (lot + deadlines.id * 13) % 10 < 3 THEN 'owed' ELSE 'submitted' END,
    (lot + deadlines.id * 13) % 10 = 9
FROM schools CROSS JOIN deadlines;
"""  # noqa: S608 - nothing comes from outside


INDICATOR = "ty_le_hai_long"
# Every third unit is below 95 %; in one of twenty nothing arose.
REPORTS = f"""
INSERT INTO reports (id, obligation_id, version, form_code, form_version, answers, handed_by, handed_at, receipt)
SELECT id, id, 1, 'cchc_quy', 1, '{{}}', 1, '2024-02-20 00:00:00', 'R' || id FROM obligations WHERE standing <> 'owed';

UPDATE obligations SET report_id = id WHERE standing <> 'owed';

INSERT INTO figures (report_id, indicator, numerator, denominator, nothing_arose)
SELECT id, '{INDICATOR}', 900000 + (id % 3) * 40000, CASE WHEN id % 20 = 0 THEN 0 ELSE 1000000 END, id % 20 = 0
FROM reports;

ANALYZE;
"""  # noqa: S608 - nothing comes from outside


OF_EACH = 1000
# The ids of schools are those from 2 on, without a gap.
PARTS = """
INSERT INTO units (id, kind, ownership)
WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < :authorities)
SELECT :schools + 1 + i, 'authority', 'public' FROM numbers;

INSERT INTO unit_names (unit_id, name) SELECT id, 'Sở ' || id FROM units WHERE id > :schools + 1;

INSERT INTO unit_parents (unit_id, parent_id) SELECT id, 1 FROM units WHERE id > :schools + 1;

INSERT INTO unit_parents (unit_id, parent_id)
SELECT id, :schools + 2 + (id - 2) / :each FROM units WHERE id BETWEEN 2 AND :schools + 1;

ANALYZE;
"""


@contextmanager
def founded(url: str, size: Size) -> Iterator[Database]:
    db = Database.open(url)
    try:
        db.run_now(_found, size)
        db.run_now(lambda tx: tx.execute(text("ANALYZE")))
        yield db
    finally:
        db.close_now()


def _found(tx: Tx, size: Size) -> None:
    authority = tree.add_unit(tx, tree.NewUnit("Bộ GDĐT", kind=UnitKind.AUTHORITY), parent=None)
    prepared = load_plan(PLAN.read_text("utf-8"), PLAN.name)
    often = replace(prepared, duties=(_often(prepared.duties[0], size.deadlines),))
    preparing.prepare(tx, often, authority=authority, calendar=furnish(tx, MORNING), now=MORNING)
    for statement in SCHOOLS.split(";")[:-1]:
        tx.execute(text(statement), {"units": size.units})


def _often(duty: Duty, times: int) -> Duty:
    return replace(duty, due=tuple(_numbered(duty.due[0], number) for number in range(times)))


def _numbered(due: DueDate, number: int) -> DueDate:
    return replace(due, code=f"D{number}", label=f"Kỳ {number}")


def hand_in(tx: Tx) -> None:
    """A report, with one figure, for every obligation that is not owed any more."""
    for statement in REPORTS.split(";")[:-1]:
        tx.execute(text(statement))


def part(tx: Tx, size: Size) -> None:
    """Each school below an authority between it and the country's."""
    each = _each(size)
    given = {"schools": size.units, "each": each, "authorities": -(-size.units // each)}
    for statement in PARTS.split(";")[:-1]:
        tx.execute(text(statement), {name: value for name, value in given.items() if f":{name}" in statement})


def authorities(size: Size) -> Sequence[UnitId]:
    """Those between."""
    return [UnitId(size.units + 2 + number) for number in range(-(-size.units // _each(size)))]


def _each(size: Size) -> int:
    return min(OF_EACH, size.units // 2)
