"""The ways people are reached, and what each can carry.

Telegram carries buttons, edits and files. Every other way is taken to carry words and nothing else."""

TELEGRAM = "telegram"
CONSOLE = "console"
"""A terminal of this machine: the same conversation in words alone."""

ONLY_WORDS = frozenset({CONSOLE})


def only_words(channel: str) -> bool:
    return channel in ONLY_WORDS
