"""The one visit to the trial that several files of tests look at."""

import asyncio

import pytest

from tests.bot.played import Played, play


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return asyncio.run(play(tmp_path_factory.mktemp("played")))
