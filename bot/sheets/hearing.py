"""Starts a child that reads what somebody sent, and hears it out, but no longer than it may take."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from contextlib import suppress
from dataclasses import dataclass

from bot.sheets import limits


@dataclass(frozen=True, slots=True)
class Told:
    """A child that was killed, or says so itself, has come to its limits."""

    lines: bytes
    status: int | None

    @property
    def whole(self) -> bool:
        return self.status == 0

    @property
    def too_heavy(self) -> bool:
        return self.status not in (0, 1)


async def told_by(module: str, content: bytes, *words: str) -> Told:
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module, *words), stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=_environment()
    )
    try:
        async with asyncio.timeout(limits.WALL_SECONDS):
            told, _ = await child.communicate(content)
    except TimeoutError:
        return Told(b"", None)
    finally:
        with suppress(ProcessLookupError):
            child.kill()
            await child.wait()
    return Told(told, child.returncode)


def _environment() -> dict[str, str]:
    """Nothing of ours: no token, no database. What reads XML for the library is the one that refuses its bombs."""
    ours = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG") if name in os.environ}
    return {
        **ours,
        "PYTHONPATH": paths(),
        "PYTHONIOENCODING": "utf-8",
        "OPENPYXL_LXML": "False",
        "OPENPYXL_DEFUSEDXML": "True",
        "OPENBLAS_NUM_THREADS": "1",
    }


def paths() -> str:
    """Where a child finds what this process has found, wherever it was started."""
    return os.pathsep.join(os.path.abspath(path) for path in sys.path)  # noqa: PTH100 - a list of strings for a shell
