"""Writes the letters of a claimed batch, in each person's language, from what is true now."""

import logging
import secrets
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from html import unescape

from domain import packing
from domain.channels import only_words
from domain.forms.model import Form
from domain.ids import AddressId
from domain.screens import Button, Screen, pressable
from domain.sending.boards import SILENT as SILENT_BOARDS
from domain.sending.notices import AT_HOURS, MERGED, SILENT, Held, Key
from domain.sending.quiet_hours import woken_at
from domain.sending.splitting import CAPTION_LIMIT, TELEGRAM_LIMIT, opening, plain, width
from domain.sending.urgency import urgency_of
from domain.texts import Say, Speakers
from scheduler.boards import board_letters
from scheduler.boards.board_texts import View
from scheduler.letters import (
    amended_texts,
    broadcast_texts,
    chat_texts,
    excuse_texts,
    extension_texts,
    joining_texts,
    post_texts,
    reach_news,
    round_up_texts,
    task_texts,
    writing,
)
from scheduler.letters.again_letters import press_again
from scheduler.letters.change_texts import unit_change
from scheduler.letters.digest_texts import digest
from scheduler.letters.duty_texts import reminder
from scheduler.letters.group_texts import trouble
from scheduler.letters.initiative_texts import initiative_returned
from scheduler.letters.machine_texts import clock_wrong, hook_off, restored
from scheduler.letters.news_texts import announcement, decision, group_reminder
from scheduler.letters.trace_texts import trace_head
from scheduler.letters.vacancy_texts import vacant
from scheduler.letters.writing import Writing
from scheduler.owing import receipt_care
from scheduler.sending.sender import Letter, Words
from storage.database import Tx

logger = logging.getLogger(__name__)

OURS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What a bug of ours raises, in one letter; what the database raises is about all of them."""
ROOM = 80
"""Letters for the line that says where the rest is."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes as one message: one notice, or a person's reminders together. Without a letter nothing is to be said.

    `shown` is what a board shows; `fault` the reference under which it is logged that the letter could not be written.
    """

    held: tuple[Held, ...]
    letter: Letter | None = None
    shown: str | None = None
    fault: str | None = None
    later: datetime | None = None
    """When it is to be written instead."""
    live: AddressId | None = None
    """The chat whose live screen it becomes."""


class Letters:
    """Reads and writes nothing but texts; safe to use from any thread."""

    def __init__(self, speakers: Speakers) -> None:
        self._speakers = speakers
        self._forms: dict[tuple[str, int], Form] = {}

    def write(self, tx: Tx, held: Sequence[Held], now: datetime) -> list[Parcel]:
        """In the order given; what cannot be written spoils nothing else."""
        batch = writing.begin(tx, held, now, self._forms)
        morning = woken_at(batch.calendar, now)
        asleep = [one for one in held if one.key in AT_HOURS] if morning else []
        awake = [one for one in held if one.key not in AT_HOURS] if morning else held
        put_off = [Parcel((one,), later=morning) for one in asleep]
        return put_off + [self._parcel(batch, mates) for mates in _together(awake)]

    def _parcel(self, batch: Writing, held: tuple[Held, ...]) -> Parcel:
        try:
            return self._written(batch, held)
        except OURS as error:
            reference = secrets.token_hex(4)
            told = {"reference": reference, "notices": [one.id for one in held], "key": held[0].key}
            logger.error("A letter cannot be written", extra=told, exc_info=error)
            return Parcel(held, fault=reference)

    def _written(self, batch: Writing, held: tuple[Held, ...]) -> Parcel:
        first, say = held[0], self._speakers[held[0].language]
        if first.key in SHOWN:
            return _board(batch, say, first)
        if first.key is Key.PRESS_AGAIN:
            again = press_again(batch, say, first)
            return Parcel(held) if again is None else Parcel(held, again.letter, live=again.live)
        screen = reminder(batch, say, held) if first.key in MERGED else WRITTEN[first.key](batch, say, first)
        if screen is None:
            return Parcel(held)
        repeated = any(one.doubts for one in held)
        letter = letter_of(screen, first, _repeated(say, screen.text) if repeated else screen.text, say)
        handle = broadcast_texts.handle(batch, first) if first.key is Key.BROADCAST else None
        return Parcel(held, letter if handle is None else replace(letter, handle=handle))


WRITTEN: Mapping[Key, Callable[[Writing, Say, Held], Screen | None]] = {
    Key.PLAN: announcement,
    Key.BROADCAST: broadcast_texts.broadcast,
    Key.AMENDED: amended_texts.amended,
    Key.PLAN_WITHDRAWN: amended_texts.withdrawn,
    Key.RETURNED: decision,
    Key.ACCEPTED: decision,
    Key.ENDORSED: decision,
    Key.UNDONE: decision,
    Key.INITIATIVE_RETURNED: initiative_returned,
    Key.EXTENSION_ASKED: extension_texts.asked,
    Key.EXTENSION: extension_texts.decided,
    Key.EXCUSED: excuse_texts.excused,
    Key.OWED_AGAIN: excuse_texts.owed_again,
    Key.NOT_MINE: extension_texts.not_mine,
    Key.GROUP_REMINDER: group_reminder,
    Key.DIGEST: digest,
    Key.ROUND_UP: round_up_texts.offered,
    Key.GROUP_TROUBLE: trouble,
    Key.TRACE_HEAD: trace_head,
    Key.CLOCK: clock_wrong,
    Key.HOOK_OFF: hook_off,
    Key.RESTORED: restored,
    Key.VACANT: vacant,
    Key.UNRECEIVED: receipt_care.unreceived,
    Key.UNREACHED: reach_news.unreached,
    Key.REACHED: reach_news.reached,
    Key.TASK_GIVEN: task_texts.given,
    Key.UNIT_CHANGE: unit_change,
    Key.APPLICATION: joining_texts.card,
    Key.JOINED: joining_texts.outcome,
    Key.TURNED_DOWN: joining_texts.outcome,
    Key.ASKED_IN_VAIN: joining_texts.expired,
    Key.LEFT_UNDECIDED: joining_texts.expired,
    Key.POST_ENDED: post_texts.ended,
    Key.REMIT: post_texts.remitted,
    Key.CHAT_LINK: chat_texts.linked,
    Key.ADMINISTRATOR: post_texts.new_administrator,
}


def _together(held: Sequence[Held]) -> list[tuple[Held, ...]]:
    """All the reminders of an address in the place of its first."""
    mates: defaultdict[AddressId, list[Held]] = defaultdict(list)
    for one in held:
        if one.key in MERGED:
            mates[one.address].append(one)
    return [
        tuple(mates.pop(one.address)) if one.key in MERGED else (one,)
        for one in held
        if one.key not in MERGED or one.address in mates
    ]


def _board(batch: Writing, say: Say, held: Held) -> Parcel:
    """What shows how deadlines stand: it is kept what was shown, so that it is shown once."""
    view = SHOWN[held.key](batch, say, held)
    if view is None:
        return Parcel((held,))
    letter = letter_of(view.screen, held, fitting(view.screen.text), say)
    is_board = held.key is Key.BOARD
    silent = is_board and held.details in SILENT_BOARDS
    return Parcel((held,), replace(letter, pin=is_board or None, silent=silent), view.shown)


SHOWN: Mapping[Key, Callable[[Writing, Say, Held], View | None]] = {
    Key.BOARD: board_letters.board,
    Key.GROUP_DIGEST: board_letters.digest,
}


def letter_of(screen: Screen, held: Held, text: str, say: Say) -> Letter:
    """What is too long for a message begins in it, and is whole in a file beside it: one message all the same."""
    words = Words(held.address, replace(screen, text=text), say) if only_words(held.channel) else None
    document = None
    if width(text) > TELEGRAM_LIMIT:
        document = (say("text-file-name"), plain(text).encode("utf-8-sig"))
        text = f"{opening(text, CAPTION_LIMIT - ROOM)}\n\n{say('text-in-file')}"
    return Letter(
        held.chat_id,
        text,
        topic=held.topic or None,
        keyboard=keyboard(screen),
        silent=held.key in SILENT,
        document=document,
        words=words,
        urgency=urgency_of(held.rank),
    )


def fitting(text: str) -> str:
    """For what will be edited, and so cannot be a file: its lists end with `và n trường nữa` long before."""
    return opening(text, TELEGRAM_LIMIT)


def keyboard(screen: Screen) -> tuple[tuple[tuple[str, str], ...], ...]:
    return tuple(tuple(_button(button) for button in row) for row in pressable(screen.rows))


def _button(button: Button) -> tuple[str, str]:
    # `say` escapes what it is given, and a label is no HTML.
    label = unescape(button.label)
    if button.does is None:
        raise ValueError(f"The button {label!r} does nothing")
    return label, packing.pack(button.does)


def _repeated(say: Say, text: str) -> str:
    return f"{say('notice-again')} {text}"
