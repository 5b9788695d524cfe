"""Delivery (claim, write, send, settle) beside a bare send loop; and whether it keeps the pace Telegram asks for."""

import asyncio
import gc
from collections import defaultdict
from collections.abc import Mapping
from contextlib import ExitStack
from time import perf_counter

from sqlalchemy import func, select, update

from benchmarks import bots, district, paces
from benchmarks.district import MORNING
from benchmarks.figures import Figure, compared
from benchmarks.sizes import Size
from benchmarks.telegram import Telegram, crowded
from domain.sending.notices import Key, State
from scheduler.sending.pace import FREE_RATE
from storage.database import Database, Tx
from storage.tables.notices import notices

LEAST_RATE = 0.75
LEAST_SUSTAINED = 29.0
BARE = "bare"


def run(size: Size) -> list[Figure]:
    with district.on_both(size.people) as databases:
        figures = asyncio.run(_measured(size, databases))
    with ExitStack() as stack:
        url = stack.enter_context(district.sqlite())
        chats = district.chats_of(size.notices)
        return figures + asyncio.run(_paced(size, stack.enter_context(district.founded(url, chats))))


async def _measured(size: Size, databases: Mapping[str, Database]) -> list[Figure]:
    async with crowded(size.people) as telegram:
        for db in databases.values():
            await delivered(db, telegram, [])
        gc.collect()
        gc.freeze()
        rates: defaultdict[str, list[float]] = defaultdict(list)
        for _ in range(size.turns):
            for name, db in databases.items():
                rates[name].append(size.people / await delivered(db, telegram, []))
            rates[BARE].append(size.people / await _sent_bare(telegram))
    return [
        compared(f"delivery {name}", "/s", zip(rates[name], rates[BARE], strict=True), least=LEAST_RATE)
        for name in databases
    ]


async def delivered(db: Database, telegram: Telegram, left: list[float], rate: int = bots.UNHINDERED) -> float:
    """Seconds in which everybody is told, and that is written down."""
    async with bots.deliverer(db, telegram, left, rate) as rounds:
        await rounds.poke("remind")
        await db.run(owe_again)
        began = perf_counter()
        # A round that finds no room leaves the rest to the next.
        while await db.read(_waiting):
            await rounds.poke("deliver")
        took = perf_counter() - began
    assert await db.read(_unsent) == 0
    return took


def owe_again(tx: Tx) -> None:
    """As if none of the reminders had been said yet. They are due: each turn has a clock that begins anew."""
    unsaid = {"state": State.READY.value, "next_at": MORNING, "tries": 0, "message_id": None, "settled_at": None}
    tx.execute(update(notices).where(notices.c.key == Key.REMINDER.value).values(unsaid))


def owe_nothing(tx: Tx) -> None:
    tx.execute(update(notices).where(notices.c.state == State.READY.value).values(state=State.SENT.value))


def _waiting(tx: Tx) -> int:
    return tx.execute(select(func.count()).where(notices.c.state == State.READY.value)).scalar_one()


def _unsent(tx: Tx) -> int:
    return tx.execute(select(func.count()).where(notices.c.state != State.SENT.value)).scalar_one()


async def _sent_bare(telegram: Telegram) -> float:
    began = perf_counter()
    await bots.send_bare(telegram, telegram.chats)
    return perf_counter() - began


async def _paced(size: Size, db: Database) -> list[Figure]:
    """When they leave is ours to decide; when they arrive depends on how busy the machine is, too."""
    left: list[float] = []
    async with crowded(size.notices) as telegram:
        await delivered(db, telegram, left, FREE_RATE)
        heard = await telegram.heard()
    at = f"delivery at {FREE_RATE}/s"
    return [
        Figure(f"{at}: most leave in any second", "", paces.most_in_a_second(left), most=FREE_RATE),
        Figure(f"{at}: most arrive in any second", "", heard["most"], most=FREE_RATE),
        Figure(f"{at}: sustained", "/s", paces.sustained(left), least=LEAST_SUSTAINED),
    ]
