"""A pressed button stops spinning soon, however long its handler takes; what that has to say is said all the same."""

import asyncio
import threading
from dataclasses import replace

import pytest
from aiogram import Router

from domain import actions
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers.filters import Command, Pressed
from handlers.turn import Turn
from storage.database import Database
from tests.bot.receptions import QUICK, phone, polled, settled
from tests.sandboxed import telegram
from tests.waiting import SOON

ENTER = {"may": May.ENTER}


NOT_YET = "Thầy/cô chưa được giao việc này"


def slow(go_on: threading.Event, answer: Answer | Refusal) -> Router:
    router = Router()

    @router.message(Command("start"), flags=ENTER)
    def start(turn: Turn) -> Answer:
        return Answer(Screen("Chào thầy/cô", ((Button("Nộp", actions.MyDuties()),),)))

    @router.callback_query(Pressed(actions.MyDuties), flags=ENTER)
    def hand_in(turn: Turn, action: actions.MyDuties) -> Answer:
        assert go_on.wait(SOON)
        if isinstance(answer, Refusal):
            raise answer
        return answer

    return router


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        (Answer(Screen("Đã nhận"), Place.PRESSED, toast="Đã ghi"), ["Đã nhận"]),
        (Answer(toast=NOT_YET), ["Chào thầy/cô", NOT_YET]),
        (Refusal("unit-not-yours"), ["Chào thầy/cô", "Đơn vị này không thuộc phần thầy/cô phụ trách."]),
    ],
)
def test_a_button_stops_spinning_while_its_handler_is_under_way_and_nothing_is_left_unsaid(
    db: Database, answer: Answer | Refusal, left: list[str]
) -> None:
    go_on = threading.Event()

    async def story() -> None:
        limits = replace(QUICK, time=2 * SOON, spinner=0.1)
        async with telegram() as world, polled(db, world, slow(go_on, answer), limits=limits):
            hoa = await phone(world)
            await hoa.says("/start")
            await hoa.hears(1)

            told = await hoa.taps("Nộp")
            meanwhile = await hoa.heard()
            go_on.set()

            assert told == {"answered": True}
            assert meanwhile == ["Chào thầy/cô"]
            assert await settled(db, 2) == ["answered", "answered"]
            assert await hoa.heard() == left

    asyncio.run(story())
