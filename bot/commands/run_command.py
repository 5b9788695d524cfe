"""One machine: asks Telegram for updates, answers, reminds and delivers, serves calendars, in this one process."""

import argparse
from contextlib import AbstractAsyncContextManager, nullcontext

from aiohttp import web

from bot.answering import Answering, answering
from bot.assembly import based, delivering, until_stopped
from bot.calendar_feed import CalendarFeed, serving
from bot.commands.starting import program
from bot.incoming.polling import Polling
from bot.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=program(_run))


async def _run() -> None:
    settings = Settings()
    calendars = "" if settings.calendar_url is None else str(settings.calendar_url).rstrip("/")
    async with (
        based(settings) as base,
        answering(base, calendars=calendars) as desk,
        delivering(base),
        _calendars(desk, settings),
    ):
        await until_stopped(Polling(desk.house, desk.reception.lanes, allowed=desk.reception.allowed).run())


def _calendars(desk: Answering, settings: Settings) -> AbstractAsyncContextManager[None]:
    """Nothing listens unless there is an address to follow calendars at."""
    if settings.calendar_url is None:
        return nullcontext()
    app = web.Application()
    CalendarFeed(desk.house.db, desk.house.office, desk.house.now).serve(app)
    return serving(app, settings)
