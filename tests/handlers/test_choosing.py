"""Which handler takes an update: the first that fits, in the order they were given."""

import asyncio
from datetime import UTC, datetime

import pytest
from aiogram import Bot, Router
from aiogram.types import Chat, Message

from handlers.choosing import Choice
from handlers.filters import Command, Typed

BOT = Bot("1000001:" + "a" * 35)


def first() -> None: ...


def everything() -> None: ...


def second() -> None: ...


def a_choice() -> Choice:
    router = Router()
    router.message.register(first, Command("nop", "report"))
    router.message.register(everything, Typed())
    router.message.register(second, Command("huy"))
    return Choice(router.message.handlers)


def chosen_for(text: str | None) -> tuple[object, object] | None:
    chat = Chat(id=1, type="private")
    message = Message(message_id=1, date=datetime(2024, 2, 22, tzinfo=UTC), chat=chat, text=text)
    given = {"bot": BOT, "username": "trong_truong_bot"}
    chosen = asyncio.run(a_choice().choose(message, given))
    return None if chosen is None else (chosen.handler.callback, chosen.found.get("args", chosen.found.get("text")))


@pytest.mark.parametrize("text", ["/nop 3", "/NOP 3", "/report@Trong_Truong_Bot 3"])
def test_a_command_goes_to_its_handler_by_any_of_its_names(text: str) -> None:
    assert chosen_for(text) == (first, "3")


@pytest.mark.parametrize("text", ["câu 3", "/unknown", "/nop@another_bot 3"])
def test_what_no_command_takes_goes_to_who_takes_words(text: str) -> None:
    assert chosen_for(text) == (everything, text)


def test_a_handler_that_takes_everything_goes_before_the_commands_after_it() -> None:
    assert chosen_for("/huy") == (everything, "/huy")


def test_what_nobody_wants_is_given_to_nobody() -> None:
    assert chosen_for(None) is None
