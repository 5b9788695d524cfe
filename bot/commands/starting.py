"""Runs a command to its end; what an operator can mend is told in one line, and not as a traceback."""

import argparse
import asyncio
import sys
from collections.abc import Callable, Coroutine
from html import unescape
from pathlib import Path

from pydantic import ValidationError

from bot import catalogues
from bot.commands.named import NotNamed
from bot.settings import TokenRefused, Unset, WebhookRefused
from domain.forms.files import FormFileError
from domain.refusals import Refusal
from domain.texts import Language
from storage.database import DatabaseDown
from storage.engine.lock import AlreadyRunning
from storage.engine.migrate import NewerThanCode, WrongEncoding


class Unreadable(Exception):
    """A file that was named is not there, or is no text."""


Command = Callable[[argparse.Namespace], int]
MENDABLE = (
    AlreadyRunning,
    NewerThanCode,
    WrongEncoding,
    FormFileError,
    Unreadable,
    NotNamed,
    DatabaseDown,
    TokenRefused,
    WebhookRefused,
)


def guarded(command: Command) -> Command:
    def run(chosen: argparse.Namespace) -> int:
        try:
            return command(chosen)
        except Unset as missing:
            return complain(f"Set {missing} first: in the environment or in a file .env. See README.")
        except MENDABLE as error:
            return complain(str(error))
        except Refusal as refusal:
            return complain(unescape(catalogues.speakers()[Language.EN](refusal.key, **refusal.details)))
        except ValidationError as error:
            return complain("\n".join(_told(one["loc"], one["msg"]) for one in error.errors()))

    return run


def program(main: Callable[[], Coroutine[None, None, None]]) -> Command:
    """A command that runs until it is stopped."""

    def run(_chosen: argparse.Namespace) -> int:
        asyncio.run(main())
        return 0

    return guarded(run)


def text_of(file: Path) -> str:
    """Spreadsheets begin a text with a mark that is no part of it."""
    try:
        return file.read_text("utf-8-sig")
    except OSError as error:
        raise Unreadable(f"{file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise Unreadable(f"{file}: not in UTF-8; save it as “CSV UTF-8”, or as UTF-8 text") from error


def complain(text: str) -> int:
    print(text, file=sys.stderr)
    return 1


def _told(place: tuple[int | str, ...], message: str) -> str:
    return f"DRUM_{'_'.join(str(part) for part in place).upper()}: {message}"
