"""What the bot says of itself: who it is, its commands, names, descriptions and menu buttons."""

import re
from collections.abc import MutableMapping

from sandbox import access
from sandbox.chats import ChatType
from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.profile import Scope
from sandbox.wire import Json, JsonObject
from sandbox.world import World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"(?:[a-z]{2})?")
MOST_COMMANDS = 100
LONGEST_COMMAND_DESCRIPTION = 256
LONGEST_NAME = 64
LONGEST_DESCRIPTION = 512
LONGEST_SHORT_DESCRIPTION = 120
SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


def get_me(world: World, _: Params) -> Json:
    return world.profile.me()


def set_my_commands(world: World, params: Params) -> Json:
    commands = params.json("commands", "commands")
    if commands is not None and not isinstance(commands, list):
        raise bad_request("Expected an Array of BotCommand")
    checked = [_command(command) for command in commands or []]
    if len(checked) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    place = _scope(world, params), _language(params)
    world.profile.commands[place] = [*checked]
    return True


def get_my_commands(world: World, params: Params) -> Json:
    """Exactly what was set for this scope and language: nothing falls back to another."""
    return world.profile.commands.get((_scope(world, params), _language(params)), [])


def delete_my_commands(world: World, params: Params) -> Json:
    world.profile.commands.pop((_scope(world, params), _language(params)), None)
    return True


def set_my_name(world: World, params: Params) -> Json:
    return _set_text(world.profile.names, params, "name", LONGEST_NAME)


def get_my_name(world: World, params: Params) -> Json:
    return {"name": _text(world.profile.names, params) or str(world.bot["first_name"])}


def set_my_description(world: World, params: Params) -> Json:
    return _set_text(world.profile.descriptions, params, "description", LONGEST_DESCRIPTION)


def get_my_description(world: World, params: Params) -> Json:
    return {"description": _text(world.profile.descriptions, params)}


def set_my_short_description(world: World, params: Params) -> Json:
    return _set_text(world.profile.short_descriptions, params, "short_description", LONGEST_SHORT_DESCRIPTION)


def get_my_short_description(world: World, params: Params) -> Json:
    return {"short_description": _text(world.profile.short_descriptions, params)}


def set_chat_menu_button(world: World, params: Params) -> Json:
    world.profile.menu_buttons[_menu_chat(world, params)] = _menu_button(params)
    return True


def get_chat_menu_button(world: World, params: Params) -> Json:
    """A chat without a button of its own shows the one set for everybody."""
    buttons = world.profile.menu_buttons
    own = buttons.get(_menu_chat(world, params), {"type": "default"})
    return own if own["type"] != "default" else buttons.get(0, {"type": "default"})


def _command(command: Json) -> JsonObject:
    if not isinstance(command, dict):
        raise bad_request("Can't parse BotCommand: expected an Object")
    for field in ("command", "description"):
        if field not in command:
            raise bad_request(f"Can't parse BotCommand: Can't find field \"{field}\"")
    name, description = str(command["command"]).removeprefix("/"), str(command["description"]).strip()
    if COMMAND.fullmatch(name) is None:
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= LONGEST_COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _scope(world: World, params: Params) -> Scope:
    scope = params.json("scope", "BotCommandScope")
    if scope is None:
        return "default", 0, 0
    if not isinstance(scope, dict):
        raise bad_request("Can't parse BotCommandScope: BotCommandScope must be an Object")
    inner = Params(scope)
    kind = inner.text("type")
    if kind in SCOPES:
        return kind, 0, 0
    if kind not in CHAT_SCOPES:
        raise bad_request("Can't parse BotCommandScope: Unsupported type specified")
    if not inner.has("chat_id"):
        raise bad_request("Can't parse BotCommandScope: Empty chat_id specified")
    chat = access.readable(world, inner)
    user = inner.integer("user_id") if kind == "chat_member" else 0
    if kind == "chat_member" and user <= 0:
        raise bad_request("Can't parse BotCommandScope: Invalid user_id specified")
    return kind, chat.id, user


def _language(params: Params) -> str:
    language = params.text("language_code")
    if LANGUAGE.fullmatch(language) is None:
        raise bad_request("invalid language code specified")
    return language


def _set_text(texts: MutableMapping[str, str], params: Params, field: str, longest: int) -> Json:
    """An empty text takes the one for this language away."""
    language, text = _language(params), params.text(field).strip()
    if len(text) > longest:
        raise bad_request(f"{field.replace('_', ' ')} is too long")
    if text:
        texts[language] = text
    else:
        texts.pop(language, None)
    return True


def _text(texts: MutableMapping[str, str], params: Params) -> str:
    return texts.get(_language(params)) or texts.get("", "")


def _menu_chat(world: World, params: Params) -> int:
    if not params.has("chat_id"):
        return 0
    chat = access.readable(world, params)
    if chat.type is not ChatType.PRIVATE:
        raise bad_request("chat_id must be a private chat")
    return chat.id


def _menu_button(params: Params) -> JsonObject:
    button = params.json("menu_button", "menu button")
    match button:
        case None:
            return {"type": "default"}
        case {"type": "default" | "commands" as kind}:
            return {"type": kind}
        case {"type": "web_app", "text": str(text), "web_app": {"url": str(url)}}:
            return {"type": "web_app", "text": text, "web_app": {"url": url}}
        case {"type": _}:
            raise bad_request("Can't parse menu button: MenuButton has unsupported type")
        case _:
            raise bad_request("Can't parse menu button: MenuButton must be an Object")
