"""Consent to what is kept of a person: asked in so many words before anything is, never supposed, and versioned.

Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, in force since 01/01/2026: neither silence nor a default is consent, and who
agreed to one text has not agreed to the next.
"""

from domain import codes
from domain.folding import fold, words

VERSION = 1
"""Of the text `consent-asked`. Whoever changes what it says counts on; all are asked again, at their next /start."""

_SELF = ("toi", "em", "i")
_YES = (("dong", "y"), ("agree",))
_NO = frozenset({"khong", "khong dong y", "toi khong dong y", "no", "i do not agree", "disagree"})
_POLITE = frozenset({"", "a", "nhe"})


def given(version: int | None) -> bool:
    """Whether what was agreed to is the text of today."""
    return version == VERSION


def read_yes(text: str) -> str | None:
    """None where a line does not say yes; otherwise the invite code that follows, or nothing: `đồng ý 7K3MQ-9XW2A`."""
    said = words(text)
    if said and said[0].key in _SELF:
        said = said[1:]
    for phrase in _YES:
        if tuple(word.key for word in said[: len(phrase)]) == phrase:
            rest = text[said[len(phrase) - 1].end :].strip(" .,:!")
            # "Đồng ý, nhưng …" is no plain yes.
            return "" if fold(rest) in _POLITE else codes.invite_in(rest)
    return None


def is_no(text: str) -> bool:
    return fold(text).strip(" .,!") in _NO
