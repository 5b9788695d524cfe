"""What a reminder of one thing says: a preview reads it from here as well, so that what is shown is what is sent."""

from datetime import date, datetime

from domain.calendars.calendar import Calendar
from domain.clock_face import local_date
from domain.planning import rungs
from domain.planning.deadlines import Deadline
from domain.planning.ladders import Course
from domain.planning.own_words import filled
from domain.texts import Markup, Say


def day_name(say: Say, day: date) -> str:
    """`thứ Năm 29/02/2024`."""
    return say("notice-day", weekday=day.weekday(), day=day)


def about(say: Say, key: str, deadline: Deadline) -> str:
    return say(key, duty=deadline.duty_title, label=deadline.label)


def key_of(deadline: Deadline, now: datetime) -> str:
    return "notice-overdue" if deadline.overdue(now) else "notice-reminder"


def words_at(course: Course, deadline: Deadline, calendar: Calendar, now: datetime) -> str:
    """Those of the office for what is read then, to be filled in; empty where it has written none."""
    if not course.now.words:
        return ""
    step = rungs.step_in_force(deadline, course, calendar, now)
    return course.now.words_at(0 if step is None else step.days, rungs.when(deadline, calendar, now))


def own_words(say: Say, words: str, deadline: Deadline, unit: str) -> list[str]:
    """Letter by letter, beside all facts."""
    return [say("notice-own-words", words=filled(words, deadline, unit))] if words else []


def when(say: Say, deadline: Deadline, calendar: Calendar, now: datetime, *, judged: bool = False) -> str:
    """The date as the plan states it, the last day that is valid, and what is left of the time. `judged` is what was
    handed in before: whether that was in time stays, however late it is mended."""
    last = Markup(day_name(say, deadline.last_day))
    days = deadline.days_left(now)
    if deadline.passed(now):
        until = Markup(day_name(say, local_date(deadline.grace))) if deadline.grace is not None else last
        return say(
            _when_passed(deadline, now, judged=judged), phrase=deadline.phrase, last=last, days=-days, until=until
        )
    left = Markup(_left(say, days, deadline.working_days_left(now, calendar)))
    return say("notice-when", phrase=deadline.phrase, last=last, left=left)


def _when_passed(deadline: Deadline, now: datetime, *, judged: bool) -> str:
    if deadline.locked(now):
        return "notice-when-locked"
    if judged:
        return "notice-when-judged"
    return "notice-when-tolerated" if deadline.tolerated(now) else "notice-when-passed"


def _left(say: Say, days: int, working: int) -> str:
    if days == 0:
        return say("notice-left-today")
    if working == 0:
        return say("notice-left-none", days=days)
    if working == days:
        return say("notice-left-all", days=days)
    return say("notice-left", days=days, working=working)


def sample(say: Say, course: Course, deadline: Deadline, unit: str, calendar: Calendar, now: datetime) -> str:
    """As a unit that has not begun would read it then."""
    head = say("notice-item", about=Markup(about(say, key_of(deadline, now), deadline)), unit=unit)
    words = words_at(course, deadline, calendar, now)
    lines = [head, *own_words(say, words, deadline, unit), when(say, deadline, calendar, now)]
    if deadline.link:
        lines.append(say("notice-means", means=deadline.link))
    return "\n".join(lines)
