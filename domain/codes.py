"""Codes that people copy from paper, or say over the phone: no letter in them is mistaken for a digit."""

import re

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's 32: five bits each."""
INVITE_LENGTH = 10
"""50 bits: with a few tries an hour, nobody guesses one in its three days."""
_MISREAD = str.maketrans("OIL", "011")
_PARTED = re.compile(r"[\s\-–.]+")


def as_meant(typed: str) -> str:
    """A code as it was given out, whatever a reader took its digits for."""
    return typed.upper().translate(_MISREAD)


def invite_in(text: str) -> str | None:
    """The invite code a line consists of, if it may be one: in any case, in parts, or as /start has it.

    Ten digits are a telephone number: no code that is given out is without a letter."""
    typed = _PARTED.sub("", text.strip().removeprefix("/start").strip().removeprefix("i_"))
    code = as_meant(typed)
    return code if is_invite(code) and not typed.isdecimal() else None


def is_invite(code: str) -> bool:
    return len(code) == INVITE_LENGTH and not code.isdecimal() and all(letter in LETTERS for letter in code)
