"""One process at a time on a SQLite file: a lock that the system itself lifts when its holder dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import make_url

from storage.engine.dialects import Dialect


class AlreadyRunning(Exception):
    """Another process works on this file. Its id is unknown when it has only just come."""

    def __init__(self, path: Path, pid: int | None) -> None:
        super().__init__(f"{path} is already in use by process {pid or 'unknown'}")
        self.path = path
        self.pid = pid


def file_of(url: str) -> Path | None:
    """Where SQLite keeps it; None for PostgreSQL."""
    address = make_url(url)
    sqlite = address.get_backend_name() == Dialect.SQLITE
    return Path(address.database) if sqlite and address.database else None


@contextmanager
def alone(url: str) -> Iterator[bool]:
    """True while this process has the database to itself: a SQLite file; PostgreSQL is made for many."""
    file = file_of(url)
    if file is None:
        yield False
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    with hold(file):
        yield True


@contextmanager
def hold(path: Path) -> Iterator[None]:
    """Keeps the database file at `path` to this process; whoever comes second gets AlreadyRunning."""
    # The lock file stays behind: deleting it would let two processes lock two files of one name.
    with path.with_name(f"{path.name}.lock").open("a+", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AlreadyRunning(path, _holder(file)) from error
        _sign(file, str(os.getpid()))
        try:
            yield
        finally:
            _sign(file, "")


def _sign(file: IO[str], text: str) -> None:
    file.seek(0)
    file.truncate()
    file.write(text)
    file.flush()


def _holder(file: IO[str]) -> int | None:
    file.seek(0)
    text = file.read()
    return int(text) if text.isdecimal() else None
