"""How much of what is owed a deliverer has in its hands at a time, and how soon it puts it down."""

import asyncio
from datetime import UTC, datetime

from sqlalchemy import func, select

from bot import catalogues
from domain.ids import NoticeId
from domain.sending.notices import HOLD, State
from domain.sending.outcomes import Outcome, Sent
from scheduler.deliver import Delivery
from scheduler.letters import Letters
from scheduler.sender import Letter
from scheduler.settling import GATHERING, Settling
from scheduler.upshots import Upshot
from storage.database import Database, Tx
from storage.outgoing.outbox import Settled
from storage.tables.notices import notices
from tests.office import Office

RATE = 4


class SlowPost:
    """Takes letters, and is long about them."""

    def __init__(self) -> None:
        self.taken = 0
        self.busy, self.go_on = asyncio.Event(), asyncio.Event()

    async def send(self, letter: Letter) -> Outcome:
        self.taken += 1
        if self.taken == RATE:
            self.busy.set()
        await self.go_on.wait()
        return Sent()


def in_hand(tx: Tx) -> int:
    return tx.execute(select(func.count()).where(notices.c.state == State.SENDING.value)).scalar_one()


def test_no_more_is_claimed_than_leaves_in_a_second(db: Database) -> None:
    office = Office.set_up(db)
    office.publishes()

    async def story() -> int:
        post = SlowPost()
        letters = Letters(catalogues.speakers())
        delivery = Delivery(db, post, letters, lambda: office.now, holder="one", hold=HOLD, rate=RATE)
        delivering = asyncio.create_task(delivery.round())
        await post.busy.wait()
        await asyncio.sleep(0.05)
        held = await db.read(in_hand)
        post.go_on.set()
        await delivering
        await delivery.drained()
        return held

    held = asyncio.run(story())

    assert held == RATE
    assert db.read_now(in_hand) == 0


def test_whoever_stops_does_not_wait_until_more_has_gathered(db: Database) -> None:
    async def story() -> tuple[float, list[Upshot]]:
        written: list[Upshot] = []
        settling = Settling(db, lambda: datetime.now(UTC), written.append)
        settling.add(Upshot((Settled(NoticeId(1), 1, State.SENT),)))
        began = asyncio.get_running_loop().time()
        while not written:
            await settling.close()
        return asyncio.get_running_loop().time() - began, written

    took, written = asyncio.run(story())

    assert len(written) == 1
    assert took < GATHERING / 2
