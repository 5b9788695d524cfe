"""The round that reminds: every deadline whose rung has come is owed its reminders, in one set-based statement each;
the office's own tasks, of which there are few, one by one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from domain.calendars.calendar import Calendar
from domain.office.tasks import REMINDED, reminders
from domain.planning import deadlines as rules
from domain.planning.deadlines import Deadline, Step
from storage.database import Database, Tx
from storage.office import tasks
from storage.outgoing import notices, promises
from storage.planning import calendars, deadlines
from storage.reporting import extensions, obligations, opening

NAME = "remind"
GROUP_RUNGS = frozenset({3, 0, -1})
"""A group hears less than its schools: three days before, on the last working day, and once it is over."""


async def remind(db: Database, now: Callable[[], datetime]) -> None:
    await db.run(owe_reminders, now())


def owe_reminders(tx: Tx, now: datetime) -> int:
    """Opens what is due, then owes the newest rung of each ladder; how many notices had not been owed before."""
    opening.open_due(tx, now)
    calendar = calendars.load(tx)
    # At the hour that was named, be it a Saturday.
    promised = promises.remind(tx, now)
    if not rules.may_remind(calendar, now):
        return promised
    owed = sum(_owe(tx, deadline, calendar, now) for deadline in deadlines.open_now(tx))
    return promised + owed + _owe_extended(tx, calendar, now) + _owe_of_tasks(tx, calendar, now)


def _owe_extended(tx: Tx, calendar: Calendar, now: datetime) -> int:
    """Units that were given more time, of which there are few: each towards its own day, from when it was given."""
    owed = 0
    for number, extension, since in extensions.granted(tx):
        obligation = obligations.one(tx, number)
        if obligation is None:
            continue
        of_all = deadlines.one(tx, obligation.deadline)
        step = rules.step_in_force(replace(obligation.own(of_all), moved=since), calendar, now)
        if step is not None:
            owed += notices.remind_one(tx, of_all, number, extension, step, now)
    return owed


def _owe_of_tasks(tx: Tx, calendar: Calendar, now: datetime) -> int:
    due = reminders(tasks.owned_and_open(tx, since=now - REMINDED), calendar, now)
    return tasks.remind(tx, due, now) if due else 0


def _owe(tx: Tx, deadline: Deadline, calendar: Calendar, now: datetime) -> int:
    step = rules.step_in_force(deadline, calendar, now)
    if step is None:
        return 0
    silent = rules.came_before(deadline, calendar, now) >= rules.SILENT_RUNGS
    deputies = notices.remind_deputies(tx, deadline, step, now) if silent else 0
    return notices.remind(tx, deadline, step, now) + deputies + _owe_groups(tx, deadline, step, now)


def _owe_groups(tx: Tx, deadline: Deadline, step: Step, now: datetime) -> int:
    return notices.remind_groups(tx, deadline, step, now) if step.days in GROUP_RUNGS else 0
