"""Processes that send by one bot keep its pace together, and are silent together."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.sharing import Sharing
from domain.sending.outcomes import Wait
from domain.sending.urgency import Urgency
from scheduler.sending.pace import Pacer
from storage.database import Database
from storage.outgoing import senders
from storage.outgoing.senders import FRESH
from tests.waiting import SOON

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)


class Wall:
    def __init__(self) -> None:
        self.now = NOW


def test_when_one_is_told_to_wait_the_others_wait_as_well(db: Database) -> None:
    async def story() -> tuple[float, float]:
        mine, others = Pacer(), Pacer()
        wall = Wall()
        one = Sharing(db, mine, "one", lambda: wall.now)
        two = Sharing(db, others, "two", lambda: wall.now)
        began = asyncio.get_running_loop().time()
        mine.heed(Wait(0.4, whole_bot=True), 11)
        await one.exchange()
        await two.exchange()
        async with asyncio.timeout(SOON):
            await others.turn(12, Urgency.REPLY)
        waited = asyncio.get_running_loop().time() - began
        # What was heard of others is not told on: it would never end.
        return waited, others.refused_for()

    waited, told_on = asyncio.run(story())

    assert waited >= 0.4
    assert told_on <= 0


@pytest.mark.parametrize(
    ("others", "busy", "left"), [(0, 0, 30), (1, 0, 29), (1, 20, 15), (2, 28, 10), (2, 3, 25), (2, 60, 10)]
)
def test_what_others_send_is_left_to_them_and_a_fair_share_kept(others: int, busy: int, left: int) -> None:
    pacer = Pacer(30)

    pacer.leave_room(others, busy)

    assert pacer.rate == left


def test_each_hears_what_the_living_send(db: Database) -> None:
    later = NOW + FRESH + timedelta(seconds=1)
    db.run_now(senders.note, "gone", busy=9, refused_until=NOW + timedelta(seconds=20), now=NOW)
    db.run_now(senders.note, "one", busy=4, refused_until=None, now=later)

    heard = db.run_now(senders.note, "two", busy=7, refused_until=None, now=later)

    assert (heard.count, heard.busy) == (1, 4)
    assert heard.refused_until == NOW + timedelta(seconds=20)


def test_what_a_clock_that_ran_ahead_has_written_silences_nobody(db: Database) -> None:
    ahead = NOW + timedelta(hours=5)
    db.run_now(senders.note, "before it was set back", busy=25, refused_until=ahead, now=ahead)

    heard = db.run_now(senders.note, "one", busy=0, refused_until=None, now=NOW)

    assert heard == senders.Others(0, 0, None)
