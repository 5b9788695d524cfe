"""What a unit is told it owes: reminders, overdue work and nudges, several to a message where there are several."""

from collections.abc import Sequence

from domain.actions import OpenForm
from domain.deadlines import Deadline
from domain.notices import Held, Key
from domain.obligations import Standing
from domain.screens import Button, Screen
from domain.texts import Markup, Say, written
from scheduler.writing import Writing, day_name
from storage.references import Owed


def reminder(writing: Writing, say: Say, held: Sequence[Held]) -> Screen | None:
    """One item an obligation, the nearest deadline first, however many rungs of its ladder were missed."""
    keys = {one.obligation: one.key for one in sorted(held, key=lambda one: one.key is Key.NUDGE)}
    jobs = [writing.owed[obligation] for obligation in keys if obligation is not None]
    jobs.sort(key=lambda job: (writing.deadlines[job.deadline].last_ok, job.unit_name))
    if not jobs:
        return None
    items = [_item(writing, say, job, nudged=keys[job.obligation] is Key.NUDGE) for job in jobs]
    if len(items) > 1:
        heading = writing.once(("several", say.language, len(jobs)), lambda: say("notice-several", count=len(jobs)))
        items.insert(0, heading)
    several = len({job.unit_name for job in jobs}) > 1
    rows = tuple(
        (Button(_named(_label(writing, say, job, alone=len(jobs) == 1), job, several), OpenForm(job.obligation)),)
        for job in jobs
    )
    return Screen("\n\n".join(items), rows)


def _named(label: str, job: Owed, several: bool) -> str:
    """Whoever answers for several units reads on each button which one it is about."""
    return f"{label} · {written(job.unit_name)}" if several else label


def _item(writing: Writing, say: Say, job: Owed, *, nudged: bool) -> str:
    deadline = writing.deadlines[job.deadline]
    key = "notice-overdue" if deadline.passed(writing.now) else "notice-reminder"
    if nudged:
        key = "notice-nudge"
    # All that is the same for every unit is said once; the unit's name is put in between.
    before = writing.once((key, say.language, deadline.id), lambda: _about(say, key, deadline))
    lines = [say("notice-item", about=Markup(before), unit=job.unit_name), when(writing, say, deadline)]
    if job.standing is Standing.RETURNED:
        lines.append(say("notice-waits-again"))
    return "\n".join(lines)


def _about(say: Say, key: str, deadline: Deadline) -> str:
    return say(key, duty=deadline.duty_title, label=deadline.label)


def when(writing: Writing, say: Say, deadline: Deadline) -> str:
    """The date as the plan states it, the last day that is valid, and what is left of the time."""
    return writing.once(("when", say.language, deadline.id), lambda: _when(writing, say, deadline))


def _when(writing: Writing, say: Say, deadline: Deadline) -> str:
    last = Markup(day_name(say, deadline.last_day))
    days = deadline.days_left(writing.now)
    if deadline.passed(writing.now):
        key = "notice-when-locked" if deadline.locked(writing.now) else "notice-when-passed"
        return say(key, phrase=deadline.phrase, last=last, days=-days)
    working = deadline.working_days_left(writing.now, writing.calendar)
    left = Markup(_left(say, days, working))
    return say("notice-when", phrase=deadline.phrase, last=last, left=left)


def _left(say: Say, days: int, working: int) -> str:
    if days == 0:
        return say("notice-left-today")
    if working == 0:
        return say("notice-left-none", days=days)
    if working == days:
        return say("notice-left-all", days=days)
    return say("notice-left", days=days, working=working)


def _label(writing: Writing, say: Say, job: Owed, *, alone: bool) -> str:
    deadline = writing.deadlines[job.deadline]
    name = "alone" if alone else "one"
    if job.standing is Standing.RETURNED:
        return say(f"notice-button-mend-{name}", label=deadline.label)
    if job.form is None:
        return writing.once(
            ("button", name, say.language, deadline.id),
            lambda: say(f"notice-button-fill-{name}", label=deadline.label),
        )
    total = writing.questions_of(job.form)
    return say(f"notice-button-go-on-{name}", label=deadline.label, left=max(0, total - job.answered), total=total)
