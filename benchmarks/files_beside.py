"""How much longer a step of a form takes while a country's workbook is written beside it, a district's report to sign
is laid out and pictures are drawn, one after the other."""

import asyncio
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import cycle

from sqlalchemy import text

from benchmarks import bots, country, district, exports
from benchmarks.district import MORNING
from benchmarks.figures import Figure
from benchmarks.sizes import Size
from benchmarks.telegram import crowded
from bot.studio.studio import Studio
from domain.buttons.parts import EVERYTHING, Part, Parts
from domain.counting import pictures, round_up_files
from domain.counting.round_up_files import Asked, Kind
from domain.ids import DeadlineId
from domain.texts import Language
from storage.database import Database, Tx
from tests.postgres import running_postgres

MOST_RATIO = 2.0
RATE = 50.0
STRETCH, LONGER = 1.0, 3
PERIODS = 4
HANDED_IN = DeadlineId(1)
# All owe the last one, which the crowd fills; the others are as in any country.
OWED = f"UPDATE obligations SET standing = 'owed', late = FALSE WHERE deadline_id = {PERIODS}"  # noqa: S608


def run(size: Size) -> list[Figure]:
    with ExitStack() as stack:
        server = stack.enter_context(running_postgres())
        urls = (stack.enter_context(district.sqlite()), stack.enter_context(district.postgresql(server)))
        return [figure for url in urls for figure in _figures(size, url)]


def _figures(size: Size, url: str) -> list[Figure]:
    with country.founded(url, replace(size, deadlines=PERIODS)) as db:
        db.run_now(_furnish, size)
        usual, beside = asyncio.run(_measured(size, db))
    return [
        Figure(
            f"files_beside {db.dialect}: {name}", "ms", beside[name], usual[name], beside[name] / usual[name], most=most
        )
        for name, most in (("p50", MOST_RATIO), ("p99", None))
    ]


def _furnish(tx: Tx, size: Size) -> None:
    """Everybody has handed in what is long due, and owes what is due next."""
    tx.execute(text(OWED))
    exports.hand_in(tx)
    country.part(tx, size)


async def _measured(size: Size, db: Database) -> tuple[dict[str, float], dict[str, float]]:
    """What is usual, and what is the worst of all seconds in which files are drawn."""
    studio = Studio(db.address)
    try:
        async with crowded(min(size.people, size.units)) as telegram, bots.answers(db, telegram):
            await telegram.once("ours", in_flight=size.in_flight)
            usual = await telegram.opened("ours", rate=RATE, seconds=size.seconds)
            drawing = [asyncio.create_task(_draw(studio, files)) for files in _files(size)]
            beside = [
                await telegram.opened("ours", rate=RATE, seconds=STRETCH) for _ in range(LONGER * int(size.seconds + 1))
            ]
            for task in drawing:
                task.cancel()
            told = await asyncio.gather(*drawing, return_exceptions=True)
            assert all(isinstance(one, asyncio.CancelledError) for one in told), told
            return usual, {name: max(one[name] for one in beside) for name in usual}
    finally:
        await studio.close()


async def _draw(studio: Studio, files: Sequence[tuple[str, bytes]]) -> None:
    """Again and again."""
    for name, content in cycle(files):
        await studio.drawn(name, content)


def _files(size: Size) -> tuple[Sequence[tuple[str, bytes]], ...]:
    """Each row has a child to itself."""
    district_alone = (Part(country.authorities(size)[0]),)
    picture = ("a.png", pictures.pack(exports.PICTURES["progress"]))
    return (
        [("a.xlsx", _round_up(Kind.WORKBOOK, EVERYTHING))],
        [("a.docx", _round_up(Kind.PAPER, district_alone)), ("b.xlsx", _round_up(Kind.WORKBOOK, district_alone))],
        [picture, ("b.png", pictures.pack(exports.PICTURES["heat map"]))],
    )


def _round_up(kind: Kind, parts: Parts) -> bytes:
    return round_up_files.pack(Asked(kind, HANDED_IN, parts, Language.VI, MORNING))
