"""Receipt codes as people type them: in any case, with spaces for hyphens, behind `kiểm tra` or alone."""

import re

from domain.codes import as_meant
from domain.folding import fold

LONGEST = 80
_LINE = re.compile(
    r"/?(?:(?:kiem ?tra|check|verify)\s+)?(?:(?:ma|bien nhan|ma bien nhan|receipt|code)\s*:?\s*)?"
    r"(?P<period>[a-z0-9]{1,10}(?:[\s–-]{1,3}\d{4}){1,2})\s?[–-]\s?(?P<tail>[a-z0-9]{6})[.?!]?"
)
_PARTED = re.compile(r"[\s–-]+")


def receipt_in(text: str) -> str | None:
    """`Q1-2024-7F3A2C`, if that is what a line asks about."""
    if len(text) > LONGEST:
        return None
    found = _LINE.fullmatch(fold(text).strip())
    if found is None:
        return None
    return f"{_PARTED.sub('-', found['period']).upper()}-{as_meant(found['tail'])}"
