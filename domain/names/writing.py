"""The words that count in a proper name, and the key under which all ways of writing it meet."""

import re
from collections.abc import Iterator, Sequence

from domain.folding import Word, fold, words

Key = tuple[str, ...]

_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def _keys(text: str) -> Key:
    return tuple(fold(text).split())


_ALIKE: dict[Key, str] = {
    **dict.fromkeys(map(_keys, ("uy ban nhan dan", "ub nd", "uy ban")), "ubnd"),
    **dict.fromkeys(map(_keys, ("giao duc va dao tao", "giao duc dao tao", "gd va dt", "gd dt")), "gddt"),
    **dict.fromkeys(map(_keys, ("phong giao duc", "phong gd", "pgd", "pgd dt", "pgddt", "phong gddt")), "pgddt"),
    **dict.fromkeys(map(_keys, ("phong gd dt", "phong gd va dt", "phong giao duc dao tao")), "pgddt"),
    _keys("phong giao duc va dao tao"): "pgddt",
    **dict.fromkeys(map(_keys, ("so giao duc", "so gd", "sgd", "sgd dt", "sgddt", "so gddt", "so gd dt")), "sgddt"),
    **dict.fromkeys(map(_keys, ("so giao duc va dao tao", "so gd va dt", "so giao duc dao tao")), "sgddt"),
    **dict.fromkeys(map(_keys, ("phong van hoa xa hoi", "phong vh xh", "phong vhxh", "pvhxh")), "vhxh"),
    **dict.fromkeys(map(_keys, ("thanh pho", "tp")), "tp"),
    **dict.fromkeys(map(_keys, ("thi tran", "tt")), "tt"),
    **dict.fromkeys(map(_keys, ("thi xa", "tx")), "tx"),
}
_LONGEST = max(map(len, _ALIKE))
OFFICES = frozenset({"ubnd", "gddt", "pgddt", "sgddt", "vhxh"})
_SHORT = {"p": "phuong", "x": "xa", "h": "huyen", "q": "quan"}
PLACES = frozenset({*_SHORT.values(), "tp", "tt", "tx", "tinh"})
"""What stands before the name of a commune, a district, a province."""
_WARDS = frozenset({"phuong", "xa", "khu"})
_BEFORE_PLACES = frozenset({"o", "tai", "thuoc", "cua"})


def name_words(text: Sequence[Word]) -> tuple[Word, ...]:
    """The words that count: "số 1" is 1, "19 tháng 5" is 19/5, "Phòng Giáo dục và Đào tạo" is one word."""
    return tuple(_counting(tuple(_merged(text))))


def name_key(text: Sequence[Word]) -> Key:
    return tuple(_ROMAN.get(word.key, word.key) for word in text)


def key_of(text: str) -> Key:
    """The key of a text that is a name and nothing else."""
    return name_key(name_words(words(text)))


def numbers(key: Key) -> list[str]:
    return [part for part in key if part.isdecimal()]


def place_key(text: Sequence[Word]) -> Key:
    """The proper name of a place: `nhat tan` of "ở phường Nhật Tân" and of "UBND P. Nhật Tân"."""
    key = name_key(name_words(text))
    at = 0
    while at < len(key) - 1 and (key[at] in _BEFORE_PLACES | OFFICES | PLACES or key[at] in _SHORT):
        at += 1
    return key[at:]


def place_of(office: str) -> str:
    """ "Tân Hưng" of "UBND phường Tân Hưng"; an office of a district or a province keeps its whole name."""
    typed = words(office)
    key = name_key(name_words(typed))
    behind = [at for at, word in enumerate(typed[:-1]) if word.key in _WARDS]
    return office[typed[behind[0] + 1].start :] if behind and key[0] in OFFICES | _WARDS else office


def without_office(key: Key) -> Key:
    """`phuong tan hung` of "UBND phường Tân Hưng"."""
    at = 0
    while at < len(key) and key[at] in OFFICES:
        at += 1
    return key[at:]


def _merged(text: Sequence[Word]) -> Iterator[Word]:
    at = 0
    while at < len(text):
        end = next((end for end in range(min(at + _LONGEST, len(text)), at, -1) if _plain(text[at:end]) in _ALIKE), 0)
        if end:
            key = _ALIKE[_plain(text[at:end])]
            yield Word(key, key, text[at].start, text[end - 1].end)
        else:
            yield text[at]
        at = max(end, at + 1)


def _plain(text: Sequence[Word]) -> Key:
    return tuple(word.key for word in text)


def _counting(text: Sequence[Word]) -> Iterator[Word]:
    before: Word | None = None
    for word, after in zip(text, (*text[1:], None), strict=False):
        if not _says_nothing(word, before, after):
            yield _in_full(word, before, after)
        before = word


def _says_nothing(word: Word, before: Word | None, after: Word | None) -> bool:
    if after is None:
        return False
    if word.key == "so":
        return _is_number(after)
    if before is None:
        return False
    return word.key == "thang" and before.key.isdecimal() and after.key.isdecimal()


def _in_full(word: Word, before: Word | None, after: Word | None) -> Word:
    """ "UBND P. Tân Hưng", "Q.7"."""
    full = _SHORT.get(word.key)
    if full is None or after is None:
        return word
    of_office = before is not None and before.key in OFFICES
    return Word(full, full, word.start, word.end) if of_office or after.key.isdecimal() else word


def _is_number(word: Word) -> bool:
    return word.key.isdecimal() or word.key in _ROMAN


# In no Vietnamese syllable does one of these follow a vowel or an ending: there they are keys that were to set a mark.
_TONE_KEYS = re.compile(r"(?<=[aeiouywcmnght])[sfrxj](?![aeiouyrh])", re.IGNORECASE)
_VOWEL = re.compile("[aeiouyw]", re.IGNORECASE)
_DOUBLED = re.compile(r"([aeod])\1", re.IGNORECASE)
_HORN = re.compile(r"(?<=[aou])w|(?<=^)w(?=[^aeiouy])", re.IGNORECASE)


def without_telex(text: str) -> str:
    """What stays of keys that were to set marks and did not: "truwowngf nhaatj taan" is truong nhat tan."""
    return " ".join(_mended(word) if word.isascii() and _VOWEL.search(word) else word for word in text.split())


def _mended(word: str) -> str:
    return _DOUBLED.sub(r"\1", _HORN.sub("", _TONE_KEYS.sub("", word)))
