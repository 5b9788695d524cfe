"""Whether anything has changed, told by a fingerprint of every table."""

import hashlib

from sqlalchemy import select

from storage.database import Tx
from storage.tables.base import metadata
from tests.office import Office

UNTOLD = frozenset(
    {"inbox", "conversations", "addresses", "rounds", "lodgings", "invite_tries", "unit_choices", "files"}
    | {"last_questions"}
)
"""What is noted of whoever speaks, whatever they say; a file is told of by the answer that brings it."""


def everything(office: Office) -> dict[str, str]:
    """A fingerprint of every table that tells of units, people or work."""
    return office.db.run_now(_fingerprints)


def _fingerprints(tx: Tx) -> dict[str, str]:
    found = {}
    for name, table in sorted(metadata.tables.items()):
        if name not in UNTOLD:
            rows = sorted(map(repr, tx.execute(select(table)).all()))
            found[name] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    return found
