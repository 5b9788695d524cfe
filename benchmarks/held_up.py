"""How long a person who fills a form waits at most while a plan of five deadlines is published to a whole country."""

import asyncio
from dataclasses import dataclass, replace

from benchmarks import bots, district, publishing
from benchmarks.district import MORNING, PLAN, furnish, one_report
from benchmarks.figures import Figure, compared
from benchmarks.sizes import Size
from benchmarks.telegram import Telegram, crowded
from domain.ids import PersonId, PlanId, UnitId
from domain.planning.plan_files import load_plan
from scheduler.owing.opening_parts import open_parts
from scheduler.rounds import Pace
from storage.database import Database, Tx
from storage.planning import plans, preparing

MOST_HELD_UP = 200.0
RATE = 50.0
STRETCH = 1.0


def run(size: Size) -> list[Figure]:
    with district.either() as urls:
        return [figure for url in urls for figure in _figures(size, url)]


def _figures(size: Size, url: str) -> list[Figure]:
    db, plan = publishing.a_country(url, size)
    try:
        report = db.run_now(_report)
        publishing.publish(db, report)
        waited = asyncio.run(_measured(size, db, plan))
    finally:
        db.close_now()
    return [
        Figure(f"held_up {db.dialect}: longest more than usual", "ms", waited.longest, most=MOST_HELD_UP),
        compared(f"held_up {db.dialect}: p50", "ms", [(waited.middle, waited.usual)]),
    ]


@dataclass(frozen=True, slots=True)
class HeldUp:
    """Milliseconds: the longest beyond what is `usual` where nothing is published, and the two middles."""

    longest: float
    middle: float
    usual: float


def _report(tx: Tx) -> PlanId:
    """Everybody owes one, and a few fill it."""
    another = replace(load_plan(PLAN.read_text("utf-8"), PLAN.name), code="another", number="1/KH", title="Báo cáo")
    prepared = one_report(another)
    return preparing.prepare(tx, prepared, authority=UnitId(1), calendar=furnish(tx, MORNING), now=MORNING)


async def _measured(size: Size, db: Database, plan: PlanId) -> HeldUp:
    async with crowded(min(size.people, size.units)) as telegram, bots.answers(db, telegram):
        await telegram.once("ours", in_flight=size.in_flight)
        usual = await telegram.opened("ours", rate=RATE, seconds=size.seconds)
        under_way = asyncio.create_task(_publish(db, plan))
        beside = [await _stretch(telegram)]
        while not under_way.done():
            beside.append(await _stretch(telegram))
        await under_way
    longest, middle = (max(told[name] for told in beside) for name in ("longest", "p50"))
    return HeldUp(longest - usual["p50"], middle, usual["p50"])


async def _stretch(telegram: Telegram) -> dict[str, float]:
    return await telegram.opened("ours", rate=RATE, seconds=STRETCH)


async def _publish(db: Database, plan: PlanId) -> None:
    """As an officer's press and the rounds after it do."""
    await db.run(plans.publish, plan, by=PersonId(1), now=MORNING)
    await asyncio.sleep(Pace().open_every / 2)
    await open_parts(db, lambda: MORNING)
