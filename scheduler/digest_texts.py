"""The morning digest of whoever looks after plans: what falls due, who is overdue, who cannot be reached."""

from datetime import datetime, timedelta

from domain.actions import ShowMissing, ShowQueue
from domain.clock_face import local_date
from domain.deadlines import Deadline
from domain.notices import Held
from domain.obligations import Absent, Progress, Tally
from domain.people import Post, Role
from domain.screens import Button, Screen
from domain.texts import Markup, Say
from domain.units import Level
from scheduler.writing import Writing, day_name, names
from storage import deadlines, obligations, registry, reports

AHEAD_DAYS = 7
OVERDUE_TOLD = timedelta(days=30)
"""After that a morning's reminder is no news: the lists can still be asked for."""
LOOKING_AFTER = frozenset({Role.OFFICER, Role.LEADER})


def digest(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None where there is nothing to say this morning."""
    person = registry.who(writing.tx, held.channel, held.chat_id, writing.now).person
    posts = [post for post in person.posts if post.role in LOOKING_AFTER] if person else []
    told = [(one, post) for post in posts for one in _told(writing, post)]
    parts = [_standing(writing, say, deadline, post.levels) for deadline, post in told]
    # A leader reads how things stand; reports wait for those who may decide on them.
    deciding = [post.unit for post in posts if post.role is Role.OFFICER]
    waiting = reports.count_waiting(writing.tx, deciding) if deciding else 0
    if waiting:
        parts.append(say("digest-waiting", count=waiting))
    if not any(parts):
        return None
    parts = [say("digest-title", day=Markup(day_name(say, local_date(writing.now)))), *filter(None, parts)]
    return Screen("\n\n".join(parts), _rows(writing, say, [deadline for deadline, _ in told], waiting))


def _told(writing: Writing, post: Post) -> list[Deadline]:
    """Due within a week, or overdue for no longer than a month."""
    return [one for one in deadlines.of_authority(writing.tx, post.unit) if _is_near(one, writing.now)]


def _is_near(deadline: Deadline, now: datetime) -> bool:
    return now - OVERDUE_TOLD <= deadline.last_ok and deadline.days_left(now) <= AHEAD_DAYS and deadline.opens <= now


def _standing(writing: Writing, say: Say, deadline: Deadline, levels: frozenset[Level]) -> str:
    """Empty where everybody has handed in."""
    progress = _within(obligations.progress(writing.tx, deadline.id), levels)
    if progress.total.missing == 0:
        return ""
    absent = [one for one in obligations.listed(writing.tx, deadline.id) if not levels or one.level in levels]
    passed = deadline.passed(writing.now)
    total = progress.total
    standing = say(
        "digest-overdue" if passed else "digest-ahead",
        duty=deadline.duty_title,
        label=deadline.label,
        last=Markup(day_name(say, deadline.last_day)),
        days=abs(deadline.days_left(writing.now)),
        received=total.received,
        expected=total.expected,
    )
    lines = [standing, _by_level(say, progress)]
    if passed:
        lines.append(say("digest-missing", names=names(say, [one.unit_name for one in absent])))
    lines += _unreachable(say, absent)
    return "\n".join(lines)


def _within(progress: Progress, levels: frozenset[Level]) -> Progress:
    """What an officer of some levels looks after; no levels mean all."""
    if not levels:
        return progress
    seen = {level: tally for level, tally in progress.by_level.items() if level in levels}
    return Progress(sum(seen.values(), Tally()), seen)


def _by_level(say: Say, progress: Progress) -> str:
    levels = " · ".join(f"{level} {one.received}/{one.expected}" for level, one in progress.by_level.items())
    return say("digest-levels", levels=Markup(levels))


def _unreachable(say: Say, absent: list[Absent]) -> list[str]:
    unreached = [one.unit_name for one in absent if not one.reached]
    return [say("digest-unreachable", count=len(unreached), names=names(say, unreached))] if unreached else []


def _rows(writing: Writing, say: Say, told: list[Deadline], waiting: int) -> tuple[tuple[Button, ...], ...]:
    owing = [one for one in told if obligations.progress(writing.tx, one.id).total.missing]
    rows = [(Button(_missing_label(say, one, alone=len(owing) == 1), ShowMissing(one.id)),) for one in owing]
    if waiting:
        rows.append((Button(say("digest-button-queue"), ShowQueue()),))
    return tuple(rows)


def _missing_label(say: Say, deadline: Deadline, *, alone: bool) -> str:
    return say("digest-button-missing") if alone else say("digest-button-missing-one", label=deadline.label)
