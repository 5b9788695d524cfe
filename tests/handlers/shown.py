"""What a phone shows of a message: its text as it is read, its buttons, the keys it brings."""

from handlers.rendering import plain

Json = dict[str, object]


def text(params: Json) -> str:
    told = params.get("text", params.get("caption", ""))
    assert isinstance(told, str)
    read = plain(told)
    assert len(told.encode("utf-16-le")) // 2 <= 4096, "Telegram takes no longer message"
    assert "text" in params or len(read.encode("utf-16-le")) // 2 <= 1024, "Telegram takes no longer caption"
    return read


def buttons(params: Json) -> list[list[tuple[str, str]]]:
    match params.get("reply_markup"):
        case {"inline_keyboard": list(keyboard)}:
            return [
                [(button["text"], button.get("callback_data") or button["url"]) for button in row] for row in keyboard
            ]
    return []


def keys(params: Json) -> list[str] | None:
    """None where those that are there stay."""
    match params.get("reply_markup"):
        case {"keyboard": list(rows)}:
            return [key["text"] for row in rows for key in row]
        case {"remove_keyboard": True}:
            return []
    return None


def again(params: Json) -> str | None:
    """A file that was sent before, by where it is kept."""
    handle = params.get("photo", params.get("document"))
    return handle if isinstance(handle, str) else None
