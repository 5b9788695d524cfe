"""One machine: asks for updates, answers, reminds and delivers, serves calendars and portals, in this one process."""

import argparse

from aiohttp import web

from bot.answering import Answering, answering
from bot.assembly import based, delivering, name_of_this_process, until_stopped
from bot.calendar_feed import CalendarFeed
from bot.commands.starting import program
from bot.health.serving import watched
from bot.hooks.sending import telling_hooks
from bot.incoming.noting import noting
from bot.incoming.polling import Polling, always
from bot.leases import Lease
from bot.listening import listening
from bot.portal.serving import Portal
from bot.settings import Settings
from storage.portal import keys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=program(_run))


async def _run() -> None:
    settings = Settings()
    calendars = "" if settings.calendar_url is None else str(settings.calendar_url).rstrip("/")
    async with based(settings) as base, answering(base, calendars=calendars) as desk, delivering(base):
        lease = Lease(base.db, "poll", name_of_this_process(), base.clock.now)
        may_poll = always if base.alone else lease.take
        polling = Polling(desk.house, desk.reception.lanes, allowed=desk.reception.allowed, may_poll=may_poll)
        wanted = bool(calendars) or await base.db.read(keys.any_alive, base.clock.now())
        async with (
            telling_hooks(base),
            listening(_readable(desk), settings.listen if wanted else None),
            watched(base, polling.age),
            noting(base.db, base.clock.now, polling.hears),
        ):
            await until_stopped(polling.run())
            await lease.release()


def _readable(desk: Answering) -> web.Application:
    house, app = desk.house, web.Application()
    CalendarFeed(house.db, house.office, house.now).serve(app)
    Portal(house.db, house.office, house.now).serve(app)
    return app
