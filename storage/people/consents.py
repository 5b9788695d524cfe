"""Who has agreed to what is kept of them: noted at the chat where they said so."""

from datetime import datetime

from sqlalchemy import update

from domain.ids import PersonId
from domain.persons import consent
from domain.persons.people import Address
from storage.database import Tx
from storage.operations import audit
from storage.people import registry
from storage.tables.registry import addresses


def give(
    tx: Tx, chat_id: int, now: datetime, *, person: PersonId | None = None, channel: str = registry.TELEGRAM
) -> Address:
    """The first thing ever written down about somebody who was unknown; said twice it is noted once."""
    address = registry.touch_address(tx, channel, chat_id)
    if consent.given(address.consent):
        return address
    values = {"consent": consent.VERSION, "consented_at": now}
    tx.execute(update(addresses).where(addresses.c.id == address.id).values(values))
    audit.note(tx, person, "consent", f"address:{address.id}", now=now, after={"version": consent.VERSION})
    return registry.touch_address(tx, channel, chat_id)
