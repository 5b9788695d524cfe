"""Amends plans: shown first by doing it and undoing it, so that the two cannot differ; then done in one breath.

Obligations, reminders and boards follow, the history and the trace tell who changed what and why, and everybody whom a
change concerns is told once, old → new, however many changes were made with one press."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from domain.calendars.calendar import Calendar
from domain.ids import DutyId, PersonId, PlanId
from domain.planning import amendments as rules
from domain.planning.amendments import Told, What
from domain.planning.changes import (
    AddDue,
    AskUnit,
    AskWith,
    CallOff,
    Change,
    CountDay,
    LayOn,
    Lock,
    MoveDue,
    Tolerate,
)
from domain.planning.deadlines import OPENS_BEFORE
from domain.planning.plans import DueDate
from domain.refusals import Refusal
from storage.database import Tx
from storage.planning import asking_with, calling_off, closing, histories, moving, preparing, reasking, rewording
from storage.reporting import opening
from storage.tables.plans import deadlines, duties, obligations
from storage.tables.plans import plans as plan_rows
from storage.units import unit_changes


@dataclass(frozen=True, slots=True)
class Done:
    """What changed, how many hear of it, and how many obligations began and ended by it."""

    told: tuple[Told, ...]
    hearers: int
    begun: int
    excused: int


def show(tx: Tx, plan: PlanId, changes: Sequence[Change], *, calendar: Calendar, by: PersonId, now: datetime) -> Done:
    """What `apply` would do now, and nothing of it done. Raises Refusal where it cannot be."""
    return unit_changes.undone(tx, lambda: apply(tx, plan, changes, "", calendar=calendar, by=by, now=now))


def apply(
    tx: Tx, plan: PlanId, changes: Sequence[Change], reason: str, *, calendar: Calendar, by: PersonId, now: datetime
) -> Done:
    """Raises Refusal, and has changed nothing that outlives the transaction."""
    in_force = hold(tx, plan)
    closing.refuse_meanwhile(tx, plan, changes)
    before = _standing(tx, plan)
    told = tuple(_change(tx, plan, change, reason, calendar, now) for change in changes)
    closing.refuse_crossed(tx, changes)
    batch = histories.note(tx, plan, told, reason, by=by, now=now)
    if not in_force:
        return Done(told, 0, 0, 0)
    opening.open_due(tx, now)
    hearers = histories.tell(tx, plan, batch, told, now)
    after = _standing(tx, plan)
    return Done(told, hearers, max(0, after[0] - before[0]), max(0, after[1] - before[1]))


def hold(tx: Tx, plan: PlanId) -> bool:
    """Whether it is in force; until the end of the transaction nobody else amends, publishes or withdraws it. Raises
    Refusal for one that has been withdrawn."""
    columns = (plan_rows.c.published_at, plan_rows.c.withdrawn_at)
    row = tx.execute(select(*columns).where(plan_rows.c.id == plan).with_for_update()).one()
    if row.withdrawn_at is not None:
        raise Refusal("plan-withdrawn-already", at=row.withdrawn_at)
    return row.published_at is not None


def _standing(tx: Tx, plan: PlanId) -> tuple[int, int]:
    """How many obligations there are, and how many of them are excused."""
    excused = func.coalesce(func.sum(reasking.IS_EXCUSED), 0)
    query = (
        select(func.count(), excused)
        .select_from(obligations)
        .join(deadlines, deadlines.c.id == obligations.c.deadline_id)
        .join(duties, duties.c.id == deadlines.c.duty_id)
        .where(duties.c.plan_id == plan)
    )
    every, out = tx.execute(query).one()
    return every - out, out


def _change(tx: Tx, plan: PlanId, change: Change, reason: str, calendar: Calendar, now: datetime) -> Told:
    match change:
        case CallOff():
            return calling_off.change(tx, plan, change, reason, now)
        case MoveDue():
            return moving.move(tx, plan, change, calendar, now)
        case Tolerate() | Lock():
            return closing.close(tx, plan, change)
        case CountDay():
            return moving.count_day(tx, plan, change, calendar, now)
        case AskUnit():
            return reasking.ask(tx, plan, change, now)
        case LayOn():
            return reasking.lay(tx, plan, change, now)
        case AskWith():
            return asking_with.ask(tx, plan, change)
        case AddDue():
            return _add_due(tx, plan, change, calendar)
        case _:
            return rewording.reword(tx, plan, change)


def _add_due(tx: Tx, plan: PlanId, change: AddDue, calendar: Calendar) -> Told:
    row = tx.execute(select(duties).where(duties.c.id == change.duty, duties.c.plan_id == plan)).one()
    to, number = change.to, _dues_of(tx, change.duty) + 1
    due = DueDate(
        code=f"N{number}",
        label=change.label,
        period=f"D{number}-{to.stated.year}",
        phrase=to.phrase,
        stated=to.stated,
        last_ok=to.last_ok,
        opens=to.last_ok - OPENS_BEFORE,
        kind=to.kind,
    )
    preparing.add_deadline(tx, change.duty, due, calendar, inclusive=row.inclusive)
    last = due.last_moment(inclusive=row.inclusive)
    after = rules.day_shown(f"{change.label}: {to.phrase}", last)
    return Told(What.DUE_ADDED, row.title, "", after, change.duty)


def _dues_of(tx: Tx, duty: DutyId) -> int:
    return tx.execute(select(func.count()).select_from(deadlines).where(deadlines.c.duty_id == duty)).scalar_one()
