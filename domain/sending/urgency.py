"""What goes first where more is to be said than may be said at once."""

from enum import StrEnum


class Urgency(StrEnum):
    """In this order."""

    REPLY = "reply"
    """Somebody has typed something, and waits."""
    PRESS = "press"
    """Somebody has pressed a button, and sees something by now: it has stopped spinning."""
    PROMPT = "prompt"
    """Somebody else has just done something that concerns them."""
    TODAY = "today"
    """A deadline is today."""
    REMINDER = "reminder"
    DIGEST = "digest"


ANSWERS = frozenset({Urgency.REPLY, Urgency.PRESS})
"""Somebody is waiting for these: they may come in short bursts."""
NOTICES = tuple(urgency for urgency in Urgency if urgency not in ANSWERS)

TODAY_RANK = 25
"""Of a reminder on the last day, among the ranks of notices."""
_RANKS = ((20, Urgency.PROMPT), (TODAY_RANK, Urgency.TODAY), (40, Urgency.REMINDER))


def urgency_of(rank: int) -> Urgency:
    """Of a notice."""
    return next((urgency for most, urgency in _RANKS if rank <= most), Urgency.DIGEST)
