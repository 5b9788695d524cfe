"""Entities of a text: offsets in UTF-16 units, and those Telegram finds by itself in what anybody writes."""

import re

from sandbox.wire import Json, JsonObject

_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)\]])"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<bot_command>(?<![\w/@.])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<![\w@.])@[A-Za-z0-9_]{3,32}(?!\w))"
    r"|(?P<hashtag>(?<![\w#])#(?!\d+\b)\w{1,256})"
    r"|(?P<link>(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:vn|com|net|org|me|info|io)(?:/[^\s<>\"]*[^\s<>\".,;:!?)\]])?(?![\w@-]))",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r"(?<!\w)[/@#]\w|\w\.[a-z]|://|@[a-z]", re.IGNORECASE
)  # no mark, no entity: spare most texts the search
OPAQUE = frozenset({"code", "pre", "text_link", "text_mention"})


def utf16(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def found(text: str) -> list[Json]:
    """What Telegram makes of a plain text: commands, mentions, links, addresses, hashtags."""
    if not _MARKS.search(text):
        return []
    return [_entity(text, hit) for hit in _FOUND.finditer(text)]


def with_found(text: str, given: list[Json]) -> list[Json]:
    """The given entities and the found ones that do not lie inside code or a link."""
    extra = found(text)
    if not given:
        return extra
    closed = [_span(entity) for entity in given if isinstance(entity, dict) and entity["type"] in OPAQUE]
    kept = [entity for entity in extra if not any(_overlap(_span(entity), span) for span in closed)]
    return sorted([*given, *kept], key=_order)


def command(text: str) -> tuple[str, str]:
    """The command a text begins with and whom it names: `/start@a_bot x` gives ("start", "a_bot")."""
    hit = _FOUND.match(text)
    if hit is None or hit.lastgroup != "bot_command":
        return "", ""
    name, _, bot = hit.group().removeprefix("/").partition("@")
    return name, bot


def _entity(text: str, hit: re.Match[str]) -> JsonObject:
    kind = "url" if hit.lastgroup == "link" else str(hit.lastgroup)
    return {"type": kind, "offset": utf16(text[: hit.start()]), "length": utf16(hit.group())}


def _span(entity: Json) -> tuple[int, int]:
    if not isinstance(entity, dict):
        return 0, 0
    offset, length = entity["offset"], entity["length"]
    return (offset, length) if isinstance(offset, int) and isinstance(length, int) else (0, 0)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[0] + other[1] and other[0] < one[0] + one[1]


def _order(entity: Json) -> tuple[int, int]:
    offset, length = _span(entity)
    return offset, -length
