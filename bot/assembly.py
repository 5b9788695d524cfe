"""Puts the program together from its settings: what every way of running it needs, whatever else it does."""

import asyncio
import gc
import logging
import os
import signal
import socket
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import aiohttp

from bot import catalogues, logs
from bot.clock import Clock, SteeredClock, SystemClock
from bot.furnishing import furnished
from bot.health.watching import Watch
from bot.heartbeat import beating
from bot.settings import Settings
from bot.sharing import Sharing
from domain.texts import Speakers
from scheduler.rounds import Pace, Rounds
from scheduler.sending.pace import Pacer
from scheduler.sending.paced_bot import make_bot
from scheduler.sending.request import AiohttpRequest
from scheduler.sending.sender import Sender
from storage.database import Database
from storage.engine import crashpoints, lock

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Base:
    """What the program stands on. `alone`: no other process uses this database."""

    settings: Settings
    clock: Clock
    db: Database
    speakers: Speakers
    pacer: Pacer
    watch: Watch
    alone: bool


@asynccontextmanager
async def based(settings: Settings) -> AsyncIterator[Base]:
    """A database of today's schema with the forms and days off of this version; the clock that is to be followed."""
    logs.set_up(settings.log_level, settings.log_format)
    crashpoints.arm(settings.crash_shares(), seed=os.getpid())
    async with beating(), _clock(settings) as clock:
        with lock.alone(settings.database) as alone:
            db = await asyncio.to_thread(furnished, settings.database, settings.forms, clock.now())
            pacer = Pacer(settings.messages_a_second(), chat_rate=settings.chat_rate)
            base = Base(settings, clock, db, catalogues.speakers(), pacer, _watch(settings, clock), alone)
            try:
                async with _sharing(base):
                    yield base
            finally:
                await db.close()


@asynccontextmanager
async def _sharing(base: Base) -> AsyncIterator[None]:
    """With the other processes, where there may be any."""
    if base.alone:
        yield
        return
    sharing = Sharing(base.db, base.pacer, name_of_this_process(), base.clock.now)
    keeping = asyncio.create_task(sharing.keep())
    try:
        yield
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)


@asynccontextmanager
async def _clock(settings: Settings) -> AsyncIterator[Clock]:
    if settings.clock is None:
        yield SystemClock()
        return
    clock = SteeredClock(str(settings.clock))
    clock.set_now()
    following = asyncio.create_task(clock.follow())
    try:
        yield clock
    finally:
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)


def _watch(settings: Settings, clock: Clock) -> Watch:
    """A clock that is followed is right by definition."""
    address = f"{api_address(settings)}/bot{settings.bot_token()}"
    return Watch(address, clock.now if settings.clock is None else None)


@asynccontextmanager
async def delivering(base: Base) -> AsyncIterator[Rounds]:
    """Reminds and delivers for as long as the program runs."""
    settings = base.settings
    async with aiohttp.ClientSession() as http:
        telegram = make_bot(settings.bot_token(), api_address(settings), AiohttpRequest(http), base.pacer)
        pace = Pace(
            remind_every=settings.remind_every,
            deliver_every=settings.deliver_every,
            boards_every=settings.boards_every,
            receipts_every=settings.receipts_every,
            hold=timedelta(seconds=settings.hold_seconds),
            rate=settings.messages_a_second(),
        )
        rounds = Rounds(
            base.db,
            Sender(telegram, paid=settings.paid_broadcast),
            base.speakers,
            base.clock.now,
            pace,
            holder=name_of_this_process(),
            heads=settings.heads_file(),
            wrong_by=base.watch.wrong_by,
        )
        await rounds.start()
        try:
            yield rounds
        finally:
            await rounds.stop()


def api_address(settings: Settings) -> str:
    return str(settings.api).rstrip("/")


def name_of_this_process() -> str:
    return f"{socket.gethostname()[:40]}:{os.getpid()}"


async def until_stopped(*work: Coroutine[None, None, None]) -> None:
    """Works until SIGTERM or SIGINT asks to stop; raises what any of the work raises."""
    # What was imported and built by now stays: looking through it again and again would cost a third of the speed.
    gc.collect()
    gc.freeze()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    logger.info("Started")
    tasks = [asyncio.create_task(one) for one in work]
    waiting = asyncio.create_task(stop.wait())
    done, _ = await asyncio.wait([*tasks, waiting], return_when=asyncio.FIRST_COMPLETED)
    logger.info("Stopping")
    for task in (*tasks, waiting):
        task.cancel()
    await asyncio.gather(*tasks, waiting, return_exceptions=True)
    for task in done - {waiting}:
        task.result()
