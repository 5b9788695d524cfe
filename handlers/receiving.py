"""What a chat hears besides commands and buttons: typed words, files, stickers, corrections of what was typed."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from aiogram import Router
from aiogram.types import Message

from domain.papers import Blank, Paper
from domain.refusals import Refusal
from domain.reporting.classified import is_marked, is_named_so
from domain.rights import May, allows
from domain.screens import Answer
from domain.sheets import Brought
from handlers import expecting, relaying, scope
from handlers.calendars import school_events, workdays
from handlers.deciding import accepting_many, excusing, giving_time, granting, returning, reviewing
from handlers.expecting import Expected, Kind
from handlers.filters import SENT_BY_PEOPLE, Typed
from handlers.forms import catalogue, form_words
from handlers.newcomers import approving, arriving, joining
from handlers.office import book_words, tasks
from handlers.papers import papering
from handlers.people import chats, former, own_data, staff
from handlers.plans import (
    acknowledging,
    adhoc,
    amending_words,
    attached,
    plan_hearing,
    proposing,
    walking,
    withdrawing,
)
from handlers.questions import asking, voices
from handlers.reaching import broadcast_sent, broadcasting, nudging
from handlers.registry import changing_words, listing
from handlers.relaying import is_anothers
from handlers.reminding import hearing as ladders_heard
from handlers.reporting import (
    amending_reports,
    extending,
    filling,
    form_books,
    handed_in,
    promising,
    proving,
    replying,
    whole_forms,
)
from handlers.requests import NOBODY
from handlers.turn import Turn
from storage.reporting import reports

router = Router(name="receiving")

LONGEST_AT_A_FORM = timedelta(days=3)
"""What was typed longer before a report went out has most likely nothing to do with it."""
BY_ANYBODY = frozenset({Kind.ENDED, Kind.LEAVING})
"""Answered also by who holds no post, or none any more."""
PROMISING = frozenset({Kind.DRAFT, Kind.PROMISE})
"""In the midst of these somebody may say when they will hand in."""
DECIDING = frozenset({Kind.REPORT, Kind.BULK, Kind.PLANS, Kind.PLAN, Kind.PUBLISH, Kind.TASKS, Kind.TASK})
"""Beside these an officer may speak of many reports at once, or of more time."""
ANY_WORDS = frozenset({Kind.BROADCAST, Kind.LADDER})
"""In the midst of these whatever is typed may be meant to be sent to others."""


@router.message(Typed(), flags={"may": May.ENTER})
def typed(turn: Turn, message: Message, text: str, paper: Paper | None) -> Answer:
    """A step of the way in for whoever is not in; an answer where one is expected, a question otherwise."""
    expected = expecting.expected(turn)
    if not text.startswith("/") and expected is None and arriving.is_addressed_by(turn, text):
        return arriving.hear(turn, text)
    if expected is None or expected.kind not in BY_ANYBODY:
        _need_leave_to_ask(turn)
    if paper is not None and (document := proposing.take_text(turn, paper)) is not None:
        return document
    if text.startswith("/"):
        raise Refusal("command-unknown")
    if is_anothers(message):
        return relaying.told(turn, expected) or _passed_on(turn, expected, text)
    return _own_words(turn, expected, text, message.reply_to_message)


def _passed_on(turn: Turn, expected: Expected | None, text: str) -> Answer:
    """What somebody else has said may be asked about; it decides, promises and hands in nothing."""
    if expected is not None:
        return _answered(turn, expected, text)
    return proving.said(turn, text) or asking.ask(turn, text)


def _own_words(turn: Turn, expected: Expected | None, text: str, to: Message | None) -> Answer:
    if expected is not None and expected.kind is Kind.DRAFT and text.isdecimal():
        # Nearly every answer to a form: digits alone are nothing of what is looked for below.
        return _answered(turn, expected, text)
    if (answer := _by_itself(turn, expected, text)) is not None:
        return answer
    if (expected is None or expected.kind in PROMISING) and (promise := promising.hear(turn, expected, text, to)):
        return promise
    heard = _unasked(turn, text) if expected is None else ANSWERING[expected.kind](turn, expected, text)
    return heard or _own_words(turn, None, text, to)


def _unasked(turn: Turn, text: str) -> Answer:
    """What somebody begins of themselves in words; a question else."""
    if adhoc.is_said(turn, text):
        return adhoc.begin(turn)
    if (of_messages := broadcasting.said(turn, text)) is not None:
        return of_messages
    mine = acknowledging.hear(turn, text) or whole_forms.hear(turn, text) or catalogue.said(turn, text)
    return mine or replying.hear(turn, text) or asking.ask(turn, text)


def _by_itself(turn: Turn, expected: Expected | None, text: str) -> Answer | None:
    """What says what it wants whatever was asked, but in the midst of something that takes any words."""
    if expected is not None and expected.kind in ANY_WORDS:
        return None
    if expected is None or expected.kind in DECIDING:
        decided = accepting_many.said(turn, text) or granting.said(turn, text)
        if decided is not None:
            return decided
    return extending.said(turn, expected, text) or proving.said(turn, text)


def _answered(turn: Turn, expected: Expected, text: str) -> Answer:
    return ANSWERING[expected.kind](turn, expected, text) or catalogue.said(turn, text) or asking.ask(turn, text)


def _of_former(turn: Turn, expected: Expected, _text: str) -> Answer:
    return former.hear(turn, expected)


ANSWERING: Mapping[Kind, Callable[[Turn, Expected, str], Answer | None]] = {
    Kind.DRAFT: filling.hear,
    Kind.REASON: returning.hear,
    Kind.REPORT: reviewing.hear,
    Kind.BULK: accepting_many.hear,
    Kind.HANDED: handed_in.hear,
    Kind.CORRECT: amending_reports.hear,
    Kind.WHOLE: whole_forms.hear_which,
    Kind.WHICH_MORE: extending.hear_which,
    Kind.NOT_MINE: extending.hear_which,
    Kind.MORE_TIME: extending.hear_day,
    Kind.WHY_MORE: extending.hear_reason,
    Kind.NO_MORE: granting.hear,
    Kind.WHY_NOT: approving.hear,
    Kind.UNIT: changing_words.hear,
    Kind.CHANGE: changing_words.hear,
    **book_words.HEARING,
    Kind.ENDED: _of_former,
    Kind.MY_NAME: own_data.hear,
    Kind.MY_PHONE: own_data.hear,
    Kind.LINK: chats.hear,
    Kind.LEAVING: own_data.hear,
    Kind.LIST: listing.hear,
    Kind.STAFF: staff.hear,
    Kind.INVITE: staff.hear,
    Kind.DISMISS: staff.hear,
    Kind.REMIT: staff.hear,
    Kind.SHEETS: staff.hear,
    Kind.PLANS: plan_hearing.of_list,
    Kind.PLAN: plan_hearing.of_card,
    Kind.PUBLISH: plan_hearing.of_preview,
    Kind.LADDERS: ladders_heard.of_list,
    Kind.OFFICE_LADDER: ladders_heard.of_office,
    Kind.DUTY_LADDER: ladders_heard.of_duty,
    Kind.LADDER: ladders_heard.of_wish,
    Kind.AMEND: amending_words.hear,
    Kind.WITHDRAW: withdrawing.hear,
    Kind.AD_HOC: adhoc.hear,
    Kind.CALENDAR: workdays.hear,
    Kind.EVENT: school_events.hear,
    Kind.PROMISE: promising.hear_which,
    Kind.NUDGE: nudging.hear,
    Kind.GIVE_TIME: giving_time.hear,
    Kind.EXCUSE: excusing.hear,
    Kind.PAPER: papering.hear,
    Kind.VOICES: voices.hear,
    Kind.BROADCAST: broadcasting.hear,
    Kind.BROADCAST_SENT: broadcast_sent.hear,
    Kind.TASKS: tasks.hear,
    Kind.TASK: tasks.hear,
    Kind.TASK_NOTE: tasks.hear,
    Kind.WALK: walking.hear,
    Kind.PASTE: proposing.hear,
    Kind.LIST_OR_PLAN: attached.hear,
    **form_words.HEARING,
}
"""None from any of them: what was typed has nothing to do with it, and is heard as if nothing had been asked."""
_ONLY_WORDS = {Kind.DRAFT: "form-only-words", Kind.WALK: "walk-only-words"}


def _need_leave_to_ask(turn: Turn) -> None:
    """As the door has it for handlers that are not for everybody. Raises Refusal."""
    if turn.speaker == NOBODY:
        raise Refusal("door-anonymous")
    if not allows(turn.visitor.person, May.ASK, turn.chat.kind):
        raise Refusal("door-stranger" if turn.visitor.person is None else "door-not-allowed")


@router.message(flags={"may": May.ENTER})
def anything_else(
    turn: Turn, message: Message, sheet: Brought | None, paper: Paper | None, form: Blank | None
) -> Answer | None:
    """Pictures and files are answers where a form asks for them; stickers, voices and the like never are."""
    if scope.in_group(turn) or message.content_type not in SENT_BY_PEOPLE:
        return None
    if message.contact is not None and joining.wants_number(turn):
        return joining.take_number(turn, message)
    scope.known(turn)
    _refuse_classified(message)
    expected = expecting.expected(turn)
    if expected is not None and expected.kind is Kind.ENDED:
        return former.hear(turn, expected)
    filled = expected is not None and expected.kind is Kind.DRAFT
    if (of_forms := form_words.take_file(turn, expected, message, form)) is not None:
        return of_forms
    if form_books.is_one(sheet):
        return filling.take_book(turn, sheet)
    if expected is not None and filled and (message.document or message.photo):
        return filling.take_file(turn, expected, message)
    if expected is not None and expected.kind is Kind.BROADCAST:
        return broadcasting.take_file(turn, expected, message)
    brought = sheet is not None or paper is not None
    if message.document is not None and not filled and (brought or listing.looks_like_one(message.document)):
        return attached.take(turn, message.document, sheet, paper)
    raise Refusal(_ONLY_WORDS.get(expected.kind, "only-words") if expected is not None else "only-words")


def _refuse_classified(message: Message) -> None:
    """Raises Refusal for a file that says of itself, or under which is said, that it must not travel here."""
    name = message.document.file_name if message.document is not None else None
    if is_marked(message.caption or "") or is_named_so(name or ""):
        raise Refusal("classified-refused")


@router.edited_message(flags={"may": May.ENTER})
def corrected(turn: Turn, message: Message, text: str) -> Answer | None:
    """What was typed as an answer to a form that is still being filled may be corrected so; nothing else changes."""
    if scope.in_group(turn) or turn.visitor.person is None:
        return None
    if (answer := filling.correct(turn, text)) is not None:
        return answer
    expected = expecting.expected(turn)
    if expected is not None and expected.kind is Kind.DRAFT:
        raise Refusal("form-edited")
    handed = reports.last_handed_by(turn.tx, turn.visitor.person.id)
    since = handed is not None and handed - LONGEST_AT_A_FORM <= message.date <= handed
    raise Refusal("form-edited-handed" if since else "edited")
