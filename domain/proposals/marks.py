"""Numbers and bullets before paragraphs, and what else begins a part of a document: a year, a phase."""

import re
from enum import IntEnum


class Rank(IntEnum):
    """How deep a number stands, whatever else the document numbers by."""

    PART = 0
    ROMAN = 1
    NUMBER = 2
    SECOND = 3
    THIRD = 4
    LETTER = 5
    YEAR = 6
    BULLET = 7
    LEAD = 8
    """Without a number, and ending in a colon."""
    PLAIN = 9


_MARKS: tuple[tuple[Rank, re.Pattern[str]], ...] = (
    (Rank.PART, re.compile(r"((?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:thứ\s+)?\w+)[.:]?\s+(?=\S)")),
    (Rank.THIRD, re.compile(r"(\d+\.\d+\.\d+)[.)]?\s+(?=\S)")),
    (Rank.SECOND, re.compile(r"(\d+\.\d+)(?:[.)]\s+(?=\S)|\s+(?=\D))")),
    (Rank.NUMBER, re.compile(r"(?:Điều\s+)?(\d{1,2})(?:[.)]\s+(?=\S)|[.)](?=[^\d\s]))")),
    (Rank.ROMAN, re.compile(r"([IVXL]{1,6})[.)/]?\s+(?=[^\W\d_])")),
    (Rank.PART, re.compile(r"([A-HK])[.)]\s+(?=[^\W\d_])")),
    (Rank.LETTER, re.compile(r"([a-zđ])\s?[.)]\s*(?=\S)")),
)
_BULLET = re.compile(r"([-+•])\s*(?=\S)")
YEAR = re.compile(r"(?:-\s*)?(?:trong\s+)?năm\s+(?:học\s+)?(20\d\d)(?:\s*-\s*20\d\d)?\s*[:.]?", re.IGNORECASE)
_PHASE = re.compile(r"(?:đợt|giai đoạn|bước|lần)\s+(?:thứ\s+)?(?:\d+|[IVX]+|một|hai|ba|nhất)\b", re.IGNORECASE)


def marked(text: str) -> tuple[Rank, str, str]:
    if bullet := _BULLET.match(text):
        return Rank.BULLET, bullet[1], text[bullet.end() :]
    for rank, mark in _MARKS:
        if found := mark.match(text):
            return rank, found[1], text[found.end() :]
    return Rank.PLAIN, "", text


def opens(text: str) -> bool:
    """Whether what follows without a number of its own is part of it."""
    return text.endswith(":") or bool(YEAR.fullmatch(text) or _PHASE.match(text))


def is_phase(text: str) -> bool:
    return bool(_PHASE.match(text))
