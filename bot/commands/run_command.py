"""One machine: asks Telegram for updates, answers, reminds and delivers, serves calendars, in this one process."""

import argparse

from aiohttp import web

from bot.answering import Answering, answering
from bot.assembly import based, delivering, name_of_this_process, until_stopped
from bot.calendar_feed import CalendarFeed
from bot.commands.starting import program
from bot.health.serving import watched
from bot.incoming.noting import noting
from bot.incoming.polling import Polling, always
from bot.leases import Lease
from bot.listening import listening
from bot.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=program(_run))


async def _run() -> None:
    settings = Settings()
    calendars = "" if settings.calendar_url is None else str(settings.calendar_url).rstrip("/")
    async with based(settings) as base, answering(base, calendars=calendars) as desk, delivering(base):
        lease = Lease(base.db, "poll", name_of_this_process(), base.clock.now)
        may_poll = always if base.alone else lease.take
        polling = Polling(desk.house, desk.reception.lanes, allowed=desk.reception.allowed, may_poll=may_poll)
        async with (
            listening(_calendars(desk), settings.listen if calendars else None),
            watched(base, polling.age),
            noting(base.db, base.clock.now, polling.hears),
        ):
            await until_stopped(polling.run())
            await lease.release()


def _calendars(desk: Answering) -> web.Application:
    app = web.Application()
    CalendarFeed(desk.house.db, desk.house.office, desk.house.now).serve(app)
    return app
