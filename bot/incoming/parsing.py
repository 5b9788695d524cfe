"""Reads updates as they come no further than has to be: one that nobody can parse must not hold up the others."""

import json
from collections.abc import Mapping
from hashlib import blake2b

from domain.compact import compact
from handlers import origins
from storage.incoming.storing import Arrival

LARGEST_ID = 2**63 - 1


class NotAnUpdate(ValueError):
    """Nothing Telegram sends."""


def read(body: bytes) -> Arrival:
    """An update as the webhook gets it."""
    try:
        update: object = json.loads(body)
    except ValueError as error:
        raise NotAnUpdate("not JSON") from error
    if not isinstance(update, dict):
        raise NotAnUpdate("not an object")
    return arrival(update)


def arrival(update: Mapping[str, object]) -> Arrival:
    match update.get("update_id"):
        case int(number) if not isinstance(number, bool) and abs(number) <= LARGEST_ID:
            body = _kept(update)
            return Arrival(number, origins.lane_of(update), body, _digest(body))
    raise NotAnUpdate("no update_id")


def _kept(update: Mapping[str, object]) -> str:
    """Where a letter is half a letter, it stays spelt out: whoever handles it finds that nobody can read it."""
    try:
        return compact(update)
    except ValueError:
        return json.dumps(update, separators=(",", ":"))


def _digest(body: str) -> str:
    return blake2b(body.encode(), digest_size=12).hexdigest()
