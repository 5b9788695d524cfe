"""The vocabulary arranged for matching: phrases by their keys, and every word that is known."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Protocol

from domain.folding import words
from domain.names.levels import LEVEL_WORDS
from domain.queries.act_wording import ACTS, PEOPLE
from domain.queries.indicators import INDICATORS
from domain.queries.small_words import PAIRS, SILENT, WRITTEN_OUT
from domain.queries.vocabulary import Concept, Term, terms
from domain.queries.wording import ASKED, FIGURES_ASKED, STATES, SUBJECTS

Key = tuple[str, ...]


class Written(Protocol):
    """What can be held against a phrase: a typed token."""

    @property
    def key(self) -> str: ...
    @property
    def spelling(self) -> str: ...
    @property
    def marked(self) -> bool: ...


def _rows() -> Iterator[tuple[str, Term]]:
    for table in (ASKED, STATES, SUBJECTS, FIGURES_ASKED, PEOPLE, ACTS, INDICATORS, SILENT):
        yield from terms(table)
    for level, names in LEVEL_WORDS.items():
        yield from ((name, Term(Concept.LEVEL, level)) for name in names)


def _keyed(phrase: str) -> tuple[Key, Key]:
    keys: list[str] = []
    spelled: list[str] = []
    for part in phrase.split():
        split = words(part)
        keys.extend([word.key for word in split] or [part])
        spelled.extend([word.spelling for word in split] or [part])
    return tuple(keys), tuple(spelled)


def _by_key() -> dict[Key, tuple[tuple[Key, Term], ...]]:
    grouped: defaultdict[Key, list[tuple[Key, Term]]] = defaultdict(list)
    for phrase, term in _rows():
        key, spelled = _keyed(phrase)
        grouped[key].append((spelled, term))
    return {key: tuple(readings) for key, readings in grouped.items()}


PHRASES = _by_key()
LONGEST = max(len(key) for key in PHRASES)
SPELLINGS = frozenset(word for readings in PHRASES.values() for spelled, _ in readings for word in spelled)
# Words that only the patterns of `moments` and `amounts` know.
OF_MOMENTS = words(
    """
    quý quarter nửa half bán niên giữa học kỳ tháng month months year annual yearly full week weeks tuần sau ngoái
    trước hôm qua mai today tomorrow yesterday next last this first second third fourth end within days day dưới
    thấp hơn trên cao lớn vượt tối thiểu tối đa below under less above over more than least greater exactly bằng
    trở lên xuống
    """
)
KNOWN = frozenset(
    [word for key in PHRASES for word in key]
    + [word.key for word in OF_MOMENTS]
    + [word.key for text in (*WRITTEN_OUT.values(), *PAIRS.values()) for word in words(text)]
)
_ASCII = re.compile("[a-z]")
HOOK, TILDE = "\u0309", "\u0303"


def term_at(tokens: Sequence[Written], start: int) -> tuple[Term, int] | None:
    """The longest phrase that begins at this token, and the first token after it."""
    for end in range(min(start + LONGEST, len(tokens)), start, -1):
        run = tokens[start:end]
        for spelled, term in PHRASES.get(tuple(token.key for token in run), ()):
            if all(map(_may_be, run, spelled)):
                return term, end
    return None


def _may_be(typed: Written, spelled: str) -> bool:
    """Diacritics that were typed count ("thực" is not "thúc", nor "trẻ" "trễ"); some left out, or hỏi for ngã, pass."""
    if not typed.marked or typed.spelling == spelled:
        return True
    return typed.spelling not in SPELLINGS and _marks(typed.spelling) <= _marks(spelled)


def _marks(spelled: str) -> frozenset[str]:
    return frozenset(_ASCII.sub("", spelled).replace(TILDE, HOOK))
