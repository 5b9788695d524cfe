"""The first screen of a person: their own next job, never a wall of text."""

from domain import deadlines as rules
from domain.actions import Help, MyDuties, OpenForm, ShowMissing, ShowPlans, ShowProgress, ShowQueue
from domain.deadlines import Deadline
from domain.obligations import Obligation
from domain.people import Person
from domain.rights import ChatKind, May, allows
from domain.screens import Button, Screen
from handlers import scope
from handlers.turn import Turn
from storage import deadlines, obligations, reports

Rows = list[tuple[Button, ...]]
MOST_JOBS = 3


def home(turn: Turn, person: Person) -> Screen:
    """What waits for this person in each of their posts, most urgent first."""
    posts = ", ".join(f"{turn.say('role-' + post.role)} {post.unit_name}" for post in person.posts)
    lines = [turn.say("home", name=person.name, posts=posts)]
    rows: Rows = []
    if person.reporting_posts():
        _add_jobs(turn, person, lines, rows)
    if person.overseeing_posts():
        _add_overview(turn, person, lines, rows)
    rows.append((Button(turn.say("button-help"), Help()),))
    return Screen("\n\n".join(lines), tuple(rows))


def _add_jobs(turn: Turn, person: Person, lines: list[str], rows: Rows) -> None:
    jobs = jobs_of(turn, person)
    if not jobs:
        lines.append(turn.say("home-nothing-owed"))
    for obligation, deadline in jobs[:MOST_JOBS]:
        rows.append((Button(job_label(turn, deadline), OpenForm(obligation.id)),))
    rows.append((Button(turn.say("button-my-duties"), MyDuties()),))


def jobs_of(turn: Turn, person: Person) -> list[tuple[Obligation, Deadline]]:
    """What the units of a person owe now, the nearest deadline first."""
    units = sorted({post.unit for post in person.reporting_posts()})
    owed = [one for unit in units for one in obligations.of_unit(turn.tx, unit) if one.owing]
    known = deadlines.some(turn.tx, {one.deadline for one in owed})
    return sorted(((one, known[one.deadline]) for one in owed), key=lambda job: job[1].last_ok)


def job_label(turn: Turn, deadline: Deadline) -> str:
    days = deadline.days_left(turn.now)
    if days < 0:
        return turn.say("button-job-overdue", label=deadline.label)
    return turn.say("button-job", label=deadline.label, days=days)


def _add_overview(turn: Turn, person: Person, lines: list[str], rows: Rows) -> None:
    current = rules.current([one for one in scope.in_view(turn) if one.opens <= turn.now], turn.now)
    if current is None:
        lines.append(turn.say("home-no-plan"))
    else:
        tally = obligations.progress(turn.tx, current.id).total
        details = {"label": current.label, "received": tally.received, "expected": tally.expected}
        lines.append(turn.say("home-progress", duty=current.duty_title, last=current.last_day, **details))
        show = Button(turn.say("button-progress"), ShowProgress(current.id))
        rows.append((show, Button(turn.say("button-missing"), ShowMissing(current.id))))
    if allows(person, May.REVIEW, ChatKind.PRIVATE):
        waiting = reports.count_waiting(turn.tx, scope.authorities(person))
        queue = Button(turn.say("button-queue", count=waiting), ShowQueue())
        rows.append((queue, Button(turn.say("button-plans"), ShowPlans())))
