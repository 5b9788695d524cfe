"""Many machines: takes updates by webhook, answers, serves calendars and portals. Any number, behind a proxy."""

import argparse

from bot.answering import answering
from bot.assembly import based, until_stopped
from bot.calendar_feed import CalendarFeed
from bot.commands.starting import program
from bot.health.serving import watched
from bot.incoming.announcing import announce
from bot.incoming.noting import noting
from bot.incoming.webhook import Webhook
from bot.listening import listening
from bot.portal.serving import Portal
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
    webhook = f"{str(settings.webhook_url).rstrip('/')}{PATH}"
    async with based(settings) as base, answering(base, calendars=calendars) as desk:
        app = Webhook(desk.house, desk.reception.lanes, secret=secret).app(PATH)
        house = desk.house
        CalendarFeed(house.db, house.office, house.now).serve(app)
        Portal(house.db, house.office, house.now).serve(app)
        allowed = desk.reception.allowed
        async with listening(app, settings.listen):
            await announce(desk.house.bot, webhook, secret=secret, allowed=allowed)
            base.watch.mind_the_webhook(webhook, allowed)
            # Whoever listens hears: that Telegram has nothing to bring is no silence.
            async with watched(base), noting(base.db, base.clock.now, lambda: True):
                await until_stopped()
