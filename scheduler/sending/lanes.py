"""Sends parcels: one at a time to a chat, in their order; to many chats at once, at the pacer's pace."""

import asyncio
import logging
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from domain.sending.notices import PATIENCE, Moot
from domain.sending.outcomes import Broken, Gone, InDoubt, Moved, NotSent, Outcome, Unreachable, Wait
from scheduler.letters.letters import Parcel
from scheduler.sending import upshots
from scheduler.sending.resting import Resting
from scheduler.sending.sender import Letter, Post
from scheduler.sending.upshots import Upshot
from storage.chats import groups
from storage.database import Database, DatabaseDown
from storage.engine.crashpoints import here
from storage.people import registry

logger = logging.getLogger(__name__)

AT_ONCE = 100
"""Letters under way: more than the network needs at full pace, few enough that each is fresh when its turn comes."""


class Lanes:
    """`may_send` is asked before each letter, and again when its turn has come: what is no longer held is another's to
    send."""

    def __init__(
        self,
        db: Database,
        sender: Post,
        now: Callable[[], datetime],
        *,
        may_send: Callable[[], bool],
        settle: Callable[[Upshot], None],
        forget: Callable[[Parcel], None],
    ) -> None:
        self._db = db
        self._sender = sender
        self._now = now
        self._may_send = may_send
        self._settle = settle
        self._forget = forget
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._lanes: dict[int, deque[tuple[Parcel, Letter]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._resting = Resting()
        self._stopping = False
        self._queueing: set[asyncio.Task[None] | None] = set()
        """Whose letter waits for its turn: it surely has not left."""

    def add(self, parcel: Parcel, letter: Letter) -> None:
        chat = letter.chat_id
        until = self._resting.until(chat, self._now())
        if until is not None:
            self._settle(upshots.again(parcel.held, until))
            return
        lane = self._lanes.get(chat)
        if lane is not None:
            lane.append((parcel, letter))
            return
        lane = self._lanes[chat] = deque([(parcel, letter)])
        task = asyncio.create_task(self._drain(chat, lane))
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            reference = secrets.token_hex(4)
            logger.error("A lane broke off", extra={"reference": reference}, exc_info=error)

    async def drained(self) -> None:
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def stop(self) -> None:
        """What is on the wire is seen through; the rest is put back, were it to wait for as long as Telegram wants."""
        self._stopping = True
        for task in filter(None, self._queueing):
            task.cancel()
        await self.drained()

    async def _drain(self, chat: int, lane: deque[tuple[Parcel, Letter]]) -> None:
        try:
            while lane:
                parcel, letter = lane.popleft()
                try:
                    await self._see_through(parcel, letter, lane)
                except BaseException as error:
                    # Nobody knows how far it came: whoever recovers it says so. What stands behind it has not left.
                    self._forget(parcel)
                    if not isinstance(error, asyncio.CancelledError):
                        self._put_aside(lane, lambda behind: upshots.again(behind.held, self._now()))
                    raise
        finally:
            del self._lanes[chat]
            for parcel, _ in lane:
                self._forget(parcel)

    async def _see_through(self, parcel: Parcel, letter: Letter, lane: deque[tuple[Parcel, Letter]]) -> None:
        async with self._gate:
            if self._stopping:
                self._settle(upshots.again(parcel.held, self._now()))
                return
            if not self._may_send():
                # Not sent here; where another holds it by now, the fence keeps this from counting.
                self._settle(upshots.again(parcel.held, self._now() + PATIENCE))
                return
            here("B1")
            try:
                outcome = await self._in_turn(letter)
            except asyncio.CancelledError:
                if not self._is_called_back():
                    raise
                self._settle(upshots.again(parcel.held, self._now()))
                return
            finally:
                self._queueing.discard(asyncio.current_task())
            here("B2")
        upshot = upshots.after(parcel, outcome, self._now(), self._note(parcel, outcome))
        self._settle(upshot)
        self._leave_in_peace(letter.chat_id, outcome, upshot, lane)

    async def _in_turn(self, letter: Letter) -> Outcome:
        task = asyncio.current_task()

        def leaves() -> bool:
            self._queueing.discard(task)
            return self._may_send()

        if letter.words is None:
            self._queueing.add(task)
        return await self._send(replace(letter, may_leave=leaves))

    def _is_called_back(self) -> bool:
        """By a stop, before its turn had come."""
        return self._stopping and asyncio.current_task() in self._queueing

    async def _send(self, letter: Letter) -> Outcome:
        try:
            outcome = await self._sender.send(letter)
            if isinstance(outcome, Moved):
                await self._db.run(groups.move_chat, registry.TELEGRAM, letter.chat_id, outcome.chat_id)
        except DatabaseDown as error:
            # Asked for before anything is said there: the next try finds the same.
            return NotSent(f"The database is down: {type(error).__name__}")
        if not isinstance(outcome, Moved):
            return outcome
        logger.info("A group has moved", extra={"chat": letter.chat_id, "to": outcome.chat_id})
        return await self._sender.send(replace(letter, chat_id=outcome.chat_id))

    def _leave_in_peace(self, chat: int, outcome: Outcome, upshot: Upshot, lane: deque[tuple[Parcel, Letter]]) -> None:
        """What stands behind a letter that did not go out does not go out before it."""
        match outcome:
            case Wait() | NotSent():
                until = upshot.settled[0].next_at or self._now()
                self._resting.leave_alone(chat, until, self._now())
                self._put_aside(lane, lambda parcel: upshots.again(parcel.held, until))
            case InDoubt():
                self._put_aside(lane, lambda parcel: upshots.again(parcel.held, self._now()))
            case Unreachable():
                self._put_aside(lane, lambda parcel: upshots.withdrawn(parcel.held, Moot.UNREACHABLE))

    def _put_aside(self, lane: deque[tuple[Parcel, Letter]], settled: Callable[[Parcel], Upshot]) -> None:
        while lane:
            self._settle(settled(lane.popleft()[0]))

    def _note(self, parcel: Parcel, outcome: Outcome) -> str | None:
        """Once per outcome, where it is known; ids, never contents. Answers the reference of what is our bug."""
        told: dict[str, object] = {"notices": [one.id for one in parcel.held], "key": parcel.held[0].key}
        match outcome:
            case Broken(text):
                return _report("Telegram refuses a notice", {**told, "error": text})
            case Moved() | Gone():
                return _report("A notice has nowhere to go", told)
            case InDoubt(text):
                logger.warning("Nobody knows whether a notice arrived", extra={**told, "error": text})
            case NotSent(text):
                logger.info("Notice not sent", extra={**told, "error": text})
            case Unreachable(why):
                logger.info("Nobody to be reached there", extra={**told, "why": why})
        return None


def _report(message: str, told: dict[str, object]) -> str:
    reference = secrets.token_hex(4)
    logger.error(message, extra={**told, "reference": reference})
    return reference
