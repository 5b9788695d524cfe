"""What hangs on an event of the school year gets its date with it: deadlines as any amendment does, tasks besides.

Only where the authority that dates the event is the nearest to do so for a plan, and never what is over.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import literal, or_, select, update

from domain.calendars.calendar import Calendar
from domain.calendars.hanging import due_on, event_of, school_year_meant
from domain.clock_face import local_date
from domain.ids import DeadlineId, PersonId, PlanId, TermId, UnitId
from domain.phrases.labels import label_in
from domain.phrases.model import Context, Kind, Occurrence, SchoolEvent
from domain.planning.amendments import Told, What, day_shown
from domain.planning.changes import Date, MoveDue
from storage.database import Tx
from storage.engine.rows import AnyRow, AnySelect
from storage.planning import amending, calendars, school_years
from storage.tables.plans import deadlines, duties, plans, task_terms, tasks
from storage.units import tree, unit_changes

_HANGING = (Kind.EVENT.value, Kind.RELATIVE.value)


@dataclass(frozen=True, slots=True)
class Dating:
    """An event, and the day an authority says it is on."""

    authority: UnitId
    event: SchoolEvent
    school_year: int
    day: date


def show(tx: Tx, dating: Dating, *, by: PersonId, now: datetime) -> list[Told]:
    """What `apply` would move now, and nothing of it done. Raises Refusal for a day outside the school year."""
    return unit_changes.undone(tx, lambda: apply(tx, dating, "", by=by, now=now))


def apply(tx: Tx, dating: Dating, reason: str, *, by: PersonId, now: datetime) -> list[Told]:
    """Dates the event, and whatever hangs on it; `reason` is what those concerned read of why."""
    at, event, year = dating.authority, dating.event, dating.school_year
    school_years.set_day(tx, at, event, year, dating.day, by=by, now=now)
    calendar = calendars.load(tx)
    told: list[Told] = []
    for plan, changes in _moves(tx, dating, calendar, now).items():
        told += amending.apply(tx, plan, changes, reason, calendar=calendar, by=by, now=now).told
    return told + _date_terms(tx, dating, calendar, now)


def _moves(tx: Tx, dating: Dating, calendar: Calendar, now: datetime) -> dict[PlanId, list[MoveDue]]:
    columns = (deadlines, duties.c.plan_id, plans.c.authority_id, plans.c.year, plans.c.issued)
    query = (
        select(*columns).join(duties, duties.c.id == deadlines.c.duty_id).join(plans, plans.c.id == duties.c.plan_id)
    )
    hanging = or_(deadlines.c.last_ok.is_(None), deadlines.c.kind.in_(_HANGING))
    ahead = or_(deadlines.c.last_ok.is_(None), deadlines.c.last_ok >= now)
    found: defaultdict[PlanId, list[MoveDue]] = defaultdict(list)
    for row, due in _dated(tx, dating, query.where(hanging, ahead), calendar):
        if due.stated is not None and due.last_ok is not None and due.last_ok != row.strict:
            to = Date(row.phrase, Kind(row.kind), due.stated, due.last_ok)
            found[PlanId(row.plan_id)].append(MoveDue(DeadlineId(row.id), to, row.revision))
    return found


def _date_terms(tx: Tx, dating: Dating, calendar: Calendar, now: datetime) -> list[Told]:
    of_task = (tasks.c.code, tasks.c.phrase, tasks.c.kind, literal("").label("period"))
    columns = (task_terms, *of_task, plans.c.authority_id, plans.c.year, plans.c.issued)
    query = select(*columns).join(tasks, tasks.c.id == task_terms.c.task_id).join(plans, plans.c.id == tasks.c.plan_id)
    hanging = or_(task_terms.c.last_ok.is_(None), tasks.c.kind.in_(_HANGING))
    ahead = or_(task_terms.c.last_ok.is_(None), task_terms.c.last_ok >= now)
    told = []
    for row, due in _dated(tx, dating, query.where(hanging, ahead, task_terms.c.done_at.is_(None)), calendar):
        if due.last_ok is not None and due.last_ok != row.last_ok:
            _give(tx, TermId(row.id), due.last_ok, calendar)
            before, after = day_shown(row.phrase, row.last_ok), day_shown(row.phrase, due.last_ok)
            told.append(Told(What.DATED if row.last_ok is None else What.MOVED, row.code, before, after))
    return told


def _give(tx: Tx, term: TermId, last_ok: datetime, calendar: Calendar) -> None:
    advised = calendar.last_working_on_or_before(local_date(last_ok))
    tx.execute(update(task_terms).where(task_terms.c.id == term).values(last_ok=last_ok, advised=advised))


def _dated(tx: Tx, dating: Dating, query: AnySelect, calendar: Calendar) -> list[tuple[AnyRow, Occurrence]]:
    """The rows that hang on this event, each with what its phrase comes to."""
    found = []
    nearest: dict[int, bool] = {}
    for row in tx.execute(query.where(plans.c.withdrawn_at.is_(None))).all():
        period = row.period or _period(row)
        if event_of(row.phrase, period) is not dating.event:
            continue
        if school_year_meant(dating.event, row.phrase, period, row.year) != dating.school_year:
            continue
        if not nearest.setdefault(row.authority_id, _goes_by(tx, UnitId(row.authority_id), dating)):
            continue
        context = Context(issued=row.issued, year=row.year, calendar=calendar)
        due = due_on(dating.event, dating.day, row.phrase, context)
        if due is not None:
            found.append((row, due))
    return found


def _period(row: AnyRow) -> str:
    """Of a task that comes round: `06 tháng` of a plan for 2022 is `H1-2022`."""
    name = label_in(row.label).name
    return f"{name}-{row.year}" if name else ""


def _goes_by(tx: Tx, authority: UnitId, dating: Dating) -> bool:
    """Whether this event is, for a plan of this authority, on the day that was said."""
    if dating.authority not in tree.ancestors(tx, authority):
        return False
    by = school_years.dated(tx, authority, dating.school_year).get(dating.event)
    return by is not None and by.by == dating.authority
