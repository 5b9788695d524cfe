"""What is in force, secrets masked; then token, database, texts, forms, calendar: each ok, or what is wrong."""

import argparse
import asyncio
import json
import re
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime

import aiohttp

from bot import catalogues
from bot.assembly import api_address
from bot.commands.starting import guarded
from bot.settings import Settings, Unset
from domain.forms.files import FormFileError, load_form
from domain.texts import Language
from storage.database import Database, DatabaseDown
from storage.engine import migrate, wholeness
from storage.planning import calendars, deadlines

PATIENCE = aiohttp.ClientTimeout(total=10)


# Up to the last @, as a password may hold one; and where it stands among the parameters.
_PASSWORD = re.compile(r"//.*@|(?<=password=)[^&\s]+")


class Wrong(Exception):
    """What a check found amiss."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=guarded(_check))


def _check(_chosen: argparse.Namespace) -> int:
    settings = Settings()
    for name, value in settings.model_dump().items():
        print(f"DRUM_{name.upper()} = {_masked(str(value))}")
    wrong = 0
    for name, check in _checks():
        try:
            print(f"ok     {name}: {check(settings)}")
        except (Wrong, Unset, FormFileError, DatabaseDown, migrate.NewerThanCode, OSError) as error:
            wrong += 1
            print(f"WRONG  {name}: {error}")
    return 1 if wrong else 0


def _masked(value: str) -> str:
    return _PASSWORD.sub(lambda found: "//***@" if found[0].startswith("//") else "***", value)


def _checks() -> Iterator[tuple[str, Callable[[Settings], str]]]:
    yield "texts", _texts
    yield "forms", _forms
    yield "database", _database
    yield "calendar", _calendar
    yield "token", bot_name


def _texts(_settings: Settings) -> str:
    speakers = catalogues.speakers()
    return ", ".join(f"{language}" for language in speakers)


def _forms(settings: Settings) -> str:
    read = [load_form(text, name) for name, text in catalogues.form_sources(settings.forms)]
    return ", ".join(f"{form.code} {form.version} ({form.title.of(Language.VI)})" for form in read)


def _database(settings: Settings) -> str:
    if not migrate.is_there(settings.database):
        raise Wrong("not there yet; the first `python -m bot run` makes it, or `python -m bot migrate`")
    if (hole := wholeness.amiss(settings.database)) is not None:
        raise Wrong(f"the file is damaged: {hole}; put back a copy with `python -m bot restore FILE --replace`")
    revision = migrate.current(settings.database)
    if revision is None:
        raise Wrong("empty; run `python -m bot migrate`")
    migrate.check(settings.database)
    if revision != migrate.head():
        raise Wrong(f"at revision {revision}, this version wants {migrate.head()}; run `python -m bot migrate`")
    return f"revision {revision}"


def _calendar(settings: Settings) -> str:
    """Fails where this year has no days off at all; a year that nobody has confirmed is said, and is no failure."""
    _database(settings)
    now = datetime.now(UTC)
    db = Database.open(settings.database)
    try:
        calendar = db.read_now(calendars.load)
        confirmed = db.read_now(calendars.confirmed)
        running = {one.last_day.year for one in db.read_now(deadlines.running, now)}
    finally:
        db.close_now()
    years = {day.year for day in calendar.off}
    if now.year not in years:
        raise Wrong(f"no days off are known for {now.year}")
    return calendar_told(years, confirmed, running)


def calendar_told(known: Collection[int], confirmed: Collection[int], running: Collection[int]) -> str:
    told = [f"days off known for {min(known)} to {max(known)}", f"confirmed for {_listed(confirmed)}"]
    if unconfirmed := set(running) - set(confirmed):
        told.append(f"NOT CONFIRMED although deadlines run in {_listed(unconfirmed)}: an administrator types /lich")
    return "; ".join(told)


def _listed(years: Collection[int]) -> str:
    return ", ".join(map(str, sorted(years))) or "no year"


def bot_name(settings: Settings) -> str:
    """Raises Wrong where Telegram does not say."""
    return asyncio.run(_who_am_i(f"{api_address(settings)}/bot{settings.bot_token()}/getMe"))


async def _who_am_i(url: str) -> str:
    try:
        async with aiohttp.ClientSession(timeout=PATIENCE) as http, http.get(url) as answer:
            told = json.loads(await answer.text())
    except ValueError:
        raise Wrong("what answers there is no Bot API") from None
    except (aiohttp.ClientError, TimeoutError) as error:
        # Not the error's own text: it holds the address, and the address holds the token.
        raise Wrong(f"Telegram cannot be reached ({type(error).__name__})") from None
    if not told.get("ok"):
        raise Wrong(f"Telegram says: {told.get('description')}")
    return f"@{told['result']['username']}"
