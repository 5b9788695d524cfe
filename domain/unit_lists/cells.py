"""What one cell of a list says: levels, ownership, dates, names."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from unicodedata import is_normalized, normalize

from domain.folding import fold, words
from domain.names.levels import heading_at
from domain.registry.units import Level

# Characters nobody sees: two names that differ only in them are one to whoever reads them, and some no database takes.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ue000-\uf8ff]"
)
_DATE = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_PARTING = re.compile(r"[;|\n]")
_SEVERAL = ("lien", "cap")

MOST_KEPT = 256
"""A column holds few different words: reading each once is enough."""

_AUTHORITIES = frozenset(fold(said) for said in ("cơ quan", "cơ quan quản lý", "authority"))
_OFFICES = frozenset(fold(said) for said in ("pb", "phòng ban", "phòng, ban", "phòng thuộc sở", "office"))
_AUTHORITY_NAMES = tuple(
    fold(start)
    for start in (
        *("phòng gd", "phòng giáo dục", "sở gd", "sở giáo dục", "bộ gd", "bộ giáo dục"),
        *("ubnd", "ủy ban nhân dân", "phòng văn hóa", "phòng vh"),
    )
)
_OWNERSHIP: Mapping[str, str] = {
    fold(said): meant
    for meant, every in {
        "public": ("công lập", "cl", "public"),
        "private": ("tư thục", "tư", "ngoài công lập", "private"),
        "people-founded": ("dân lập", "people-founded"),
    }.items()
    for said in every
}


def clean(text: str) -> str:
    """One line, composed, without what cannot be seen: some keyboards make a letter and its mark two characters."""
    if not text.isprintable() or not is_normalized("NFC", text):
        text = _UNSEEN.sub("", normalize("NFC", text))
    return " ".join(text.split())


def names_in(text: str) -> tuple[str, ...]:
    """Several names in one cell, parted by semicolons or lines."""
    found = (clean(part) for part in _PARTING.split(text))
    return tuple(dict.fromkeys(name for name in found if name))


@lru_cache(MOST_KEPT)
def is_authority(said: str) -> bool:
    return fold(said) in _AUTHORITIES


@lru_cache(MOST_KEPT)
def is_office(said: str) -> bool:
    """Within an authority: it owes, and nobody reports to it."""
    return fold(said) in _OFFICES


def named_like_an_authority(name: str) -> bool:
    return fold(name).startswith(_AUTHORITY_NAMES)


@lru_cache(MOST_KEPT)
def levels_said(said: str) -> frozenset[Level]:
    """`MN`, `Tiểu học và THCS`, `TH, THCS`; empty where the cell says anything else besides."""
    every = words(said)
    start = len(_SEVERAL) if tuple(word.key for word in every[: len(_SEVERAL)]) == _SEVERAL else 0
    levels, end = heading_at(every, start)
    return levels if end == len(every) else frozenset()


@lru_cache(MOST_KEPT)
def ownership_said(said: str) -> str | None:
    return _OWNERSHIP.get(fold(said))


def date_said(said: str) -> date | None:
    day_first, iso = _DATE.fullmatch(said), _ISO_DATE.fullmatch(said)
    try:
        if day_first:
            day, month, year = map(int, day_first.groups())
            return date(year, month, day)
        return date(*map(int, iso.groups())) if iso else None
    except ValueError:
        return None
