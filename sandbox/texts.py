"""Texts and captions of a call: parsed, trimmed, measured."""

from sandbox.entities import utf16, with_found
from sandbox.errors import bad_request, not_imitated
from sandbox.markup import read_html
from sandbox.params import Params
from sandbox.wire import Json, JsonObject

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

Formatted = tuple[str, list[Json]]


def message_text(params: Params, *, too_long: str = "message is too long") -> Formatted:
    if not params.text("text"):
        raise bad_request("Message text is empty")
    text, entities = _formatted(params, "text", "entities")
    if not text:
        raise bad_request("text must be non-empty")
    if len(text) > TEXT_LIMIT:
        raise bad_request(too_long)
    return text, entities


def caption(params: Params) -> Formatted:
    text, entities = _formatted(params, "caption", "caption_entities")
    if len(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return text, entities


def _formatted(params: Params, field: str, entities_field: str) -> Formatted:
    source = params.text(field)
    if not source.isascii() and not _is_unicode(source):
        raise bad_request("strings must be encoded in UTF-8")
    mode = params.text("parse_mode")
    if mode:
        text, entities = _parsed(source, mode.lower())
    else:
        text, entities = source, _given(params, entities_field)
    text, entities = _trimmed(text.replace("\r", ""), entities)
    return text, with_found(text, entities)


def _parsed(source: str, mode: str) -> Formatted:
    match mode:
        case "html":
            return read_html(source) if "<" in source or "&" in source else (source, [])
        case "none":
            return source, []
        case "markdown" | "markdownv2":
            raise not_imitated(f"parse_mode {mode}; send HTML")
        case _:
            raise bad_request("Unsupported parse_mode")


def _given(params: Params, field: str) -> list[Json]:
    entities = params.json(field, "entities") or []
    if not isinstance(entities, list):
        raise bad_request("Expected an Array of MessageEntity")
    for entity in entities:
        match entity:
            case {"type": str(), "offset": int(), "length": int()}:
                continue
            case _:
                raise bad_request("Can't parse MessageEntity: expected an Object with type, offset and length")
    return entities


def _trimmed(text: str, entities: list[Json]) -> Formatted:
    """Telegram cuts blanks off both ends and moves the entities along."""
    kept = text.strip()
    if kept == text or not entities:
        return kept, entities
    lead, length = utf16(text[: len(text) - len(text.lstrip())]), utf16(kept)
    moved = [_moved(entity, lead, length) for entity in entities if isinstance(entity, dict)]
    return kept, [entity for entity in moved if entity is not None]


def _moved(entity: JsonObject, lead: int, length: int) -> JsonObject | None:
    offset, size = entity["offset"], entity["length"]
    if not isinstance(offset, int) or not isinstance(size, int):
        return None
    start, end = max(offset - lead, 0), min(offset - lead + size, length)
    return {**entity, "offset": start, "length": end - start} if end > start else None


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
