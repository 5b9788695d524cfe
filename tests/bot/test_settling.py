"""What became of an answer that cannot be noted holds up neither its own chat nor any other."""

import asyncio

import pytest

from bot.incoming.settling import Settled, Settling
from domain.ids import AddressId
from storage.database import Database
from storage.incoming import inbox, inbox_care, storing
from storage.incoming.inbox import State
from storage.incoming.storing import Arrival
from tests.bot.receptions import now

NOWHERE = AddressId(10**6)
SHORTLY = 10.0
"""Seconds in which whoever waits for nobody goes on."""


def test_one_that_cannot_be_noted_holds_up_nobody(db: Database, caplog: pytest.LogCaptureFixture) -> None:
    async def story() -> None:
        settling = Settling(db, now)
        lanes = [settling.settle(Settled(good.id)), settling.settle(Settled(bad.id, screen=(NOWHERE, 5)))]
        async with asyncio.timeout(SHORTLY):
            await asyncio.gather(*lanes)

    good, bad = db.run_now(storing.store, 1, [Arrival(1, "41", "{}", "a"), Arrival(2, "42", "{}", "b")], now())
    for row in (good, bad):
        db.run_now(inbox.finish, row, "[]", now(), held_until=now())

    asyncio.run(story())

    assert db.run_now(inbox_care.tally).by_state == {State.ANSWERED: 2}
    assert [one.message for one in caplog.records] == ["What became of an answer cannot be noted"]
