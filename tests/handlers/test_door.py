"""What the door demands of handlers before it opens."""

import asyncio
from collections.abc import Callable

import pytest
from aiogram import Router

from domain.rights import May
from domain.screens import Answer
from handlers.door import Door, choices_of
from handlers.filters import Command
from handlers.turn import Turn
from storage.database import Database
from tests.bot.receptions import now, office

ENTER = {"may": May.ENTER}


def built(db: Database, *routers: Router) -> set[str]:
    return set(Door(choices_of(routers), db, office(), now, username="trong_truong_bot").kinds)


def a_router(handler: Callable[..., object], flags: dict[str, May] | None = None) -> Router:
    router = Router()
    router.message.register(handler, Command("x"), flags=flags)
    return router


def test_a_handler_without_a_right_does_not_start(db: Database) -> None:
    def open_to_all(turn: Turn) -> Answer:
        return Answer()

    with pytest.raises(ValueError, match="open_to_all does not say what right"):
        built(db, a_router(open_to_all))


def test_an_asynchronous_handler_does_not_start(db: Database) -> None:
    async def waits(turn: Turn) -> Answer:
        await asyncio.sleep(0)
        return Answer()

    with pytest.raises(ValueError, match="waits is asynchronous"):
        built(db, a_router(waits, ENTER))


def test_a_handler_that_asks_for_something_unknown_does_not_start(db: Database) -> None:
    def curious(turn: Turn, bot: object) -> Answer:
        return Answer()

    with pytest.raises(ValueError, match=r"curious asks for \['bot'\]"):
        built(db, a_router(curious, ENTER))


def test_a_handler_that_takes_no_turn_does_not_start(db: Database) -> None:
    def deaf(text: str) -> Answer:
        return Answer()

    with pytest.raises(ValueError, match="deaf does not take the turn first"):
        built(db, a_router(deaf, ENTER))


def test_only_kinds_of_update_with_a_handler_are_asked_for_and_a_router_serves_twice(db: Database) -> None:
    def greet(turn: Turn) -> Answer:
        return Answer()

    router = a_router(greet, ENTER)

    assert built(db, router) == built(db, router) == {"message", "callback_query"}
