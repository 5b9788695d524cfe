"""Answering a press."""

from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.presses import PressAnswer
from sandbox.wire import Json
from sandbox.world import World

TEXT_LIMIT = 200


def answer_callback_query(world: World, params: Params) -> Json:
    text = params.text("text")
    if len(text) > TEXT_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = PressAnswer(text, params.flag("show_alert"), params.text("url"))
    world.presses.answer(params.text("callback_query_id"), answer)
    return True
