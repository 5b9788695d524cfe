"""One person reached at several chats: how a further one is bound to them, so that a code alone binds nothing."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.folding import fold
from domain.ids import AddressId, LinkId

VALID = timedelta(minutes=10)
CODES_AN_HOUR = 5
MOST_CHATS = 5
LOWEST, NUMBERS = 10, 90
"""The number that the new chat shows and the old one has to be told: two digits, asked for once."""
_TWO_DIGITS = re.compile(r"(?:(?:la|so|ma so|number)\s+)*(\d\d)")


@dataclass(frozen=True, slots=True)
class Link:
    """A code that was given out, as its person sees it. `channel` is that of the chat that brought it, if one has."""

    id: LinkId
    expires_at: datetime
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Claimed:
    """What the new chat is told: whose it would be, on which channel the number is wanted, and the number."""

    name: str
    channel: str
    number: int
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Reached:
    """One of the chats of a person."""

    address: AddressId
    channel: str
    chat_id: int


def read_number(typed: str) -> int | None:
    """`47`, `số 47`: never a part of something longer, as a number that is wrong ends it all."""
    found = _TWO_DIGITS.fullmatch(fold(typed).strip(" .!"))
    return int(found[1]) if found else None
