"""How much of what is owed a deliverer has in its hands at a time, and how soon it puts it down."""

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select

from bot import catalogues
from domain.ids import NoticeId
from domain.sending.notices import HOLD, State
from domain.sending.outcomes import Outcome, Sent
from scheduler.letters.letters import Letters
from scheduler.sending.deliver import Delivery
from scheduler.sending.sender import Letter
from scheduler.sending.settling import GATHERING, Settling
from scheduler.sending.upshots import Upshot
from storage.database import Database, Tx
from storage.outgoing.outbox import Settled
from storage.tables.notices import notices
from tests.office import Office

RATE = 4
OWED = 6


class SlowPost:
    """Takes letters and lets so many of them leave; the others wait."""

    def __init__(self, leave: int) -> None:
        self.taken = 0
        self._leave = leave
        self.busy, self.go_on = asyncio.Event(), asyncio.Event()

    async def send(self, letter: Letter) -> Outcome:
        self.taken += 1
        if self.taken > self._leave:
            self.busy.set()
            await self.go_on.wait()
        return Sent()


def in_hand(tx: Tx) -> int:
    return tx.execute(select(func.count()).where(notices.c.state == State.SENDING.value)).scalar_one()


@pytest.mark.parametrize(("left", "held"), [(0, RATE), (1, RATE - 1), (RATE // 2, OWED - RATE // 2)])
def test_a_second_s_worth_is_claimed_and_the_next_once_half_of_it_has_left(db: Database, left: int, held: int) -> None:
    office = Office.set_up(db)
    office.publishes()

    async def story() -> int:
        post = SlowPost(left)
        letters = Letters(catalogues.speakers())
        delivery = Delivery(db, post, letters, lambda: office.now, holder="one", hold=HOLD, rate=RATE)
        delivering = asyncio.create_task(delivery.round())
        await post.busy.wait()
        # Those that have left are written down together, and then there may be room.
        await asyncio.sleep(3 * GATHERING)
        found = await db.read(in_hand)
        post.go_on.set()
        await delivering
        await delivery.drained()
        return found

    assert asyncio.run(story()) == held
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
