"""The office's own tasks: rows of an annex that it leads itself, each with an owner and the times it falls due.

A task has terms (kỳ), one for each time: `Tháng 3,6,9,12/2024` has four, `Thường xuyên` one without a date, which is
never overdue.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.calendars.calendar import Calendar
from domain.clock_face import local_date
from domain.folding import fold
from domain.ids import PersonId, PlanId, TaskId, TermId, UnitId
from domain.phrases.model import Kind
from domain.planning.ladders import Ladders
from domain.planning.rungs import Step, step_in_force
from domain.queries.areas import areas_in
from domain.registry.units import Level

SOON = 14
"""Days."""
REMINDED = timedelta(days=30)
"""How long somebody is reminded of what is overdue: after that the lists and the digest tell."""
LONGEST_NOTE = 300


@dataclass(frozen=True, slots=True)
class Term:
    """One time at which a task falls due, as it stands now. `opens` is when its owner could first hear of it: the plan
    is in force, and it is theirs. `done` is None until it is done."""

    id: TermId
    task: TaskId
    plan: PlanId
    authority: UnitId
    plan_title: str
    code: str
    area: str
    content: str
    product: str
    lead: str
    coordinating: str
    phrase: str
    kind: Kind
    label: str
    starts: date | None
    last_ok: datetime | None
    advised: date | None
    opens: datetime
    owner: PersonId | None
    owner_name: str
    done_at: datetime | None
    done_by: str
    note: str
    levels: frozenset[Level] = frozenset()

    @property
    def done(self) -> bool:
        return self.done_at is not None

    @property
    def last_day(self) -> date | None:
        return None if self.last_ok is None else local_date(self.last_ok)

    def passed(self, now: datetime) -> bool:
        return self.last_ok is not None and now.replace(microsecond=0) > self.last_ok

    def days_left(self, now: datetime) -> int:
        """0 where there is no date."""
        return 0 if self.last_ok is None else (local_date(self.last_ok) - local_date(now)).days


@dataclass(frozen=True, slots=True)
class _Due:
    """A term as the ladder of reminders takes it."""

    last_day: date
    since: datetime


def reminders(terms: Iterable[Term], ladders: Ladders, calendar: Calendar, now: datetime) -> list[tuple[Term, Step]]:
    """Of which their owners are to be reminded now, on the same ladder as schools of their deadlines."""
    due = ((term, _Due(term.last_day, term.opens)) for term in terms if term.last_day is not None and not term.done)
    steps = ((term, step_in_force(one, ladders.of_office(term.authority), calendar, now)) for term, one in due)
    return [(term, step) for term, step in steps if step is not None]


class State(StrEnum):
    """In the order in which they matter."""

    OVERDUE = "overdue"
    SOON = "soon"
    RUNNING = "running"
    LATER = "later"
    UNDATED = "undated"
    DONE = "done"


def state(term: Term, now: datetime) -> State:
    if term.done:
        return State.DONE
    if term.last_ok is None:
        return State.UNDATED
    if term.passed(now):
        return State.OVERDUE
    if term.days_left(now) <= SOON:
        return State.SOON
    return State.LATER if term.starts is not None and term.starts > local_date(now) else State.RUNNING


class View(StrEnum):
    """What of the office's tasks is looked at."""

    MINE = "mine"
    FREE = "free"
    OVERDUE = "overdue"
    SOON = "soon"
    RUNNING = "running"
    LATER = "later"
    UNDATED = "undated"
    DONE = "done"


def seen(terms: Iterable[Term], view: View, who: PersonId, now: datetime) -> list[Term]:
    """Of one view, the most urgent first; what is done, the last done first."""
    chosen = [term for term in terms if _is_in(term, view, who, now)]
    if view is View.DONE:
        return sorted(chosen, key=lambda term: term.done_at or now, reverse=True)
    order = tuple(State)
    return sorted(chosen, key=lambda term: (order.index(state(term, now)), term.last_ok or now, term.task, term.id))


def _is_in(term: Term, view: View, who: PersonId, now: datetime) -> bool:
    match view:
        case View.MINE:
            return term.owner == who and not term.done
        case View.FREE:
            return term.owner is None and not term.done
        case _:
            return state(term, now).value == view.value


_OF_UNITS = re.compile(
    r"\b(?:cac|cac co so|moi|tung)?\s*"
    r"(?:truong(?! (?:cac )?(?:phong|ban)\b)|co so giao duc|csgd|don vi|nha truong|trung tam|hieu truong|thu truong)\b"
)
_PARTED = re.compile(r"[;,/\n]|\bva\b")
_LEVELS = re.compile(r"^(?:mn|mg|th|thcs|thpt|gdtx|mam non|mau giao|tieu hoc|trung hoc|truc thuoc|tren dia ban).*$")


def led_by_office(lead: str) -> bool:
    """Whether the office leads, alone or with others: every lead but schools is of the office, and so is nobody."""
    parts = [part.strip() for part in _PARTED.split(fold(lead)) if part.strip()]
    return not parts or any(not _OF_UNITS.match(part) and not _LEVELS.match(part) for part in parts)


def suits(areas: str, term: Term) -> bool:
    """Whether a task is in one of somebody's fields of work, as they are written down for their post."""
    if not areas.strip():
        return False
    of_task = fold(f"{term.area} · {term.content}")
    said = [part.strip() for part in re.split(r"[,;]", fold(areas)) if part.strip()]
    return not areas_in(areas).isdisjoint(areas_in(f"{term.area}; {term.content}")) or any(
        re.search(rf"\b{re.escape(part)}\b", of_task) for part in said
    )
