"""One answer on its way: how far it has come, and whether it is still ours to say."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import monotonic

from bot.incoming.settling import Closed
from domain.ids import AddressId, InboxId
from domain.sending.urgency import Urgency
from handlers.calls import Call, Method
from handlers.taking_turns import HOLD

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 20.0


class Lapsed(Exception):
    """This process stood still for so long that another may be saying the answer by now."""


@dataclass(slots=True, eq=False)
class Saying:
    """One answer on its way."""

    row: InboxId
    urgency: Urgency
    paced: bool = False
    """Its first request has waited for its turn already."""
    screen: tuple[AddressId, int] | None = None
    closed: Closed | None = None
    spoilt: bool = False
    unknown: bool = False
    doubts: int = 0
    pause: float = FIRST_PAUSE
    held: float = field(default_factory=monotonic)

    @property
    def lapsed(self) -> bool:
        return monotonic() - self.held > HOLD.total_seconds()

    async def rest(self) -> None:
        """Before another try: longer each time."""
        await asyncio.sleep(self.pause)
        self.pause = min(self.pause * 2, LONGEST_PAUSE)


def urgency_of(said: Sequence[Call]) -> Urgency:
    return Urgency.PRESS if any(call.method is Method.STOP_SPINNER for call in said) else Urgency.REPLY
