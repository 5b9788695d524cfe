"""The round that keeps the boards of groups up to date: each one message, edited when there is something new to say,
until another takes its place or its deadline is over."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from domain.ids import NoticeId
from domain.persons.people import Reach
from domain.planning.deadlines import Deadline
from domain.sending.outcomes import Broken, Gone, Moved, Outcome, Sent, Unreachable
from domain.texts import Language, Say, Speakers
from scheduler.boards import board_texts
from scheduler.boards.board_texts import View, Views
from scheduler.letters.letters import OURS, fitting, keyboard
from scheduler.sending.sender import Letter, Sender
from storage.chats import groups
from storage.database import Database, DatabaseDown, Tx
from storage.operations import rounds
from storage.outgoing import boards
from storage.outgoing.boards import Board
from storage.people import registry
from storage.planning import calendars, deadlines

logger = logging.getLogger(__name__)

NAME = "boards"
AT_REST = timedelta(seconds=5)
"""So long the boards of a group stay as they are after an edit: what happens meanwhile is shown together, and of the
twenty messages a minute that Telegram lets a group have, some are left for answers."""
AT_ONCE = 20
"""Groups whose boards are under way: one that has to wait holds up nobody else."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What is new to say on a board."""

    board: Board
    view: View
    letter: Letter


@dataclass(frozen=True, slots=True)
class Boards:
    db: Database
    sender: Sender
    speakers: Speakers
    now: Callable[[], datetime]
    holder: str
    hold: timedelta
    unwritable: set[NoticeId] = field(default_factory=set)
    """Boards of which it is logged that they cannot be written: once, not every two seconds."""

    async def round(self) -> None:
        if not await self.db.read(self._changed, self.now()):
            return
        began = asyncio.get_running_loop().time()
        if not await self.db.run(rounds.hold, NAME, self.holder, self.now(), lease=self.hold):
            return
        until = began + self.hold.total_seconds()
        gate = asyncio.Semaphore(AT_ONCE)
        # As they are now that nobody else writes them.
        changed = await self.db.read(self._changed, self.now())
        await asyncio.gather(*(self._show(edit, gate, until) for edit in changed))

    async def stop(self) -> None:
        await self.db.run(rounds.release, NAME, self.holder)

    async def _show(self, edit: Edit, gate: asyncio.Semaphore, until: float) -> None:
        """Where its turn comes after the lease is over, it is left to the next round: another process may be at it."""
        loop = asyncio.get_running_loop()
        async with gate:
            outcome = await self.sender.send(replace(edit.letter, may_leave=lambda: loop.time() < until))
            try:
                await self.db.run(_settle, edit.board, edit.view, outcome, self.now())
            except DatabaseDown as error:
                # An edit may be repeated; the other boards of this round are seen through all the same.
                logger.warning("A board waits for the database", extra={"error": type(error).__name__})

    def _changed(self, tx: Tx, now: datetime) -> Sequence[Edit]:
        """One of each group at most."""
        live = boards.live(tx, now)
        self.unwritable.intersection_update([board.notice for board in live])
        if not live:
            return []
        resting = {board.chat_id for board in live if board.edited_at and now - AT_REST < board.edited_at <= now}
        dated = deadlines.some(tx, {board.deadline for board in live if board.deadline is not None})
        views, say = Views(tx, calendars.load(tx), now), self.speakers[Language.VI]
        found: dict[int, Edit] = {}
        for board in live:
            if board.chat_id in resting or board.chat_id in found:
                continue
            deadline = None if board.deadline is None else dated.get(board.deadline)
            edit = self._written(views, say, board, deadline)
            if edit is not None:
                found[board.chat_id] = edit
        return list(found.values())

    def _written(self, views: Views, say: Say, board: Board, deadline: Deadline | None) -> Edit | None:
        """None where it shows all there is; what cannot be written spoils no other."""
        try:
            edit = _edit(board, _view(views, say, board, deadline))
        except OURS as error:
            if board.notice not in self.unwritable:
                self.unwritable.add(board.notice)
                told = {"board": board.notice, "reference": secrets.token_hex(4)}
                logger.error("A board cannot be written", extra=told, exc_info=error)
            return None
        self.unwritable.discard(board.notice)
        return edit


def _view(views: Views, say: Say, board: Board, deadline: Deadline | None) -> View | None:
    if board.policy is None:
        return board_texts.followed_no_more(say, deadline)
    if board.replaced or deadline is None:
        return board_texts.moved_below(say, deadline)
    return views.of(say, deadline, board.policy)


def _edit(board: Board, view: View | None) -> Edit | None:
    if view is None or (view.shown == board.shown and view.finished is board.finished):
        return None
    letter = Letter(
        board.chat_id,
        fitting(view.screen.text),
        topic=board.topic or None,
        keyboard=keyboard(view.screen),
        edits=board.message,
        pin=_pinned(board, view),
    )
    return Edit(board, view, letter)


def _pinned(board: Board, view: View) -> bool | None:
    """Changes where it is over, or ahead again."""
    return None if view.finished is board.finished else not view.finished


def _settle(tx: Tx, board: Board, view: View, outcome: Outcome, now: datetime) -> None:
    """Whatever is not named here is tried again: an edit may be repeated."""
    match outcome:
        case Sent():
            boards.note_shown(tx, board.notice, view.shown, now, finished=view.finished)
        case Gone() if view.finished:
            # Nobody needs it any more.
            boards.note_shown(tx, board.notice, view.shown, now, finished=True)
        case Gone():
            boards.lost(tx, board.notice, now)
        case Moved(chat_id):
            groups.move_chat(tx, registry.TELEGRAM, board.chat_id, chat_id)
            if board.policy is None:
                # It does not go along.
                boards.note_shown(tx, board.notice, view.shown, now, finished=True)
        case Unreachable(why):
            there = registry.touch_address(tx, registry.TELEGRAM, board.chat_id, topic=board.topic)
            registry.note_reach(tx, there.id, Reach(why.value), now)
        case Broken(text):
            # Said once: the same board would be refused every two seconds until it changes.
            boards.note_shown(tx, board.notice, view.shown, now, finished=view.finished)
            told = {"board": board.notice, "reference": secrets.token_hex(4), "error": text}
            logger.error("Telegram refuses a board", extra=told)
