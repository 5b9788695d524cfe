"""The template an office begins with, as it waits: there is nothing to say of it, for every office has the same."""

WAITING = b"paper-template\n"


def waits(content: bytes) -> bool:
    """Whether it is still to be drawn."""
    return content == WAITING
