"""Runs a command to its end; what an operator can mend is told in one line, and not as a traceback."""

import argparse
import asyncio
import sys
from collections.abc import Callable, Coroutine

from pydantic import ValidationError

from bot.settings import TokenRefused, Unset
from domain.forms.files import FormFileError
from domain.refusals import Refusal
from storage.database import DatabaseDown
from storage.lock import AlreadyRunning
from storage.migrate import NewerThanCode

Command = Callable[[argparse.Namespace], int]
MENDABLE = (AlreadyRunning, NewerThanCode, FormFileError, DatabaseDown, TokenRefused)


def guarded(command: Command) -> Command:
    def run(chosen: argparse.Namespace) -> int:
        try:
            return command(chosen)
        except Unset as missing:
            return complain(f"Set {missing} first: in the environment or in a file .env. See README.")
        except MENDABLE as error:
            return complain(str(error))
        except Refusal as refusal:
            return complain(f"{refusal.key}: {refusal.details}")
        except ValidationError as error:
            return complain("\n".join(_told(one["loc"], one["msg"]) for one in error.errors()))

    return run


def program(main: Callable[[], Coroutine[None, None, None]]) -> Command:
    """A command that runs until it is stopped."""

    def run(_chosen: argparse.Namespace) -> int:
        asyncio.run(main())
        return 0

    return guarded(run)


def complain(text: str) -> int:
    print(text, file=sys.stderr)
    return 1


def _told(place: tuple[int | str, ...], message: str) -> str:
    return f"DRUM_{'_'.join(str(part) for part in place).upper()}: {message}"
