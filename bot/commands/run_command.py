"""One machine: asks Telegram for updates, answers, reminds and delivers, in this one process."""

import argparse

from bot.answering import answering
from bot.assembly import based, delivering, until_stopped
from bot.commands.starting import program
from bot.incoming.polling import Polling
from bot.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=program(_run))


async def _run() -> None:
    async with based(Settings()) as base, answering(base) as desk, delivering(base):
        await until_stopped(Polling(desk.house, desk.reception.lanes, allowed=desk.reception.allowed).run())
