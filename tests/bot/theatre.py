"""A visit to the trial: the plan is published on the officer's phone, the clock pushed, the phones read."""

import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

import aiohttp

from bot import catalogues
from bot.trial.cast import Member, School
from bot.trial.phones import Chat, Exchange, Message, Phone
from bot.trial.production import Trial, put_on
from domain.texts import Language
from tests.bot.forked_bot import ForkedBot
from tests.databases import empty_file
from tests.waiting import SOON

BOARD = "📋"
UNASKED = ("📵", "📱")
SAY = catalogues.speakers()[Language.VI]


def answers(chat: Chat, after: int = 0) -> Iterator[Message]:
    """The newest first, without what an officer is told unasked meanwhile: that nobody of a school can be reached."""
    return (one for one in chat.of_bot(after=after) if not one.text.startswith(UNASKED))


async def ask(phone: Phone, words: str) -> Message:
    own = await phone.says(words)
    chat = await phone.until(lambda shown: any(answers(shown, own)), SOON)
    return next(answers(chat, own))


async def tap(phone: Phone, message: Message, label: str) -> Message:
    """The screen that is there instead, or below."""
    await phone.taps(message.message_id, label)
    chat = await phone.until(lambda shown: next(answers(shown)) != message, SOON)
    return next(answers(chat))


async def changed(phone: Phone, message: Message, label: str) -> Message:
    """What is there instead of a message whose button is tapped."""
    await phone.taps(message.message_id, label)
    chat = await phone.until(lambda shown: all(one != message for one in shown.of_bot()), SOON)
    return next(one for one in chat.of_bot() if one.message_id == message.message_id)


@dataclass(frozen=True, slots=True)
class Visit:
    trial: Trial
    exchange: Exchange

    def phone(self, member: Member) -> Phone:
        return self.trial.company.phones[member]

    def school(self, name: str) -> School:
        return next(school for school in self.trial.cast.schools if school.name == name)

    async def head_sees(self, school: str) -> Chat:
        return await self.phone(self.school(school).head).look()

    async def group_sees(self) -> Chat:
        """On the phone of somebody in the group."""
        somebody = self.phone(self.trial.cast.visited.head).person
        return await self.exchange.phone(somebody, self.trial.company.group).look()

    async def push(self, to: str) -> float:
        """Pushes the clock to a moment (`2024-03-05T08:00`, Vietnamese time) or to `next`; how many seconds it took."""
        began = time.monotonic()
        await self.exchange.post("/clock", {"to": to if to == "next" else f"{to}:00+07:00"})
        return time.monotonic() - began

    async def publish(self) -> Message:
        """Three taps on the officer's phone."""
        desk = self.phone(self.trial.cast.officer)
        message = await ask(desk, "/start")
        for button in ("button-plans", "button-publish", "button-publish-now"):
            message = await tap(desk, message, SAY(button))
        return message

    async def give_back(self, reason: str) -> str:
        """The officer opens the report that has waited longest and returns it; says which it was."""
        desk = self.phone(self.trial.cast.officer)
        queue = await ask(desk, "/choduyet")
        chosen = queue.labels[0]
        card = await tap(desk, queue, chosen)
        asked = await tap(desk, card, SAY("button-return"))
        await desk.says(reason)
        await desk.until(lambda shown: asked not in shown.of_bot(), SOON)
        return chosen

    async def board(self) -> str:
        """As soon as the group has one."""
        somebody = self.phone(self.trial.cast.visited.head).person
        group = self.exchange.phone(somebody, self.trial.company.group)
        chat = await group.until(lambda shown: any(one.text.startswith(BOARD) for one in shown.of_bot()), SOON)
        return next(one.text for one in chat.of_bot() if one.text.startswith(BOARD))

    async def agenda(self) -> str:
        return (await self.exchange.get("/agenda")).decode()

    async def open_form(self, phone: Phone, label: str) -> None:
        """From the list of what is owed."""
        listed = await ask(phone, "/baocao")
        await tap(phone, listed, SAY("button-job", label=label))


@asynccontextmanager
async def visiting(folder: Path) -> AsyncIterator[Visit]:
    # With its tables, as another test plays a trial that makes them for itself.
    copyfile(empty_file(), folder / "school.db")
    async with put_on(folder, 0, ForkedBot) as trial, aiohttp.ClientSession() as http:
        yield Visit(trial, Exchange(trial.url.rstrip("/"), http))
