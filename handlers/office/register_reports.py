"""Duties that the register of initiatives answers: one registers, the other tells of each what became of it.

Nobody types such a report. It is made of the entries as they stand, handed in like any other, and so has a version, a
receipt, a review and returns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.buttons.initiative_actions import BeginInitiative, HandInRegister, TellOfInitiative
from domain.forms.draft import Given
from domain.ids import ObligationId, UnitId
from domain.office.entries import Purpose
from domain.office.initiatives import (
    ANSWERED_BY_REGISTER,
    REGISTRATION_FORM,
    RESULT_FORM,
    Initiative,
    Review,
    State,
    registration_answers,
    required,
    result_answers,
    unanswered,
)
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.reporting.obligations import Obligation, Standing
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting
from handlers.expecting import Kind
from handlers.office import entries, initiative_screens
from handlers.office.initiative_screens import LONGEST_NAME
from handlers.questions.telling import about, fitting, rows, short
from handlers.reporting import desk as desks
from handlers.reporting import ending
from handlers.turn import Turn
from storage.office import initiatives
from storage.planning import deadlines
from storage.reporting import obligations, reports


def is_for(turn: Turn, obligation_id: ObligationId) -> bool:
    """Whether an obligation is one of those; who may see it is looked up where it is opened."""
    obligation = obligations.one(turn.tx, obligation_id)
    if obligation is None:
        return False
    return deadlines.one(turn.tx, obligation.deadline).form in ANSWERED_BY_REGISTER


def open_for(turn: Turn, obligation_id: ObligationId) -> Answer:
    """Begins with the first question where nothing is registered yet."""
    _, obligation, deadline = desks.owed(turn, obligation_id)
    expecting.start_screen(turn)
    if deadline.form == REGISTRATION_FORM and not _registered(turn, obligation, deadline):
        return entries.begin(turn, obligation.unit, Purpose.REGISTER, beside=obligation.id)
    return go_on(turn, obligation_id)


def go_on(turn: Turn, obligation_id: ObligationId, said: str = "") -> Answer:
    """After a step: what is left to say, or what can be handed in."""
    _, obligation, deadline = desks.owed(turn, obligation_id)
    screen = SCREENS[deadline.form](turn, obligation, deadline)
    returned = _why_returned(turn, obligation)
    text = "\n\n".join(part for part in (said, returned, screen.text) if part)
    return Answer(Screen(text, screen.rows), Place.LIVE)


def hand_in(turn: Turn, obligation_id: ObligationId) -> Answer:
    """Raises Refusal while something is left to be said or mended."""
    _, obligation, deadline = desks.owed(turn, obligation_id)
    items, answers_ = MAKES[deadline.form](turn, obligation, deadline)
    answer = ending.hand_in(turn, desks.made(turn, obligation_id, answers_))
    report = reports.last_version(turn.tx, obligation.id)
    if report is not None:
        registration = obligation.id if deadline.form == REGISTRATION_FORM else None
        initiatives.note_handed_in(turn.tx, report.id, items, registration=registration)
    return answer


def _why_returned(turn: Turn, obligation: Obligation) -> str:
    if obligation.standing is not Standing.RETURNED:
        return ""
    returned = reports.last_returned(turn.tx, obligation.id)
    reason = None if returned is None else returned.reason
    return turn.say("form-returned", reason=reason or "")


def _registered(turn: Turn, obligation: Obligation, deadline: Deadline) -> list[Initiative]:
    """Of the year that is asked about."""
    every = initiatives.of_unit(turn.tx, obligation.unit)
    return [one for one in every if one.year == deadline.in_year and one.state is not State.DROPPED]


def _fewest(turn: Turn, deadline: Deadline) -> int:
    return required(turn.office.targets.of(turn.tx, deadline.plan))


def _registration(turn: Turn, obligation: Obligation, deadline: Deadline) -> Screen:
    items = _registered(turn, obligation, deadline)
    fewest = _fewest(turn, deadline)
    to_mend = [one for one in items if one.review is Review.RETURNED]
    head = turn.say(
        "register-to-hand-in",
        unit=obligation.unit_name,
        year=str(deadline.in_year),
        count=len(items) - len(to_mend),
        fewest=fewest,
        **about(deadline, turn.now),
    )
    buttons = [
        Button(
            short(f"{turn.say('button-initiative-mend')} #{one.id} {one.title}", LONGEST_NAME),
            TellOfInitiative(one.id, Purpose.MEND, obligation.id),
        )
        for one in items
        if one.review is not Review.ACCEPTED
    ]
    if len(items) >= fewest and not to_mend:
        send = turn.say("button-register-hand-in", count=len(items))
        buttons.insert(0, Button(send, HandInRegister(obligation.id)))
    buttons.append(Button(turn.say("button-initiative-another"), BeginInitiative(obligation.unit, obligation.id)))
    expecting.about(turn, Kind.RESULT, obligation.id)
    return Screen(fitting([head, *_lines(turn, items)]), rows(*buttons))


def _results(turn: Turn, obligation: Obligation, deadline: Deadline) -> Screen:
    """One by one what was registered; at the end all of it, to be handed in."""
    asked = _asked_about(turn, obligation, deadline)
    left = unanswered(asked, deadline.opens)
    expecting.about(turn, Kind.RESULT, obligation.id)
    if not asked:
        none = turn.say("results-nothing-registered", unit=obligation.unit_name, **about(deadline, turn.now))
        new = Button(turn.say("button-initiative-new"), BeginInitiative(obligation.unit, obligation.id))
        return Screen(none, rows(new, Button(turn.say("button-results-none"), HandInRegister(obligation.id))))
    if left:
        one = left[0]
        text = turn.say(
            "results-one",
            unit=obligation.unit_name,
            place=len(asked) - len(left) + 1,
            total=len(asked),
            title=one.title,
            number=str(one.id),
            year=str(one.year),
            **about(deadline, turn.now),
        )
        return Screen(text, rows(*initiative_screens.told_buttons(turn, one, obligation.id)))
    head = turn.say("results-to-hand-in", unit=obligation.unit_name, count=len(asked), **about(deadline, turn.now))
    send = Button(turn.say("button-results-hand-in"), HandInRegister(obligation.id))
    again = [
        Button(
            short(f"{turn.say('button-initiative-mend')} #{one.id} {one.title}", LONGEST_NAME),
            TellOfInitiative(one.id, _purpose_of(one), obligation.id),
        )
        for one in asked
    ]
    return Screen(fitting([head, *_lines(turn, asked)]), rows(send, *again))


def _purpose_of(one: Initiative) -> Purpose:
    """What was said of it last, to be said better."""
    match one.state:
        case State.DONE:
            return Purpose.FINISH
        case State.DROPPED:
            return Purpose.DROP
        case _:
            return Purpose.PROGRESS


@dataclass(frozen=True, slots=True)
class Shown:
    """What a duty's screen is about, where words are to stand for its buttons; `left` is still to be told of."""

    unit: UnitId
    registers: bool
    items: list[Initiative]
    left: list[Initiative]

    def purpose_of(self, one: Initiative) -> Purpose:
        return Purpose.MEND if self.registers else _purpose_of(one)


def shown(turn: Turn, obligation_id: ObligationId) -> Shown:
    _, obligation, deadline = desks.owed(turn, obligation_id)
    if deadline.form == REGISTRATION_FORM:
        return Shown(obligation.unit, True, _registered(turn, obligation, deadline), [])
    asked = _asked_about(turn, obligation, deadline)
    return Shown(obligation.unit, False, asked, unanswered(asked, deadline.opens))


def _asked_about(turn: Turn, obligation: Obligation, deadline: Deadline) -> list[Initiative]:
    """What the unit registered for this year or one before it, unless it was reported as ended before."""
    over = initiatives.reported(turn.tx, obligation.unit, besides=obligation.id)
    every = initiatives.of_unit(turn.tx, obligation.unit)
    return [one for one in every if one.year <= deadline.in_year and one.id not in over]


def _lines(turn: Turn, items: list[Initiative]) -> list[str]:
    return [initiative_screens.line(turn, one) for one in items]


Made = tuple[list[Initiative], dict[str, Given]]


def _make_registration(turn: Turn, obligation: Obligation, deadline: Deadline) -> Made:
    items, fewest = _registered(turn, obligation, deadline), _fewest(turn, deadline)
    if any(one.review is Review.RETURNED for one in items):
        raise Refusal("register-to-mend")
    if len(items) < fewest:
        raise Refusal("register-too-few", fewest=fewest, count=len(items))
    return items, registration_answers(items)


def _make_results(turn: Turn, obligation: Obligation, deadline: Deadline) -> Made:
    items = _asked_about(turn, obligation, deadline)
    left = unanswered(items, deadline.opens)
    if left:
        raise Refusal("results-left", count=len(left))
    told = {state: turn.say(f"initiative-state-{state}") for state in State}
    return items, result_answers(items, told)


SCREENS: Mapping[str, Callable[[Turn, Obligation, Deadline], Screen]] = {
    REGISTRATION_FORM: _registration,
    RESULT_FORM: _results,
}
MAKES: Mapping[str, Callable[[Turn, Obligation, Deadline], Made]] = {
    REGISTRATION_FORM: _make_registration,
    RESULT_FORM: _make_results,
}
