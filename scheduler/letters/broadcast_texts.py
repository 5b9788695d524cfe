"""What an office writes to many units, as each of them reads it: letter by letter, with its file."""

from domain.buttons.broadcast_actions import ReceiveBroadcast
from domain.channels import ONLY_WORDS
from domain.ids import BroadcastId
from domain.screens import Button, Screen
from domain.sending.broadcasts import letter
from domain.sending.notices import Held
from domain.texts import Say
from scheduler.letters.writing import Writing
from storage.outgoing import broadcasts
from storage.people import colleagues


def broadcast(writing: Writing, say: Say, held: Held) -> Screen | None:
    number = BroadcastId(int(held.details or 0))
    text = writing.once(("broadcast", number, say.language), lambda: _text(writing, say, number))
    if not text:
        return None
    if held.channel in ONLY_WORDS and handle(writing, held) is not None:
        text = "\n\n".join([text, say("broadcast-file-elsewhere")])
    received = Button(say("notice-button-received"), ReceiveBroadcast(number))
    return Screen(text, ((received,),) if _wants_answer(writing, number) else ())


def handle(writing: Writing, held: Held) -> str | None:
    """Of the file that goes with it, where there is one."""
    number = BroadcastId(int(held.details or 0))

    def found() -> str:
        sent = broadcasts.one(writing.tx, number)
        return "" if sent is None or sent.message.file is None else sent.message.file.handle

    return writing.once(("broadcast-file", number), found) or None


def _text(writing: Writing, say: Say, number: BroadcastId) -> str:
    """Empty where there is none."""
    sent = broadcasts.one(writing.tx, number)
    if sent is None:
        return ""
    by = colleagues.name_of(writing.tx, sent.by)
    return letter(say, sent.message, authority=sent.authority_name, by=by)


def _wants_answer(writing: Writing, number: BroadcastId) -> bool:
    def found() -> str:
        sent = broadcasts.one(writing.tx, number)
        return "yes" if sent is not None and sent.message.answer else "no"

    return writing.once(("broadcast-answer", number), found) == "yes"
