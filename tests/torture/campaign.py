"""One torture of one database: people, faults and deaths for so many seconds, then peace, then the count."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from time import monotonic

from aiohttp import ClientSession
from sqlalchemy import func, select

from domain.ids import PersonId
from domain.sending.notices import State
from handlers.patience import patiently
from storage.database import Database, Tx
from storage.engine import migrate
from storage.engine.dialects import Dialect
from storage.tables.incoming import inbox
from storage.tables.notices import notices
from tests.office import moment
from tests.torture import conditions, county, processes
from tests.torture.county import Chats, District
from tests.torture.findings import Reckoning
from tests.torture.fleet import Crew, Fleet
from tests.torture.phones import Exchange, Phone
from tests.torture.players import NUMBERS_EACH, Head, Officer, Player, Typed
from tests.torture.processes import Life
from tests.torture.proxy import in_front_of
from tests.torture.reckoning import Diary, reckon
from tests.torture.undertaker import HELD, LONGEST, SHORTEST, Undertaker, WillNotLive, last_words

DISTRICTS = 4
SCHOOLS = 5
BEGINS = moment("2024-03-04", "07:25")
"""Minutes before the first reminders."""
DAY = timedelta(days=1)
LIVES = 4
"""At least so many, however short the torture; and at most so many in peace."""
SETTLES = 120.0
"""Seconds of peace in which nothing more is done, although something is owed: then it never will be."""
LOOK = 0.5
STUCK = 3.0
"""Seconds after which the peace is helped on by a jump of the clock: some things are tried again in a minute."""
SERVING = 2


@dataclass
class Outcome:
    reckoning: Reckoning
    kills: Counter[str]
    seed: int
    waited_in_vain: int
    quiet: bool
    stopped_in: float = 0.0
    """Seconds the last ones took to stop in order."""
    restarts: int = 0
    waiting: Mapping[str, int] = field(default_factory=dict)
    """What was still to be done when nothing was done any more."""


async def torture(
    url: str, folder: Path, *, seconds: float, seed: int, restart: Callable[[], Awaitable[None]] | None = None
) -> Outcome:
    """One machine on SQLite; on PostgreSQL four, and `restart` is how its server is restarted meanwhile, if it is.

    `folder` is for the log, the key and, where it is one, the file of the database."""
    await asyncio.to_thread(migrate.upgrade, url)
    db = Database.open(url)
    try:
        async with AsyncExitStack() as open_:
            address = await open_.enter_async_context(processes.sandbox(BEGINS))
            http = await open_.enter_async_context(ClientSession())
            exchange = Exchange(address, http)
            await open_.enter_async_context(_listening(exchange))
            campaign = _Campaign(db, exchange, folder, seed)
            settings = conditions.settings(url, address, folder)
            if db.dialect is Dialect.POSTGRESQL:
                dice = Random(seed)  # noqa: S311 - repeatable on purpose
                proxy = await open_.enter_async_context(in_front_of(SERVING, http, dice))
                campaign.dying = Fleet(exchange, settings, folder, dice, campaign.publish, proxy, restart)
            else:
                campaign.dying = Undertaker(exchange, settings, folder, campaign.dice, campaign.publish)
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
    dying: Undertaker | Fleet

    def __init__(self, db: Database, exchange: Exchange, folder: Path, seed: int) -> None:
        self._db = db
        self._folder = folder
        self._exchange = exchange
        self._seed = seed
        self.dice = Random(seed)  # noqa: S311 - repeatable on purpose
        self._districts: list[District] = []
        self._players: list[Player] = []
        self._plans = 0
        self._publishing = asyncio.Lock()
        self._stopped_in = 0.0

    @property
    def _swaps(self) -> bool:
        return isinstance(self.dying, Fleet)

    async def run(self, seconds: float) -> Outcome:
        first = await self._found()
        for fault in (*conditions.FAULTS, *((conditions.SWAPPED,) if self._swaps else ())):
            await self._exchange.goes_wrong(fault)
        await self._live_dangerously(seconds)
        await self._exchange.recovers()
        last = await self._exchange.push({"torture": {}})
        quiet = await self._live_in_peace(last)
        await self._exchange.catch_up()
        reckoning = await self._db.read(reckon, await self._diary(first, last), self._exchange.said)
        waiting = {} if quiet else await self._db.read(_left, last)
        vain, dying = sum(player.waited_in_vain for player in self._players), self.dying
        return Outcome(reckoning, dying.kills, self._seed, vain, quiet, self._stopped_in, dying.restarts, waiting)

    async def _found(self) -> int:
        """Everybody has said a first word before the first plan: a bot cannot write to strangers."""
        first = await self._exchange.push({"torture": {}})
        chats = [await self._settle(number) for number in range(1, DISTRICTS + 1)]
        now = await self._exchange.now()
        self._districts = await self._db.run(county.found, chats, now)
        await self._db.run(county.publish_what_is_near, self._districts, now)
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
        dice = Random(self.dice.random())  # noqa: S311 - repeatable on purpose
        self._players.append(kind(phone, first, dice))
        return phone.person

    async def publish(self, point: str) -> None:
        """Before lives that are to end at a notice, so that there are some; and at first."""
        if point.startswith("B") or self._plans == 0:
            self._plans += 1
            number = self._plans
            now = await self._exchange.now()
            # Its database may be restarted in the midst of it; and two at once would withdraw the same.
            async with self._publishing:
                await patiently(lambda: self._db.run(county.publish, self._districts, number, now))

    async def _live_dangerously(self, seconds: float) -> None:
        self.dying.longest = min(LONGEST, max(SHORTEST, seconds / LIVES))
        dying = asyncio.create_task(self.dying.work())
        playing = [asyncio.create_task(player.play()) for player in self._players]
        sleeping = asyncio.create_task(self._sleep(seconds / 2))
        done, _ = await self._until_something_is_done([dying, *playing], seconds)
        for task in (dying, *playing, sleeping):
            task.cancel()
        await asyncio.gather(dying, *playing, sleeping, return_exceptions=True)
        for task in (*done, sleeping):
            if not task.cancelled():
                task.result()

    async def _sleep(self, after: float) -> None:
        """One night: what was asked for on the first day is reminded of on the second. Not two, as the program forgets
        on the third what it was told and answered on the first."""
        await asyncio.sleep(after)
        await self._exchange.pass_time((BEGINS + DAY - await self._exchange.now()).total_seconds())

    async def _until_something_is_done(
        self, work: Sequence[asyncio.Task[None]], seconds: float
    ) -> tuple[set[asyncio.Task[None]], set[asyncio.Task[None]]]:
        """For so long; on a busy machine longer, and with longer lives: those that end unheard prove nothing."""
        until = monotonic() + SETTLES
        while True:
            ended = await asyncio.wait(work, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            if ended[0] or any(player.typed for player in self._players) or monotonic() > until:
                return ended
            self.dying.longest *= 2

    async def _live_in_peace(self, last: int) -> bool:
        """Whether everything came to its end in time. What comes due just as one life stops is for the next."""
        for _ in range(LIVES):
            quiet = await self._live_until_quiet(last)
            if not quiet or not await self._db.read(_left, last):
                return quiet
        return False

    async def _live_until_quiet(self, last: int) -> bool:
        life = self.dying.born()
        try:
            return await self._quiet(life, last)
        finally:
            began = monotonic()
            life.ask_to_stop()
            await life.stops_within(SETTLES)
            self._stopped_in = monotonic() - began
            life.kill()

    async def _quiet(self, life: Life | Crew, last: int) -> bool:
        """As long as ever less is left: a machine that others keep busy takes its time."""
        until, jump_at, fewest = monotonic() + SETTLES, monotonic() + STUCK, None
        while monotonic() < until:
            if await life.ends_within(LOOK):
                raise WillNotLive(last_words(self._folder))
            left = sum((await self._db.read(_left, last)).values())
            if left == 0:
                return True
            if fewest is None or left < fewest:
                fewest, until = left, monotonic() + SETTLES
            if monotonic() > jump_at:
                await self._exchange.pass_time(HELD)
                jump_at += STUCK
        return False

    async def _diary(self, first: int, last: int) -> Diary:
        rows: dict[int, PersonId] = {chat: row for one in self._districts for chat, row in one.people.items()}
        typed: dict[int, Sequence[Typed]] = {rows[player.phone.person]: player.typed for player in self._players}
        return Diary(typed, first, last, self._swaps, await self._exchange.expired())


def _left(tx: Tx, last: int) -> Mapping[str, int]:
    """What is still to be done, the last update among it; nothing where all is done."""
    arrived = tx.execute(select(func.count()).where(inbox.c.update_id == last)).scalar_one()
    undone = select(inbox.c.state, func.count()).where(inbox.c.done_at.is_(None)).group_by(inbox.c.state)
    owed = [State.READY.value, State.SENDING.value]
    notices_ = select(notices.c.state, func.count()).where(notices.c.state.in_(owed)).group_by(notices.c.state)
    left = {f"updates {state}": count for state, count in tx.execute(undone)}
    left |= {f"notices {state}": count for state, count in tx.execute(notices_)}
    return left | ({} if arrived else {"updates not arrived": 1})
