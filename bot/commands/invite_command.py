"""A one-time link that binds whoever opens it to a post: for the first people of an office."""

import argparse
from datetime import UTC, datetime

from bot.commands.opening import opened
from bot.commands.starting import complain, guarded
from bot.settings import Settings
from domain.people import Role
from storage import invites, tree
from storage.invites import Invitation


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--unit", required=True, help="the unit's name, as loaded")
    parser.add_argument("--role", required=True, type=Role, choices=list(Role))
    parser.add_argument("--name", required=True, help="the person's name")
    parser.add_argument("--bot", help="the bot's @username, to print a link instead of a code")
    parser.set_defaults(run=guarded(_invite))


def _invite(chosen: argparse.Namespace) -> int:
    settings = Settings()
    with opened(settings) as db:
        unit = db.run_now(tree.unit_named, chosen.unit)
        if unit is None:
            return complain(f"No unit is called {chosen.unit!r}.")
        invitation = Invitation(unit, chosen.role, chosen.name)
        code = db.run_now(invites.issue, invitation, secret=settings.secret(), by=None, now=datetime.now(UTC))
    payload = f"i_{code}"
    print(f"https://t.me/{chosen.bot.lstrip('@')}?start={payload}" if chosen.bot else f"/start {payload}")
    return 0
