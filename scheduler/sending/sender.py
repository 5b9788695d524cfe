"""Sends one letter through python-telegram-bot, at the pacer's pace, and says what became of it."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from telegram import InputFile
from telegram.constants import ParseMode
from telegram.error import TelegramError

from domain.ids import AddressId
from domain.screens import Screen
from domain.sending.outcomes import Outcome, Sent
from domain.sending.urgency import Urgency
from domain.texts import Say
from scheduler.sending.paced_bot import Place, TakenError, TelegramBot, always, outcome_of

logger = logging.getLogger(__name__)

NO_PREVIEW: dict[str, object] = {"link_preview_options": {"is_disabled": True}}
"""As it goes over the wire, like keyboards."""
BESIDE = Place(Urgency.PRESS)
"""What belongs to a message just sent does not queue behind the next notices."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is to be said in words, and to whom: its buttons get their numbers there."""

    address: AddressId
    screen: Screen
    say: Say


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to one chat, ready to leave: written, split, and within the limits of the channel.

    A button is its label and what it does: an https address to open, or else the data that comes back when pressed.
    """

    chat_id: int
    text: str
    topic: int | None = None
    keyboard: tuple[tuple[tuple[str, str], ...], ...] = ()
    silent: bool = False
    edits: int | None = None
    """The message to write anew, instead of sending one."""
    pin: bool | None = None
    """Whether it is to be pinned or unpinned; None leaves it as it is."""
    document: tuple[str, bytes] | None = None
    """File name and contents; the text becomes its caption."""
    handle: str | None = None
    """The same, of a file that Telegram has already."""
    words: Words | None = None
    """Set where only words travel: they are found when it leaves, beside whatever is offered there by then."""
    urgency: Urgency = Urgency.REMINDER
    may_leave: Callable[[], bool] = always
    """Asked when its turn has come: whether it is still ours to send."""

    def __post_init__(self) -> None:
        if self.edits is not None and (self.document is not None or self.handle is not None):
            raise ValueError("an edit carries no document")


class Post(Protocol):
    """Whoever takes letters: Telegram, or a voice that says them."""

    async def send(self, letter: Letter) -> Outcome: ...


class Sender:
    """Whatever happens to a letter is a value; an exception here is a bug of ours."""

    def __init__(self, bot: TelegramBot, *, paid: bool = False) -> None:
        """`paid`: Telegram may take Stars for what goes beyond its free pace."""
        self._bot = bot
        self._paid = True if paid else None

    async def send(self, letter: Letter) -> Outcome:
        try:
            message_id = await self._post(letter)
        except TelegramError as error:
            outcome = outcome_of(error, letter.chat_id)
            return Sent(letter.edits) if isinstance(outcome, Sent) else outcome
        if letter.pin is not None and message_id is not None:
            await self._pin(letter.chat_id, message_id, pinned=letter.pin)
        return Sent(message_id)

    async def leave(self, chat_id: int) -> Outcome:
        """Done twice it changes nothing: who has left is Unreachable."""
        try:
            await self._bot.leave_chat(chat_id)
        except TelegramError as error:
            return outcome_of(error, chat_id)
        return Sent()

    async def _post(self, letter: Letter) -> int | None:
        if letter.edits is not None:
            return await self._edit(letter, letter.edits)
        if letter.handle is not None:
            return await self._send_document(letter, letter.handle)
        if letter.document is not None:
            name, contents = letter.document
            return await self._send_document(letter, InputFile(contents, filename=name))
        try:
            message = await self._bot.send_message(
                letter.chat_id,
                letter.text,
                parse_mode=ParseMode.HTML,
                message_thread_id=letter.topic,
                disable_notification=letter.silent,
                allow_paid_broadcast=self._paid,
                rate_limit_args=_place(letter),
                api_kwargs=NO_PREVIEW | _keyboard(letter),
            )
        except TakenError as taken:
            return taken.message_id
        return message.message_id

    async def _edit(self, letter: Letter, message_id: int) -> int:
        await self._bot.edit_message_text(
            letter.text,
            letter.chat_id,
            message_id,
            parse_mode=ParseMode.HTML,
            rate_limit_args=_place(letter),
            api_kwargs=NO_PREVIEW | _keyboard(letter),
        )
        return message_id

    async def _send_document(self, letter: Letter, document: str | InputFile) -> int:
        message = await self._bot.send_document(
            letter.chat_id,
            document,
            caption=letter.text,
            parse_mode=ParseMode.HTML,
            message_thread_id=letter.topic,
            disable_notification=letter.silent,
            allow_paid_broadcast=self._paid,
            rate_limit_args=_place(letter),
            api_kwargs=_keyboard(letter),
        )
        return message.message_id

    async def _pin(self, chat_id: int, message_id: int, *, pinned: bool) -> None:
        """Best effort: a group may not allow it, and its members can read the message all the same."""
        try:
            if pinned:
                await self._bot.pin_chat_message(chat_id, message_id, disable_notification=True, rate_limit_args=BESIDE)
            else:
                await self._bot.unpin_chat_message(chat_id, message_id, rate_limit_args=BESIDE)
        except TelegramError as error:
            logger.info("Message not pinned", extra={"chat": chat_id, "pin": pinned, "why": type(error).__name__})


def _place(letter: Letter) -> Place:
    return Place(letter.urgency, letter.may_leave)


def _keyboard(letter: Letter) -> dict[str, object]:
    """As it goes over the wire: made into the library's objects and back, it would cost as much as all the rest."""
    if not letter.keyboard:
        return {}
    return {"reply_markup": {"inline_keyboard": [[_button(*each) for each in row] for row in letter.keyboard]}}


def _button(label: str, does: str) -> dict[str, str]:
    return {"text": label, "url" if does.startswith("https://") else "callback_data": does}
