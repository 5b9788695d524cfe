"""What a unit owes, has handed in, and will be asked: /hannop and the button [Việc của trường tôi]."""

from aiogram import Router

from domain.actions import Home, MyDuties, OpenForm
from domain.clock_face import local_date
from domain.deadlines import Deadline
from domain.obligations import Obligation
from domain.people import Person, Post
from domain.refusals import Refusal
from domain.rights import ChatKind, May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from handlers import scope
from handlers.filters import Command, Pressed
from handlers.home import job_label
from handlers.turn import Turn
from storage import calendars, deadlines, obligations

router = Router(name="duties")


@router.message(Command("hannop"), flags={"may": May.SEE_PROGRESS})
def deadlines_asked(turn: Turn) -> Answer:
    person = turn.visitor.person
    if person is not None and person.reporting_posts() and turn.chat.kind is ChatKind.PRIVATE:
        return Answer(my_duties(turn, person))
    return Answer(all_deadlines(turn))


@router.callback_query(Pressed(MyDuties), flags={"may": May.REPORT})
def my_duties_pressed(turn: Turn) -> Answer:
    """From a group too; what a school owes is told to it alone."""
    if turn.visitor.person is None:
        raise Refusal("door-stranger")
    screen = my_duties(turn, turn.visitor.person)
    if turn.chat.kind is ChatKind.GROUP:
        return Answer(screen, Place.PRIVATE, turn.say("told-privately"))
    return Answer(screen)


def my_duties(turn: Turn, person: Person) -> Screen:
    """Every unit this person answers for, each with what it owes."""
    if not person.reporting_posts():
        raise Refusal("duties-no-unit")
    parts: list[str] = []
    rows: list[tuple[Button, ...]] = []
    for post in person.reporting_posts():
        text, buttons = _unit(turn, post)
        parts.append(text)
        rows += buttons
    rows.append((Button(turn.say("button-home"), Home()),))
    return Screen("\n\n".join(parts), tuple(rows))


def _unit(turn: Turn, post: Post) -> tuple[str, list[tuple[Button, ...]]]:
    every = deadlines.of_unit(turn.tx, post.unit)
    standing = {one.deadline: one for one in obligations.of_unit(turn.tx, post.unit)}
    if not every:
        return turn.say("duties-none", unit=post.unit_name), []
    lines = [_line(turn, deadline, standing.get(deadline.id)) for deadline in every]
    owed = [(one, standing[one.id]) for one in every if one.id in standing and standing[one.id].owing]
    rows = [(Button(job_label(turn, deadline), OpenForm(obligation.id)),) for deadline, obligation in owed]
    return turn.say("duties-of-unit", unit=post.unit_name, lines=Markup("\n".join(lines))), rows


def _line(turn: Turn, deadline: Deadline, obligation: Obligation | None) -> str:
    about = {"duty": deadline.duty_title, "label": deadline.label, "last": deadline.last_day}
    if obligation is None:
        return turn.say("duty-later", opens=local_date(deadline.opens), **about)
    if obligation.owing and deadline.passed(turn.now):
        return turn.say("duty-overdue", returns=obligation.returns, **about)
    return turn.say(f"duty-{obligation.standing}", returns=obligation.returns, **about)


def all_deadlines(turn: Turn) -> Screen:
    """For those who look after many units, and for a group."""
    every = scope.in_view(turn)
    if not every:
        raise Refusal("deadlines-none")
    calendar = calendars.load(turn.tx)
    lines = [
        turn.say(
            "deadline-passed" if one.passed(turn.now) else "deadline-ahead",
            duty=one.duty_title,
            label=one.label,
            phrase=one.phrase,
            last=one.last_day,
            days=one.days_left(turn.now),
            working=one.working_days_left(turn.now, calendar),
        )
        for one in every
    ]
    return Screen(turn.say("deadlines", lines=Markup("\n".join(lines))))
