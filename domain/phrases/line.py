"""A text made ready for matching: lower case, composed, without marks of layout, and every letter's place kept."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_CLUSTER = re.compile(r"\s+|\.{2,}|.[\u0300-\u036f]*", re.DOTALL)
# Bold and code marks, brackets of what is supplied, soft hyphens, zero-width and direction marks.
_LAYOUT = frozenset("*`[]\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_SAME = {ord(dash): "-" for dash in "‐‑‒–—−"} | {ord("⁄"): "/", ord("’"): "'", ord("′"): "'"}
_SAME |= {ord(wide): chr(ord("0") + place) for place, wide in enumerate("０１２３４５６７８９")}
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S+")
_TROUBLE = re.compile(r"\.\.|[\u0300-\u036f*`\[\]\u00ad\u200b-\u200f\u2060\ufeff]|\s\s|[^\S ]")
_MARKS = re.compile("[\u0300-\u036f]")
_LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"


def bare(text: str) -> str:
    """Without its diacritics, letter for letter."""
    return text.translate(_BARE)


def _plain(letter: str) -> str:
    return "d" if letter == "đ" else _MARKS.sub("", unicodedata.normalize("NFD", letter))


_BARE = {ord(letter): _plain(letter) for letter in _LETTERS}


@dataclass(frozen=True, slots=True)
class Line:
    """`text` is what patterns see; `places` says where each of its letters stood, None meaning: where it stands."""

    written: str
    text: str
    places: Sequence[int] | None

    def place(self, at: int) -> int:
        """Where a letter of `text` begins in what was written."""
        if self.places is None:
            return at
        return self.places[at] if at < len(self.places) else len(self.written)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of `text` was written, with the marks that belong to its last letter."""
        first, last = self.place(start), self.place(end - 1) + len(self._last(end))
        while self._closes(first, last):
            last += 1
        return first, last

    def _closes(self, first: int, last: int) -> bool:
        """Whether what comes next closes a bracket, or bold writing, that was opened within."""
        inside, after = self.written[first:last], self.written[last : last + 1]
        match after:
            case ")":
                return inside.count("(") > inside.count(")")
            case "*":
                return "*" in inside
            case _:
                return False

    def _last(self, end: int) -> str:
        cluster = _CLUSTER.match(self.written, self.place(end - 1))
        return cluster[0].rstrip() if cluster else ""


def line_of(written: str) -> Line:
    if _TROUBLE.search(written) is None:
        text = written.lower().translate(_SAME)
        if len(text) == len(written):
            return Line(written, _without_addresses(text), None)
    letters = list(_letters(written))
    text = "".join(letter for letter, _ in letters)
    return Line(written, _without_addresses(text), [place for _, place in letters])


def _without_addresses(text: str) -> str:
    """What looks like a day in a web or mail address is none."""
    return _ADDRESS.sub(lambda found: "¤" * len(found[0]), text)


def _letters(written: str) -> Iterator[tuple[str, int]]:
    for cluster in _CLUSTER.finditer(written):
        if cluster[0].isspace():
            yield " ", cluster.start()
        elif cluster[0].startswith(".."):
            yield "…", cluster.start()
        elif cluster[0] not in _LAYOUT:
            composed = unicodedata.normalize("NFC", cluster[0]).lower().translate(_SAME)
            yield from ((letter, cluster.start()) for letter in composed)
