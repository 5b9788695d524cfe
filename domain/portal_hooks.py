"""How the house tells a portal by itself that something has happened, and how the portal knows that it was the house:
the scheme of standardwebhooks.com."""

import hashlib
import hmac
from base64 import b64encode
from datetime import datetime, timedelta
from enum import StrEnum

FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=5), timedelta(hours=1)
GIVEN_UP = timedelta(days=3)
"""So long nothing could be brought there: nobody looks after it any more."""


class Ended(StrEnum):
    """Why a hook is told nothing more."""

    REVOKED = "revoked"
    GONE = "gone"
    """Whoever answers there has said that they want nothing more."""
    FAILING = "failing"


def key_of(secret: bytes, salt: str) -> bytes:
    """Made of the house's own secret: whoever reads the table can sign nothing."""
    return hmac.digest(secret, f"hook:{salt}".encode(), hashlib.sha256)


def shown(key: bytes) -> str:
    return f"whsec_{b64encode(key).decode()}"


def signature(key: bytes, id_: str, at: datetime, body: bytes) -> str:
    signed = b"%b.%d.%b" % (id_.encode(), int(at.timestamp()), body)
    return f"v1,{b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()}"


def wait(tries: int) -> timedelta:
    """After so many tries of the same thing, one after the other, that came to nothing."""
    return min(LONGEST_WAIT, FIRST_WAIT * (1 << min(tries - 1, 20)))


def is_given_up(failing_since: datetime, now: datetime) -> bool:
    return now - failing_since >= GIVEN_UP
