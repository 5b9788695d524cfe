"""The outermost door for updates: whatever goes wrong is logged once, tried again, then given up with an apology.

A handler that hangs cannot be stopped, as threads cannot: its update is given up and its work, should it ever end, is
rolled back. On PostgreSQL the others go on meanwhile, on the remaining connections; SQLite has one writer, so all wait
until the handler returns, and if it never does an operator has to restart the program.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from secrets import token_hex
from typing import TypeAlias

from aiogram import Bot
from aiogram.types import CallbackQuery, Message, TelegramObject
from pydantic import ValidationError
from pydantic_core import from_json

from domain import worded
from domain.channels import only_words
from domain.papers import Parcel
from domain.screens import Answer, Screen
from handlers import calls, in_words, origins, rendering, requests
from handlers.calls import Call, Method
from handlers.door import Door
from handlers.origins import Origin
from handlers.patience import patiently
from handlers.rendering import Scene
from handlers.spinner import Spinner
from handlers.taking_turns import HOLD, Handled, TooSlow, Turned, Watch, pass_over
from handlers.turn import Office
from storage.database import CommitInDoubt, Database, Tx
from storage.incoming import inbox, inbox_care
from storage.incoming.inbox import First, Incoming, Over, TakenAway
from storage.people import registry

logger = logging.getLogger(__name__)

SLACK = 1.0
"""A late handler that does return says so itself, before those outside give up waiting."""
SPINNER_PATIENCE = 0.3

HOPELESS = (ValidationError, TooSlow)
"""What another try would not change."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds before each further try; seconds a handler may take; how many handlers may run at once; seconds after
    which a button stops spinning."""

    delays: tuple[float, ...] = (1.0, 5.0)
    time: float = 20.0
    at_once: int = 64
    spinner: float = SPINNER_PATIENCE


DEFAULT_LIMITS = Limits()
Bring: TypeAlias = Callable[[Message, str], Awaitable[Parcel | None]]
"""Fetches and reads the file of a message, or a long text, where its sender may have it read; on which channel."""


class OuterDoor:
    def __init__(
        self,
        *,
        door: Door,
        bot: Bot,
        db: Database,
        office: Office,
        now: Callable[[], datetime],
        stop_spinner: Callable[[str], None],
        bring: Bring | None = None,
        limits: Limits = DEFAULT_LIMITS,
    ) -> None:
        self._door = door
        self._bot = bot
        self._db = db
        self._office = office
        self._now = now
        self._stop_spinner = stop_spinner
        self._bring = bring
        self._delays = limits.delays
        self._time_limit = limits.time
        self._spinner_patience = limits.spinner
        self._free = asyncio.Semaphore(limits.at_once)

    async def turn(self, row: Incoming) -> Turned:
        """Handles it, or parks it after so many tries; until then the later ones of its lane wait."""
        reference = row.reference
        tries = row.tries
        spinner = Spinner()
        while True:
            try:
                return await self._committed(row, spinner)
            except TakenAway:
                continue  # the next look finds who has it
            except Exception as error:  # the door: whatever it is, the lane goes on
                reference = reference or new_reference()
                _log(error, row, reference, first=tries == 0)
                if isinstance(error, HOPELESS) or tries >= len(self._delays):
                    return await self._park(row, error, reference)
                await self._note_failure(row, error, reference, delay=self._delays[tries])
            await asyncio.sleep(self._delays[tries])
            tries += 1

    async def _committed(self, row: Incoming, spinner: Spinner) -> Turned:
        """A database that is down is no failure of the handler: asked again, however long it takes."""
        lost_sight = False
        holds: set[datetime] = set()

        async def attempt() -> Turned:
            nonlocal lost_sight
            try:
                return await self._attempt(row, spinner, holds)
            except CommitInDoubt:
                lost_sight = True
                raise

        turned = await patiently(attempt)
        if not (lost_sight and isinstance(turned, Over)):
            return turned
        answer = await patiently(lambda: self._db.read(inbox_care.recall, row.id, holds))
        return Handled(calls.read(answer)) if answer else turned

    async def _attempt(self, row: Incoming, spinner: Spinner, holds: set[datetime]) -> Turned:
        channel = origins.channel_of(row.lane)
        # By way of plain objects: aiogram's models take twice as long to read JSON themselves.
        update = from_json(row.body)
        if only_words(channel):
            update = await self._db.read(in_words.as_meant, update, channel)
        kind, event = requests.event_of(update, self._bot)
        # Before anything is timed, and without taking anybody's place: a large file may be long on its way.
        parcel = await self._brought(kind, event, channel)
        async with self._free:
            watch = Watch(self._time_limit, spinner, holds)
            return await self._timed(kind, event, row, watch, parcel, spins=not only_words(channel))

    async def _timed(
        self,
        kind: str,
        event: TelegramObject | None,
        row: Incoming,
        watch: Watch,
        parcel: Parcel | None,
        *,
        spins: bool,
    ) -> Turned:
        stopping = self._stopping(event, watch.spinner) if spins else None
        try:
            async with asyncio.timeout(self._time_limit + SLACK) as patience:
                return await self._enter(kind, event, row, watch, parcel)
        except TimeoutError as error:
            if not patience.expired():
                raise
            if not watch.began:
                raise CommitInDoubt("It did not begin in time, and may yet") from error
            raise TooSlow("The handler has not returned") from error
        finally:
            if stopping is not None:
                stopping.cancel()

    async def _brought(self, kind: str, event: TelegramObject | None, channel: str) -> Parcel | None:
        if kind != "message" or not isinstance(event, Message) or self._bring is None:
            return None
        return await self._bring(event, channel)

    async def _enter(
        self, kind: str, event: TelegramObject | None, row: Incoming, watch: Watch, parcel: Parcel | None
    ) -> Turned:
        turned = None if event is None else await self._door.enter(kind, event, self._bot, row, watch, parcel=parcel)
        return await self._db.run(pass_over, row, self._now()) if turned is None else turned

    def _stopping(self, event: TelegramObject | None, spinner: Spinner) -> asyncio.TimerHandle | None:
        """The button pressed stops spinning soon, however long the handler takes."""
        if not isinstance(event, CallbackQuery):
            return None
        return asyncio.get_running_loop().call_later(self._spinner_patience, self._stop_early, event.id, spinner)

    def _stop_early(self, query: str, spinner: Spinner) -> None:
        if spinner.stops_early():
            self._stop_spinner(query)

    async def _note_failure(self, row: Incoming, error: Exception, reference: str, *, delay: float) -> None:
        again_at = self._now() + timedelta(seconds=delay)
        told = _told(error)
        await patiently(lambda: self._db.run(inbox.failed, row, told, reference=reference, again_at=again_at))

    async def _park(self, row: Incoming, error: Exception, reference: str) -> Turned:
        told = _told(error)
        return await patiently(lambda: self._db.run(_apologise, row, told, reference, self._office, self._now()))


def new_reference() -> str:
    return f"#R-{token_hex(3).upper()}"


def apology(tx: Tx, origin: Origin, reference: str, office: Office, now: datetime) -> Call:
    visitor = registry.who(tx, origin.channel, origin.chat_id, now)
    text = office.speakers[visitor.language]("door-trouble", reference=reference)
    if only_words(origin.channel):
        return Call(Method.SEND, {"chat_id": origin.chat_id, "text": worded.plain(text)}, channel=origin.channel)
    [call] = rendering.render(Answer(Screen(text)), Scene(origin.chat_id, origin.chat_id, origin.topic))
    return call


def repeated(tx: Tx, call: Call, office: Office, now: datetime) -> Call:
    """It may have arrived before: says so, in the language of its chat."""
    chat_id = call.params["chat_id"]
    visitor = registry.who(tx, call.channel, chat_id if isinstance(chat_id, int) else 0, now)
    mark = office.speakers[visitor.language]("door-again")
    name = "text" if call.method is calls.Method.SEND else "caption"
    words = str(call.params.get(name, ""))
    if words.startswith(mark):
        return call
    if only_words(call.channel):
        return replace(call, params={**call.params, name: f"{worded.plain(mark)} {words}"})
    return replace(call, params={**call.params, "parse_mode": "HTML", name: f"{mark} {words}".strip()})


def _apologise(tx: Tx, row: Incoming, error: str, reference: str, office: Office, now: datetime) -> Turned:
    standing = inbox.begin(tx, row)
    if not isinstance(standing, First):
        return standing
    origin = origins.dig(json.loads(row.body))
    said = [] if origin is None else [apology(tx, origin, reference, office, now)]
    inbox.park(tx, row, error, now, reference=reference, apology=calls.pack(said), held_until=now + HOLD)
    return Handled(said)


def _log(error: Exception, row: Incoming, reference: str, *, first: bool) -> None:
    fields = {"update": row.id, "reference": reference, "error": type(error).__name__}
    if not first:
        logger.warning("An update failed again", extra=fields)
    elif isinstance(error, ValidationError):
        # Its text repeats what the person wrote.
        logger.error("An update cannot be read", extra={**fields, "fields": [found["loc"] for found in error.errors()]})
    else:
        logger.error("An update failed", extra=fields, exc_info=error)


def _told(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return f"ValidationError: {error.error_count()} fields"
    return f"{type(error).__name__}: {error}"
