"""What a chat hears besides commands and buttons: typed words, files, stickers, corrections of what was typed."""

from aiogram import Router
from aiogram.types import Message

from domain.ids import DraftId, ReportId
from domain.refusals import Refusal
from domain.rights import ChatKind, May
from domain.screens import Answer
from handlers import asking, filling, reviewing
from handlers.filters import Typed
from handlers.turn import Turn
from storage import conversations

router = Router(name="receiving")


@router.message(Typed(), flags={"may": May.ASK})
def typed(turn: Turn, text: str) -> Answer:
    """An answer where one is expected, a question otherwise."""
    kind, number = _expected(turn)
    match kind:
        case "draft":
            return filling.hear(turn, DraftId(number), text)
        case "reason":
            return reviewing.give_back(turn, ReportId(number), text)
        case _:
            return asking.ask(turn, text)


@router.message(flags={"may": May.ENTER})
def anything_else(turn: Turn, message: Message) -> Answer | None:
    """Pictures and files are answers where a form asks for them; stickers, voices and the like never are."""
    if turn.chat.kind is ChatKind.GROUP:
        return None
    if turn.visitor.person is None:
        raise Refusal("door-stranger")
    kind, number = _expected(turn)
    if kind == "draft" and (message.document or message.photo):
        return filling.take_file(turn, DraftId(number), message)
    raise Refusal("form-only-words" if kind == "draft" else "only-words")


@router.edited_message(flags={"may": May.ENTER})
def corrected(turn: Turn) -> Answer | None:
    """What was typed has been taken already: the way to mend it is said, and nothing changes by itself."""
    if turn.chat.kind is ChatKind.GROUP or turn.visitor.person is None:
        return None
    kind, _ = _expected(turn)
    raise Refusal("form-edited" if kind == "draft" else "edited")


def _expected(turn: Turn) -> tuple[str, int]:
    address = turn.visitor.address
    if address is None or turn.chat.kind is ChatKind.GROUP:
        return "", 0
    expects = conversations.of(turn.tx, address.id).expects
    kind, _, number = (expects or "").partition(":")
    return kind, int(number) if number else 0
