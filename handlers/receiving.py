"""What a chat hears besides commands and buttons: typed words, files, stickers, corrections of what was typed."""

from aiogram import Router
from aiogram.enums import ContentType
from aiogram.types import Message

from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer
from handlers import asking, expecting, filling, former, reviewing, scope
from handlers.expecting import Kind
from handlers.filters import Typed
from handlers.turn import Turn

router = Router(name="receiving")

SENT_BY_PEOPLE = frozenset(
    {
        *(ContentType.PHOTO, ContentType.DOCUMENT, ContentType.STICKER, ContentType.VOICE, ContentType.AUDIO),
        *(ContentType.VIDEO, ContentType.VIDEO_NOTE, ContentType.ANIMATION, ContentType.CONTACT),
        *(ContentType.LOCATION, ContentType.VENUE, ContentType.POLL, ContentType.DICE),
    }
)
"""Telegram's own remarks, that something was pinned or renamed, are nobody's words."""


@router.message(Typed(), flags={"may": May.ASK})
def typed(turn: Turn, text: str) -> Answer:
    """An answer where one is expected, a question otherwise."""
    if text.startswith("/"):
        raise Refusal("command-unknown")
    expected = expecting.expected(turn)
    if expected is None:
        return asking.ask(turn, text)
    match expected.kind:
        case Kind.DRAFT:
            return filling.hear(turn, expected, text)
        case Kind.REASON:
            return reviewing.hear(turn, expected, text)
        case Kind.ENDED:
            return former.hear(turn, expected)


@router.message(flags={"may": May.ENTER})
def anything_else(turn: Turn, message: Message) -> Answer | None:
    """Pictures and files are answers where a form asks for them; stickers, voices and the like never are."""
    if scope.in_group(turn) or message.content_type not in SENT_BY_PEOPLE:
        return None
    scope.known(turn)
    expected = expecting.expected(turn)
    if expected is not None and expected.kind is Kind.ENDED:
        return former.hear(turn, expected)
    filled = expected is not None and expected.kind is Kind.DRAFT
    if expected is not None and filled and (message.document or message.photo):
        return filling.take_file(turn, expected, message)
    raise Refusal("form-only-words" if filled else "only-words")


@router.edited_message(flags={"may": May.ENTER})
def corrected(turn: Turn) -> Answer | None:
    """What was typed has been taken already: the way to mend it is said, and nothing changes by itself."""
    if scope.in_group(turn) or turn.visitor.person is None:
        return None
    expected = expecting.expected(turn)
    raise Refusal("form-edited" if expected is not None and expected.kind is Kind.DRAFT else "edited")
