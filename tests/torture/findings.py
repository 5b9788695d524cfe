"""What a torture has come to, in figures."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Reckoning:
    updates: int = 0
    lost: Counter[str] = field(default_factory=Counter)
    twice: int = 0
    out_of_order: int = 0
    max_copies: int = 0
    repeats: int = 0
    in_doubt: int = 0
    unknown: int = 0
    """Left in doubt after the second try, and shown to the operator as such: counted neither as lost nor as said."""
    unheard: int = 0
    """Of these, messages that in truth never arrived."""
    expired: int = 0
    """Presses that Telegram dropped before anybody came for them: on a machine too busy to start the program."""
    declined: int = 0
    """Lines that were answered with something else than that they were taken down."""
    unasked: Counter[str] = field(default_factory=Counter)
    """Accepted messages that no row asked for, or more than their rows admit to: where, and how they begin."""
    faults: Counter[str] = field(default_factory=Counter)
    """Why updates were given up, by how that begins: their log goes with the folder it is in."""
    lines: int = 0
    messages: int = 0
    notices: int = 0
    reminders: Counter[str] = field(default_factory=Counter)
    """By what became of them."""
    reminders_unheard: int = 0
    """Messages of reminders that were given up and in truth never arrived."""
    unexplained: int = 0
    """Notices that ended unsent without a reason."""
