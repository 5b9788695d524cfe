"""The numbers Word puts before paragraphs: they stand in no paragraph's text, but officers read and cite them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_BULLETS = "-+•"
_MOST_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    start: int
    kind: str
    text: str


@dataclass(slots=True)
class Numbering:
    """`lists` are the levels of each list, by its number. Counts on from paragraph to paragraph."""

    lists: Mapping[str, Mapping[int, Level]]
    _counts: defaultdict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def label(self, number: str, depth: int) -> str:
        """What stands before the next paragraph of this list."""
        levels = self.lists.get(number, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts[number]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        if level.kind == "bullet":
            return _BULLETS[min(depth, len(_BULLETS) - 1)]
        text = level.text
        for one in range(min(depth + 1, _MOST_LEVELS)):
            if one in levels:
                shown = _shown(counts.get(one, levels[one].start), levels[one].kind)
                text = text.replace(f"%{one + 1}", shown)
        return text.strip()


def numbering_of(root: Element | None) -> Numbering:
    if root is None:
        return Numbering({})
    kinds = {one.get(f"{W}abstractNumId", ""): _levels(one) for one in root.iter(f"{W}abstractNum")}
    lists: dict[str, Mapping[int, Level]] = {}
    for one in root.iter(f"{W}num"):
        kind = one.find(f"{W}abstractNumId")
        if kind is not None:
            lists[one.get(f"{W}numId", "")] = kinds.get(kind.get(f"{W}val", ""), {})
    return Numbering(lists)


def _levels(kind: Element) -> dict[int, Level]:
    return {
        int(level.get(f"{W}ilvl", "0")): Level(
            int(_value(level, "start") or 1), _value(level, "numFmt") or "decimal", _value(level, "lvlText")
        )
        for level in kind.iter(f"{W}lvl")
    }


def _value(element: Element, name: str) -> str:
    found = element.find(f"{W}{name}")
    return "" if found is None else found.get(f"{W}val", "")


def _shown(count: int, kind: str) -> str:
    match kind:
        case "upperRoman":
            return _roman(count).upper()
        case "lowerRoman":
            return _roman(count)
        case "upperLetter":
            return _LETTERS[(count - 1) % len(_LETTERS)].upper()
        case "lowerLetter":
            return _LETTERS[(count - 1) % len(_LETTERS)]
        case "decimalZero":
            return f"{count:02}"
        case "none":
            return ""
        case _:
            return str(count)


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while count >= value:
            text += letters
            count -= value
    return text
