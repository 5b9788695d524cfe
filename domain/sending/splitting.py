"""Cuts a long HTML text into messages a channel accepts: at line ends, never inside a tag, a name or a character."""

import re
from collections.abc import Iterator
from html import unescape

TELEGRAM_LIMIT = 4096
CAPTION_LIMIT = 1024

TAG = re.compile(r"<[^>]*>")
# The only names Telegram knows; any other it shows letter by letter, so it must be counted so.
ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);", re.IGNORECASE)

# From coarse to fine. Closing tags stay with what they close; a tag alone takes no room.
LINE = re.compile(r"[^\n]*\n(?:</[^>]*>)*|[^\n]+")
WORD = re.compile(r"<[^>]*>|[^\s<]+\s*|\s+|<")
ATOM = re.compile(rf"<[^>]*>|{ENTITY.pattern}|.", re.IGNORECASE | re.DOTALL)


def split_html(text: str, limit: int = TELEGRAM_LIMIT) -> list[str]:
    """The parts in order; tags open at a cut are closed there and opened again. Nothing to show: no part at all."""
    parts = [text] if width(text) <= limit else list(_parts(text, limit))
    return [part for part in parts if _shown(part).strip()]


def width(html: str) -> int:
    """UTF-16 units left when the tags are read: never fewer than Telegram counts."""
    return len(_shown(html).encode("utf-16-le", "surrogatepass")) // 2


def plain(html: str) -> str:
    """The text without its markup."""
    return _shown(html)


def opening(html: str, limit: int) -> str:
    """As much of it as fits, to the end of a line."""
    return html if width(html) <= limit else split_html(html, limit)[0]


def _shown(html: str) -> str:
    return ENTITY.sub(lambda entity: unescape(entity[0]), TAG.sub("", html))


def _parts(text: str, limit: int) -> Iterator[str]:
    part, room, open_tags = "", limit, list[str]()
    for piece in _pieces(text, limit, LINE, WORD, ATOM):
        taken = width(piece)
        if taken > room:
            yield part.rstrip() + _closing(open_tags)
            part, room = "".join(open_tags), limit
        part += piece
        room -= taken
        _follow(piece, open_tags)
    yield part.rstrip() + _closing(open_tags)


def _pieces(text: str, limit: int, grain: re.Pattern[str], *finer: re.Pattern[str]) -> Iterator[str]:
    for found in grain.finditer(text):
        piece = found[0]
        if width(piece) <= limit or not finer:
            yield piece
        else:
            yield from _pieces(piece, limit, *finer)


def _follow(piece: str, open_tags: list[str]) -> None:
    for tag in TAG.findall(piece):
        if not tag.startswith("</"):
            open_tags.append(tag)
        elif open_tags:
            open_tags.pop()


def _closing(open_tags: list[str]) -> str:
    return "".join(f"</{_name(tag)}>" for tag in reversed(open_tags))


def _name(tag: str) -> str:
    return tag.strip("<>").split(maxsplit=1)[0]
