"""What a person may not do, or not now: raised by rules, told by the door in the person's language."""

from domain.texts import Value


class Refusal(Exception):
    """Carries the key of the text that says why, and what that text needs; nothing has been changed."""

    def __init__(self, key: str, **details: Value) -> None:
        super().__init__(key)
        self.key = key
        self.details = details
