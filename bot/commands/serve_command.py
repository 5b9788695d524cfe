"""Many machines: takes updates by webhook and answers them, serves calendars. Any number of them, behind a proxy."""

import argparse

from bot.answering import Answering, answering
from bot.assembly import based, until_stopped
from bot.calendar_feed import CalendarFeed, serving
from bot.commands.starting import program
from bot.incoming.webhook import Webhook
from bot.settings import Settings, Unset

PATH = "/telegram"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=program(_serve))


async def _serve() -> None:
    settings = Settings()
    if settings.webhook_secret is None or settings.webhook_url is None:
        raise Unset("DRUM_WEBHOOK_URL and DRUM_WEBHOOK_SECRET")
    secret = settings.webhook_secret.get_secret_value()
    calendars = str(settings.calendar_url or settings.webhook_url).rstrip("/")
    async with based(settings) as base, answering(base, calendars=calendars) as desk:
        app = Webhook(desk.house, desk.reception.lanes, secret=secret).app(PATH)
        CalendarFeed(desk.house.db, desk.house.office, desk.house.now).serve(app)
        async with serving(app, settings):
            await _announce(desk, f"{str(settings.webhook_url).rstrip('/')}{PATH}", secret)
            await until_stopped()


async def _announce(desk: Answering, url: str, secret: str) -> None:
    """At each start, so that a new version also gets the kinds of update it has come to want."""
    await desk.house.bot.set_webhook(url, secret_token=secret, allowed_updates=list(desk.reception.allowed))
