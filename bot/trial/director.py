"""Walks the trial's clock from one thing that happens to the next, so that each happens at its own time."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.trial import outlook
from bot.trial.bot_process import BotProcess
from bot.trial.cast import Cast
from bot.trial.opening import Company
from bot.trial.outlook import Coming, Outlook, Unrest
from bot.trial.phones import NotPossible
from bot.trial.players import Players
from domain.texts import Say
from sandbox.clock import Clock
from sandbox.director import Agenda, Control, Phone, Stage
from sandbox.world import World
from storage.database import Database

logger = logging.getLogger(__name__)

PATIENCE = 5.0
"""Seconds the bot may take to come to rest; after that the clock goes on without it."""
PACED = 0.7
"""What waits longer than that has its words already, and may go out while the clock goes on."""
GLANCE = 0.03
TICK = 0.7
MOST_UNANSWERED = 2
SHOWN = 6
KILL, START = "kill", "start"


@dataclass(frozen=True, slots=True)
class Theatre:
    """Everything the director works with."""

    cast: Cast
    company: Company
    players: Players
    bot: BotProcess
    db: Database
    world: World
    say: Say


class TrialDirector:
    """`live` keeps the players going while nobody pushes the clock."""

    def __init__(self, theatre: Theatre) -> None:
        self._theatre = theatre
        self._turn = asyncio.Lock()
        self._coming: tuple[Coming, ...] = ()
        self._deaf = False
        self._unanswered = 0

    async def live(self) -> None:
        while True:
            async with self._turn:
                self._listen()
                await self._play()
                await self._look_ahead()
            await asyncio.sleep(TICK)

    async def advance(self, clock: Clock, to: datetime | Literal["next"]) -> None:
        async with self._turn:
            self._listen()
            # What the visitor has just done is heard before the clock moves on.
            await self._rest(clock.now())
            await self._play()
            await self._walk(clock, await self._next(clock.now()) if to == "next" else to)
            await self._look_ahead()

    def agenda(self) -> list[Agenda]:
        return [Agenda(one.at, self._told(one)) for one in self._coming[:SHOWN]]

    def stage(self) -> Stage:
        theatre, say = self._theatre, self._theatre.say
        visited, officer, leader = theatre.cast.visited, theatre.cast.officer, theatre.cast.leader
        head, desk, chief = (theatre.company.phones[member] for member in (visited.head, officer, leader))
        return Stage(
            say("trial-title"),
            phones=(
                Phone(head.person, head.chat, say("trial-caption-head", unit=visited.name)),
                Phone(desk.person, desk.chat, say("trial-caption-officer")),
                Phone(chief.person, chief.chat, say("trial-caption-leader")),
                Phone(head.person, theatre.company.group, say("trial-caption-group")),
            ),
            people=(*(phone.person for phone in theatre.company.phones.values()), theatre.company.newcomer.person),
            controls=(Control(KILL, say("trial-control-kill")), Control(START, say("trial-control-start"))),
        )

    async def control(self, control: str) -> None:
        if control == KILL:
            await self._theatre.bot.kill()
        elif control == START:
            await self._theatre.bot.start()

    def _listen(self) -> None:
        self._deaf, self._unanswered = False, 0

    async def _walk(self, clock: Clock, goal: datetime) -> None:
        while True:
            ahead = await self._ahead(clock.now())
            stops = [moment for moment in (*ahead.stops(), self._theatre.players.next_at()) if moment is not None]
            stop = min(stops)
            if stop > goal or self._deaf:
                break
            _reach(clock, stop)
            if stop in ahead.stops():
                await self._rest(stop)
            await self._play()
        _reach(clock, goal)
        await self._rest(goal)
        await self._play()

    async def _play(self) -> None:
        """What the phones have rung with is read, what is due is done; while the bot is off nobody would answer."""
        self._deaf = self._deaf or not self._theatre.bot.running
        players, now = self._theatre.players, self._theatre.world.clock.now()
        try:
            await players.hear(now)
            if not self._deaf and not await players.act(now):
                # It may be one person's trouble, or the bot's: so often it is waited for, then the clock goes on.
                self._unanswered += 1
                self._deaf = self._unanswered >= MOST_UNANSWERED
        except NotPossible as reason:
            logger.warning("The players cannot reach their phones", extra={"reason": str(reason)})
        players.put_off(now)

    async def _rest(self, since: datetime) -> None:
        """Until the bot has looked at what it owes since then, and nothing more comes of it; not for ever."""
        loop = asyncio.get_running_loop()
        found, changed = await self._unrest(since), loop.time()
        while found.busy and not self._deaf and self._theatre.bot.running:
            await asyncio.sleep(GLANCE)
            before, found = found, await self._unrest(since)
            if found != before:
                changed = loop.time()
            if loop.time() - changed > (PACED if found.looked else PATIENCE):
                self._deaf = not found.looked
                return

    async def _unrest(self, since: datetime) -> Unrest:
        return await self._theatre.db.read(outlook.unrest, since, self._theatre.world.clock.now())

    async def _next(self, now: datetime) -> datetime:
        ahead = await self._ahead(now)
        return ahead.coming[0].at if ahead.coming else ahead.morning

    async def _look_ahead(self) -> None:
        self._coming = (await self._ahead(self._theatre.world.clock.now())).coming

    async def _ahead(self, now: datetime) -> Outlook:
        return await self._theatre.db.read(outlook.look_ahead, self._theatre.cast.authority, now)

    def _told(self, coming: Coming) -> str:
        return self._theatre.say(f"trial-{coming.what}", label=coming.label, days=coming.days)


def _reach(clock: Clock, moment: datetime) -> None:
    if moment > clock.now():
        clock.jump(moment)
