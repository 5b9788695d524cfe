"""What belongs to one chat of somebody: its address, a code under way to a further one, a message typed there."""

import json
from datetime import datetime

from domain.ids import PersonId
from storage.database import Tx
from storage.incoming import inbox, storing
from storage.incoming.storing import Arrival
from storage.people import linking
from tests.office import SECRET, chat_of


def of_a_chat(tx: Tx, person: PersonId, typed: str, now: datetime) -> dict[str, int]:
    """By the names of the fields of buttons that name such things."""
    (chat,) = linking.chats_of(tx, person)
    link, _ = linking.begin(tx, person, chat.address, secret=SECRET, now=now)
    said = {"message_id": 1, "text": f"1: {typed}", "chat": {"id": chat_of(person)}}
    (row,) = storing.store(tx, 1, [Arrival(1, str(chat_of(person)), json.dumps({"message": said}), "-")], now)
    inbox.finish(tx, row, None, now, held_until=now)
    inbox.answered(tx, [row.id], now)
    return {"link": link, "address": chat.address, "update": row.id}
