"""A question cut into tokens: unit names whole, figures and dates whole, abbreviations written out, slips mended."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.folding import Word, words
from domain.names.spotting import Spot
from domain.queries import lexicon, mending
from domain.queries.small_words import MARKED, PAIRS, WRITTEN_OUT

_PART = re.compile(
    r"(?P<date>\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?(?![\d/])|\d{1,2}\.\d{1,2}\.\d{4})"
    r"|(?P<many>\d+[kK](?![^\W\d_]))"
    r"|(?P<number>\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d{1,3}(?!\d))?)"
    r"|(?P<word>(?:[^\W\d_][\u0300-\u036f]*)+)"
    r"|(?P<symbol>[%]|[<>]=?|[=≤≥])"
)
UNIT = "§"


@dataclass(frozen=True, slots=True)
class Token:
    """A key to match, the spelling it was typed in, and where. A unit's key is `§`."""

    key: str
    spelling: str
    start: int
    end: int
    spot: Spot | None = None

    @property
    def marked(self) -> bool:
        return self.key != self.spelling


def tokens(text: str, typed: Sequence[Word], spots: Sequence[Spot]) -> tuple[Token, ...]:
    """The tokens of a text in which these units were spotted, `typed` being its words."""
    parts: list[Token] = []
    at = 0
    for spot in spots:
        start, end = typed[spot.first].start, typed[spot.last - 1].end
        parts.extend(_parts(text, at, start))
        parts.append(Token(UNIT, UNIT, start, end, spot))
        at = end
    parts.extend(_parts(text, at, len(text)))
    return tuple(_mended(tuple(_written_out(parts))))


def _parts(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _PART.finditer(text, start, end):
        if found["word"] is None:
            yield Token(found[0], found[0], found.start(), found.end())
            continue
        for word in words(found[0]):
            yield Token(word.key, word.spelling, found.start(), found.end())


def _written_out(parts: Sequence[Token]) -> Iterator[Token]:
    skip = False
    for before, token, after in zip((None, *parts), parts, (*parts[1:], None), strict=False):
        pair = PAIRS.get(f"{token.key} {after.key}") if after is not None else None
        if skip:
            skip = False
        elif pair is not None:
            yield from _instead(token, pair)
            skip = True
        elif _abbreviates(token) and not _ends_a_name(before, token):
            yield from _instead(token, WRITTEN_OUT[token.key])
        else:
            yield token


def _abbreviates(token: Token) -> bool:
    """A word with diacritics is itself ("hồng" is not "hong"), but for a few: "sđt", "hông"."""
    typed_so = token.spelling.replace("đ", "d") == token.key or token.spelling in MARKED
    return token.key in WRITTEN_OUT and typed_so


def _ends_a_name(before: Token | None, token: Token) -> bool:
    """ "hong" is "không", but not in "hoa hong"."""
    return token.key == "hong" and before is not None and before.key not in lexicon.KNOWN


def _instead(token: Token, phrase: str) -> Iterator[Token]:
    for word in words(phrase):
        yield replace(token, key=word.key, spelling=word.spelling)


def _mended(parts: Sequence[Token]) -> Iterator[Token]:
    for before, token, after in zip((None, *parts), parts, (*parts[1:], None), strict=False):
        if not token.key.isalpha():
            yield token
            continue
        meant = mending.mended(token.key) or _beside(before, token, after)
        if not meant:
            yield token
        yield from (replace(token, key=key, spelling=key) for key in meant)


def _beside(before: Token | None, token: Token, after: Token | None) -> tuple[str, ...]:
    meant = mending.mended_beside(before.key if before else "", token.key, after.key if after else "")
    return (meant,) if meant is not None else ()
