"""A sender at work in a Telegram of the test's own."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import ClientSession

from domain.sending.outcomes import Outcome
from scheduler.sending.pace import PAID_RATE, Pacer
from scheduler.sending.paced_bot import make_bot
from scheduler.sending.request import AiohttpRequest
from scheduler.sending.sender import Letter, Sender
from tests.sandboxed import TOKEN, Json, Telegram, telegram
from tests.waiting import SOON


@dataclass(frozen=True, slots=True)
class Desk:
    telegram: Telegram
    sender: Sender
    pacer: Pacer


def sender_to(
    url: str, session: ClientSession, pacer: Pacer | None = None, token: str = TOKEN, *, patience: float = SOON
) -> Sender:
    request = AiohttpRequest(session, connect=SOON, read=patience)
    return Sender(make_bot(token, url, request, pacer or Pacer(PAID_RATE)))


@asynccontextmanager
async def desk(*, patience: float = SOON) -> AsyncIterator[Desk]:
    async with telegram() as world:
        pacer = Pacer(PAID_RATE)
        yield Desk(world, sender_to(world.url, world.session, pacer, patience=patience), pacer)


def to(chat_id: int, text: str = "Còn <b>3 ngày</b>: báo cáo Quý I") -> Letter:
    return Letter(chat_id, text)


def in_the_world(story: Callable[[Desk], Awaitable[Outcome]], *, patience: float = SOON) -> Outcome:
    async def told() -> Outcome:
        async with desk(patience=patience) as at:
            return await story(at)

    return asyncio.run(told())


def sent_while(kind: str, **how: Json) -> Outcome:
    """What becomes of a letter to a person when this goes wrong."""

    async def story(at: Desk) -> Outcome:
        person = await at.telegram.person()
        await at.telegram.goes_wrong(kind, method="sendMessage", times=1, **how)
        return await at.sender.send(to(person))

    # Only what never comes is not waited for.
    return in_the_world(story, patience=0.3 if kind == "hang_after" else SOON)
