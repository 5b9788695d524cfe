"""Many machines: takes updates by webhook and answers them. Any number of them, behind a proxy."""

import argparse

from aiohttp import web

from bot.answering import Answering, answering
from bot.assembly import based, until_stopped
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
    async with based(settings) as base, answering(base) as desk:
        runner = web.AppRunner(Webhook(desk.house, desk.reception.lanes, secret=secret).app(PATH), access_log=None)
        await runner.setup()
        host, _, port = settings.listen.rpartition(":")
        await web.TCPSite(runner, host, int(port)).start()
        try:
            await _announce(desk, f"{str(settings.webhook_url).rstrip('/')}{PATH}", secret)
            await until_stopped()
        finally:
            await runner.cleanup()


async def _announce(desk: Answering, url: str, secret: str) -> None:
    """At each start, so that a new version also gets the kinds of update it has come to want."""
    await desk.house.bot.set_webhook(url, secret_token=secret, allowed_updates=list(desk.reception.allowed))
