"""Texts of others that somebody passes on: never taken for an answer of their own, and it is said why."""

from aiogram.types import Message, MessageOriginUser

from domain.forms.notes import Note
from domain.refusals import Refusal
from domain.screens import Answer
from handlers.expecting import Expected, Kind
from handlers.reporting import desk as desks
from handlers.reporting import filling_screens
from handlers.turn import Turn

_ANYBODY_S = frozenset({Kind.PASTE, Kind.WALK, Kind.BROADCAST})
"""What is passed on here is the thing itself: a document, the words of an announcement."""


def is_anothers(message: Message) -> bool:
    """Passing on what one has written oneself is writing it."""
    match message.forward_origin:
        case None:
            return False
        case MessageOriginUser(sender_user=author) if message.from_user is not None:
            return author.id != message.from_user.id
    return True


def told(turn: Turn, expected: Expected | None) -> Answer | None:
    """None where it may be read. At a form the question stays before their eyes, however many are passed on at once;
    elsewhere raises Refusal."""
    if expected is None or expected.kind in _ANYBODY_S:
        return None
    if expected.draft is None:
        raise Refusal("forwarded")
    desk = desks.at_draft(turn, expected.draft)
    return filling_screens.shown(turn, desk, Note("form-forwarded"))
