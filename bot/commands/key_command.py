"""Keys with which a department's portal or dashboard reads how the returns stand: made, listed, revoked."""

import argparse
import sys
from datetime import UTC, datetime, timedelta

from bot.commands.named import authority_called
from bot.commands.opening import opened
from bot.commands.starting import complain, guarded
from bot.settings import Settings
from domain.clock_face import local
from domain.ids import KeyId
from storage.portal import keys
from storage.portal.keys import Key

LONGEST = 3650
LONGEST_NAME = 80


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parts = parser.add_subparsers(dest="part", required=True, metavar="PART")
    add = parts.add_parser("add", help="makes a key and prints it, this once")
    add.add_argument("--unit", required=True, help="the authority's name, as loaded: the key sees what it looks after")
    add.add_argument("--name", required=True, type=_name, help="what the key is for")
    add.add_argument("--days", type=_days, help="how long it is good for; until it is revoked, if left out")
    add.set_defaults(run=guarded(_add))
    listed = parts.add_parser("list", help="every key: whose, until when, when it was used last")
    listed.set_defaults(run=guarded(_list))
    revoke = parts.add_parser("revoke", help="ends a key at once")
    revoke.add_argument("key", type=int, help="its number, as `key list` has it")
    revoke.set_defaults(run=guarded(_revoke))


def _name(typed: str) -> str:
    name = " ".join(typed.split())
    if not 1 <= len(name) <= LONGEST_NAME:
        raise argparse.ArgumentTypeError(f"say what it is for in at most {LONGEST_NAME} letters")
    return name


def _days(typed: str) -> timedelta:
    if not typed.isdecimal() or not 1 <= int(typed) <= LONGEST:
        raise argparse.ArgumentTypeError(f"say a number of days from 1 to {LONGEST}")
    return timedelta(days=int(typed))


def _add(chosen: argparse.Namespace) -> int:
    settings, now = Settings(), datetime.now(UTC)
    with opened(settings) as db:
        place = authority_called(db, chosen.unit)
        first = not db.read_now(keys.any_alive, now)
        making = {"secret": settings.secret(), "now": now, "valid": chosen.days}
        print(db.run_now(keys.add, place.unit, chosen.name, **making))
    if first and settings.calendar_url is None:
        print("Start `run` anew: from its first key on it listens. `serve` does already.", file=sys.stderr)
    return 0


def _list(_chosen: argparse.Namespace) -> int:
    with opened(Settings()) as db:
        found = db.read_now(keys.every)
    now = datetime.now(UTC)
    for key in found:
        print(f"{key.id:4}  {_state(key, now)}  {_used(key)}  {key.authority_name}: {key.name}")
    if not found:
        print("There is no key.")
    return 0


def _revoke(chosen: argparse.Namespace) -> int:
    with opened(Settings()) as db:
        if not db.run_now(keys.revoke, KeyId(chosen.key), datetime.now(UTC)):
            return complain(f"No key {chosen.key} is in use.")
    print(f"Key {chosen.key} opens nothing any more.")
    return 0


def _state(key: Key, now: datetime) -> str:
    if key.revoked_at is not None:
        return f"revoked {_day(key.revoked_at)}"
    if key.expires_at is None:
        return "in use, without end"
    return f"{'in use until' if key.expires_at > now else 'expired'} {_day(key.expires_at)}"


def _used(key: Key) -> str:
    return "never used" if key.used_at is None else f"used {local(key.used_at):%Y-%m-%d %H}h"


def _day(at: datetime) -> str:
    return f"{local(at):%Y-%m-%d}"
