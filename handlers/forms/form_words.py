"""What is typed about forms and the template of a report, and sent in the midst of them."""

from collections.abc import Callable, Mapping

from aiogram.types import Message

from domain.paper_templates.model import SentTemplate
from domain.papers import Blank, FormSheet
from domain.screens import Answer
from handlers.expecting import Expected, Kind
from handlers.forms import catalogue, form_sheets, trying, using
from handlers.papers import templating
from handlers.turn import Turn

HEARING: Mapping[Kind, Callable[[Turn, Expected, str], Answer | None]] = {
    Kind.SENT_FORM: form_sheets.hear,
    Kind.TRIAL: trying.hear,
    Kind.FORMS: catalogue.hear_list,
    Kind.FORM: catalogue.hear_card,
    Kind.FORM_USE: using.hear,
    Kind.TEMPLATE: templating.hear,
}


def take_file(turn: Turn, expected: Expected | None, message: Message, form: Blank | None) -> Answer | None:
    """A form, the template of a report; or an answer to a question of a form that is tried. None for any other file."""
    match form:
        case FormSheet():
            return form_sheets.take(turn, form)
        case SentTemplate():
            return templating.take(turn, form)
    if expected is None or expected.kind is not Kind.TRIAL or not (message.document or message.photo):
        return None
    return trying.take_file(turn, expected, message)
