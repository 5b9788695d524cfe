"""Many machines: reminds, delivers, tells portals. Of several only one works; the others take over when it is gone."""

import argparse

from bot.assembly import based, delivering, until_stopped
from bot.commands.starting import program
from bot.health.serving import watched
from bot.hooks.sending import telling_hooks
from bot.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=program(_work))


async def _work() -> None:
    async with based(Settings()) as base, delivering(base), telling_hooks(base), watched(base):
        await until_stopped()
