"""More time, as whoever looks after a unit decides about it: one tap to give it, a reason to refuse."""

from collections.abc import Sequence
from datetime import date

from aiogram import Router

from domain.buttons.extension_actions import AskRefusal, Grant, Refuse
from domain.calendars.calendar_words import read_day
from domain.clock_face import end_of_day, local_date
from domain.folding import words
from domain.ids import ExtensionId
from domain.names.spotting import spot_units
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.reporting import extensions as rules
from domain.reporting.excuses import not_owed
from domain.reporting.extension_words import Decision, decision_in
from domain.reporting.extensions import Extension
from domain.reporting.obligations import Obligation, Standing
from domain.rights import May, allows
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting, reasons, scope
from handlers.deciding import review_scope, untold
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.questions.telling import about, rows, short
from handlers.registry import unit_choosing
from handlers.turn import Turn
from storage.planning import calendars, deadlines
from storage.reporting import extensions, obligations

router = Router(name="granting")
REASONS = ("no-more-time-round-up", "no-more-time-enough")
LONGEST_NAME = 40
MOST = 8
"""So many are offered where it is not plain which one is meant."""


def said(turn: Turn, text: str) -> Answer | None:
    """A decision typed as one, about what waits; where several are meant, which one is asked."""
    if not allows(turn.visitor.person, May.REVIEW, turn.chat.kind):
        return None
    decision = decision_in(text)
    if decision is None:
        return None
    waiting = extensions.waiting(turn.tx, scope.sight(turn, May.REVIEW))
    named = [one for one in waiting if decision.is_about(one[1])]
    if not named and _names_another(turn, text):
        if decision.gives:
            # Nobody of theirs has asked: it is given unasked.
            return None
        raise Refusal("extension-none-waits")
    meant = named or waiting
    if not meant:
        raise Refusal("extension-none-waits")
    if len(meant) > 1:
        return Answer(_which(turn, decision, meant))
    return _decide(turn, meant[0][0], decision)


def _names_another(turn: Turn, text: str) -> bool:
    return bool(spot_units(words(text), unit_choosing.known(turn)))


def _which(turn: Turn, decision: Decision, meant: Sequence[tuple[Extension, str]]) -> Screen:
    buttons = []
    for asked, unit in meant[:MOST]:
        action = Grant(asked.id) if decision.gives else AskRefusal(asked.id)
        buttons.append(Button(short(f"{unit} · {asked.wanted:%d/%m}", LONGEST_NAME), action))
    return Screen(turn.say("extension-which-unit", count=len(meant)), rows(*buttons))


def _decide(turn: Turn, asked: Extension, decision: Decision) -> Answer:
    if not decision.gives and not decision.reason:
        return _ask_why_not(turn, asked.id)
    if not decision.gives:
        return _refuse(turn, asked.id, reasons.checked(decision.reason))
    day = read_day(decision.day, local_date(turn.now)) if decision.day else asked.wanted
    return Answer(_grant(turn, asked.id, day or asked.wanted))


@router.callback_query(Pressed(Grant), flags={"may": May.REVIEW})
def grant_pressed(turn: Turn, action: Grant) -> Answer:
    asked, _, _ = _seen(turn, action.extension)
    return Answer(_grant(turn, asked.id, asked.wanted), Place.PRESSED)


def _grant(turn: Turn, extension: ExtensionId, day: date) -> Screen:
    """Until the day that was asked for, or another that gives more time. Raises Refusal."""
    asked, obligation, deadline = _seen(turn, extension)
    if day != asked.wanted:
        rules.refuse_day(day, obligation.own(deadline), calendars.load(turn.tx), turn.now)
    last_ok = end_of_day(day)
    extensions.grant(turn.tx, asked, obligation.unit, last_ok, by=scope.known(turn).id, now=turn.now)
    untold_to = untold.of_one(turn, obligation)
    facts = {
        "unit": obligation.unit_name,
        "heard": 0 if untold_to else 1,
        **about(deadline.extended(last_ok), turn.now),
    }
    return Screen("\n".join([turn.say("extension-granted", **facts), *untold_to]))


@router.callback_query(Pressed(AskRefusal), flags={"may": May.REVIEW})
def ask_pressed(turn: Turn, action: AskRefusal) -> Answer:
    return _ask_why_not(turn, action.extension)


def _ask_why_not(turn: Turn, extension: ExtensionId) -> Answer:
    asked, obligation, deadline = _seen(turn, extension)
    expecting.start_screen(turn)
    expecting.about(turn, Kind.NO_MORE, asked.id)
    common = [Button(turn.say(f"{reason}-short"), Refuse(asked.id, place)) for place, reason in enumerate(REASONS)]
    grant = Button(turn.say("button-grant-after-all", label=f"{asked.wanted:%d/%m}"), Grant(asked.id))
    text = turn.say("extension-why-not", unit=obligation.unit_name, day=asked.wanted, **about(deadline, turn.now))
    return Answer(Screen(text, rows(*common, grant)), Place.LIVE)


@router.callback_query(Pressed(Refuse), flags={"may": May.REVIEW})
def refuse_pressed(turn: Turn, action: Refuse) -> Answer:
    if not 0 <= action.reason < len(REASONS):
        raise Refusal("door-old-button")
    return _refuse(turn, action.extension, turn.say(REASONS[action.reason]))


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    if not expecting.speaks_to_it(turn):
        return None
    return _refuse(turn, ExtensionId(expected.number), reasons.checked(text.strip()))


def _refuse(turn: Turn, extension: ExtensionId, why: str) -> Answer:
    asked, obligation, deadline = _seen(turn, extension)
    extensions.refuse(turn.tx, asked, obligation.unit, why, by=scope.known(turn).id, now=turn.now)
    expecting.nothing(turn)
    untold_to = untold.of_one(turn, obligation)
    facts = {"unit": obligation.unit_name, "heard": 0 if untold_to else 1, **about(deadline, turn.now)}
    text = [turn.say("extension-refused", reason=why, **facts), *untold_to]
    return Answer(Screen("\n".join(text)), Place.LIVE)


def _seen(turn: Turn, extension: ExtensionId) -> tuple[Extension, Obligation, Deadline]:
    """Raises Refusal for what is not this officer's to decide, whether it is there or not."""
    asked = extensions.one(turn.tx, extension)
    obligation = None if asked is None else obligations.one(turn.tx, asked.obligation)
    if asked is None or obligation is None:
        raise Refusal("report-not-yours")
    deadline = deadlines.one(turn.tx, obligation.deadline)
    if not review_scope.looks_after(turn, obligation, deadline):
        raise Refusal("report-not-yours")
    if obligation.standing is Standing.EXCUSED:
        raise not_owed(obligation, deadline)
    return asked, obligation, deadline
