"""Which of the things offered a typed line means: by its number, by what it is called, or by a word of going back.

None where it means none of them, or one of several: then it is an answer or a question, as any line is."""

import re
import unicodedata
from collections.abc import Sequence

from pydantic_core import from_json

from domain.folding import fold, words
from domain.worded import A_NOTICE, Choice

LONGEST = 80
"""Nothing on a button is longer."""
GONE = Choice(0, "", "-")
"""Called by a number that nothing offered has any more: a button nobody knows."""

_CALLED = re.compile(r"(?:#|(?:chon|nut|bam)(?: so)? )\s*(\d{1,3})")
_NUMBER = re.compile(r"(?:so )?(\d{1,3})[.)]?")
_BACK = frozenset({"quay lai", "tro lai", "lui", "lui lai", "back"})


def read(packed: str | None) -> tuple[Choice, ...]:
    return tuple(Choice(number, label, does) for number, label, does in from_json(packed)) if packed else ()


def meant(text: str, offered: Sequence[Choice], *, spared: bool, kept: bool = False) -> Choice | None:
    """`spared`: a bare number answers what was asked, and so do words that a notice offers. `kept`: whatever is typed
    is kept as it is, but for numbers with a # and words of going back."""
    line = text.strip()
    if not line or len(line) > LONGEST or line.startswith("/") or not offered:
        return None
    if called := _CALLED.fullmatch(fold(line)):
        return _numbered(int(called[1]), offered) or GONE
    if not spared and (number := _NUMBER.fullmatch(fold(line))):
        return _numbered(int(number[1]), offered)
    screen = [one for one in offered if one.number < A_NOTICE]
    if kept:
        return _back(line, screen)
    return _named(line, screen if spared else offered) or _back(line, offered)


def _numbered(number: int, offered: Sequence[Choice]) -> Choice | None:
    return next((one for one in offered if one.number == number), None)


def _named(line: str, offered: Sequence[Choice]) -> Choice | None:
    """Numbers that stand on buttons are called by number alone."""
    named = [one for one in offered if any(letter.isalpha() for letter in one.label)]
    exact = [one for one in named if _written(one.label) == _written(line)]
    key = _bare(line)
    return _only(exact or ([one for one in named if _bare(one.label) == key] if key else []))


def _back(line: str, offered: Sequence[Choice]) -> Choice | None:
    return _only([one for one in offered if _bare(one.label) in _BACK]) if _bare(line) in _BACK else None


def _only(like: Sequence[Choice]) -> Choice | None:
    return like[-1] if len({one.does or one.label for one in like}) == 1 else None


def _written(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip().casefold()


def _bare(text: str) -> str:
    return " ".join(word.key for word in words(text))
