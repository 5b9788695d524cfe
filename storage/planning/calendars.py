"""The office's calendar: the library's days off, and what an administrator changed.

There is one for the installation. Days off and the Saturdays worked for them are the state's, the same for every
department of a province, and reminders, night rest and digests of all go by them; an authority of its own would only
hear the same decree later. So only administrators of an authority that has none above it may change it, and whatever
they change is noted under that authority, by name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select, update

from domain.calendars.calendar import Calendar, Mark, works_by_itself
from domain.clock_face import local_date
from domain.ids import PersonId, UnitId
from storage.database import Tx
from storage.engine.dialects import insert_new, upsert
from storage.operations import audit
from storage.tables.calendars import calendar_days, calendar_years
from storage.tables.plans import deadlines, task_terms


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day that is not as its day of the week is. `decided`: by a person, not only by the library."""

    day: date
    works: bool
    decided: bool


_DAYS = select(calendar_days.c.day, calendar_days.c.works)


def load(tx: Tx) -> Calendar:
    rows = tx.execute(_DAYS).all()
    return Calendar(
        frozenset(row.day for row in rows if not row.works), frozenset(row.day for row in rows if row.works)
    )


def known(tx: Tx, years: Iterable[int]) -> list[KnownDay]:
    wanted = frozenset(years)
    query = select(calendar_days.c.day, calendar_days.c.works, calendar_days.c.decided_at).order_by(calendar_days.c.day)
    return [
        KnownDay(row.day, row.works, row.decided_at is not None)
        for row in tx.execute(query)
        if row.day.year in wanted and row.works is not works_by_itself(row.day)
    ]


def add_defaults(tx: Tx, calendar: Calendar) -> int:
    """Days nobody has decided on yet; what an administrator changed, and a year they confirmed, stays as it is."""
    days = [*((day, False) for day in calendar.off), *((day, True) for day in calendar.worked)]
    settled = confirmed(tx)
    rows = [{"day": day, "works": works} for day, works in sorted(days) if day.year not in settled]
    return insert_new(tx, calendar_days, rows)


def mark(tx: Tx, days: Sequence[date], how: Mark, *, by: PersonId, authority: UnitId, now: datetime) -> None:
    """From now on; deadlines that are not over follow at once, and reminders with them."""
    works = {day: works_by_itself(day) if how is Mark.PLAIN else how is Mark.WORK for day in days}
    rows = [
        {"day": day, "works": works[day], "note": how.value, "decided_at": now, "decided_by": by}
        for day in sorted(days)
    ]
    upsert(tx, calendar_days, rows, key=[calendar_days.c.day])
    advise_anew(tx, load(tx), now)
    told = {"days": f"{min(days):%d/%m/%Y}" + (f"–{max(days):%d/%m/%Y}" if len(days) > 1 else "")}
    match how:
        case Mark.OFF:
            audit.note(tx, by, "set-day-off", f"unit:{authority}", now=now, after=told)
        case Mark.WORK:
            audit.note(tx, by, "set-day-worked", f"unit:{authority}", now=now, after=told)
        case Mark.PLAIN:
            audit.note(tx, by, "set-day-plain", f"unit:{authority}", now=now, after=told)


def advise_anew(tx: Tx, calendar: Calendar, now: datetime) -> None:
    """The last working day up to whatever is still due."""
    for dated in (deadlines, task_terms):
        ahead = select(dated.c.id, dated.c.last_ok, dated.c.advised).where(dated.c.last_ok >= now)
        for row in tx.execute(ahead).all():
            advised = calendar.last_working_on_or_before(local_date(row.last_ok))
            if advised != row.advised:
                tx.execute(update(dated).where(dated.c.id == row.id).values(advised=advised))


def confirm(tx: Tx, year: int, *, by: PersonId, authority: UnitId, now: datetime) -> bool:
    """False where somebody had confirmed it before."""
    if insert_new(tx, calendar_years, [{"year": year, "confirmed_at": now, "confirmed_by": by}]) == 0:
        return False
    audit.note(tx, by, "confirm-year", f"unit:{authority}", now=now, after={"year": str(year)})
    return True


def confirmed(tx: Tx) -> frozenset[int]:
    return frozenset(tx.execute(select(calendar_years.c.year)).scalars())
