"""The first screen of a person: their own next job, never a wall of text."""

from domain.actions import Help, MyDuties, ShowMissing, ShowPlans, ShowProgress, ShowQueue
from domain.persons.people import Person
from domain.planning import deadlines as rules
from domain.rights import ChatKind, May, allows
from domain.screens import Button, Screen
from handlers import scope
from handlers.newcomers import approving
from handlers.questions import chosen
from handlers.questions.telling import about
from handlers.reporting import jobs
from handlers.turn import Turn
from storage.reporting import queue

Rows = list[tuple[Button, ...]]
MOST_JOBS = 3


def home(turn: Turn, person: Person) -> Screen:
    """What waits for this person in each of their posts, most urgent first."""
    posts = ", ".join(f"{turn.say(f'role-{post.role}')} {post.unit_name}" for post in person.posts)
    parts = [turn.say("home", name=person.name, posts=posts)]
    rows: Rows = []
    if person.reporting_posts():
        _add_jobs(turn, person, parts, rows)
    if person.overseeing_posts():
        _add_overview(turn, person, parts, rows)
    if (asked := approving.button(turn, person)) is not None:
        rows.append((asked,))
    rows.append((Button(turn.say("button-help"), Help()),))
    return Screen("\n\n".join(parts), tuple(rows))


def _add_jobs(turn: Turn, person: Person, parts: list[str], rows: Rows) -> None:
    owed = jobs.of(turn, person)
    shown = owed[:MOST_JOBS]
    parts.append("\n".join(jobs.line(turn, job) for job in shown) if shown else turn.say("home-nothing-owed"))
    rows += [(jobs.button(turn, job),) for job in shown]
    rows.append((Button(turn.say("button-my-duties"), MyDuties()),))


def _add_overview(turn: Turn, person: Person, parts: list[str], rows: Rows) -> None:
    current = rules.current(scope.opened(turn), turn.now)
    if current is None:
        parts.append(turn.say("home-no-plan"))
    else:
        tally = chosen.progress(turn, current).total
        counts = {"received": tally.received, "expected": tally.expected}
        parts.append(turn.say("home-progress", **counts, **about(current, turn.now)))
        show = Button(turn.say("button-progress"), ShowProgress(current.id))
        rows.append((show, Button(turn.say("button-missing"), ShowMissing(current.id))))
    if allows(person, May.REVIEW, ChatKind.PRIVATE):
        waiting = queue.count_waiting(turn.tx, scope.sight(turn, May.REVIEW))
        deciding = [Button(turn.say("button-queue", count=waiting), ShowQueue())]
        if scope.authorities(turn, May.PUBLISH):
            deciding.append(Button(turn.say("button-plans"), ShowPlans()))
        # What waits for a decision is this person's next job; otherwise it is to see who is missing.
        rows.insert(len(rows) if waiting == 0 or current is None else len(rows) - 1, tuple(deciding))
