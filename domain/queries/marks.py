"""A question as a row of marks: what each stretch of it says, in the order it was said."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeAlias

from domain.folding import words
from domain.names.spotting import Spot
from domain.queries.amounts import Amount, thresholds, tops
from domain.queries.lexicon import term_at
from domain.queries.moment_words import SPELLED
from domain.queries.moments import Moment, moments
from domain.queries.proper_names import Run, colleagues, wards
from domain.queries.tokens import Token
from domain.queries.vocabulary import Concept

_SPELLINGS = frozenset((word.key, word.spelling) for word in words(SPELLED))
_MOMENT_KEYS = frozenset(key for key, _ in _SPELLINGS)
TAKEN = "#"
OTHER = "?"


@dataclass(frozen=True, slots=True)
class Mark:
    """`key` is what was read, folded; `start` and `end` are its letters in the question."""

    concept: Concept
    key: str
    start: int
    end: int
    value: str = ""
    figure: Spot | Amount | Moment | None = None


Taken: TypeAlias = tuple[int, int, Mark]


def marks(tokens: Sequence[Token], text: str, now: datetime) -> tuple[Mark, ...]:
    """Names first, then thresholds, then periods and days, then the vocabulary; what is left is unread."""
    plain = [token.key for token in tokens]
    careful = [OTHER if _is_another_word(token) else token.key for token in tokens]
    taken = [*_named(Concept.WARD, wards(tokens, text), tokens, text)]
    taken += _named(Concept.OFFICER, colleagues(tokens, text), tokens, text)
    for first, last, _ in taken:
        plain[first:last] = careful[first:last] = [TAKEN] * (last - first)
    for find, keys in ((thresholds, plain), (partial(moments, now=now), careful), (tops, plain)):
        taken.extend(_placed(find(" ".join(keys)), keys, tokens))
        for first, last, _ in taken:
            plain[first:last] = careful[first:last] = [TAKEN] * (last - first)
    return tuple(_in_order(tokens, {first: (last, mark) for first, last, mark in taken}))


def _is_another_word(token: Token) -> bool:
    """Patterns look at keys alone, so a word with other diacritics than a period's is hidden: "quỹ 1" is no quarter."""
    return token.marked and token.key in _MOMENT_KEYS and (token.key, token.spelling) not in _SPELLINGS


def _named(concept: Concept, runs: Iterable[Run], tokens: Sequence[Token], text: str) -> Iterator[Taken]:
    for first, last, begins, ends in runs:
        name = unicodedata.normalize("NFC", text[tokens[begins].start : tokens[ends - 1].end])
        key = " ".join(token.key for token in tokens[first:last])
        yield first, last, Mark(concept, key, tokens[first].start, tokens[last - 1].end, name)


def _placed(
    found: Iterable[tuple[int, int, Amount | Moment]],
    keys: Sequence[str],
    tokens: Sequence[Token],
) -> Iterator[Taken]:
    keyed = " ".join(keys)
    for start, end, figure in found:
        first, last = keyed.count(" ", 0, start), keyed.count(" ", 0, end) + 1
        yield (
            first,
            last,
            Mark(Concept.FIGURE, keyed[start:end], tokens[first].start, tokens[last - 1].end, figure=figure),
        )


def _in_order(tokens: Sequence[Token], taken: dict[int, tuple[int, Mark]]) -> Iterator[Mark]:
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if at in taken:
            at, mark = taken[at]
            yield mark
            continue
        if token.spot is not None:
            yield Mark(Concept.UNIT, token.key, token.start, token.end, figure=token.spot)
            at += 1
            continue
        until = min((first for first in taken if first > at), default=len(tokens))
        term, after = term_at(tokens[:until], at) or (None, at + 1)
        key = " ".join(one.key for one in tokens[at:after])
        concept, value = (term.concept, term.value) if term else (Concept.UNREAD, "")
        yield Mark(concept, key, token.start, tokens[after - 1].end, value)
        at = after
