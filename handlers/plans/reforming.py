"""A form is pressed with which a duty is to be asked, while its plan is changed."""

from aiogram import Router

from domain.buttons.form_actions import PickForm
from domain.buttons.plan_actions import Item
from domain.ids import DutyId
from domain.planning.amendments import from_text
from domain.refusals import Refusal
from domain.screens import Answer, Place
from handlers.filters import Pressed
from handlers.plans import amending, form_choosing
from handlers.turn import Turn
from storage.planning.plan_wishes import Kind

router = Router(name="reforming")


@router.callback_query(Pressed(PickForm), flags=amending.FLAGS)
def form_pressed(turn: Turn, action: PickForm) -> Answer:
    wished = amending.seen(turn, action.wish, Kind.AMEND)
    wish = from_text(wished.details)
    asked = f"v:{Item.FORM}:"
    if not wish.asks.startswith(asked):
        raise Refusal("door-old-button")
    duty = DutyId(int(wish.asks.removeprefix(asked)))
    change = form_choosing.numbered(turn, wished.authority, duty, action.number)
    return Answer(amending.with_changes(turn, wished, wish, (change,)), Place.PRESSED)
