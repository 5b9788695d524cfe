"""Codes that people copy from paper, or say over the phone: no letter in them is mistaken for a digit."""

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's 32: five bits each."""
_MISREAD = str.maketrans("OIL", "011")


def as_meant(typed: str) -> str:
    """A code as it was given out, whatever a reader took its digits for."""
    return typed.upper().translate(_MISREAD)
