"""A broadcast to a whole country: how fast where it is paid for, what it costs at thirty a second, how much memory it
takes, and what somebody waits for who fills a form meanwhile."""

import asyncio
import gc
import resource
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from time import process_time

from benchmarks import bots, district, paces
from benchmarks.delivery import delivered, owe_again, owe_nothing
from benchmarks.figures import Figure, compared
from benchmarks.sizes import Size
from benchmarks.telegram import Telegram, crowded
from scheduler.sending.pace import FREE_RATE, PAID_RATE
from storage.database import Database

LEAST_SUSTAINED = 0.99 * PAID_RATE
MOST_OF_A_CORE = 0.10
MOST_OF_BARE = 1.5
MOST_GROWTH = 20.0
MOST_P50, MOST_P99 = 2.0, 3.0
TYPED = 10.0
"""Lines a second, which leaves most of the pace to the broadcast."""
MEBIBYTE = 1024 * 1024


def run(size: Size) -> list[Figure]:
    with ExitStack() as stack:
        url = stack.enter_context(district.sqlite())
        return asyncio.run(_measured(size, stack.enter_context(district.founded(url, district.chats_of(size.people)))))


async def _measured(size: Size, db: Database) -> list[Figure]:
    # As our program does it.
    gc.collect()
    gc.freeze()
    async with crowded(size.people) as telegram:
        return [
            *await _paid(size, db, telegram),
            *await _cost(size, db, telegram),
            await _memory(size, db, telegram),
            *await _beside_a_form(size, db, telegram),
        ]


async def _paid(size: Size, db: Database, telegram: Telegram) -> list[Figure]:
    rounds: list[list[float]] = [[] for _ in range(max(1, size.paid // size.people))]
    for left in rounds:
        await delivered(db, telegram, left, PAID_RATE)
    at = f"broadcast at {PAID_RATE:,}/s"
    most = max(paces.most_in_a_second(left) for left in rounds)
    sustained = median(paces.sustained(left) for left in rounds)
    return [
        Figure(f"{at}: most leave in any second", "", most, most=PAID_RATE),
        Figure(f"{at}: sustained", "/s", sustained, least=LEAST_SUSTAINED),
    ]


async def _cost(size: Size, db: Database, telegram: Telegram) -> list[Figure]:
    """Of the processor, while it goes at the pace that is free, beside all the other rounds. A machine that is idle in
    between takes several times as long over each message, ours or not: the bare sender tells how many times."""
    turns = [(await _ours_each(size, db, telegram), await _bare_each(size, telegram)) for _ in range(size.turns)]
    at = f"broadcast at {FREE_RATE}/s"
    share = median(ours for ours, _ in turns) / 1000 * FREE_RATE
    return [
        Figure(f"{at}: share of a core", "", share, most=MOST_OF_A_CORE),
        compared(f"{at}: processor for each", "ms", turns, most=MOST_OF_BARE),
    ]


async def _ours_each(size: Size, db: Database, telegram: Telegram) -> float:
    """Milliseconds of the processor for each message."""
    left: list[float] = []
    async with bots.deliverer(db, telegram, left, FREE_RATE) as rounds:
        await db.run(owe_again)
        await rounds.start()
        await asyncio.sleep(size.warming)
        cpu, before = process_time(), len(left)
        await asyncio.sleep(size.seconds)
        return (process_time() - cpu) * 1000 / max(1, len(left) - before)


async def _bare_each(size: Size, telegram: Telegram) -> float:
    await bots.send_bare_at(telegram, FREE_RATE, size.warming)
    cpu = process_time()
    sent = await bots.send_bare_at(telegram, FREE_RATE, size.seconds)
    return (process_time() - cpu) * 1000 / max(1, sent)


async def _memory(size: Size, db: Database, telegram: Telegram) -> Figure:
    await delivered(db, telegram, [])
    before = _resident()
    for _ in range(max(1, size.broadcast // size.people)):
        await delivered(db, telegram, [])
    grown = (_resident() - before) / MEBIBYTE
    return Figure(f"broadcast of {size.broadcast:,}: memory grown", "MB", max(grown, 0.01), most=MOST_GROWTH)


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return float(pages * resource.getpagesize())


async def _beside_a_form(size: Size, db: Database, telegram: Telegram) -> list[Figure]:
    """Both go out by one pacer, as they do in `run`."""
    p50, p99 = defaultdict[str, list[float]](list), defaultdict[str, list[float]](list)
    async with bots.whole(db, telegram, FREE_RATE) as rounds:
        await db.run(owe_nothing)
        await rounds.start()
        await telegram.opened("form", rate=TYPED, seconds=size.seconds)
        for _ in range(size.turns):
            for state, owe in (("idle", owe_nothing), ("broadcast", owe_again)):
                await db.run(owe)
                await asyncio.sleep(size.warming)
                told = await telegram.opened("form", rate=TYPED, seconds=size.seconds)
                p50[state].append(told["p50"])
                p99[state].append(told["p99"])
    return [
        compared(
            "form step during a broadcast: p50", "ms", zip(p50["broadcast"], p50["idle"], strict=True), most=MOST_P50
        ),
        compared(
            "form step during a broadcast: p99", "ms", zip(p99["broadcast"], p99["idle"], strict=True), most=MOST_P99
        ),
    ]
