"""How filling a form ends: handed in, with a receipt, or put off until later."""

from domain.actions import Home, OpenForm
from domain.counting.figures import figures_of
from domain.planning import rungs
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting
from handlers.questions.telling import about, rows
from handlers.reporting import desk as desks
from handlers.reporting import handed_in
from handlers.reporting.desk import Desk
from handlers.turn import Turn
from storage.planning import calendars, ladders
from storage.reporting import reports


def hand_in(turn: Turn, desk: Desk) -> Answer:
    if desk.draft.why is None:
        desks.refuse_locked(turn, desk.obligation, desk.deadline)
    filled = desk.filled(turn.now)
    handed = reports.hand_in(
        turn.tx,
        desk.draft,
        filled.answers,
        desk.deadline,
        figures=figures_of(desk.form, filled.answers),
        secret=turn.office.secret,
        by=desk.person.id,
        now=turn.now,
    )
    return Answer(handed_in.after_handing_in(turn, desk, handed), Place.LIVE)


def put_off(turn: Turn, desk: Desk) -> Answer:
    """Kept as it is, until when is said; the next line typed is a question again."""
    expecting.nothing(turn)
    filled = desk.filled(turn.now)
    text = turn.say("form-kept", left=filled.left, **about(desk.deadline, turn.now))
    course = ladders.of(turn.tx, [desk.deadline]).of(desk.deadline)
    step = rungs.next_step(desk.deadline, course, calendars.load(turn.tx), turn.now)
    if step is not None:
        text = f"{text} {turn.say('form-reminded', at=step.at)}"
    again = Button(turn.say("button-go-on"), OpenForm(desk.obligation.id))
    return Answer(Screen(text, rows(again, Button(turn.say("button-home"), Home()))), Place.LIVE)
