"""Answers the buttons nobody else knows: of an older version, or made by a stranger. Comes after every other router."""

from aiogram import Router

from domain.rights import May
from domain.screens import Answer
from handlers.turn import Turn

router = Router(name="old buttons")


@router.callback_query(flags={"may": May.ENTER})
def answer_old_button(turn: Turn) -> Answer:
    return Answer(toast=turn.say("door-old-button"))
