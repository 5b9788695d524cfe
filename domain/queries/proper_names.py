"""Names nobody has listed: wards said by "phường" and "xã", and colleagues said by "cô" and "thầy".

Capitals tell where a name ends; in a text without any, the first word of the vocabulary does. Syllables that are words
of the vocabulary too may stand beside one that is not: "xã Năm Căn", "phường Bình Minh".
"""

from collections.abc import Callable, Iterator, Sequence

from domain.folding import spelling
from domain.queries.lexicon import OF_MOMENTS, term_at
from domain.queries.tokens import UNIT, Token

LONGEST_NAME = 4
_OF_MOMENTS = frozenset(word.key for word in OF_MOMENTS)
_HEADS = {"phuong": spelling("phường"), "xa": spelling("xã")}
_IN = {"o": spelling("ở"), "in": "in"}
_WARDS_BEHIND = frozenset({"ward", "commune"})
_WHOLE = frozenset({"toan", "ca", "whole"})
_BOTH = frozenset(
    {
        "minh",
        "anh",
        "nam",
        "co",
        "ki",
        "mi",
        "hoi",
        "an",
        "truong",
        "qui",
        "ke",
        "nhat",
        "moi",
        "mot",
        "ho",
        "ha",
        "bac",
        "ba",
    }
)
_MEASURES = frozenset({"thang", "th", "t", "ngay", "tuan", "nam", "months"})
_HONOURED = {word: spelling(typed) for word, typed in (("co", "cô"), ("thay", "thầy"), ("chi", "chị"), ("anh", "anh"))}
_HONOURED |= {"ong": spelling("ông"), "ba": spelling("bà"), "mr": "mr", "ms": "ms", "mrs": "mrs"}
_IN_CHARGE = (("phu", "trach"), ("quan", "li"), ("theo", "doi"), ("is", "in", "charge", "of"), ("handles",))
_ASKED_FOR = frozenset({"cua", "thoai", "email", "mail", "zalo", "so", "he", "gap", "goi", "of", "contact"})

Run = tuple[int, int, int, int]
"""The tokens it is read from, and among them those of the name."""


def wards(tokens: Sequence[Token], text: str) -> Iterator[Run]:
    for at, token in enumerate(tokens):
        if token.key in _WARDS_BEHIND:
            first = _start_of_name(tokens, at, text)
            if first < at:
                yield first, at + 1, first, at
        elif (head := _head(tokens, at)) and (last := _end_of_name(tokens, at + head, text)) > at + head:
            yield at, last, at + head, last
        elif _says(token, _IN) and (last := _end_of_capitals(tokens, at + 1, text)) > at + 1:
            yield at, last, at + 1, last


def colleagues(tokens: Sequence[Token], text: str) -> Iterator[Run]:
    """A person asked after, or said to look after schools; whoever is merely spoken to is not."""
    for at, token in enumerate(tokens):
        if not _says(token, _HONOURED):
            continue
        last = _end_of_run(tokens, at + 1, _a_name(tokens, at + 1, text))
        behind = next((len(verb) for verb in _IN_CHARGE if _keys(tokens, last, len(verb)) == verb), 0)
        asked_for = at > 0 and tokens[at - 1].key in _ASKED_FOR
        if last > at + 1 and (behind or asked_for):
            yield at, last + behind, at + 1, last


def _head(tokens: Sequence[Token], at: int) -> int:
    if _keys(tokens, at, 2) == ("dac", "khu"):
        return 2
    whole = at > 0 and tokens[at - 1].key in _WHOLE
    return 1 if not whole and _says(tokens[at], _HEADS) and _keys(tokens, at + 1, 1) != ("hoi",) else 0


def _says(token: Token, words: dict[str, str]) -> bool:
    return token.key in words and (not token.marked or token.spelling == words[token.key])


def _end_of_name(tokens: Sequence[Token], first: int, text: str) -> int:
    if first == len(tokens):
        return first
    if tokens[first].key.isdecimal():
        return first if _MEASURES.issuperset(_keys(tokens, first + 1, 1) or ("?",)) else first + 1
    return _end_of_run(tokens, first, _a_name(tokens, first, text))


def _end_of_capitals(tokens: Sequence[Token], first: int, text: str) -> int:
    """Where no ward is said, only what is a name for certain."""
    if text.isupper():
        return first
    return _end_of_run(tokens, first, lambda at: _capital(tokens[at], text) and _unread(tokens, at))


def _a_name(tokens: Sequence[Token], first: int, text: str) -> Callable[[int], bool]:
    """Whether a token goes on with the name that begins at `first`."""
    if first < len(tokens) and _capital(tokens[first], text) and not text.isupper():
        return lambda at: _capital(tokens[at], text)
    return lambda at: (
        _unread(tokens, at)
        or (tokens[at].key in _BOTH and (_unread(tokens, at + 1) if at == first else at == first + 1))
    )


def _end_of_run(tokens: Sequence[Token], first: int, goes_on: Callable[[int], bool]) -> int:
    at = first
    while at < min(len(tokens), first + LONGEST_NAME) and goes_on(at):
        at += 1
    return at


def _start_of_name(tokens: Sequence[Token], last: int, text: str) -> int:
    capitals = last > 0 and _capital(tokens[last - 1], text) and not text.isupper()
    at = last
    while at > max(0, last - LONGEST_NAME) and (
        _capital(tokens[at - 1], text) if capitals else _unread(tokens, at - 1)
    ):
        at -= 1
    return at


def _capital(token: Token, text: str) -> bool:
    """ "Tân", not "THCS"."""
    typed = text[token.start : token.end]
    return token.key != UNIT and typed[:1].isupper() and not (len(typed) > 1 and typed.isupper())


def _unread(tokens: Sequence[Token], at: int) -> bool:
    """No word of ours begins here. A letter by itself is no name: the Q of "Q3"."""
    if at >= len(tokens) or not tokens[at].key.isalpha() or len(tokens[at].key) == 1:
        return False
    return tokens[at].key not in _OF_MOMENTS and term_at(tokens, at) is None


def _keys(tokens: Sequence[Token], at: int, count: int) -> tuple[str, ...]:
    return tuple(token.key for token in tokens[at : at + count])
