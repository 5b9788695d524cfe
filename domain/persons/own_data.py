"""What people type about themselves: a name, a telephone number of this country."""

import re
import unicodedata

LONGEST_NAME = 120
_NUMBER = re.compile(r"0(?:[35789]\d{8}|2\d{9})")
_BETWEEN = re.compile(r"[\s.()\-]+")


def read_phone(text: str) -> str | None:
    """`0912 345 678`, `+84 912.345.678`, a landline with its area code: kept as `+84912345678`. Or None."""
    digits = _BETWEEN.sub("", text)
    for abroad in ("+84", "0084", "84"):
        if digits.startswith(abroad):
            digits = f"0{digits.removeprefix(abroad).removeprefix('0')}"
            break
    return f"+84{digits[1:]}" if digits.isascii() and _NUMBER.fullmatch(digits) else None


def read_name(text: str) -> str | None:
    """Words of letters, as names are; None for what is none."""
    name = unicodedata.normalize("NFC", " ".join(text.split()))
    if not 2 <= len(name) <= LONGEST_NAME or not all(_is_of_a_name(letter) for letter in name):
        return None
    return name if any(letter.isalpha() for letter in name) else None


def _is_of_a_name(letter: str) -> bool:
    return letter.isalpha() or letter in " .'’-" or unicodedata.category(letter) == "Mn"
