"""What a unit owes, has handed in, and will be asked: /hannop and the button [Việc của trường tôi]."""

from collections.abc import Mapping, Sequence

from aiogram import Router

from domain.actions import Home, MyDuties
from domain.buttons.extension_actions import AskExtension, WhichExtension
from domain.clock_face import local_date
from domain.ids import ObligationId, UnitId
from domain.persons.people import Person
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.reporting import promise_texts
from domain.reporting.obligations import Obligation
from domain.reporting.promises import Promise
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from handlers import scope
from handlers.filters import Command, Pressed
from handlers.questions.telling import about, closing, counted
from handlers.reporting import jobs, kept
from handlers.turn import Turn
from storage.outgoing import promises
from storage.planning import calendars, deadlines
from storage.reporting import extensions, obligations
from storage.units import successions

router = Router(name="duties")


@router.message(Command("hannop"), flags={"may": May.SEE_PROGRESS})
def deadlines_asked(turn: Turn) -> Answer:
    person = scope.known(turn)
    if person.reporting_posts() and not scope.in_group(turn):
        return Answer(my_duties(turn, person))
    return Answer(all_deadlines(turn))


@router.callback_query(Pressed(MyDuties), flags={"may": May.REPORT})
def my_duties_pressed(turn: Turn) -> Answer:
    """From a group too; what a school owes is told to it alone."""
    screen = my_duties(turn, scope.known(turn))
    if scope.in_group(turn):
        return Answer(screen, Place.PRIVATE, turn.say("told-privately"))
    return Answer(screen)


def my_duties(turn: Turn, person: Person) -> Screen:
    """Every unit this person answers for, each with what it owes."""
    posts = person.reporting_posts()
    if not posts:
        raise Refusal("duties-no-unit")
    owed = jobs.of(turn, person)
    rows = [(jobs.button(turn, job),) for job in owed]
    if owed:
        rows.append((more_time(turn, owed),))
    rows += [(jobs.handed_button(turn, one),) for one in jobs.handed(turn, person)]
    rows += [(button,) for button in kept.buttons(turn, person)]
    home = (Button(turn.say("button-home"), Home()),)
    return Screen("\n\n".join(told(turn, post.unit, post.unit_name) for post in posts), (*rows, home))


def more_time(turn: Turn, owed: Sequence[jobs.Job]) -> Button:
    """For the only thing that is owed, or for one that is then chosen."""
    does = AskExtension(owed[0].obligation.id) if len(owed) == 1 else WhichExtension()
    return Button(turn.say("button-more-time"), does)


def told(turn: Turn, unit: UnitId, name: str) -> str:
    """Everything asked of one unit, and how far each has come."""
    every = deadlines.of_unit(turn.tx, unit)
    standing = {one.deadline: one for one in obligations.of_unit(turn.tx, unit)}
    taken = list(dict.fromkeys(successions.taken_over_by(turn.tx, unit).values()))
    off = [one for one in deadlines.called_off(turn.tx, (), [unit]) if not one.passed(turn.now)]
    if not every and not off:
        return turn.say("duties-none", unit=name)
    promised = promises.of_obligations(turn.tx, [one.id for one in standing.values()])
    lines = [_line(turn, deadline, standing.get(deadline.id), promised) for deadline in every]
    lines += [turn.say("duty-called-off", **about(one, turn.now)) for one in off]
    lines += [turn.say("duties-taken-over", names=", ".join(taken))] if taken else []
    return turn.say("duties-of-unit", unit=name, lines=Markup("\n".join(lines)))


def _line(
    turn: Turn, deadline: Deadline, obligation: Obligation | None, promised: Mapping[ObligationId, Promise]
) -> str:
    facts = about(deadline, turn.now)
    if obligation is None:
        return turn.say("duty-later", opens=local_date(deadline.opens), **facts)
    facts = about(obligation.own(deadline), turn.now)
    asked = extensions.open_of(turn.tx, obligation.id) if obligation.owing else None
    if asked is not None:
        return turn.say("duty-asked", day=asked.wanted, **facts)
    if obligation.amending is not None:
        return turn.say("duty-amending", **facts)
    line = turn.say(f"duty-{obligation.standing}", returns=obligation.returns, **facts)
    if obligation.owing:
        line += closing(turn, obligation.own(deadline)) + counted(turn, deadline)
    promise = promised.get(obligation.id)
    if promise is None:
        return line
    key = "duty-promise-broken" if promise.broken(turn.now) else "duty-promised"
    return turn.say(key, line=Markup(line), when=Markup(promise_texts.when(turn.say, promise.until, turn.now)))


def all_deadlines(turn: Turn, some: Sequence[Deadline] | None = None) -> Screen:
    """For those who look after many units, and for a group; or those of them that were asked for."""
    every = scope.in_view(turn) if some is None else some
    if not every:
        raise Refusal("deadlines-none")
    calendar = calendars.load(turn.tx)
    lines = [
        turn.say(
            "deadline",
            phrase=one.phrase,
            working=one.working_days_left(turn.now, calendar),
            **about(one, turn.now),
        )
        + counted(turn, one)
        for one in every
    ]
    return Screen(turn.say("deadlines", lines=Markup("\n".join(lines))))
