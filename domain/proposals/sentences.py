"""Sentences of a paragraph. `TP. Bắc Giang` and `Q. 7` end none."""

import re
from collections.abc import Iterator

LONGEST = 3_000
_END = re.compile(r"(?<=[.!?…])[\"”)]?\s+(?=[\"“(]?[A-ZĐÀ-Ỹ\d])")
_SHORTENED = re.compile(r"(?:^|[\s(])(?:TP|Tp|Q|P|H|TX|TT|T|Ô|B|ThS|TS|PGS|GS|KT|TM|TL|v|số)\.$")


def sentences(text: str) -> list[str]:
    found: list[str] = []
    begins = 0
    for end in _END.finditer(text):
        if not _SHORTENED.search(text[: end.start()]):
            found.append(text[begins : end.start()].strip())
            begins = end.end()
    found.append(text[begins:].strip())
    return [piece for sentence in found if sentence for piece in _pieces(sentence)]


def _pieces(sentence: str) -> Iterator[str]:
    """What is longer than anybody writes is read a stretch at a time."""
    while len(sentence) > LONGEST:
        cut = max(sentence.rfind(mark, 0, LONGEST) for mark in (";", ",", " ")) + 1 or LONGEST
        yield sentence[:cut].strip()
        sentence = sentence[cut:].strip()
    if sentence:
        yield sentence
