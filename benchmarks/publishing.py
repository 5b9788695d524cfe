"""A plan of five deadlines published to a whole country: what it takes beside the same written as plain SQL."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from time import perf_counter

import psycopg
from sqlalchemy import URL, make_url, text

from benchmarks import country, district
from benchmarks.district import MORNING, PLAN, Place, furnish
from benchmarks.figures import Figure, compared
from benchmarks.sizes import Size
from domain.ids import PersonId, PlanId
from domain.planning.plan_files import load_plan
from domain.registry.units import UnitKind
from storage.database import Database, Tx
from storage.engine.dialects import Dialect
from storage.planning import plans, preparing
from storage.reporting import opening
from storage.units import tree

MOST_RATIO = 2.0
DEADLINES = 5
PEOPLE = 4
"""Of the statements that found a country: its schools and their people, and nothing they owe."""
BELOW = (
    "INSERT INTO unit_parents (unit_id, parent_id) SELECT id, 1 FROM units WHERE id > 1",
    "INSERT INTO unit_levels (unit_id, level) SELECT id, 'TH' FROM units WHERE id > 1",
    "INSERT INTO unit_names (unit_id, name) SELECT id, 'Trường ' || id FROM units WHERE id > 1",
    "ANALYZE",
)
OWED = """
INSERT INTO obligations (deadline_id, unit_id, unit_name, level, levels, standing)
SELECT deadlines.id, units.id, unit_names.name, min(unit_levels.level), min(unit_levels.level), 'owed'
FROM units
JOIN unit_parents ON unit_parents.unit_id = units.id AND unit_parents.parent_id = 1 AND unit_parents.until IS NULL
JOIN unit_names ON unit_names.unit_id = units.id AND unit_names.until IS NULL
JOIN unit_levels ON unit_levels.unit_id = units.id AND unit_levels.level IN ('MN', 'TH', 'THCS')
CROSS JOIN deadlines
WHERE units.closed IS NULL AND units.ownership = 'public'
GROUP BY deadlines.id, units.id, unit_names.name
"""
TOLD = """
INSERT INTO notices (address_id, occasion, key, plan_id, rank, state, made_at, next_at)
SELECT DISTINCT addresses.id, 'plan:1/news', 'plan', 1, 40, 'ready', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP
FROM posts
JOIN addresses ON addresses.person_id = posts.person_id AND addresses.reach = 'open'
JOIN unit_parents ON unit_parents.unit_id = posts.unit_id AND unit_parents.parent_id = 1
WHERE posts.role IN ('head', 'focal') AND posts.until IS NULL
"""


def run(size: Size) -> list[Figure]:
    figures: list[Figure] = []
    for place in (district.sqlite, district.postgresql):
        turns = [_turn(place, size) for _ in range(size.turns)]
        name = f"publishing {turns[0].dialect}"
        figures.append(compared(name, "s", [(one.ours, one.bare) for one in turns], most=MOST_RATIO))
    return figures


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds."""

    dialect: Dialect
    ours: float
    bare: float


def _turn(place: Place, size: Size) -> Took:
    """Each into a country of its own."""
    with place() as url:
        db, plan = a_country(url, size)
        try:
            ours = _seconds(lambda: publish(db, plan))
            db.read_now(_check, size.units)
        finally:
            db.close_now()
    with place() as url:
        return Took(db.dialect, ours, _plainly(url, size))


def publish(db: Database, plan: PlanId) -> None:
    db.run_now(lambda tx: plans.publish(tx, plan, by=PersonId(1), now=MORNING))
    while db.run_now(opening.step, MORNING):
        pass


def _plainly(url: str, size: Size) -> float:
    db, _ = a_country(url, size)
    address, dialect = make_url(url), db.dialect
    db.close_now()
    return _on_sqlite(address) if dialect is Dialect.SQLITE else _on_postgresql(address)


def _on_sqlite(address: URL) -> float:
    with closing(sqlite3.connect(address.database or "")) as file:
        file.execute("PRAGMA foreign_keys = ON")
        began = perf_counter()
        file.execute(OWED)
        file.execute(TOLD)
        file.commit()
        return perf_counter() - began


def _on_postgresql(address: URL) -> float:
    with psycopg.connect(address.set(drivername="postgresql").render_as_string()) as server:
        began = perf_counter()
        server.execute(OWED)
        server.execute(TOLD)
        server.commit()
        return perf_counter() - began


def a_country(url: str, size: Size) -> tuple[Database, PlanId]:
    """Its schools owe nothing yet; the plan waits to be published."""
    db = Database.open(url)
    plan = db.run_now(_found, size)
    for statement in BELOW:
        db.run_now(_does, statement)
    return db, plan


def _found(tx: Tx, size: Size) -> PlanId:
    authority = tree.add_unit(tx, tree.NewUnit("Bộ GDĐT", kind=UnitKind.AUTHORITY), parent=None)
    prepared = load_plan(PLAN.read_text("utf-8"), PLAN.name)
    duty = prepared.duties[0]
    dues = tuple(replace(duty.due[0], code=f"D{number}") for number in range(DEADLINES))
    often = replace(prepared, duties=(replace(duty, due=dues),))
    plan = preparing.prepare(tx, often, authority=authority, calendar=furnish(tx, MORNING), now=MORNING)
    for statement in country.SCHOOLS.split(";")[:PEOPLE]:
        tx.execute(text(statement), {"units": size.units})
    return plan


def _does(tx: Tx, statement: str) -> None:
    tx.execute(text(statement))


def _check(tx: Tx, units: int) -> None:
    """Everybody owes everything, and everybody who can be reached is told."""
    owed = tx.execute(text("SELECT count(*) FROM obligations")).scalar_one()
    told = tx.execute(text("SELECT count(*) FROM notices")).scalar_one()
    assert (owed, told) == (units * DEADLINES, units - units // 20), (owed, told)


def _seconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began
