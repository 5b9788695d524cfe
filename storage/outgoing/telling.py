"""Owes notices to addresses that are known one by one: what concerns a few people, and no deadline."""

from collections.abc import Iterable
from datetime import datetime

from domain.ids import AddressId
from domain.sending.notices import RANK, Key, State
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.tables.notices import notices


def tell(
    tx: Tx, heard: Iterable[AddressId], key: Key, occasion: str, now: datetime, *, details: str | None = None
) -> int:
    """How many had not been owed it yet. `details` is what its sentence will be written from."""
    about = {"key": key.value, "occasion": occasion, "details": details}
    when = {"rank": RANK[key], "state": State.READY.value, "made_at": now, "next_at": now}
    return insert_new(tx, notices, [{"address_id": address, **about, **when} for address in sorted(set(heard))])
