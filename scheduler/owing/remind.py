"""The round that reminds: every deadline whose rung has come is owed its reminders, in one set-based statement each;
the office's own tasks, of which there are few, one by one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from domain.calendars.calendar import Calendar
from domain.clock_face import local
from domain.office.tasks import REMINDED, reminders
from domain.planning import rungs
from domain.planning.deadlines import Deadline
from domain.planning.ladders import Course, Ladders
from domain.planning.rungs import Step
from domain.sending.boards import Moment, moment_of
from domain.sending.quiet_hours import is_awake
from storage.database import Database, Tx
from storage.office import tasks
from storage.outgoing import board_posts, notices, promises
from storage.planning import calendars, deadlines, ladders
from storage.reporting import extensions, obligations, opening

NAME = "remind"


async def remind(db: Database, now: Callable[[], datetime]) -> None:
    await db.run(owe_reminders, now())


def owe_reminders(tx: Tx, now: datetime) -> int:
    """Opens what is due, then owes the newest rung of each ladder; how many notices had not been owed before."""
    opening.open_due(tx, now)
    calendar = calendars.load(tx)
    # At the hour that was named, be it a Saturday; where nothing ran then, not at night.
    promised = promises.remind(tx, now) if is_awake(local(now).time()) else 0
    if not rungs.may_remind(calendar, now):
        return promised
    known = ladders.every(tx)
    owed = sum(_owe(tx, one, known.of(one), calendar, now) for one in deadlines.open_now(tx))
    return promised + owed + _owe_extended(tx, known, calendar, now) + _owe_of_tasks(tx, known, calendar, now)


def _owe_extended(tx: Tx, known: Ladders, calendar: Calendar, now: datetime) -> int:
    """Units that were given more time, of which there are few: each towards its own day, from when it was given."""
    owed = 0
    for number, extension, since in extensions.granted(tx):
        obligation = obligations.one(tx, number)
        if obligation is None:
            continue
        of_all = deadlines.one(tx, obligation.deadline)
        own = replace(obligation.own(of_all), moved=since)
        step = rungs.step_in_force(own, known.of(own), calendar, now)
        if step is not None:
            owed += notices.remind_one(tx, of_all, number, extension, step, now)
    return owed


def _owe_of_tasks(tx: Tx, known: Ladders, calendar: Calendar, now: datetime) -> int:
    due = reminders(tasks.owned_and_open(tx, since=now - REMINDED), known, calendar, now)
    return tasks.remind(tx, due, now) if due else 0


def _owe(tx: Tx, deadline: Deadline, course: Course, calendar: Calendar, now: datetime) -> int:
    owed = 0 if deadline.passed(now) else board_posts.post(tx, deadline, Moment.OPEN, now)
    step = rungs.step_in_force(deadline, course, calendar, now)
    if step is None:
        return owed
    owed += notices.remind(tx, deadline, step, now)
    owed += notices.remind_deputies(tx, deadline, step, now) if step.deputies else 0
    return owed + (_owe_groups(tx, deadline, step, now) if step.groups else 0)


def _owe_groups(tx: Tx, deadline: Deadline, step: Step, now: datetime) -> int:
    """Before the last day a word; then its board, which says the same and goes on saying it."""
    moment = moment_of(step.days)
    if moment is None:
        return notices.remind_groups(tx, deadline, step, now)
    return board_posts.post(tx, deadline, moment, now)
