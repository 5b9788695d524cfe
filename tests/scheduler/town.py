"""An office whose people hold phones in a Telegram of the test's own, and the rounds that write to them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select, update

from bot import catalogues
from domain.ids import PersonId, ReportId
from domain.planning.deadlines import Deadline
from domain.sending.notices import Key, State
from domain.texts import Speakers
from scheduler.rounds import Pace, Rounds, right_clock
from scheduler.sending.pace import PAID_RATE, Pacer
from storage.chats import groups
from storage.database import Database, Tx
from storage.outgoing import nudges
from storage.people import registry
from storage.planning import deadlines
from storage.reporting import standings
from storage.tables.notices import notices as rows
from tests.office import Office, chat_of
from tests.sandboxed import Json, Telegram, telegram
from tests.scheduler.desk import sender_to

SPEAKERS = catalogues.speakers()
QUICK = 100
"""Times the pace of one chat: what is told here is not about that."""


@dataclass(frozen=True, slots=True)
class Town:
    office: Office
    telegram: Telegram
    rounds: Rounds

    async def gets_a_phone(self, person: PersonId) -> None:
        chat = chat_of(person)
        await self.posts("/people", {"id": chat, "name": f"Người số {person}"})
        await self.posts(f"/people/{chat}/chats/{chat}/messages", {"text": "/start"})

    async def posts(self, path: str, body: Json) -> dict[str, int]:
        async with self.telegram.session.post(f"{self.telegram.url}/sandbox{path}", json=body) as answer:
            assert answer.ok, await answer.text()
            told: dict[str, int] = await answer.json()
            return told

    async def group(self) -> int:
        """The school group, linked to the authority; the officer is in it."""
        officer = chat_of(self.office.officer)
        made = await self.posts("/groups", {"title": "Nhóm các trường", "members": [officer]})
        chat = made["chat_id"]
        await self.posts(f"/groups/{chat}/bot", {"by": officer, "add": True, "admin": True})
        await self.office.db.run(_link, self.office, chat)
        return chat

    async def publishes(self) -> None:
        await asyncio.to_thread(self.office.publishes)

    async def published_long_ago(self) -> None:
        """Everybody has heard of it."""
        await self.publishes()
        await self.office.db.run(forget_what_is_owed)

    async def morning(self, day: str, hour: str = "07:30") -> None:
        """What the rounds do at this hour."""
        self.office.comes(day, hour)
        for name in ("remind", "digest", "deliver"):
            await self.rounds.poke(name)

    async def hands_in(self, code: str, unit: str) -> None:
        obligation = await asyncio.to_thread(self.office.obligation, code, unit)
        await self.office.db.run(standings.hand_in, obligation, ReportId(1), late=False, now=self.office.now)

    async def nudges(self, code: str) -> None:
        deadline = await self.office.db.run(_deadline, self.office, code)
        await self.office.db.run(nudges.owe, deadline, self.office.now)

    async def told(self, person: PersonId) -> list[str]:
        """What this person has read of the bot."""
        return [text for chat, text in await self.said() if chat == chat_of(person)]

    async def boards_in(self, group: int) -> list[str]:
        """What the group sees of the bot."""
        shown = await self.telegram.shown(chat_of(self.office.officer), group)
        return [str(one["text"]) for one in shown if one["buttons"]]

    async def shows_boards(self) -> None:
        """A round over the boards by a sender that has said nothing yet, and so need not wait."""
        await rounds_at(self.office, self.telegram).poke("boards")

    async def delivers_afresh(self) -> None:
        await rounds_at(self.office, self.telegram).poke("deliver")

    async def times(self, method: str) -> int:
        return sum(one["method"] == method for one in await self.telegram.accepted())

    async def said(self) -> list[tuple[int, str]]:
        sent = await self.telegram.accepted()
        return [(int(str(one["chat_id"])), str(one["text"])) for one in sent if one["method"] == "sendMessage"]

    async def states(self, key: Key) -> list[tuple[State, str | None]]:
        return await self.office.db.read(_states, key)


def in_town(db: Database, story: Callable[[Town], Awaitable[None]]) -> None:
    """Plays a story in which every head and the officer has a phone."""

    async def played() -> None:
        async with town(office) as it:
            await story(it)

    office = Office.set_up(db)
    asyncio.run(played())


@asynccontextmanager
async def town(office: Office) -> AsyncIterator[Town]:
    async with telegram() as world:
        it = Town(office, world, rounds_at(office, world))
        for person in (office.officer, *office.heads.values()):
            await it.gets_a_phone(person)
        yield it


def rounds_at(
    office: Office,
    world: Telegram,
    *,
    holder: str = "one",
    url: str | None = None,
    pace: Pace | None = None,
    speakers: Speakers = SPEAKERS,
    wrong_by: Callable[[], Awaitable[timedelta | None]] = right_clock,
) -> Rounds:
    sender = sender_to(url or world.url, world.session, Pacer(PAID_RATE, chat_rate=QUICK))
    return Rounds(office.db, sender, speakers, lambda: office.now, pace or Pace(), holder, wrong_by=wrong_by)


def forget_what_is_owed(tx: Tx) -> None:
    tx.execute(update(rows).values(state=State.WITHDRAWN.value))


def _link(tx: Tx, office: Office, chat: int) -> None:
    address = registry.touch_address(tx, registry.TELEGRAM, chat)
    groups.link(tx, office.authority, address.id, title="Nhóm các trường", by=office.officer, now=office.now)


def _deadline(tx: Tx, office: Office, code: str) -> Deadline:
    return next(one for one in deadlines.of_plan(tx, office.plan) if one.code == code)


def _states(tx: Tx, key: Key) -> list[tuple[State, str | None]]:
    query = select(rows.c.state, rows.c.reason).where(rows.c.key == key.value).order_by(rows.c.id)
    return [(State(row.state), row.reason) for row in tx.execute(query)]
