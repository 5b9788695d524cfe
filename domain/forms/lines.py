"""Finds the line of a key in a TOML text, which `tomllib` does not tell: an error without its line is half an error."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

Path = tuple[str | int, ...]

_HEADER = re.compile(r"^\s*(\[\[?)\s*([\w.\- ]+?)\s*\]\]?")
_KEY = re.compile(r"^\s*([\w\-]+(?:\s*\.\s*[\w\-]+)*)\s*=\s*(.*)")
_LONG_QUOTES = ('"""', "'''")


def line_of(text: str, path: Sequence[str | int]) -> int:
    """The line, from 1, of the key, or of the nearest thing around it that is there."""
    lines: dict[Path, int] = {}
    for found, line in _places(text):
        lines.setdefault(found, line)
    for length in range(len(path), 0, -1):
        if tuple(path[:length]) in lines:
            return lines[tuple(path[:length])]
    return 1


def _places(text: str) -> Iterator[tuple[Path, int]]:
    """Where each table and key begins."""
    table: Path = ()
    counts: Counter[Path] = Counter()
    closing = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if closing:
            closing = "" if closing in line else closing
        elif header := _HEADER.match(line):
            table = _table(header, counts)
            yield table, number
        elif key := _KEY.match(line):
            yield from (((*table, *names), number) for names in _beginnings(key[1]))
            closing = _left_open(key[2])


def _table(header: re.Match[str], counts: Counter[Path]) -> Path:
    """`[[fields]]` for the third time is ("fields", 2); `[fields.label]` after it lies within that."""
    *around, last = (name.strip() for name in header[2].split("."))
    path: Path = ()
    for name in around:
        path = (*path, name)
        if counts[path]:
            path = (*path, counts[path] - 1)
    path = (*path, last)
    if header[1] == "[[":
        counts[path] += 1
        return (*path, counts[path] - 1)
    return path


def _beginnings(dotted: str) -> Iterator[tuple[str, ...]]:
    """`label.vi` stands for `label` too."""
    names = tuple(name.strip() for name in dotted.split("."))
    return (names[: count + 1] for count in reversed(range(len(names))))


def _left_open(value: str) -> str:
    """The quotes that end a text over several lines, when one begins here and does not end here."""
    return next((quotes for quotes in _LONG_QUOTES if value.startswith(quotes) and value.count(quotes) == 1), "")
