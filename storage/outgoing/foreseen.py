"""Whom reminders of a deadline would reach, were they owed now: counted as they are owed, and owed to nobody."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Subquery, exists, false, func, select

from domain.ids import ObligationId
from domain.planning.deadlines import Deadline
from storage.database import Tx
from storage.engine.rows import AnySelect
from storage.outgoing import hearing, notices
from storage.planning import laying
from storage.tables.plans import deadlines, obligations
from storage.tables.registry import unit_names, units
from storage.tables.reports import drafts


@dataclass(frozen=True, slots=True)
class Hearers:
    """The units a deadline waits for: those that still owe, or, until it opens, those it will be laid on. `unheard` of
    them have nobody who can be written to; `deputies` are asked beside `people`, where their turn comes; `first` names
    one of the units."""

    units: int
    people: int
    deputies: int
    unheard: int
    first: str
    opened: bool


def of(tx: Tx, deadline: Deadline, now: datetime) -> Hearers:
    opened = tx.execute(select(deadlines.c.opened_at).where(deadlines.c.id == deadline.id)).scalar() is not None
    return _of_owing(tx, deadline, now) if opened else _of_laid(tx, deadline)


def owing(tx: Tx, deadline: Deadline, at: datetime) -> set[ObligationId]:
    """Whose reminders would be owed at that moment, if nothing comes in before."""
    left = notices.still_owed(deadline, notices.of_all(deadline), at).subquery()
    return {ObligationId(owed) for owed in tx.execute(select(left.c.id)).scalars()}


def _of_owing(tx: Tx, deadline: Deadline, now: datetime) -> Hearers:
    left = notices.still_owed(deadline, notices.of_all(deadline), now).subquery()
    willing = hearing.willing_to(left.c.id)
    begun = exists().where(drafts.c.obligation_id == left.c.id)
    heard = hearing.reached_at(left.c.unit_id, willing)
    first = select(obligations.c.unit_name).join(left, left.c.id == obligations.c.id).order_by(obligations.c.id)
    return Hearers(
        _count(tx, left),
        _people(tx, heard),
        _people(tx, hearing.deputies_of(left.c.unit_id, willing).where(~begun)),
        _count(tx, select(left.c.id).where(~heard.exists()).subquery()),
        tx.execute(first.limit(1)).scalar() or "",
        opened=True,
    )


def _of_laid(tx: Tx, deadline: Deadline) -> Hearers:
    asked = select(units.c.id).where(laying.asked(laying.of_duty(tx, deadline.duty))).subquery()
    heard = hearing.reached_at(asked.c.id)
    first = select(unit_names.c.name).join(asked, asked.c.id == unit_names.c.unit_id).order_by(unit_names.c.unit_id)
    today = (unit_names.c.until.is_(None), unit_names.c.alias == false())
    return Hearers(
        _count(tx, asked),
        _people(tx, heard),
        _people(tx, hearing.deputies_of(asked.c.id)),
        _count(tx, select(asked.c.id).where(~heard.exists()).subquery()),
        tx.execute(first.where(*today).limit(1)).scalar() or "",
        opened=False,
    )


def _people(tx: Tx, heard: AnySelect) -> int:
    return _count(tx, heard.distinct().subquery())


def _count(tx: Tx, some: Subquery) -> int:
    return tx.execute(select(func.count()).select_from(some)).scalar_one()
