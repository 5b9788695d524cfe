"""The round that keeps the boards of groups up to date: each one message, edited when there is something new to say."""

import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.persons.people import Reach
from domain.sending.outcomes import Broken, Gone, Moved, Outcome, Sent, Unreachable
from domain.texts import Language, Speakers
from scheduler import board_texts
from scheduler.board_texts import View
from scheduler.letters import fitting, keyboard
from scheduler.sender import Letter, Sender
from storage.chats import groups
from storage.database import Database, Tx
from storage.operations import rounds
from storage.outgoing import boards
from storage.outgoing.boards import Board
from storage.people import registry

logger = logging.getLogger(__name__)

NAME = "boards"
AT_REST = timedelta(seconds=5)
"""So long a board stays as it is after an edit: what happens meanwhile is shown together."""


@dataclass(frozen=True, slots=True)
class Boards:
    db: Database
    sender: Sender
    speakers: Speakers
    now: Callable[[], datetime]
    holder: str
    hold: timedelta

    async def round(self) -> None:
        if not await self.db.run(rounds.hold, NAME, self.holder, self.now(), lease=self.hold):
            return
        for board, view in await self.db.read(self._changed, self.now()):
            outcome = await self.sender.send(_edit(board, view))
            await self.db.run(_settle, board, view, outcome, self.now())

    async def stop(self) -> None:
        await self.db.run(rounds.release, NAME, self.holder)

    def _changed(self, tx: Tx, now: datetime) -> Sequence[tuple[Board, View]]:
        say = self.speakers[Language.VI]
        seen = [
            (board, board_texts.board(tx, say, board.plan, board.policy, now))
            for board in boards.posted(tx)
            if board.edited_at is None or not now - AT_REST < board.edited_at <= now
        ]
        return [(board, view) for board, view in seen if view is not None and view.shown != board.shown]


def _edit(board: Board, view: View) -> Letter:
    return Letter(
        board.chat_id,
        fitting(view.screen.text),
        topic=board.topic or None,
        keyboard=keyboard(view.screen),
        edits=board.message,
    )


def _settle(tx: Tx, board: Board, view: View, outcome: Outcome, now: datetime) -> None:
    """Whatever is not named here is tried again: an edit may be repeated."""
    match outcome:
        case Sent():
            boards.note_shown(tx, board.notice, view.shown, now)
        case Gone():
            boards.lost(tx, board.notice, now)
        case Moved(chat_id):
            groups.move_chat(tx, registry.TELEGRAM, board.chat_id, chat_id)
        case Unreachable(why):
            there = registry.touch_address(tx, registry.TELEGRAM, board.chat_id, topic=board.topic)
            registry.note_reach(tx, there.id, Reach(why.value), now)
        case Broken(text):
            # Said once: the same board would be refused every two seconds until it changes.
            boards.note_shown(tx, board.notice, view.shown, now)
            told = {"board": board.notice, "reference": secrets.token_hex(4), "error": text}
            logger.error("Telegram refuses a board", extra=told)
