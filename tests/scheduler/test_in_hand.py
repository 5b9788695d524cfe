"""How much of what is owed a deliverer has in its hands at a time, and how soon it puts it down."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TypeVar

import pytest
from sqlalchemy import func, select, update

from bot import catalogues
from domain.ids import AddressId, NoticeId
from domain.sending.notices import HOLD, Key, State
from domain.sending.outcomes import Outcome, Sent
from scheduler.letters.letters import Letters
from scheduler.sending import settling
from scheduler.sending.deliver import Delivery
from scheduler.sending.sender import Letter
from scheduler.sending.settling import GATHERING, Settling
from scheduler.sending.upshots import Upshot
from storage.database import Database, Tx
from storage.outgoing import outbox, telling
from storage.outgoing.outbox import Settled
from storage.tables.notices import notices
from storage.tables.registry import addresses
from tests.office import Office, chat_of
from tests.waiting import eventually

T = TypeVar("T")

RATE = 4
A_SECOND = 1.0
"""In which so many may leave."""
WRITTEN = 2 * GATHERING
A_MINUTE = 60.0
OWED = 6


class SlowPost:
    """Takes letters and lets so many of them leave; the others wait."""

    def __init__(self, leave: int) -> None:
        self.chats: list[int] = []
        self._leave = leave
        self.busy, self.go_on = asyncio.Event(), asyncio.Event()

    async def send(self, letter: Letter) -> Outcome:
        self.chats.append(letter.chat_id)
        if len(self.chats) > self._leave:
            self.busy.set()
            await self.go_on.wait()
        return Sent()


class FaultyPost(SlowPost):
    """Breaks off at its first letter, as a bug of ours would."""

    async def send(self, letter: Letter) -> Outcome:
        if not self.chats:
            self.chats.append(letter.chat_id)
            raise RuntimeError("a bug")
        return await super().send(letter)


def in_hand(tx: Tx) -> int:
    return tx.execute(select(func.count()).where(notices.c.state == State.SENDING.value)).scalar_one()


def doubt_the_last(tx: Tx) -> int:
    """As if whoever had the least urgent in hand were killed. Returns the chat it goes to."""
    last = select(notices.c.id).order_by(notices.c.rank.desc(), notices.c.id.desc()).limit(1).scalar_subquery()
    tx.execute(update(notices).where(notices.c.id == last).values(doubts=1))
    chat = select(addresses.c.chat_id).join(notices, notices.c.address_id == addresses.c.id)
    chat_id: int = tx.execute(chat.where(notices.c.doubts == 1)).scalar_one()
    return chat_id


def waits_for(tx: Tx, address: AddressId) -> list[tuple[State, int]]:
    """What this address is owed, the most urgent first."""
    query = select(notices.c.state, notices.c.doubts).where(notices.c.address_id == address).order_by(notices.c.rank)
    return [(State(row.state), row.doubts) for row in tx.execute(query)]


async def delivered(delivery: Delivery) -> None:
    await delivery.round()
    await delivery.drained()


async def held(db: Database, office: Office, left: int, look: Callable[[], Awaitable[T]]) -> T:
    """What a look at it shows while so many could leave."""
    post = SlowPost(left)
    delivery = Delivery(
        db, post, Letters(catalogues.speakers()), lambda: office.now, holder="one", hold=HOLD, rate=RATE
    )
    delivering = asyncio.create_task(delivery.round())
    await post.busy.wait()
    found = await look()
    post.go_on.set()
    await delivering
    await delivery.drained()
    return found


@pytest.mark.parametrize(("left", "kept"), [(0, RATE), (1, RATE - 1)])
def test_a_second_s_worth_is_claimed_and_no_more_until_half_of_it_has_left(db: Database, left: int, kept: int) -> None:
    office = Office.set_up(db)
    office.publishes()

    async def later() -> int:
        await asyncio.sleep(A_SECOND + WRITTEN)
        return await eventually(lambda: db.read(in_hand), lambda found: found == kept)

    assert asyncio.run(held(db, office, left, later)) == kept

    assert db.read_now(in_hand) == 0


def test_the_next_are_claimed_when_the_second_is_over(db: Database) -> None:
    office = Office.set_up(db)
    office.publishes()

    async def before_and_after() -> list[int]:
        return [
            await eventually(lambda: db.read(in_hand), lambda found: found == RATE // 2),
            await eventually(lambda: db.read(in_hand), lambda found: found > RATE // 2),
        ]

    found = asyncio.run(held(db, office, RATE // 2, before_and_after))

    assert found == [RATE // 2, OWED - RATE // 2]


def test_a_second_try_leaves_first(db: Database) -> None:
    office = Office.set_up(db)
    office.publishes()
    doubted = db.run_now(doubt_the_last)

    post = SlowPost(OWED)
    delivery = Delivery(db, post, Letters(catalogues.speakers()), lambda: office.now, holder="one", hold=HOLD)
    asyncio.run(delivered(delivery))

    assert post.chats[0] == doubted
    assert len(post.chats) == OWED


def test_a_second_try_is_written_down_at_once(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "GATHERING", A_MINUTE)

    async def story() -> None:
        written = asyncio.Event()
        gathers = Settling(db, lambda: datetime.now(UTC), lambda _: written.set())
        gathers.add(Upshot((Settled(NoticeId(1), 1, State.SENT, doubts=1),)))
        async with asyncio.timeout(A_MINUTE / 2):
            await written.wait()

    asyncio.run(story())


def test_whoever_stops_does_not_wait_until_more_has_gathered(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "GATHERING", A_MINUTE)

    async def story() -> list[Upshot]:
        written: list[Upshot] = []
        gathers = Settling(db, lambda: datetime.now(UTC), written.append)
        gathers.add(Upshot((Settled(NoticeId(1), 1, State.SENT),)))
        async with asyncio.timeout(A_MINUTE / 2):
            while not written:
                await gathers.close()
        return written

    assert len(asyncio.run(story())) == 1


def test_what_stands_behind_a_letter_that_broke_off_is_put_back_and_in_no_doubt(db: Database) -> None:
    async def story() -> int:
        post = FaultyPost(OWED)
        delivery = Delivery(db, post, Letters(catalogues.speakers()), lambda: office.now, holder="one", hold=HOLD)
        await delivered(delivery)
        return post.chats[0]

    office = Office.at_work(db)
    first = office.address(office.heads["MN 19/5"])
    db.run_now(telling.tell, [first], Key.CLOCK, "clock", office.now, details="5")

    chat = asyncio.run(story())

    assert chat == chat_of(office.heads["MN 19/5"])
    assert db.read_now(in_hand) == 1
    assert db.read_now(waits_for, first) == [(State.SENDING, 0), (State.READY, 0)]


def test_an_outcome_that_cannot_be_noted_keeps_none_of_the_others(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async def story() -> None:
        gathers = Settling(db, lambda: office.now, lambda _: None)
        for one in claimed:
            nowhere = (AddressId(10**6), 5) if one is claimed[0] else None
            gathers.add(Upshot((Settled(one.id, one.fence, State.SENT),), screen=nowhere))
        await gathers.close()

    office = Office.at_work(db)
    claimed = db.run_now(outbox.claim, office.now, limit=2)

    asyncio.run(story())

    assert db.read_now(in_hand) == 0
    assert [one.message for one in caplog.records] == ["What became of a notice cannot be noted"]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_what_was_being_claimed_when_it_was_stopped_is_put_back_and_in_no_doubt(db: Database) -> None:
    async def story() -> list[int]:
        post = SlowPost(OWED)
        delivery = Delivery(db, post, Letters(catalogues.speakers()), lambda: office.now, holder="one", hold=HOLD)
        claiming = asyncio.create_task(delivery.round())
        await asyncio.sleep(0)
        await delivery.stop()
        left = await db.read(in_hand)
        await claiming
        return [left, len(post.chats)]

    office = Office.set_up(db)
    office.publishes()

    assert asyncio.run(story()) == [0, 0]
