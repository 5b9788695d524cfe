"""Who will get what when: the reminders still to come of a ladder, whether it is set or only wanted."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.calendars.calendar import Calendar
from domain.clock_face import local, local_date
from domain.planning import rungs
from domain.planning.deadlines import Deadline
from domain.planning.ladder_wishes import Whose
from domain.planning.ladders import Course, Ladder, Ladders, Where
from domain.planning.rungs import Step
from domain.sending import reminder_texts
from domain.texts import Markup
from handlers.questions.telling import about, short
from handlers.turn import Turn
from storage.outgoing import foreseen, notices
from storage.outgoing.foreseen import Hearers
from storage.planning import calendars, deadlines, ladders

MOST_DUES = 8
MOST_SAMPLES = 3
LONGEST_TITLES = 300


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is still to come of one deadline."""

    deadline: Deadline
    course: Course
    steps: tuple[Step, ...]


def of(turn: Turn, whose: Whose, wanted: Ladder | None = None) -> list[str]:
    """As it is, or as it would be with what is wanted: of the next deadline every reminder and the words, of the others
    when it begins. Of an office, where no duty has one of its own."""
    calendar, every = calendars.load(turn.tx), _deadlines(turn, whose)
    known = ladders.of(turn.tx, every)
    own = {one.duty: one.duty_title for one in every if whose.duty is None and known.has_own(one.duty)}
    apart = _apart(turn, own.values())
    courses = [(one, known.of(one)) for one in every if one.duty not in own]
    if wanted is not None:
        courses = [(one, course.then(wanted, turn.now)) for one, course in courses]
    ahead = list(_ahead(turn, courses, calendar))
    if not ahead:
        return [turn.say("ladder-nothing-ahead"), *apart]
    soonest, others = ahead[0], ahead[1:]
    hearers = foreseen.of(turn.tx, soonest.deadline, turn.now)
    parts = ["\n".join(_whole(turn, soonest, hearers, calendar)), *_others(turn, others, whose), *apart]
    return [*parts, *_samples(turn, soonest, hearers, calendar)]


def coming(turn: Turn, some: Sequence[Deadline], known: Ladders) -> list[datetime]:
    """When units that hand in nothing are reminded of these from now on, the first first."""
    calendar = calendars.load(turn.tx)
    return sorted(step.at for one in some for step in rungs.coming(one, known.of(one), calendar, turn.now))


def _deadlines(turn: Turn, whose: Whose) -> list[Deadline]:
    if whose.plan is None:
        return deadlines.of_authorities(turn.tx, [whose.authority])
    return [one for one in deadlines.of_plan(turn.tx, whose.plan) if one.duty == whose.duty and not one.called_off]


def _ahead(turn: Turn, courses: Iterable[tuple[Deadline, Course]], calendar: Calendar) -> Iterator[Ahead]:
    """Those that will remind somebody, and those that have not passed though they remind nobody; the next first."""
    for one, course in courses:
        steps = tuple(rungs.coming(one, course, calendar, turn.now))
        if steps or not one.passed(turn.now):
            yield Ahead(one, course, steps)


def _apart(turn: Turn, titles: Iterable[str]) -> list[str]:
    """What of an office goes by a ladder of its own."""
    told = "; ".join(dict.fromkeys(titles))
    return [turn.say("ladder-others-own", titles=short(told, LONGEST_TITLES))] if told else []


def _others(turn: Turn, others: Sequence[Ahead], whose: Whose) -> list[str]:
    if not others:
        return []
    told = [_brief(turn, one, whose) for one in others[:MOST_DUES]]
    if len(others) > MOST_DUES:
        told.append(turn.say("ladder-more-dues", count=len(others) - MOST_DUES))
    return ["\n".join([turn.say("ladder-others"), *told])]


def _whole(turn: Turn, ahead: Ahead, hearers: Hearers, calendar: Calendar) -> Iterator[str]:
    one = ahead.deadline
    yield turn.say("ladder-ahead", **about(one, turn.now))
    yield _who(turn, hearers)
    grouped = bool(notices.count_groups(turn.tx, one.plan))
    for step in ahead.steps:
        yield _step(turn, one, step, grouped=grouped)
    if not ahead.steps:
        yield turn.say("ladder-no-steps")
    elif ahead.course.now.deputies and any(step.deputies for step in ahead.steps):
        yield turn.say("ladder-deputies-count", count=hearers.deputies)
    if (day := rungs.leader_hears(one, ahead.course.now)) is not None:
        yield turn.say("ladder-leader-from", day=calendar.next_working_on_or_after(day))


def _who(turn: Turn, hearers: Hearers) -> str:
    key = "ladder-owing" if hearers.opened else "ladder-laid"
    told = turn.say(key, units=hearers.units, people=hearers.people)
    return f"{told} {turn.say('ladder-unheard', count=hearers.unheard)}" if hearers.unheard else told


def _step(turn: Turn, deadline: Deadline, step: Step, *, grouped: bool) -> str:
    """The days that are left are counted from the morning itself: a day off moves it."""
    left = deadline.days_left(step.at)
    key = "ladder-step-last" if step.days == 0 else "ladder-step-after" if step.overdue else "ladder-step-before"
    marks = {
        "moved": step.days not in {0, left},
        "deputies": step.deputies,
        "groups": step.groups and grouped,
    }
    day = Markup(reminder_texts.day_name(turn.say, local_date(step.at)))
    told = turn.say(key, day=day, hour=f"{local(step.at):%H:%M}", days=abs(left))
    return told + "".join(turn.say(f"ladder-mark-{name}") for name, marked in marks.items() if marked)


def _brief(turn: Turn, ahead: Ahead, whose: Whose) -> str:
    """Of one duty the period alone says which it is."""
    one = ahead.deadline
    called = one.name if whose.duty is not None else f"{one.duty_title} · {one.label}"
    if not ahead.steps:
        return turn.say("ladder-due-none", called=called, last=one.last_day)
    return turn.say("ladder-due", called=called, last=one.last_day, count=len(ahead.steps), first=ahead.steps[0].at)


def _samples(turn: Turn, ahead: Ahead, hearers: Hearers, calendar: Calendar) -> list[str]:
    """The first reminder as it will be read; and one of each kind that has words of the office's own."""
    one, own = ahead.deadline, ahead.course.now.words
    first_of: dict[Where, Step] = {}
    for step in ahead.steps:
        first_of.setdefault(step.days if step.days in own else rungs.when(one, calendar, step.at), step)
    shown = [where for place, where in enumerate(first_of) if place == 0 or own.get(where)][:MOST_SAMPLES]
    unit = hearers.first or turn.say("ladder-some-unit")
    return [
        turn.say(
            "ladder-sample",
            at=first_of[where].at,
            text=Markup(reminder_texts.sample(turn.say, ahead.course, one, unit, calendar, first_of[where].at)),
        )
        for where in shown
    ]
