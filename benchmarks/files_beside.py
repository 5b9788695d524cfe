"""How much longer a step of a form takes beside files that are drawn all the time: a country's workbook, a district's
report to sign, pictures."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import cycle

from sqlalchemy import text

from benchmarks import bots, country, district, exports
from benchmarks.district import MORNING
from benchmarks.figures import Figure
from benchmarks.sizes import Size
from benchmarks.telegram import Telegram, crowded
from bot.studio.studio import Studio
from domain.buttons.parts import EVERYTHING, Part, Parts
from domain.counting import pictures, round_up_files
from domain.counting.round_up_files import Asked, Kind
from domain.ids import DeadlineId
from domain.texts import Language
from storage.database import Database, Tx

MOST_RATIO = 2.0
RATE = 50.0
LONGER = 2
PERIODS = 4
HANDED_IN = DeadlineId(1)
# All owe the last one, which the crowd fills; the others are as in any country.
OWED = f"UPDATE obligations SET standing = 'owed', late = FALSE WHERE deadline_id = {PERIODS}"  # noqa: S608


def run(size: Size) -> list[Figure]:
    with district.either() as urls:
        return [figure for url in urls for figure in _figures(size, url)]


def _figures(size: Size, url: str) -> list[Figure]:
    with country.founded(url, replace(size, deadlines=PERIODS)) as db:
        db.run_now(_furnish, size)
        usual, beside = asyncio.run(_measured(size, db))
    name = f"files_beside {db.dialect}: p50 beside"
    return [
        Figure(f"{name} {file}", "ms", told["p50"], usual["p50"], told["p50"] / usual["p50"], most=MOST_RATIO)
        for file, told in beside.items()
    ]


def _furnish(tx: Tx, size: Size) -> None:
    """Everybody has handed in what is long due, and owes what is due next."""
    tx.execute(text(OWED))
    exports.hand_in(tx)
    country.part(tx, size)


async def _measured(size: Size, db: Database) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """What is usual, and what is while files are drawn."""
    async with crowded(min(size.people, size.units)) as telegram, bots.answers(db, telegram):
        await telegram.once("ours", in_flight=size.in_flight)
        usual = await telegram.opened("ours", rate=RATE, seconds=size.seconds)
        return usual, {name: await _beside(size, db, telegram, files) for name, files in _files(size).items()}


async def _beside(size: Size, db: Database, telegram: Telegram, files: Sequence[tuple[str, bytes]]) -> dict[str, float]:
    """From the start of the child on, whose libraries are read as well."""
    studio = Studio(db.address)
    drawing = asyncio.create_task(_draw(studio, files))
    try:
        return await telegram.opened("ours", rate=RATE, seconds=LONGER * size.seconds)
    finally:
        drawing.cancel()
        [told] = await asyncio.gather(drawing, return_exceptions=True)
        await studio.close()
        assert isinstance(told, asyncio.CancelledError), told


async def _draw(studio: Studio, files: Sequence[tuple[str, bytes]]) -> None:
    """Again and again."""
    for name, content in cycle(files):
        await studio.drawn(name, content)


def _files(size: Size) -> Mapping[str, Sequence[tuple[str, bytes]]]:
    of_district = (Part(country.authorities(size)[0]),)
    return {
        "a country's workbook": [("a.xlsx", _round_up(Kind.WORKBOOK, EVERYTHING))],
        "a district's report": [("a.docx", _round_up(Kind.PAPER, of_district))],
        "pictures": [("a.png", pictures.pack(picture)) for picture in exports.PICTURES.values()],
    }


def _round_up(kind: Kind, parts: Parts) -> bytes:
    return round_up_files.pack(Asked(kind, HANDED_IN, parts, Language.VI, MORNING))
