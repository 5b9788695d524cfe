"""Promises: somebody of a unit has said by when it hands in. Until then nobody reminds it; then once, and the office
sees both."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from domain.calendars.calendar import Calendar
from domain.clock_face import at, local, local_date
from domain.ids import ObligationId, PersonId, PromiseId
from domain.planning.rungs import REMINDING_HOUR, REMINDING_MINUTE
from domain.refusals import Refusal
from domain.sending.quiet_hours import QUIET_UNTIL, is_awake

FARTHEST = timedelta(days=14)
"""Whoever needs longer asks for more time: a promise gives none."""
AFTERNOON = 15
LAST_FOR_AFTERNOON = time(13)
"""Later than this, three o'clock is no time to put anything off to."""


@dataclass(frozen=True, slots=True)
class Promise:
    """`until` is what was promised; `remind_at` the hour after it at which people may be written to."""

    id: PromiseId
    obligation: ObligationId
    person: PersonId
    until: datetime
    remind_at: datetime

    def broken(self, now: datetime) -> bool:
        """Of an obligation that still waits for its unit."""
        return now > self.until


def refuse_impossible(until: datetime, now: datetime) -> None:
    if until <= now:
        raise Refusal("promise-past")
    if until - now > FARTHEST:
        raise Refusal("promise-too-far", days=FARTHEST.days)


def remind_at(until: datetime) -> datetime:
    """The moment itself; of a night, the morning after it, when the ladder's own reminders go out as well."""
    day, hour = local_date(until), local(until).time()
    if is_awake(hour):
        return until
    morning = day if hour < QUIET_UNTIL else day + timedelta(days=1)
    return at(morning, REMINDING_HOUR, REMINDING_MINUTE)


def offered(last_ok: datetime | None, calendar: Calendar, now: datetime) -> list[datetime]:
    """What a reminder offers to put itself off to: this afternoon, and the next working morning. None of them is past
    the last moment, where there still is one."""
    today = local_date(now)
    choices = [at(today, AFTERNOON)] if local(now).time() < LAST_FOR_AFTERNOON and calendar.is_working(today) else []
    next_day = calendar.next_working_on_or_after(today + timedelta(days=1))
    choices.append(at(next_day, REMINDING_HOUR, REMINDING_MINUTE))
    return [one for one in choices if last_ok is None or one <= last_ok]


def minutes(moment: datetime) -> int:
    """As a button carries it."""
    return int(moment.timestamp()) // 60
