"""What is held of one person: every row of every table that refers to them or to their chats; and how it is mended."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Column, ColumnElement, LargeBinary, Table, false, func, or_, select, update

from domain.ids import AddressId, PersonId
from domain.persons.people import Person
from storage.database import Tx
from storage.operations import audit
from storage.tables import (
    calendars,
    incoming,
    linking,
    notices,
    operations,
    plans,
    proposals,
    registers,
    registry,
    reports,
)
from storage.tables.base import metadata
from storage.tables.registry import addresses, people, unit_names, units

TABLES = (calendars, incoming, linking, notices, operations, plans, proposals, registers, registry, reports)
"""Imported, so that the metadata know every table."""
MOST_ROWS = 2000
"""Of one table, the newest; how many there are in all is told."""
WAS, IS = "was", "is"
Cell = str | int | date | datetime | None


@dataclass(frozen=True, slots=True)
class Held:
    """What one table holds: `rows` are the newest of `count`."""

    table: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    count: int


def held(tx: Tx, person: PersonId | None, chats: Collection[AddressId], lanes: Collection[str]) -> list[Held]:
    """`lanes` are those of the inbox in which this person's messages wait and are kept for two days."""
    found = [_held(tx, table, _theirs(table, person, chats, lanes)) for table in metadata.sorted_tables]
    about = or_(operations.audit.c.person_id == person, operations.audit.c.subject == f"person:{person}")
    words = operations.audit_private.c.entry_id.in_(select(operations.audit.c.id).where(about))
    apart = _held(tx, operations.audit_private, words)
    return [one for one in (*found, apart) if one.count]


def refers(table: Table) -> Iterator[tuple[Column[object], bool]]:
    """The columns by which a table refers to a person (True) or to a chat (False)."""
    for column in table.columns:
        for reference in column.foreign_keys:
            if reference.column in {people.c.id, addresses.c.id}:
                yield column, reference.column is people.c.id


def _theirs(
    table: Table, person: PersonId | None, chats: Collection[AddressId], lanes: Collection[str]
) -> ColumnElement[bool]:
    if table is people:
        return people.c.id == person
    if table is incoming.inbox:
        return incoming.inbox.c.lane.in_(lanes)
    which = [column == person if of_person else column.in_(chats) for column, of_person in refers(table)]
    if table is addresses:
        which.append(addresses.c.id.in_(chats))
    return or_(false(), *which)


def _held(tx: Tx, table: Table, which: ColumnElement[bool]) -> Held:
    columns = [column for column in table.columns if not isinstance(column.type, LargeBinary)]
    count = tx.execute(select(func.count()).select_from(table).where(which)).scalar_one()
    if not count:
        return Held(table.name, (), (), 0)
    newest = [column.desc() for column in table.primary_key]
    rows = tx.execute(select(*columns).where(which).order_by(*newest).limit(MOST_ROWS)).all()
    named = _unit_names(tx, columns, [tuple(row) for row in rows])
    return Held(table.name, tuple(column.name for column in columns), named, count)


def _unit_names(tx: Tx, columns: Sequence[Column[object]], rows: Sequence[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """A number says nothing to a person: units by their names."""
    places = [place for place, column in enumerate(columns) if _is_of_unit(column)]
    wanted = {row[place] for row in rows for place in places}
    today = unit_names.c.until.is_(None), unit_names.c.alias == false()
    query = select(unit_names.c.unit_id, unit_names.c.name).where(unit_names.c.unit_id.in_(wanted), *today)
    names: Mapping[Cell, str] = {row.unit_id: row.name for row in tx.execute(query)} if wanted else {}
    return [tuple(names.get(cell, cell) if place in places else cell for place, cell in enumerate(row)) for row in rows]


def _is_of_unit(column: Column[object]) -> bool:
    return any(reference.column is units.c.id for reference in column.foreign_keys)


def phone_of(tx: Tx, person: PersonId) -> str | None:
    phone: str | None = tx.execute(select(people.c.phone).where(people.c.id == person)).scalar_one()
    return phone


def rename(tx: Tx, person: Person, name: str, now: datetime) -> None:
    tx.execute(update(people).where(people.c.id == person.id).values(name=name))
    audit.note(tx, person.id, "mend-name", f"person:{person.id}", now=now, private={WAS: person.name, IS: name})


def note_phone(tx: Tx, person: PersonId, phone: str | None, now: datetime) -> None:
    """None removes it."""
    words = {WAS: phone_of(tx, person), IS: phone}
    tx.execute(update(people).where(people.c.id == person).values(phone=phone))
    audit.note(tx, person, "mend-phone", f"person:{person}", now=now, private=words)
