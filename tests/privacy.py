"""Watches what is logged while tests run: what people type, what they are called, their numbers and the bot's token.

Every test is watched (`tests/conftest.py`): all records of this process at INFO and above, with fields and traces, as
the program would print them, and the log files of bots that ran as processes of their own in the test's folder.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot import logs

OURS = ("bot", "handlers", "scheduler", "storage", "domain", "sandbox")
SHORTEST = 8
"""What is shorter may stand in a log by chance."""
TOKEN = re.compile(r"\d{4,}(?::|%3A)[A-Za-z0-9_-]{20,}")
NUMBER = re.compile(r"(?<![\w.:/-])(?:\+84|0)[35789]\d{8}(?!\w)")

_said: set[str] = set()
_PRINTED = logs.formatter("text")


def said(text: object) -> None:
    """From now on, until the test is over, this must stand in no log."""
    words = str(text).strip()
    if words.startswith("/"):
        words = words.partition(" ")[2].strip()
    if len(words) >= SHORTEST:
        _said.add(words)


def all_said() -> frozenset[str]:
    return frozenset(_said)


def leaks(text: str, words: frozenset[str] | None = None) -> list[str]:
    """What stands in a log that may not, by its beginning: the report of it is read by many, too."""
    known = all_said() if words is None else words
    found = [one for one in sorted(known) if one in text]
    return [f"{one[:4]}…" for one in (*found, *TOKEN.findall(text), *NUMBER.findall(text))]


@contextmanager
def watched() -> Iterator[list[str]]:
    """The lines that told too much, complete once it is over."""
    records: list[logging.LogRecord] = []
    make = logging.getLogRecordFactory()

    def remember(*args: object, **kwargs: object) -> logging.LogRecord:
        record = make(*args, **kwargs)
        # Looked at when the test is over: its fields are put in after it has been made.
        records.append(record)
        return record

    told: list[str] = []
    _said.clear()
    logging.setLogRecordFactory(remember)
    _hear_everything()
    try:
        yield told
    finally:
        logging.setLogRecordFactory(make)
        told += [f"{record.name}: {leak}" for record in records for leak in leaks(_PRINTED.format(record))]


def _hear_everything() -> None:
    """Left so from test to test: each change of a level is told to every logger there is."""
    for logger in map(logging.getLogger, OURS):
        if logger.level != logging.INFO:
            logger.setLevel(logging.INFO)


def in_files(folder: Path, words: frozenset[str]) -> list[str]:
    """What the logs of bots that ran as processes tell too much."""
    return [
        f"{file.name}: {leak}"
        for file in sorted(folder.rglob("*.log"))
        for leak in leaks(file.read_text("utf-8", errors="replace"), words)
    ]
