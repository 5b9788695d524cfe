"""What was accepted is to be changed: a reason first, then the form as it stands, then somebody decides anew."""

from aiogram import Router

from domain.actions import OpenForm
from domain.buttons.report_actions import Amend, AskAmend, ShowHanded
from domain.ids import ObligationId
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting, reasons, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.questions.telling import rows
from handlers.reporting import desk as desks
from handlers.reporting import filling_screens
from handlers.turn import Turn
from storage.reporting import drafts

router = Router(name="amending_reports")
REASONS = ("amend-because-mistyped", "amend-because-late-figures", "amend-because-checked")


def open_button(turn: Turn, obligation: ObligationId) -> Button:
    return Button(turn.say("button-mend-recalled"), OpenForm(obligation))


@router.callback_query(Pressed(AskAmend), flags={"may": May.REPORT})
def ask_pressed(turn: Turn, action: AskAmend) -> Answer:
    scope.need_private(turn)
    return ask(turn, action.obligation)


def ask(turn: Turn, obligation_id: ObligationId) -> Answer:
    """Begun before, it goes on where it was left."""
    _, obligation, deadline = desks.of_own(turn, obligation_id)
    desks.need_amendable(turn, obligation)
    if drafts.of_obligation(turn.tx, obligation.id) is not None:
        return filling_screens.opened(turn, desks.sit_down(turn, obligation.id))
    expecting.start_screen(turn)
    expecting.about(turn, Kind.CORRECT, obligation.id)
    common = [Button(turn.say(f"{reason}-short"), Amend(obligation.id, place)) for place, reason in enumerate(REASONS)]
    text = turn.say("amend-report-why", unit=obligation.unit_name, duty=deadline.duty_title, label=deadline.label)
    back = Button(turn.say("button-back"), ShowHanded(obligation.id))
    return Answer(Screen(text, rows(*common, back)), Place.LIVE)


@router.callback_query(Pressed(Amend), flags={"may": May.REPORT})
def amend_pressed(turn: Turn, action: Amend) -> Answer:
    scope.need_private(turn)
    if not 0 <= action.reason < len(REASONS):
        raise Refusal("door-old-button")
    return _begin(turn, action.obligation, turn.say(REASONS[action.reason]))


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    if not expecting.speaks_to_it(turn):
        return None
    reason = reasons.checked(text.strip())
    return _begin(turn, ObligationId(expected.number), reason)


def _begin(turn: Turn, obligation: ObligationId, why: str) -> Answer:
    return filling_screens.opened(turn, desks.amend(turn, obligation, why))
