"""One torture of one database: people, faults and deaths for so many seconds, then peace, then the count."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import monotonic

from aiohttp import ClientSession
from sqlalchemy import func, select

from domain.ids import PersonId
from domain.notices import State
from storage import migrate
from storage.database import Database, Tx
from storage.tables.incoming import inbox
from storage.tables.notices import notices
from tests.office import moment
from tests.sandboxed import TOKEN, Json
from tests.torture import county, processes
from tests.torture.county import Chats, District
from tests.torture.phones import Exchange, Phone
from tests.torture.players import NUMBERS_EACH, Head, Officer, Player
from tests.torture.processes import Life
from tests.torture.reckoning import Diary, Reckoning, reckon
from tests.torture.undertaker import HELD, LONGEST, SHORTEST, Undertaker

DISTRICTS = 4
SCHOOLS = 5
BEGINS = moment("2024-03-04", "07:30")
LIVES = 4
"""At least so many, however short the torture."""
SETTLES = 60.0
"""Seconds of peace in which all that is owed has to be done."""
LOOK = 0.5
STUCK = 3.0
"""Seconds after which the peace is helped on by a jump of the clock: some things are tried again in a minute."""

FAULTS: tuple[Mapping[str, Json], ...] = (
    {"kind": "429", "method": "sendMessage", "share": 0.004, "seconds": 1},
    {"kind": "500", "method": "sendMessage", "share": 0.01},
    {"kind": "cut_before", "method": "sendMessage", "share": 0.01},
    {"kind": "cut_after", "method": "sendMessage", "share": 0.02},
    {"kind": "broken_body", "method": "sendMessage", "share": 0.01},
    {"kind": "500", "method": "editMessageText", "share": 0.01},
    {"kind": "cut_after", "method": "editMessageText", "share": 0.02},
    {"kind": "cut_after", "method": "getUpdates", "share": 0.05},
    {"kind": "broken_body", "method": "getUpdates", "share": 0.03},
    {"kind": "500", "method": "getUpdates", "share": 0.02},
    {"kind": "duplicate_update", "share": 0.05},
)


@dataclass
class Outcome:
    reckoning: Reckoning
    kills: Counter[str]
    seed: int
    waited_in_vain: int
    quiet: bool


async def torture(url: str, folder: Path, *, seconds: float, seed: int) -> Outcome:
    """`folder` is for the log, the key and, where it is one, the file of the database."""
    await asyncio.to_thread(migrate.upgrade, url)
    db = Database.open(url)
    try:
        async with processes.sandbox(BEGINS) as address, ClientSession() as http:
            exchange = Exchange(address, http)
            async with _listening(exchange):
                campaign = _Campaign(url, db, exchange, address, folder, seed)
                return await campaign.run(seconds)
    finally:
        await db.close()


@asynccontextmanager
async def _listening(exchange: Exchange) -> AsyncIterator[None]:
    task = asyncio.create_task(exchange.listen())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


class _Campaign:
    def __init__(self, url: str, db: Database, exchange: Exchange, address: str, folder: Path, seed: int) -> None:
        self._db = db
        self._exchange = exchange
        self._seed = seed
        self._dice = Random(seed)  # noqa: S311 - repeatable on purpose
        self._districts: list[District] = []
        self._players: list[Player] = []
        self._plans = 0
        self._undertaker = Undertaker(exchange, _settings(url, address, folder), folder, self._dice, self._publish)

    async def run(self, seconds: float) -> Outcome:
        first = await self._found()
        for fault in FAULTS:
            await self._exchange.goes_wrong(fault)
        await self._live_dangerously(seconds)
        await self._exchange.recovers()
        last = await self._exchange.push({"torture": {}})
        quiet = await self._live_in_peace(last)
        await self._exchange.catch_up()
        reckoning = await self._db.read(reckon, self._diary(first, last), self._exchange.said)
        vain = sum(player.waited_in_vain for player in self._players)
        return Outcome(reckoning, self._undertaker.kills, self._seed, vain, quiet)

    async def _found(self) -> int:
        """Everybody has said a first word before the first plan: a bot cannot write to strangers."""
        first = await self._exchange.push({"torture": {}})
        chats = [await self._settle(number) for number in range(1, DISTRICTS + 1)]
        self._districts = await self._db.run(county.found, chats, await self._exchange.now())
        for player in self._players:
            await player.phone.says("/start")
        return first

    async def _settle(self, number: int) -> Chats:
        officer = self._employ(Officer, await self._exchange.new_phone(f"Cán bộ {number}"))
        heads = [
            self._employ(Head, await self._exchange.new_phone(f"Hiệu trưởng {number}.{school}"))
            for school in range(1, SCHOOLS + 1)
        ]
        group = await self._exchange.new_group(f"Nhóm {number}", [officer, *heads])
        return Chats(officer, tuple(heads), group)

    def _employ(self, kind: type[Player], phone: Phone) -> int:
        first = NUMBERS_EACH * (len(self._players) + 1)
        dice = Random(self._dice.random())  # noqa: S311 - repeatable on purpose
        self._players.append(kind(phone, first, dice))
        return phone.person

    async def _publish(self, point: str) -> None:
        """Before lives that are to end at a notice, so that there are some; and at first."""
        if point.startswith("B") or self._plans == 0:
            self._plans += 1
            await self._db.run(county.publish, self._districts, self._plans, await self._exchange.now())

    async def _live_dangerously(self, seconds: float) -> None:
        self._undertaker.longest = min(LONGEST, max(SHORTEST, seconds / LIVES))
        dying = asyncio.create_task(self._undertaker.work())
        playing = [asyncio.create_task(player.play()) for player in self._players]
        done, _ = await self._until_something_is_done([dying, *playing], seconds)
        for task in (dying, *playing):
            task.cancel()
        await asyncio.gather(dying, *playing, return_exceptions=True)
        for task in done:
            task.result()

    async def _until_something_is_done(
        self, work: Sequence[asyncio.Task[None]], seconds: float
    ) -> tuple[set[asyncio.Task[None]], set[asyncio.Task[None]]]:
        """For so long; on a busy machine longer, and with longer lives: those that end unheard prove nothing."""
        until = monotonic() + SETTLES
        while True:
            ended = await asyncio.wait(work, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if ended[0] or any(player.typed for player in self._players) or monotonic() > until:
                return ended
            self._undertaker.longest *= 2

    async def _live_in_peace(self, last: int) -> bool:
        """Whether everything came to its end in time."""
        life = self._undertaker.born()
        try:
            return await self._quiet(life, last)
        finally:
            life.ask_to_stop()
            await life.ends_within(SETTLES)
            life.kill()

    async def _quiet(self, life: Life, last: int) -> bool:
        until, jump_at = monotonic() + SETTLES, monotonic() + STUCK
        while monotonic() < until:
            if await life.ends_within(LOOK):
                return False
            if await self._db.read(_settled, last):
                return True
            if monotonic() > jump_at:
                await self._exchange.pass_time(HELD)
                jump_at += STUCK
        return False

    def _diary(self, first: int, last: int) -> Diary:
        rows: dict[int, PersonId] = {chat: row for one in self._districts for chat, row in one.people.items()}
        return Diary({rows[player.phone.person]: player.typed for player in self._players}, first, last)


def _settled(tx: Tx, last: int) -> bool:
    """Every update is done with, the last one too; no notice is owed."""
    arrived = select(func.count()).where(inbox.c.update_id == last)
    undone = select(func.count()).select_from(inbox).where(inbox.c.done_at.is_(None))
    owed = select(func.count()).where(notices.c.state.in_([State.READY.value, State.SENDING.value]))
    return bool(tx.execute(arrived).scalar_one()) and not (
        tx.execute(undone).scalar_one() or tx.execute(owed).scalar_one()
    )


def _settings(url: str, address: str, folder: Path) -> Mapping[str, str]:
    return {
        "DRUM_TOKEN": TOKEN,
        "DRUM_API": address,
        "DRUM_CLOCK": f"{address}/sandbox/clock",
        "DRUM_DATABASE": url,
        "DRUM_SECRET_FILE": str(folder / "secret"),
        "DRUM_FORMS": str(county.FORMS),
        # As fast as it goes: the more is on its way, the more a kill can spoil.
        "DRUM_RATE": "1000",
        "DRUM_CHAT_RATE": "20",
        "DRUM_REMIND_EVERY": "1",
        "DRUM_DELIVER_EVERY": "0.2",
        "DRUM_BOARDS_EVERY": "0.5",
        "DRUM_RETRY_SECONDS": "0.2 0.5",
        "DRUM_LOG_LEVEL": "WARNING",
        "DRUM_LOG_FORMAT": "json",
    }
