"""Runs a program to its end, and says in one line why it could not start."""

import asyncio
import sys
from collections.abc import Coroutine

from pydantic import ValidationError

from bot.settings import Unset
from domain.forms.files import FormFileError
from domain.refusals import Refusal
from storage.database import DatabaseDown
from storage.lock import AlreadyRunning
from storage.migrate import NewerThanCode


def started(program: Coroutine[None, None, None]) -> int:
    try:
        asyncio.run(program)
    except Unset as missing:
        return complain(f"Set {missing} first: in the environment or in a file .env. See README.")
    except (AlreadyRunning, NewerThanCode, FormFileError, DatabaseDown) as error:
        return complain(str(error))
    except Refusal as refusal:
        return complain(f"{refusal.key}: {refusal.details}")
    except ValidationError as error:
        wrong = "; ".join(f"DRUM_{'_'.join(map(str, one['loc'])).upper()}: {one['msg']}" for one in error.errors())
        return complain(wrong)
    return 0


def complain(text: str) -> int:
    print(text, file=sys.stderr)
    return 1
