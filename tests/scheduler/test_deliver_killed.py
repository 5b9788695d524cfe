"""Killed at any moment, the sender loses nothing and repeats at most what it had in hand, once, and marked."""

import asyncio
import signal
from collections import Counter

import pytest

from domain.sending.notices import Key, State
from storage.database import Database
from tests import forking
from tests.office import SCHOOLS, chat_of
from tests.scheduler import dying
from tests.scheduler.town import Town, in_town


@pytest.mark.parametrize("point", ["B1", "B2", "B3"])
def test_a_kill_loses_no_letter_and_repeats_none_twice(db: Database, url: str, point: str) -> None:
    async def story(town: Town) -> None:
        await town.publishes()
        assert await killed(town, url, point) == -signal.SIGKILL
        arrived = {chat for chat, _ in await town.said()}

        await town.rounds.poke("deliver")
        too_soon = {chat for chat, _ in await town.said()}
        town.office.pass_time(seconds=61)
        await town.rounds.poke("deliver")

        copies = Counter(chat for chat, _ in await town.said())
        again = [chat for chat, text in await town.said() if text.startswith("(gửi lại)")]
        assert too_soon == arrived
        assert set(copies) == {chat_of(head) for head in town.office.heads.values()}
        assert {chat for chat, times in copies.items() if times > 1} == arrived
        assert max(copies.values()) <= 2
        assert len(again) == len(SCHOOLS)
        assert {state for state, _ in await town.states(Key.PLAN)} == {State.SENT}

    in_town(db, story)


async def killed(town: Town, url: str, point: str) -> int:
    """What a process that delivers and dies at this point leaves as its exit status."""
    given = (url, town.telegram.url, point, town.office.now)
    doomed = forking.processes.Process(target=dying.deliver_until_killed, args=given)
    doomed.start()
    await asyncio.to_thread(doomed.join)
    assert doomed.exitcode is not None
    return doomed.exitcode
