"""A durable form step (an update in, its transaction, the answer out) beside an echo that remembers nothing."""

import asyncio
import gc
from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from types import MappingProxyType

from sqlalchemy import func, select

from benchmarks import bots, district
from benchmarks.cores import on_one_core
from benchmarks.figures import Figure, compared
from benchmarks.sizes import Size
from benchmarks.telegram import Telegram, crowded
from storage.database import Database, Tx
from storage.incoming.inbox import State
from storage.tables.incoming import inbox
from storage.tables.reports import draft_answers, drafts

LEAST_RATE = 0.7
MOST_P50 = 3.0

Bot = Callable[[], AbstractAsyncContextManager[object]]
Turns = defaultdict[str, list[float]]
ECHO = "echo"
SQLITE = "sqlite"
NOTHING: Mapping[str, float] = MappingProxyType({})


def run(size: Size) -> list[Figure]:
    with district.on_both(size.people) as databases:
        return asyncio.run(_measured(size, databases))


async def _measured(size: Size, databases: Mapping[str, Database]) -> list[Figure]:
    async with crowded(size.people) as telegram:
        taking: dict[str, Bot] = {name: _ours(db, telegram) for name, db in databases.items()}
        for name, bot in taking.items():
            async with bot():
                await telegram.once(name, in_flight=size.in_flight)
        # As our program does it; the echo profits from it, too.
        gc.collect()
        gc.freeze()
        taking[ECHO] = lambda: bots.echoes(telegram)
        with on_one_core():
            rates = await _rates(size, telegram, taking, wanted={SQLITE: LEAST_RATE})
        strewn = await _rates(replace(size, turns=1), telegram, taking, where=" on any core")
        figures = [*rates, *strewn, *await _latencies(size, telegram, taking)]
    for name, db in databases.items():
        db.run_now(_check, name, size.people)
    return figures


def _ours(db: Database, telegram: Telegram) -> Bot:
    return lambda: bots.answers(db, telegram)


async def _rates(
    size: Size, telegram: Telegram, taking: Mapping[str, Bot], *, where: str = "", wanted: Mapping[str, float] = NOTHING
) -> list[Figure]:
    rates: Turns = defaultdict(list)
    for _ in range(size.turns):
        for name, bot in taking.items():
            async with bot():
                told = await telegram.closed(name, in_flight=size.in_flight, warming=size.warming, seconds=size.seconds)
            rates[name].append(told["rate"])
    return [
        compared(f"form_step {name}{where}", "/s", zip(rates[name], rates[ECHO], strict=True), least=wanted.get(name))
        for name in rates
        if name != ECHO
    ]


async def _latencies(size: Size, telegram: Telegram, taking: Mapping[str, Bot]) -> list[Figure]:
    p50, p99 = Turns(list), Turns(list)
    for _ in range(size.turns):
        for name, bot in taking.items():
            async with bot():
                await telegram.opened(name, rate=size.latency_rate, seconds=size.warming)
                told = await telegram.opened(name, rate=size.latency_rate, seconds=size.seconds)
            p50[name].append(told["p50"])
            p99[name].append(told["p99"])
    at = f"at {size.latency_rate:g}/s"
    return [
        figure
        for name in p50
        if name != ECHO
        for figure in (
            compared(f"form_step {name} p50 {at}", "ms", zip(p50[name], p50[ECHO], strict=True), most=MOST_P50),
            compared(f"form_step {name} p99 {at}", "ms", zip(p99[name], p99[ECHO], strict=True)),
        )
    ]


def _check(tx: Tx, name: str, people: int) -> None:
    """What was measured was the filling of forms, and none of it went wrong."""
    begun = tx.execute(select(func.count()).select_from(drafts)).scalar_one()
    answered = tx.execute(select(func.count()).select_from(draft_answers)).scalar_one()
    parked = tx.execute(select(func.count()).where(inbox.c.state.in_([State.PARKED, State.UNKNOWN]))).scalar_one()
    assert begun == people, f"{name}: only {begun} of {people} have begun"
    assert answered > 0, f"{name}: nothing was answered"
    # What came in while the bot was stopping is left to its next start.
    assert parked == 0, f"{name}: {parked} updates could not be answered"
