"""Sentences of a paragraph. `TP. Bắc Giang` and `Q. 7` end none."""

import re

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
    return [sentence for sentence in found if sentence]
