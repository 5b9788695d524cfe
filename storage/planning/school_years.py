"""When the events of a school year are, as authorities have dated them: the nearest one above a unit counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import and_, bindparam, delete, select

from domain.calendars.school_year import EVENTS, fits, school_year_of
from domain.ids import PersonId, UnitId
from domain.phrases.model import SchoolEvent
from domain.refusals import Refusal
from storage.database import Tx
from storage.engine.dialects import upsert
from storage.operations import audit
from storage.tables.calendars import school_events
from storage.units import tree


@dataclass(frozen=True, slots=True)
class Dated:
    """`by` is the authority that has said so: the one asked about, or one above it."""

    day: date
    by: UnitId


_DATED = select(school_events).where(
    school_events.c.authority_id.in_(bindparam("by_one_of", expanding=True)),
    school_events.c.school_year == bindparam("in_year"),
)


def dated(tx: Tx, authority: UnitId, school_year: int) -> dict[SchoolEvent, Dated]:
    """Every event of a school year that has a day here."""
    nearest = tree.path(tx, authority)
    rows = tx.execute(_DATED, {"by_one_of": nearest, "in_year": school_year}).all()
    farthest_first = sorted(rows, key=lambda row: -nearest.index(UnitId(row.authority_id)))
    return {SchoolEvent(row.event): Dated(row.day, UnitId(row.authority_id)) for row in farthest_first}


def of_plan(tx: Tx, authority: UnitId, year: int) -> dict[SchoolEvent, date]:
    """What phrases of a plan for this calendar year hang on, as far as it is dated: `lồng ghép trong báo cáo sơ kết học
    kỳ I` of a plan for 2022 means the first term that ended in January 2022. The rest has to be asked."""
    years = {event: school_year_of(event, year) for event in EVENTS}
    found = {school_year: dated(tx, authority, school_year) for school_year in set(years.values())}
    return {event: found[years[event]][event].day for event in EVENTS if event in found[years[event]]}


def day_of(tx: Tx, authority: UnitId, event: SchoolEvent, school_year: int) -> date | None:
    """The day a phrase like `sau khi kết thúc học kỳ I` hangs on, for a plan of this authority; None: ask."""
    found = dated(tx, authority, school_year).get(event)
    return None if found is None else found.day


def of_authority(tx: Tx, authority: UnitId, event: SchoolEvent, school_year: int) -> date | None:
    """As this very authority has dated it."""
    found = dated(tx, authority, school_year).get(event)
    return found.day if found is not None and found.by == authority else None


def set_day(
    tx: Tx, authority: UnitId, event: SchoolEvent, school_year: int, day: date | None, *, by: PersonId, now: datetime
) -> date | None:
    """None: it has no day of this authority's any more. Returns the day it had. Raises Refusal for a day outside the
    school year."""
    if day is not None and not fits(event, school_year, day):
        raise Refusal("event-outside", event=event.value, year=str(school_year), next=str(school_year + 1), day=day)
    this = and_(
        school_events.c.authority_id == authority,
        school_events.c.school_year == school_year,
        school_events.c.event == event.value,
    )
    before: date | None = tx.execute(select(school_events.c.day).where(this)).scalar()
    if day is None:
        tx.execute(delete(school_events).where(this))
    else:
        key = {"authority_id": authority, "school_year": school_year, "event": event.value}
        row = {**key, "day": day, "dated_at": now, "dated_by": by}
        upsert(tx, school_events, [row], key=[school_events.c[name] for name in key])
    if before != day:
        of = {"event": event.value, "school_year": str(school_year)}
        was, will = _told(of, before), _told(of, day)
        audit.note(tx, by, "date-event", f"unit:{authority}", now=now, before=was, after=will)
    return before


def _told(of: Mapping[str, str], day: date | None) -> audit.Facts:
    return {**of, "day": None if day is None else f"{day:%d/%m/%Y}"}
