"""What is typed about forms, and sent in the midst of them."""

from collections.abc import Callable, Mapping

from aiogram.types import Message

from domain.papers import FormSheet
from domain.screens import Answer
from handlers.expecting import Expected, Kind
from handlers.forms import catalogue, form_sheets, trying, using
from handlers.turn import Turn

HEARING: Mapping[Kind, Callable[[Turn, Expected, str], Answer | None]] = {
    Kind.SENT_FORM: form_sheets.hear,
    Kind.TRIAL: trying.hear,
    Kind.FORMS: catalogue.hear_list,
    Kind.FORM: catalogue.hear_card,
    Kind.FORM_USE: using.hear,
}


def take_file(turn: Turn, expected: Expected | None, message: Message, form: FormSheet | None) -> Answer | None:
    """A form; or an answer to a question of one that is tried. None for any other file."""
    if form is not None:
        return form_sheets.take(turn, form)
    if expected is None or expected.kind is not Kind.TRIAL or not (message.document or message.photo):
        return None
    return trying.take_file(turn, expected, message)
