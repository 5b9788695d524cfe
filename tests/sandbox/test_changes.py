"""The one long poll of the page, and the menu of commands it shows."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from sandbox.wire import Json
from tests.sandbox.playground import Playground, Tree, played


async def news(it: Playground, after: int, wait: float = 0) -> Tree:
    return await it.phone(f"/changes?after={after}&wait={wait}")


async def seen(it: Playground) -> int:
    return int((await news(it, 0))["version"])


@played
async def test_who_has_seen_nothing_is_told_of_every_chat(it: Playground) -> None:
    person, other = await it.person(), await it.person("Thầy Bình", started=False)
    chat = await it.group(person, other)

    told = await news(it, 0)

    places = [[entry[0], entry[1]] for entry in told["chats"]]
    assert places == [[person, person], [other, other], [person, chat], [other, chat]]
    assert int(told["version"]) > 0


@played
async def test_a_count_this_server_never_reached_is_told_everything_too(it: Playground) -> None:
    await it.person()

    assert len((await news(it, 10**6, wait=20))["chats"]) == 1


@played
async def test_only_the_chat_that_changed_is_named(it: Playground) -> None:
    person, _ = await it.person(), await it.person("Thầy Bình")
    before = await seen(it)
    waiting = asyncio.create_task(news(it, before, wait=20))
    await asyncio.sleep(0.05)

    await it.call("sendMessage", chat_id=person, text="mới")

    told = await waiting
    assert told["chats"] == [[person, person, (await it.screen(person))["version"]]]


@played
async def test_without_news_the_wait_ends_with_the_same_count(it: Playground) -> None:
    await it.person()
    before = await seen(it)

    told = await news(it, before, wait=0.1)

    assert told["version"] == before
    assert told["chats"] == []


async def push(it: Playground) -> None:
    await it.phone("/clock", {"by": 60})


async def join(it: Playground) -> None:
    await it.person("Cô Lan", started=False)


async def block(it: Playground) -> None:
    await it.phone("/people/7000001/block", {"blocked": True})


@played
@pytest.mark.parametrize(
    ("happens", "moved"), [(push, "clock_version"), (join, "people_version"), (block, "people_version")]
)
async def test_every_kind_of_change_moves_its_own_count(
    it: Playground, happens: Callable[[Playground], Awaitable[None]], moved: str
) -> None:
    await it.person()
    before = await news(it, 0)

    await happens(it)

    after = await news(it, int(before["version"]))
    counts = ("clock_version", "people_version", "stage_version")
    assert [name for name in counts if before[name] != after[name]] == [moved]


@played
async def test_the_menu_shows_the_narrowest_commands_in_the_persons_language(it: Playground) -> None:
    person, other = await it.person(), await it.person("Thầy Bình")
    chat = await it.group(person, other)
    scopes: list[tuple[str, Json, str]] = [
        ("moi", {"type": "default"}, ""),
        ("rieng", {"type": "all_private_chats"}, "vi"),
        ("private", {"type": "all_private_chats"}, ""),
        ("truong", {"type": "all_chat_administrators"}, ""),
    ]
    for command, scope, language in scopes:
        commands: Json = [{"command": command, "description": "a"}]
        await it.call("setMyCommands", commands=commands, scope=scope, language_code=language)

    async def menu(who: int, where: int) -> list[Tree]:
        return [entry["command"] for entry in await it.phone(f"/people/{who}/chats/{where}/commands")]

    assert await menu(person, person) == ["rieng"]
    assert await menu(person, chat) == ["truong"]
    assert await menu(other, chat) == ["moi"]
