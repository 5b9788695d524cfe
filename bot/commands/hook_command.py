"""Hooks: addresses of a department's portal that are told by themselves what happens: made, listed, revoked."""

import argparse
import sys
from datetime import UTC, datetime

from bot.commands.named import authority_called
from bot.commands.opening import opened
from bot.commands.starting import complain, guarded
from bot.hooks import addresses
from bot.settings import Settings
from domain.clock_face import local
from domain.ids import HookId
from domain.portal_hooks import Ended
from storage.portal import hooks
from storage.portal.hooks import Hook


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parts = parser.add_subparsers(dest="part", required=True, metavar="PART")
    add = parts.add_parser("add", help="makes a hook and prints the secret it is signed with, this once")
    add.add_argument("--unit", required=True, help="the authority's name, as loaded: it is told what that may see")
    add.add_argument("--url", required=True, help="where it is told: https://…")
    add.add_argument("--inside", action="store_true", help="an address of your own network: private, or http")
    add.set_defaults(run=guarded(_add))
    listed = parts.add_parser("list", help="every hook: whose, where, how it fares")
    listed.set_defaults(run=guarded(_list))
    revoke = parts.add_parser("revoke", help="tells it nothing more")
    revoke.add_argument("hook", type=int, help="its number, as `hook list` has it")
    revoke.set_defaults(run=guarded(_revoke))


def _add(chosen: argparse.Namespace) -> int:
    amiss = addresses.problem(chosen.url, inside=chosen.inside)
    if amiss is not None:
        return complain(amiss)
    settings, now = Settings(), datetime.now(UTC)
    with opened(settings) as db:
        place = authority_called(db, chosen.unit)
        making = {"inside": chosen.inside, "secret": settings.secret(), "now": now}
        print(db.run_now(hooks.add, place.unit, chosen.url, **making))
    print("It is told what happens from now on.", file=sys.stderr)
    return 0


def _list(_chosen: argparse.Namespace) -> int:
    with opened(Settings()) as db:
        found = db.read_now(hooks.every)
    for hook in found:
        print(f"{hook.id:4}  {_state(hook)}  {hook.authority_name}: {hook.host}")
    if not found:
        print("There is no hook.")
    return 0


def _revoke(chosen: argparse.Namespace) -> int:
    with opened(Settings()) as db:
        hook = db.run_now(hooks.one, HookId(chosen.hook))
        if hook is None or not db.run_now(hooks.end, hook, Ended.REVOKED, datetime.now(UTC)):
            return complain(f"No hook {chosen.hook} is in use.")
    print(f"Hook {chosen.hook} is told nothing more.")
    return 0


def _state(hook: Hook) -> str:
    if hook.ended is not None and hook.ended_at is not None:
        return f"{hook.ended} {local(hook.ended_at):%Y-%m-%d}"
    if hook.failing_since is not None:
        return f"in use, answers nothing since {local(hook.failing_since):%Y-%m-%d %H:%M}"
    return "in use"
