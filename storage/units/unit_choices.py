"""What people meant by words that could have meant several units, and what has been learned from it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, true, update

from domain.clock_face import local_date
from domain.ids import PersonId, UnitId
from domain.names.learning import as_learned, is_confirmed
from domain.persons.people import Person
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.operations import audit
from storage.tables.registry import unit_choices, unit_names
from storage.units import tree


@dataclass(frozen=True, slots=True)
class Learned:
    """Words that stand for a unit since somebody, or somebody else as well, chose it for them."""

    id: int
    unit: UnitId
    words: str


def note(tx: Tx, person: Person, unit: UnitId, typed: str, now: datetime) -> bool:
    """True where the words stand for the unit from now on. Whether they may, `domain.names.learning` says."""
    words = as_learned(typed)
    insert_new(tx, unit_choices, [{"words": words, "unit_id": unit, "person_id": person.id, "at": now}])
    chosen = select(unit_choices.c.person_id).where(unit_choices.c.words == words, unit_choices.c.unit_id == unit)
    by = frozenset(PersonId(row.person_id) for row in tx.execute(chosen))
    if not is_confirmed(by, person.roles()) or not tree.add_alias(tx, unit, words, person.id):
        return False
    audit.note(tx, person.id, "learn-name", f"unit:{unit}", now=now, after={"words": words})
    return True


def learned(tx: Tx, unit: UnitId) -> list[Learned]:
    """Oldest first."""
    query = select(unit_names.c.id, unit_names.c.unit_id, unit_names.c.name).where(
        unit_names.c.unit_id == unit,
        unit_names.c.alias == true(),
        unit_names.c.learned_from.is_not(None),
        unit_names.c.until.is_(None),
    )
    return [Learned(row.id, UnitId(row.unit_id), row.name) for row in tx.execute(query.order_by(unit_names.c.id))]


def one(tx: Tx, name: int) -> Learned | None:
    """None for what is not learned, or has been forgotten."""
    query = select(unit_names.c.id, unit_names.c.unit_id, unit_names.c.name).where(
        unit_names.c.id == name, unit_names.c.learned_from.is_not(None), unit_names.c.until.is_(None)
    )
    row = tx.execute(query).first()
    return None if row is None else Learned(row.id, UnitId(row.unit_id), row.name)


def forget(tx: Tx, known: Learned, by: PersonId, now: datetime) -> None:
    """With the choices that led to it: it takes as many again to be learned again."""
    tx.execute(update(unit_names).where(unit_names.c.id == known.id).values(until=local_date(now)))
    tx.execute(delete(unit_choices).where(unit_choices.c.words == known.words, unit_choices.c.unit_id == known.unit))
    audit.note(tx, by, "forget-name", f"unit:{known.unit}", now=now, before={"words": known.words})
