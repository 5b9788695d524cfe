"""Reasons that people type: those that are too long are refused, not cut."""

from domain.refusals import Refusal

LONGEST = 500


def checked(reason: str, *, longest: int = LONGEST) -> str:
    """Raises Refusal."""
    if len(reason) > longest:
        raise Refusal("reason-too-long", longest=longest, length=len(reason))
    return reason
