"""More time, as whoever looks after a unit decides about it: one tap to give it, a reason to refuse."""

from aiogram import Router

from domain.clock_face import end_of_day
from domain.deadlines import Deadline
from domain.extension_actions import AskRefusal, Grant, Refuse
from domain.extensions import Extension
from domain.ids import ExtensionId
from domain.obligations import Obligation
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting, review_scope, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.telling import about, rows
from handlers.turn import Turn
from storage import deadlines, extensions, obligations

router = Router(name="granting")
REASONS = ("no-more-time-round-up", "no-more-time-enough")
LONGEST_REASON = 500


@router.callback_query(Pressed(Grant), flags={"may": May.REVIEW})
def grant_pressed(turn: Turn, action: Grant) -> Answer:
    asked, obligation, deadline = _seen(turn, action.extension)
    last_ok = end_of_day(asked.wanted)
    extensions.grant(turn.tx, asked, obligation.unit, last_ok, by=scope.known(turn).id, now=turn.now)
    text = turn.say("extension-granted", unit=obligation.unit_name, **about(deadline.extended(last_ok), turn.now))
    return Answer(Screen(text), Place.PRESSED)


@router.callback_query(Pressed(AskRefusal), flags={"may": May.REVIEW})
def ask_pressed(turn: Turn, action: AskRefusal) -> Answer:
    asked, obligation, deadline = _seen(turn, action.extension)
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
    reason = text.strip()
    if len(reason) > LONGEST_REASON:
        raise Refusal("reason-too-long", longest=LONGEST_REASON, length=len(reason))
    return _refuse(turn, ExtensionId(expected.number), reason)


def _refuse(turn: Turn, extension: ExtensionId, why: str) -> Answer:
    asked, obligation, deadline = _seen(turn, extension)
    extensions.refuse(turn.tx, asked, obligation.unit, why, by=scope.known(turn).id, now=turn.now)
    expecting.nothing(turn)
    text = turn.say("extension-refused", unit=obligation.unit_name, reason=why, **about(deadline, turn.now))
    return Answer(Screen(text), Place.LIVE)


def _seen(turn: Turn, extension: ExtensionId) -> tuple[Extension, Obligation, Deadline]:
    """Raises Refusal for what is not this officer's to decide, whether it is there or not."""
    asked = extensions.one(turn.tx, extension)
    obligation = None if asked is None else obligations.one(turn.tx, asked.obligation)
    if asked is None or obligation is None:
        raise Refusal("report-not-yours")
    deadline = deadlines.one(turn.tx, obligation.deadline)
    if not review_scope.looks_after(turn, obligation, deadline):
        raise Refusal("report-not-yours")
    return asked, obligation, deadline
