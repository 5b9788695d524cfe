"""How much longer a step of a form takes beside what others ask for without a pause: a country's workbook, a district's
report to sign, pictures; questions about a country."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import partial
from itertools import count, cycle

from sqlalchemy import func, select, text

from benchmarks import bots, country, district, exports
from benchmarks.district import MORNING
from benchmarks.figures import Figure
from benchmarks.sizes import Size
from benchmarks.telegram import FIRST_CHAT, Telegram, crowded
from bot.answering import Answering
from bot.incoming import parsing
from bot.studio.studio import Studio
from domain.buttons.parts import EVERYTHING, Part, Parts
from domain.counting import pictures, round_up_files
from domain.counting.round_up_files import Asked, Kind
from domain.texts import Language
from storage.database import Database, Tx
from storage.incoming import inbox, storing
from storage.tables.incoming import inbox as rows
from storage.tables.reports import draft_answers

MOST_RATIO = 2.0
RATE = 50.0
LONGER = 2
NOBODY_S = 0
"""The numbers of its updates are no bot's."""
LOOK = 0.01
QUESTIONS = (
    "trường nào chưa nộp",
    "tiến độ nộp báo cáo",
    "tỷ lệ hài lòng các cấp học",
    "trường nào có tỷ lệ hài lòng dưới 95%",
    "top 10 trường hài lòng cao nhất",
    "biểu đồ tỷ lệ hài lòng qua các kỳ",
)
# The crowd owes the last report and nothing else; the others stand as in any country. Whoever comes after the crowd is
# an officer of the whole.
OF_CROWD = """
UPDATE obligations SET standing = 'submitted'
WHERE deadline_id < :last AND unit_id < :officer + 1 AND standing = 'owed';

UPDATE obligations SET standing = 'owed', late = FALSE WHERE deadline_id = :last;

UPDATE posts SET unit_id = 1, role = 'officer' WHERE person_id = :officer;

UPDATE plans SET published_at = prepared_at;
"""
Busy = Callable[[], Awaitable[None]]


def run(size: Size) -> list[Figure]:
    with district.either() as urls:
        return [figure for url in urls for figure in figures(size, url)]


def figures(size: Size, url: str) -> list[Figure]:
    with country.founded(url, size) as db:
        db.run_now(_furnish, size)
        usual, beside = asyncio.run(_measured(size, db))
        db.run_now(_check)
    return [
        Figure(
            f"beside {db.dialect}: {name} beside {what}",
            "ms",
            told[name],
            usual[name],
            told[name] / usual[name],
            most=most,
        )
        for name, most in (("p50", MOST_RATIO), ("p99", None))
        for what, told in beside.items()
    ]


def _crowd(size: Size) -> int:
    return min(size.people, size.units - 1)


def _rate(size: Size) -> float:
    """Nobody is answered more often than once a second."""
    return min(RATE, _crowd(size))


def _furnish(tx: Tx, size: Size) -> None:
    given = {"last": size.deadlines, "officer": _crowd(size) + 1}
    for statement in OF_CROWD.split(";")[:-1]:
        tx.execute(text(statement), {name: value for name, value in given.items() if f":{name}" in statement})
    exports.hand_in(tx)
    country.part(tx, size)


def _check(tx: Tx) -> None:
    """What was measured was the filling of forms."""
    assert tx.execute(select(func.count()).select_from(draft_answers)).scalar_one() > 0


async def _measured(size: Size, db: Database) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """What is usual, and what is beside each."""
    async with crowded(_crowd(size)) as telegram, bots.answers(db, telegram) as desk:
        await telegram.once("ours", in_flight=size.in_flight)
        usual = await telegram.opened("ours", rate=_rate(size), seconds=size.seconds)
        beside = {}
        async with _studio(db) as studio:
            for name, files in _files(size).items():
                beside[name] = await _beside(size, telegram, partial(_draw, studio, files))
        beside["questions"] = await _beside(size, telegram, partial(_ask, desk, FIRST_CHAT + _crowd(size)))
        return usual, beside


@asynccontextmanager
async def _studio(db: Database) -> AsyncIterator[Studio]:
    studio = Studio(db.address)
    try:
        yield studio
    finally:
        await studio.close()


async def _beside(size: Size, telegram: Telegram, busy: Busy) -> dict[str, float]:
    """From the start of a child on, whose libraries are read as well."""
    under_way = asyncio.ensure_future(busy())
    try:
        return await telegram.opened("ours", rate=_rate(size), seconds=LONGER * size.seconds)
    finally:
        under_way.cancel()
        [told] = await asyncio.gather(under_way, return_exceptions=True)
        assert isinstance(told, asyncio.CancelledError), told


async def _draw(studio: Studio, files: Sequence[tuple[str, bytes]]) -> None:
    """Again and again."""
    for name, content in cycle(files):
        await studio.drawn(name, content)


async def _ask(desk: Answering, chat: int) -> None:
    """One after the other, each when the one before has been answered."""
    db, lanes, now = desk.house.db, desk.reception.lanes, desk.house.now
    for number, question in zip(count(1), cycle(QUESTIONS), strict=False):
        [row] = await db.run(storing.store, NOBODY_S, [parsing.arrival(_said(number, chat, question))], now())
        lanes.put([row])
        await _answered(db, row)


async def _answered(db: Database, row: inbox.Incoming) -> None:
    while True:
        if await db.read(_is_done, row):
            return
        await asyncio.sleep(LOOK)


def _said(number: int, chat: int, question: str) -> dict[str, object]:
    whose = {"id": chat, "is_bot": False, "first_name": "Hạnh"}
    where = {"id": chat, "type": "private", "first_name": "Hạnh"}
    message = {"message_id": number, "date": int(MORNING.timestamp()), "chat": where, "from": whose, "text": question}
    return {"update_id": number, "message": message}


def _is_done(tx: Tx, row: inbox.Incoming) -> bool:
    """Raises AssertionError for a question that was not answered."""
    state, done = tx.execute(select(rows.c.state, rows.c.done_at).where(rows.c.id == row.id)).one()
    assert state != inbox.State.PARKED
    return done is not None


def _files(size: Size) -> Mapping[str, Sequence[tuple[str, bytes]]]:
    of_district = (Part(country.authorities(size)[0]),)
    return {
        "a country's workbook": [("a.xlsx", _round_up(Kind.WORKBOOK, EVERYTHING))],
        "a district's report": [("a.docx", _round_up(Kind.PAPER, of_district))],
        "pictures": [("a.png", pictures.pack(picture)) for picture in exports.PICTURES.values()],
    }


def _round_up(kind: Kind, parts: Parts) -> bytes:
    return round_up_files.pack(Asked(kind, exports.FIRST, parts, Language.VI, MORNING))
