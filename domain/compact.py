"""JSON as it is stored and sent: nothing between its parts, every letter as it is."""

from pydantic_core import to_json


def compact(value: object) -> str:
    """Several times a turn: the standard library takes five times as long."""
    return to_json(value).decode()
