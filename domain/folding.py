"""Vietnamese writing folded for matching: what two people type differently and mean alike becomes one key.

Three depths, each built on the one before: `spelling` forgives case, NFC/NFD, the place of the tone (hòa, hoà) and
y for i (Mỹ, Mĩ); `fold` forgives the diacritics too; `words` also forgives punctuation, and remembers where each
word stood.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_MARKS = "\u0300-\u036f"
_MARK = re.compile(f"[{_MARKS}]")
# Grave, acute, tilde, hook above, dot below: the five written tones.
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
# y is i where it stands alone after a consonant (mỹ, lý) or after q-u (quý); "thúy" and "thúi" remain two words.
_LONE_Y = re.compile(r"(?:(?<=[bcdghklmnpqrstvx])|(?<=qu))y$")
_LETTERS = re.compile(rf"(?:[^\W\d_][{_MARKS}]*)+")
# "q3" and "19/5" are two words each.
_WORD = re.compile(rf"{_LETTERS.pattern}|\d+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: its folded key, its spelling, and the letters it was read from."""

    key: str
    spelling: str
    start: int
    end: int

    @property
    def marked(self) -> bool:
        """Whether it was typed with diacritics, so that they may be held against a candidate."""
        return self.key != self.spelling


def fold(text: str) -> str:
    """Lower case, no diacritics, đ as d, y as i where both are written, single spaces.

    >>> fold("Trường  TH Lý Thường Kiệt, Hoà Bình")
    'truong th li thuong kiet, hoa binh'
    """
    return _plain(" ".join(spelling(text).split()))


def spelling(text: str) -> str:
    """The text with its diacritics, in one form: lower case, decomposed, each word's tone after its last letter."""
    return _LETTERS.sub(_tone_last, unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower()))


def same(one: str, other: str) -> bool:
    """Whether two texts differ at most in case, composition, tone placement, y/i and diacritics."""
    return fold(one) == fold(other)


def words(text: str) -> tuple[Word, ...]:
    """The words of a text with their places in it; punctuation only parts them."""
    return tuple(_word(found) for found in _WORD.finditer(text))


def _word(found: re.Match[str]) -> Word:
    key, spelled = _read(found[0])
    return Word(key, spelled, found.start(), found.end())


@lru_cache(maxsize=10_000)
def _read(word: str) -> tuple[str, str]:
    """Vietnamese has few syllables, and names are made of them."""
    spelled = spelling(word)
    return _plain(spelled), spelled


def _tone_last(found: re.Match[str]) -> str:
    return _LONE_Y.sub("i", _TONE.sub("", found[0])) + "".join(_TONE.findall(found[0]))


def _plain(text: str) -> str:
    return _MARK.sub("", text).replace("đ", "d")
