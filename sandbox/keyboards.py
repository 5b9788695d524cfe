"""Keyboards under messages: what Telegram accepts, and its words for what it does not."""

from sandbox.errors import ApiError, bad_request, not_imitated
from sandbox.params import Params
from sandbox.wire import Json, JsonObject

DATA_LIMIT = 64
MOST_BUTTONS = 100
ACTIONS = ("url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat", "web_app", "copy_text")
MAY_BE_EMPTY = frozenset({"switch_inline_query", "switch_inline_query_current_chat"})
UNKNOWN_ACTIONS = ("login_url", "callback_game", "pay", "switch_inline_query_chosen_chat", "disabled")
REQUESTS = ("request_contact", "request_location")


def read(params: Params) -> JsonObject | None:
    """The reply_markup of a call, as it will be shown; None for none or an empty one."""
    markup = params.json("reply_markup", "reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("Object expected as reply markup")
    if keyboard := _rows(markup, "keyboard"):
        return {**markup, "keyboard": [[_reply_button(button) for button in row] for row in keyboard]}
    if inline := _rows(markup, "inline_keyboard"):
        return _inline(inline)
    kept = ("remove_keyboard", "force_reply", "selective", "input_field_placeholder")
    return {name: markup[name] for name in kept if name in markup} or None


def read_inline(params: Params) -> JsonObject | None:
    """For edits: only an inline keyboard can be put under a message already sent."""
    markup = read(params)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("Inline keyboard expected")
    return markup


def buttons(markup: JsonObject | None, field: str = "inline_keyboard") -> list[list[JsonObject]]:
    rows = markup.get(field) if markup else None
    if not isinstance(rows, list):
        return []
    return [[button for button in row if isinstance(button, dict)] for row in rows if isinstance(row, list)]


def _rows(markup: JsonObject, field: str) -> list[list[Json]]:
    rows = markup.get(field)
    if rows is None:
        return []
    whose = " of the InlineKeyboardMarkup" if field == "inline_keyboard" else ""
    if not isinstance(rows, list):
        raise bad_request(f'Field "{field}" must be of type Array')
    checked: list[list[Json]] = []
    for row in rows:
        if not isinstance(row, list):
            raise bad_request(f'Field "{field}"{whose} must be an Array of Arrays')
        if row:
            checked.append(row)
    return checked


def _inline(rows: list[list[Json]]) -> JsonObject:
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": [[_inline_button(button) for button in row] for row in rows]}


def _inline_button(button: Json) -> JsonObject:
    if not isinstance(button, dict):
        raise _inline_complaint("InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise _inline_complaint('Can\'t find field "text"')
    if odd := [name for name in UNKNOWN_ACTIONS if name in button]:
        raise not_imitated(f"inline keyboard buttons with {odd[0]}")
    given = [name for name in ACTIONS if name in button and (button[name] != "" or name in MAY_BE_EMPTY)]
    if not given:
        raise _inline_complaint("Text buttons are unallowed in the inline keyboard")
    if len(given) > 1:
        raise not_imitated(f"inline keyboard buttons with both {' and '.join(given)}")
    if not str(button["text"]).strip():
        raise bad_request("Inline keyboard button text must be non-empty")
    _check_action(given[0], button[given[0]])
    return button


def _check_action(action: str, value: Json) -> None:
    if action == "callback_data":
        if not isinstance(value, str):
            raise _inline_complaint('Field "callback_data" must be of type String')
        if len(value.encode()) > DATA_LIMIT:
            raise bad_request("BUTTON_DATA_INVALID")
    if action == "url":
        _check_url(str(value))


def _check_url(url: str) -> None:
    scheme, _, rest = url.rpartition("://")
    host = rest.partition("/")[0].partition("?")[0].partition(":")[0]
    if scheme == "tg" and rest:
        return
    if scheme not in {"", "http", "https"} or "." not in host.strip("."):
        raise bad_request(f"Inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _inline_complaint(reason: str) -> ApiError:
    return bad_request(f"Can't parse inline keyboard button: {reason}")


def _reply_button(button: Json) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request("Can't parse keyboard button: KeyboardButton must be a String or an Object")
    if "text" not in button:
        raise bad_request("Can't parse keyboard button: Can't find field \"text\"")
    if not str(button["text"]).strip():
        raise bad_request("Keyboard button text must be non-empty")
    if odd := [name for name in button if name not in {"text", "style", "icon_custom_emoji_id", *REQUESTS}]:
        raise not_imitated(f"keyboard buttons with {odd[0]}")
    return button
