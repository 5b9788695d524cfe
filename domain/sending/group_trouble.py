"""What may befall a linked group, as an officer is told of it."""

from enum import StrEnum

from domain.persons.people import Address, Reach


class Trouble(StrEnum):
    OUT = "out"
    """The bot was thrown out, or the group is no more: the link has ended."""
    MUTED = "muted"
    """The bot is in the group and may not write there."""
    NO_TOPIC = "no-topic"
    """Its topic is gone: what belongs into it is said in the main chat."""
    TAKEN = "taken"
    """Another authority has linked it."""


def trouble_of(address: Address) -> Trouble | None:
    """None where nothing is wrong, or nothing that a main chat could lack."""
    match address.reach:
        case Reach.OPEN:
            return None
        case Reach.MUTED:
            return Trouble.MUTED
        case Reach.NO_TOPIC:
            return Trouble.NO_TOPIC if address.topic else None
        case _:
            return Trouble.OUT
