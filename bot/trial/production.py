"""Puts the trial on: the sandbox in this process, the bot in another, everybody on their phones."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bot import catalogues
from bot.settings import Settings
from bot.trial import founding
from bot.trial.bot_process import BotProcess, Place
from bot.trial.cast import Cast, load_cast, prepared_plan
from bot.trial.director import Theatre, TrialDirector
from bot.trial.opening import Company, gather_company
from bot.trial.phones import Exchange
from bot.trial.players import Players
from bot.trial.sitting import Reader
from domain.forms.files import load_form
from domain.texts import Language, Say
from sandbox.server import Sandbox
from storage.database import Database
from storage.planning import calendars


class BotEnded(Exception):
    """The bot ended by itself while people were opening their phones; what it said last."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A trial that is being played. `url` is the page of phones."""

    url: str
    cast: Cast
    company: Company
    bot: BotProcess
    place: Place


@asynccontextmanager
async def put_on(
    folder: Path, port: int, bot_of: Callable[[Place, str, str], BotProcess] = BotProcess
) -> AsyncIterator[Trial]:
    """In an empty folder; when it is over nothing runs any more."""
    cast, place = load_cast(), Place(folder)
    sandbox = Sandbox(start=cast.opens)
    await sandbox.start(port=port)
    bot = bot_of(place, sandbox.url, sandbox.token)
    try:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as http:
            exchange = Exchange(sandbox.url, http)
            company = await _open(exchange, cast, bot, place, sandbox.world.profile.username)
            async with _directed(sandbox, exchange, cast, company, bot, place):
                yield Trial(f"{sandbox.url}/", cast, company, bot, place)
    finally:
        await bot.stop()
        await sandbox.stop()


async def _open(exchange: Exchange, cast: Cast, bot: BotProcess, place: Place, username: str) -> Company:
    secret = Settings(_env_file=None, secret_file=place.secret).secret()
    codes = await asyncio.to_thread(founding.found, place.database, secret, cast)
    await bot.start()
    agree = catalogues.speakers()[Language.VI]("consent-button-yes")
    opening = asyncio.create_task(gather_company(exchange, cast, codes, username=username, agree=agree))
    ended = asyncio.create_task(bot.ended())
    try:
        await asyncio.wait([opening, ended], return_when=asyncio.FIRST_COMPLETED)
        if ended.done():
            raise BotEnded(bot.last_words())
        return await opening
    finally:
        opening.cancel()
        ended.cancel()
        await asyncio.gather(opening, ended, return_exceptions=True)


@asynccontextmanager
async def _directed(
    sandbox: Sandbox, exchange: Exchange, cast: Cast, company: Company, bot: BotProcess, place: Place
) -> AsyncIterator[None]:
    say = catalogues.speakers()[Language.VI]
    schools = {school: company.phones[school.head] for school in cast.schools}
    db = Database.open(place.database)
    players = Players(exchange, schools, prepared_plan(), await db.read(calendars.load), _reader(say))
    director = TrialDirector(Theatre(cast, company, players, bot, db, sandbox.world, say))
    living = asyncio.create_task(director.live())
    sandbox.world.director = director
    try:
        yield
    finally:
        living.cancel()
        await asyncio.gather(living, return_exceptions=True)
        await db.close()


def _reader(say: Say) -> Reader:
    forms = (load_form(text, name) for name, text in catalogues.form_sources(None))
    return Reader({form.code: form for form in forms}, say)
