"""A form filled on a phone: opened, answered by tapping and typing, put off, handed in."""

from collections.abc import Callable
from dataclasses import replace

from aiogram import Router
from aiogram.types import Message

from domain.actions import Fill, OpenForm
from domain.forms import conversation, correcting, waiting
from domain.forms.draft import Attached
from domain.forms.turned import Done, Turned
from domain.forms.turning import Beside
from domain.ids import DraftId, ObligationId
from domain.refusals import Refusal
from domain.reporting.classified import is_marked
from domain.rights import May
from domain.screens import Answer, Place, Screen
from domain.sheets import Brought
from handlers import expecting, scope
from handlers.expecting import Expected
from handlers.filters import Command, Pressed
from handlers.office import register_reports
from handlers.reporting import desk as desks
from handlers.reporting import ending, form_books, jobs, kept, meanwhile, merging, receipts
from handlers.reporting.desk import Desk
from handlers.reporting.duties import my_duties
from handlers.reporting.filling_screens import opened, screen, shown
from handlers.turn import Turn
from storage.reporting import drafts

router = Router(name="filling")


Play = Callable[[Desk, Beside], Turned]
"""One turn of the conversation: what was said or pressed, on the desk as it is."""


@router.message(Command("baocao"), flags={"may": May.REPORT})
def report_asked(turn: Turn) -> Answer:
    return report(turn)


def report(turn: Turn) -> Answer:
    """Straight to the form where only one is owed; otherwise, and in a group, the list for this person alone."""
    person = scope.known(turn)
    if scope.in_group(turn):
        return Answer(my_duties(turn, person), Place.PRIVATE)
    owed = jobs.of(turn, person)
    return open_form(turn, owed[0].obligation.id) if len(owed) == 1 else Answer(my_duties(turn, person))


@router.callback_query(Pressed(OpenForm), flags={"may": May.REPORT})
def open_pressed(turn: Turn, action: OpenForm) -> Answer:
    return open_form(turn, action.obligation)


def open_form(turn: Turn, obligation: ObligationId) -> Answer:
    """Begins, or goes on where it was left, whoever of the unit left it."""
    scope.need_private(turn)
    if register_reports.is_for(turn, obligation):
        return register_reports.open_for(turn, obligation)
    if (received := receipts.given(turn, obligation)) is not None:
        return received
    try:
        return opened(turn, desks.sit_down(turn, obligation))
    except Refusal as over:
        if (screen_of_it := kept.shown(turn, obligation, turn.say(over.key, **over.details))) is not None:
            return Answer(screen_of_it)
        raise


@router.callback_query(Pressed(Fill), flags={"may": May.REPORT})
def fill_pressed(turn: Turn, action: Fill) -> Answer:
    scope.need_private(turn)
    desk = desks.at_draft(turn, action.draft)
    if desk.draft.revision != action.revision:
        toast = meanwhile.pressed(turn, desk)
        return replace(shown(turn, desk, None), toast=toast.said(turn.say))
    return _play(
        turn, desk, lambda at, beside: conversation.press(at.form, at.draft, action.move, action.field, beside)
    )


def hear(turn: Turn, expected: Expected, text: str) -> Answer:
    """A typed line while a form is open. Raises Refusal for what must not travel here, and keeps nothing of it."""
    if is_marked(text):
        raise Refusal("classified-refused")
    try:
        desk = desks.at_draft(turn, _draft(expected))
    except Refusal as over:
        # Told instead of raised, so that the next line is a question again.
        expecting.nothing(turn)
        told = turn.say(over.key, **over.details)
        return Answer(kept.of_draft(turn, _draft(expected), told) or Screen(told))
    return _said(turn, desk, expected, text, lambda at, beside: conversation.hear(at.form, at.draft, text, beside))


def take_file(turn: Turn, expected: Expected, message: Message) -> Answer:
    """A document or picture while a form is open. Its content stays with Telegram; we keep its handle."""
    file, more = attached_in(message), message.media_group_id is not None
    desk = desks.at_draft(turn, _draft(expected))
    return _said(
        turn,
        desk,
        expected,
        file.name,
        lambda at, beside: conversation.attach(at.form, at.draft, file, beside, more=more),
    )


def take_book(turn: Turn, sheet: Brought | None) -> Answer:
    """A workbook with the form in it came back."""
    desk, turned = form_books.take(turn, sheet)
    return _play(turn, desk, lambda _, __: turned)


def correct(turn: Turn, text: str) -> Answer | None:
    """A message that was typed as an answer has been edited; None where it was none, or stands no more."""
    if is_marked(text):
        raise Refusal("classified-refused")
    person, message = scope.known(turn), turn.said
    found = None if message is None else drafts.typed_in(turn.tx, message, person.id)
    if found is None:
        return None
    draft, fields = found
    desk = desks.at_draft(turn, draft)
    so_filled = merging.filling(desk, turn.now)
    return _play(turn, desk, lambda at, _: correcting.correct(at.form, at.draft, fields, text, so_filled))


def _said(turn: Turn, desk: Desk, expected: Expected, typed: str, play: Play) -> Answer:
    """It answers the question that this person sees, whatever others have done meanwhile."""
    if desk.draft.revision == expected.seen:
        return _play(turn, desk, play)
    if not merging.shows_a_question(desk, expected):
        return shown(turn, desk, meanwhile.typed(turn, desk, typed))
    return _play(
        turn, desk, lambda at, beside: merging.at_their_question(turn, at, expected, lambda mine: play(mine, beside))
    )


def _draft(expected: Expected) -> DraftId:
    if expected.draft is None:
        raise Refusal("form-gone")
    return expected.draft


def attached_in(message: Message) -> Attached:
    """Raises Refusal where there is neither a file nor a picture."""
    if message.document is not None:
        return Attached(message.document.file_id, message.document.file_name or "")
    if message.photo:
        return Attached(message.photo[-1].file_id, picture=True)
    raise Refusal("form-only-words")


def _play(turn: Turn, desk: Desk, play: Play) -> Answer:
    turned = play(desk, desk.beside(turn.now))
    if turned.draft.revision != desk.draft.revision:
        if turned.draft.pending is not None:
            turned = replace(turned, draft=waiting.typed_in(turn.said, desk.draft, turned.draft))
        messages = waiting.messages(desk.draft, turned.draft, turned.changed, turn.said)
        try:
            drafts.save(
                turn.tx, desk.draft, turned.draft, turned.changed, by=desk.person.id, now=turn.now, messages=messages
            )
        except drafts.Stale as stale:
            raise Refusal("form-changed-meanwhile") from stale
    after = replace(desk, draft=turned.draft)
    match turned.done:
        case Done.SUBMITTED:
            return ending.hand_in(turn, after)
        case Done.LATER:
            return ending.put_off(turn, after)
        case Done.BOOK:
            return form_books.send(turn, after)
        case None:
            return screen(turn, after, turned.filled, turned.note)
