"""The round that looks after groups: leaves those nobody has linked, and sees to those that cannot be written to.

Leaving twice changes nothing, so no lease is held: whoever was killed on the way out leaves with the next round.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.sending.outcomes import Broken, Gone, InDoubt, Moved, NotSent, Outcome, Sent, Unreachable, Wait
from scheduler.sending.sender import Sender
from storage.chats import group_care, groups, lodgings
from storage.database import Database, Tx
from storage.people import registry

logger = logging.getLogger(__name__)

NAME = "groups"
AGAIN = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class GroupCare:
    db: Database
    sender: Sender
    now: Callable[[], datetime]

    async def round(self) -> None:
        for group in await self.db.read(group_care.troubled, self.now()):
            await self.db.run(group_care.settle, group, self.now())
        for chat in await self.db.read(lodgings.due, registry.TELEGRAM, self.now()):
            outcome = await self.sender.leave(chat)
            await self.db.run(_settle, chat, outcome, self.now())
            logger.info("A chat nobody has linked is left", extra={"chat": chat, "outcome": type(outcome).__name__})


def _settle(tx: Tx, chat: int, outcome: Outcome, now: datetime) -> None:
    match outcome:
        case Sent() | Unreachable() | Gone() | Broken():
            lodgings.left(tx, registry.TELEGRAM, chat)
        case Moved(new):
            groups.move_chat(tx, registry.TELEGRAM, chat, new)
        case Wait(seconds):
            lodgings.put_off(tx, registry.TELEGRAM, chat, now + timedelta(seconds=seconds))
        case NotSent() | InDoubt():
            lodgings.put_off(tx, registry.TELEGRAM, chat, now + AGAIN)
