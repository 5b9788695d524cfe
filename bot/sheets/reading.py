"""Has a file read by a child, and hears it out, but no longer than it may take."""

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import suppress

from bot.sheets import limits
from domain.sheets import Brought, Row, Sheet, Unreadable

TOO_HEAVY = Unreadable("sheet-too-heavy")
BROKEN = Unreadable("sheet-broken")


async def read_sheets(content: bytes) -> Brought:
    if len(content) > limits.MOST_BYTES:
        return Unreadable("sheet-too-big", {"most": limits.MOST_BYTES // limits.MEGABYTE})
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.sheets"), stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_environment()
    )
    try:
        async with asyncio.timeout(limits.WALL_SECONDS):
            told, _ = await child.communicate(content)
    except TimeoutError:
        return TOO_HEAVY
    finally:
        with suppress(ProcessLookupError):
            child.kill()
            await child.wait()
    return await asyncio.to_thread(_brought, told, child.returncode)


def _environment() -> dict[str, str]:
    """Nothing of ours: no token, no database. What reads XML for the library is the one that refuses its bombs."""
    ours = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG") if name in os.environ}
    paths = os.pathsep.join(os.path.abspath(path) for path in sys.path)  # noqa: PTH100 - a list of strings for a shell
    return {
        **ours,
        "PYTHONPATH": paths,
        "PYTHONIOENCODING": "utf-8",
        "OPENPYXL_LXML": "False",
        "OPENPYXL_DEFUSEDXML": "True",
        "OPENBLAS_NUM_THREADS": "1",
    }


def _brought(told: bytes, status: int | None) -> Brought:
    """A child that was killed, or says so itself, has come to its limits."""
    if status != 0:
        return BROKEN if status == 1 else TOO_HEAVY
    return _sheets(told)


def _sheets(told: bytes) -> Brought:
    found: list[tuple[str, list[Row]]] = []
    for line in told.splitlines():
        match json.loads(line):
            case {"sheet": str(name)}:
                found.append((name, []))
            case [int(number), list(cells), list(computed)] if found:
                found[-1][1].append(Row(number, tuple(cells), tuple(computed)))
            case {"refused": str(key), "details": dict(details)}:
                return Unreadable(key, details)
            case {"end": True}:
                return tuple(Sheet(name, tuple(rows)) for name, rows in found)
    return BROKEN
