"""Killed at any moment: no update lost, none applied twice, no answer lost, none said more than twice."""

import asyncio
import signal
from collections import Counter
from collections.abc import Iterator
from multiprocessing.process import BaseProcess

import pytest

from storage.database import Database
from storage.incoming import inbox_care
from tests import forking
from tests.bot.mortal import live_until_killed
from tests.bot.receptions import Phone, noted, phone, states
from tests.sandboxed import telegram
from tests.waiting import eventually

MESSAGES = 4
AGAIN = "(gửi lại) "


class Cradle:
    """Brings bots to life, one at a time."""

    def __init__(self) -> None:
        self._living: BaseProcess | None = None

    def bear(self, database: str, url: str, point: str) -> None:
        self._living = forking.processes.Process(target=live_until_killed, args=(database, url, point))
        self._living.start()

    def bury(self) -> None:
        """Waits for a death."""
        assert self._living is not None
        self._living.join()
        assert self._living.exitcode == -signal.SIGKILL
        self._living = None

    def kill(self) -> None:
        if self._living is not None:
            self._living.kill()
            self.bury()


@pytest.fixture
def cradle() -> Iterator[Cradle]:
    one = Cradle()
    yield one
    one.kill()


@pytest.mark.parametrize("point", ["A1", "A2", "A3", "A4", "A5"])
def test_a_kill_loses_no_update_and_no_answer(db: Database, url: str, cradle: Cradle, point: str) -> None:
    async def killed() -> list[str]:
        async with telegram() as world:
            hoa = await phone(world)
            await asyncio.to_thread(cradle.bear, url, world.url, point)
            await _says_all(hoa)
            await asyncio.to_thread(cradle.bury)
            await asyncio.to_thread(cradle.bear, url, world.url, "")
            return await _heard_when_all_is_answered(hoa, db)

    heard = asyncio.run(killed())
    said = Counter(text.removeprefix(AGAIN) for text in heard)

    repeated = sum(said.values()) - len(said)
    assert noted(db) == [str(number) for number in range(MESSAGES)]
    assert sorted(said) == [f"Đã ghi {number}" for number in range(MESSAGES)]
    assert repeated <= db.run_now(inbox_care.tally).repeated
    assert repeated == (1 if point == "A5" else 0)
    # Nobody knew of A4 that it was the first time.
    assert sum(text.startswith(AGAIN) for text in heard) == (1 if point in {"A4", "A5"} else 0)


async def _says_all(hoa: Phone) -> None:
    for number in range(MESSAGES):
        await hoa.says(str(number))


async def _heard_when_all_is_answered(hoa: Phone, db: Database) -> list[str]:
    async def looked() -> list[str]:
        return await asyncio.to_thread(states, db)

    await eventually(looked, lambda found: found == ["answered"] * MESSAGES)
    return await hoa.heard()
