"""The morning digest of whoever looks after plans: what falls due, who is overdue, who cannot be reached."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from domain.actions import ShowMissing
from domain.buttons.chart_actions import Chart, DrawChart
from domain.buttons.parts import Parts, Sight
from domain.clock_face import end_of_day, local_date
from domain.office.tasks import Term
from domain.persons.people import Person, Role
from domain.planning import rungs
from domain.planning.deadlines import Deadline
from domain.reporting.obligations import Progress
from domain.rights import ChatKind, May, granting
from domain.screens import Button, Rows, Screen
from domain.sending import digest_names
from domain.sending.notices import Held
from domain.sending.reminder_texts import day_name
from domain.texts import Markup, Say
from scheduler.letters import digest_decisions, digest_missing, task_texts
from scheduler.letters.writing import Writing
from storage.counting import narrowing
from storage.office import tasks
from storage.outgoing import digest_days, lost_reach
from storage.people import registry
from storage.planning import deadlines, ladders
from storage.reporting import extensions, obligations

AHEAD_DAYS = 7
_SECOND = timedelta(seconds=1)


def digest(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None where there is nothing to say this morning."""
    visitor = registry.who(writing.tx, held.channel, held.chat_id, writing.now)
    person = visitor.person
    if person is None:
        return None
    sight = narrowing.sight_of(writing.tx, person.overseeing_posts())
    looked_at = _looked_at(writing, sight)
    near = [one for one, until in looked_at.items() if digest_names.is_news(until, writing.now)]
    reads = digest_days.of(writing.tx, person.id)
    told = {one: _standing(writing, say, one, sight[one.authority], reads) for one in near}
    waiting = digest_decisions.waiting(writing, say, visitor)
    own = task_texts.counted(writing, say, _tasks(writing, person))
    parts = [*filter(None, told.values()), *waiting.said]
    parts += [own[0]] if own else []
    parts += _for_leader(writing, say, looked_at, sight) if Role.LEADER in person.roles() else []
    if not parts:
        return None
    title = say("digest-title", day=Markup(day_name(say, local_date(writing.now))))
    rows = (*_rows(say, [one for one, text in told.items() if text]), *waiting.rows)
    return Screen("\n\n".join([title, *parts]), (*rows, own[1]) if own else rows)


def _for_leader(writing: Writing, say: Say, looked_at: Mapping[Deadline, datetime], sight: Sight) -> list[str]:
    """What no reminder, no deputy and no officer has brought in: somebody has to pick up the phone."""
    today, known = local_date(writing.now), ladders.of(writing.tx, looked_at)
    missing = unreached = 0
    days: list[int] = []
    for one, until in looked_at.items():
        ladder = known.of(one).now
        hears = rungs.leader_hears(one, ladder)
        if (
            hears is None
            or today < hears
            or not digest_names.is_news(until + timedelta(days=ladder.leader), writing.now)
        ):
            continue
        # A unit that was given more time is overdue later than the rest.
        since = end_of_day(today - timedelta(days=ladder.leader)) + _SECOND
        by_level = obligations.count_overdue(writing.tx, one.id, since, sight[one.authority])
        missing += sum(by_level.values())
        if by_level:
            days.append(ladder.leader)
            unreached += lost_reach.count_overdue(writing.tx, one.id, since, sight[one.authority])
    if not missing:
        return []
    return [say("digest-leader", count=missing, days=min(days), unreached=unreached, reminded=missing - unreached)]


def _tasks(writing: Writing, person: Person) -> list[Term]:
    """Of the authorities where they work themselves."""
    offices = {post.unit for post, _ in granting(person, May.SEE_TASKS, ChatKind.PRIVATE)}
    return tasks.of_authorities(writing.tx, offices) if offices else []


def _looked_at(writing: Writing, sight: Sight) -> Mapping[Deadline, datetime]:
    """What is due within a week, or has been, each with the moment up to which somebody had time."""
    every, now = deadlines.of_authorities(writing.tx, sight), writing.now
    due = [one for one in every if one.opens <= now and one.days_left(now) <= AHEAD_DAYS]
    given = extensions.latest(writing.tx, {one.id for one in due})
    soon = {one: until for one, until in given.items() if (local_date(until) - local_date(now)).days <= AHEAD_DAYS}
    return {one: max(one.borne, soon.get(one.id, one.borne)) for one in due}


def _standing(writing: Writing, say: Say, deadline: Deadline, parts: Parts, reads: int) -> str:
    """Empty where everybody has handed in."""
    progress = obligations.progress(writing.tx, deadline.id, parts)
    if progress.total.missing == 0:
        return ""
    passed = deadline.passed(writing.now)
    total = progress.total
    key = "digest-tolerated" if deadline.tolerated(writing.now) else "digest-overdue"
    standing = say(
        key if passed else "digest-ahead",
        duty=deadline.duty_title,
        label=deadline.label,
        last=Markup(day_name(say, deadline.last_day)),
        until=local_date(deadline.borne),
        days=abs(deadline.days_left(writing.now)),
        received=total.received,
        expected=total.expected,
    )
    names = digest_missing.lines(writing, say, deadline, parts, reads=reads, missing=total.missing)
    return "\n".join([standing, _by_level(say, progress), *names])


def _by_level(say: Say, progress: Progress) -> str:
    levels = " · ".join(f"{level} {one.received}/{one.expected}" for level, one in progress.by_level.items())
    return say("digest-levels", levels=Markup(levels))


def _rows(say: Say, owing: list[Deadline]) -> Rows:
    rows = [(Button(_missing_label(say, one, alone=len(owing) == 1), ShowMissing(one.id)),) for one in owing]
    if owing:
        rows.append((Button(say("button-chart"), DrawChart(owing[0].id, Chart.PROGRESS)),))
    return tuple(rows)


def _missing_label(say: Say, deadline: Deadline, *, alone: bool) -> str:
    return say("digest-button-missing") if alone else say("digest-button-missing-one", label=deadline.name)
