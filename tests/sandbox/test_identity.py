"""What the bot says of itself: commands, names, menu buttons."""

import pytest

from sandbox.wire import Json
from tests.sandbox.playground import Playground, played

COMMANDS: Json = [{"command": "chuanop", "description": "Ai chưa nộp"}]
OTHERS: Json = [{"command": "missing", "description": "Who is missing"}]


@played
async def test_commands_are_kept_by_scope_and_language(it: Playground) -> None:
    groups: Json = {"type": "all_group_chats"}

    await it.call("setMyCommands", commands=COMMANDS)
    await it.call("setMyCommands", commands=OTHERS, scope=groups, language_code="en")

    assert await it.call("getMyCommands") == COMMANDS
    assert await it.call("getMyCommands", scope=groups, language_code="en") == OTHERS
    assert await it.call("getMyCommands", scope=groups) == []
    await it.call("deleteMyCommands")
    assert await it.call("getMyCommands") == []


@played
async def test_a_chat_may_have_commands_of_its_own(it: Playground) -> None:
    person = await it.person()
    scope: Json = {"type": "chat", "chat_id": person}

    await it.call("setMyCommands", commands=COMMANDS, scope=scope)

    assert await it.call("getMyCommands", scope=scope) == COMMANDS
    assert await it.call("getMyCommands") == []


@played
@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"commands": [{"command": "Nộp", "description": "a"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a" * 33, "description": "a"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "a", "description": "a"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [{"command": "a"}]}, "can't parse BotCommand: Can't find field \"description\""),
        ({"commands": {}}, "expected an Array of BotCommand"),
        ({"commands": "["}, "can't parse commands JSON object"),
        ({"scope": {"type": "everywhere"}}, "can't parse BotCommandScope: Unsupported type specified"),
        ({"scope": {"type": "chat"}}, "can't parse BotCommandScope: Empty chat_id specified"),
        ({"scope": {"type": "chat", "chat_id": 424242}}, "chat not found"),
        ({"language_code": "vietnamese"}, "invalid language code specified"),
    ],
)
async def test_commands_telegram_refuses_are_refused(it: Playground, params: dict[str, Json], refusal: str) -> None:
    assert await it.refusal("setMyCommands", **{"commands": COMMANDS, **params}) == f"Bad Request: {refusal}"


@played
@pytest.mark.parametrize(
    ("what", "field", "longest"),
    [
        ("Name", "name", 64),
        ("Description", "description", 512),
        ("ShortDescription", "short_description", 120),
    ],
)
async def test_texts_about_the_bot_are_kept_by_language(it: Playground, what: str, field: str, longest: int) -> None:
    await it.call(f"setMy{what}", **{field: "Trống"})
    await it.call(f"setMy{what}", language_code="en", **{field: "Drum"})

    assert (await it.call(f"getMy{what}", language_code="en"))[field] == "Drum"
    assert (await it.call(f"getMy{what}", language_code="fr"))[field] == "Trống"
    assert "is too long" in await it.refusal(f"setMy{what}", **{field: "a" * (longest + 1)})


@played
async def test_a_chat_without_its_own_menu_button_shows_everybodys(it: Playground) -> None:
    person = await it.person()

    before = await it.call("getChatMenuButton", chat_id=person)
    await it.call("setChatMenuButton", menu_button={"type": "commands"})

    assert before == {"type": "default"}
    assert await it.call("getChatMenuButton", chat_id=person) == {"type": "commands"}
    assert await it.refusal("setChatMenuButton", menu_button={"type": "wheel"}) == (
        "Bad Request: can't parse menu button: MenuButton has unsupported type"
    )
