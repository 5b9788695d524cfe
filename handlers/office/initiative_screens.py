"""What is shown of the register of initiatives: a unit's own part of it, and one entry with its history."""

from collections.abc import Sequence

from domain.actions import Home, OpenForm
from domain.buttons.initiative_actions import (
    AcceptInitiative,
    AskInitiativeReason,
    BeginInitiative,
    ShowInitiative,
    ShowRegister,
    ShowRegisters,
    StartInitiative,
    TellOfInitiative,
)
from domain.clock_face import local_date
from domain.forms import echoes
from domain.forms.model import Form
from domain.ids import UnitId
from domain.office.entries import Purpose
from domain.office.initiatives import ANSWERED_BY_REGISTER, Initiative, Passed, Review, State
from domain.rights import May, allows
from domain.screens import Button, Screen
from domain.texts import Markup
from handlers import expecting, scope
from handlers.expecting import Kind
from handlers.questions.telling import fitting, rows, short
from handlers.turn import Turn
from storage.office import initiatives
from storage.operations import traces
from storage.planning import deadlines
from storage.reporting import obligations

LONGEST_NAME = 40
MOST_LISTED = 12
MOST_STEPS = 6
LONGEST_WORDS = 160
LONGEST_ANSWER = 500
_TOLD = (Purpose.PROGRESS, Purpose.FINISH, Purpose.DROP)


def register(turn: Turn, unit: UnitId, said: str = "") -> Screen:
    """What one unit has registered, this year's first; `said` stands above it."""
    held = initiatives.of_unit(turn.tx, unit)
    year = local_date(turn.now).year
    now, before = [one for one in held if one.year >= year], [one for one in held if one.year < year]
    carried = [one for one in before if one.open] + [one for one in reversed(before) if not one.open]
    parts = [said] if said else []
    counted = sum(one.counts for one in now)
    parts.append(turn.say("initiatives-of-unit", unit=traces.name_of(turn.tx, unit), year=str(year), count=counted))
    parts += [line(turn, one) for one in now] or [turn.say("initiatives-none")]
    if carried:
        parts += ["", turn.say("initiatives-carried"), *(line(turn, one) for one in carried[:MOST_LISTED])]
    shown = [*now, *carried][:MOST_LISTED]
    expecting.about(turn, Kind.REGISTER, unit)
    return Screen(fitting(parts), rows(*_openers(turn, shown), *_own_acts(turn, unit), *_elsewhere(turn)))


def _openers(turn: Turn, shown: Sequence[Initiative]) -> list[Button]:
    return [Button(short(f"#{one.id} {one.title}", LONGEST_NAME), ShowInitiative(one.id)) for one in shown]


def _own_acts(turn: Turn, unit: UnitId) -> list[Button]:
    """For the unit itself: register one more, and answer what it is asked for."""
    if not scope.known(turn).reports_for(unit):
        return []
    owed = [one for one in obligations.of_unit(turn.tx, unit) if one.owing]
    due = deadlines.some(turn.tx, {one.deadline for one in owed})
    asked = [
        Button(short(turn.say("button-job", label=due[one.deadline].name)), OpenForm(one.id))
        for one in owed
        if due[one.deadline].form in ANSWERED_BY_REGISTER
    ]
    return [Button(turn.say("button-initiative-new"), BeginInitiative(unit)), *asked]


def _elsewhere(turn: Turn) -> list[Button]:
    sees_all = allows(turn.visitor.person, May.SEE_MISSING, turn.chat.kind)
    back = Button(turn.say("button-initiatives-all"), ShowRegisters()) if sees_all else None
    return [back or Button(turn.say("button-home"), Home())]


def line(turn: Turn, one: Initiative) -> str:
    return turn.say("initiative-line", number=str(one.id), title=one.title, stands=Markup(stands(turn, one)))


def stands(turn: Turn, one: Initiative) -> str:
    """How far it has come, and what the office has said of it."""
    state = turn.say(f"initiative-state-{one.state}")
    told = state if one.degree is None else turn.say("initiative-degree", state=Markup(state), degree=str(one.degree))
    if one.review is Review.ACCEPTED and one.state is not State.REGISTERED:
        return told
    return f"{told} · {turn.say(f'initiative-review-{one.review}')}"


def card(turn: Turn, one: Initiative, said: str = "") -> Screen:
    form = turn.office.forms.newest(turn.tx, "sang_kien")
    parts = [said] if said else []
    parts.append(turn.say("initiative-card", unit=one.unit_name, year=str(one.year), number=str(one.id)))
    parts += [_answer(turn, form, field, one) for field in form.places if field in one.answers]
    parts += ["", stands(turn, one)]
    if one.review is Review.RETURNED and one.reason:
        parts.append(turn.say("initiative-reason", reason=short(one.reason, LONGEST_ANSWER)))
    parts += [_step(turn, passed) for passed in initiatives.history(turn.tx, one.id)[-MOST_STEPS:]]
    expecting.about(turn, Kind.INITIATIVE, one.id)
    back = Button(turn.say("button-initiatives-of-unit"), ShowRegister(one.unit))
    return Screen(fitting(parts), (*acts(turn, one), (back,)))


def _answer(turn: Turn, form: Form, field_id: str, one: Initiative) -> str:
    field = form.field(field_id)
    value = echoes.shown(field, one.answers[field_id])
    return turn.say("initiative-answer", name=field.short.of(turn.say.language), value=short(value, LONGEST_ANSWER))


def _step(turn: Turn, passed: Passed) -> str:
    told = turn.say(f"initiative-step-{passed.step}", at=local_date(passed.at), by=passed.by)
    share = "" if passed.degree is None else f" {passed.degree}%"
    words = turn.say("initiative-said", words=short(passed.words, LONGEST_WORDS)) if passed.words else ""
    return f"{told}{share}{words}"


def acts(turn: Turn, one: Initiative) -> tuple[tuple[Button, ...], ...]:
    """What whoever looks may do about it now."""
    if scope.known(turn).reports_for(one.unit):
        return rows(*_of_unit(turn, one))
    waits = one.review is Review.WAITING and scope.reaches(turn, one.unit, May.REVIEW)
    accept = Button(turn.say("button-accept"), AcceptInitiative(one.id))
    back = Button(turn.say("button-return"), AskInitiativeReason(one.id))
    return ((accept, back),) if waits else ()


def _of_unit(turn: Turn, one: Initiative) -> list[Button]:
    buttons = []
    if one.review is not Review.ACCEPTED and one.state is not State.DROPPED:
        buttons.append(Button(turn.say("button-initiative-mend"), TellOfInitiative(one.id, Purpose.MEND)))
    if one.state is State.REGISTERED:
        buttons.append(Button(turn.say("button-initiative-start"), StartInitiative(one.id)))
    if one.open:
        buttons += told_buttons(turn, one)
    return buttons


def told_buttons(turn: Turn, one: Initiative, beside: int = 0) -> list[Button]:
    """How it goes: done, going on, not carried out."""
    return [
        Button(turn.say(f"button-initiative-{purpose}"), TellOfInitiative(one.id, purpose, beside)) for purpose in _TOLD
    ]
