"""A terminal as a messenger: what is typed there is answered there, in words."""

import asyncio

import pytest

from bot import console
from handlers.turn import Office as Answering
from storage.database import Database
from tests.handlers.phones import SPEAKERS
from tests.office import SECRET, Office
from tests.waiting import SOON


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_what_is_typed_in_a_terminal_is_answered_there(db: Database) -> None:
    office = Office.at_work(db)
    shown: list[str] = []

    async def talk() -> None:
        heard = asyncio.Event()

        def shows(text: str) -> None:
            shown.append(text)
            heard.set()

        answering = Answering(SPEAKERS, SECRET)
        async with console.opened(db, answering, lambda: office.now, chat=7, shows=shows) as line:
            for typed in ("/start", "1"):
                heard.clear()
                await line.says(typed)
                await asyncio.wait_for(heard.wait(), SOON)

    asyncio.run(talk())

    assert "1. Đồng ý  2. Không đồng ý" in shown[0]
    assert "mã mời" in shown[1]
