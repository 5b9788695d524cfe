"""Fresh databases by the dozen: migrated once, copied for each test."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Protocol

from storage import migrate
from tests.postgres import Server


class Template(Protocol):
    @contextmanager
    def copied(self, folder: Path) -> Iterator[str]:
        """The address of a copy that lives as long as the test."""


class SqliteTemplate:
    def __init__(self, folder: Path) -> None:
        self._file = folder / "template.db"
        migrate.upgrade(f"sqlite:///{self._file}")

    @contextmanager
    def copied(self, folder: Path) -> Iterator[str]:
        copy = shutil.copyfile(self._file, folder / "school.db")
        yield f"sqlite:///{copy}"


class PostgresTemplate:
    def __init__(self, server: Server) -> None:
        self._server = server
        self._numbers = count(1)
        server.execute("CREATE DATABASE template")
        migrate.upgrade(server.url("template"))

    @contextmanager
    def copied(self, folder: Path) -> Iterator[str]:
        name = f"school_{next(self._numbers)}"
        self._server.execute(f"CREATE DATABASE {name} TEMPLATE template")
        try:
            yield self._server.url(name)
        finally:
            self._server.execute(f"DROP DATABASE {name} WITH (FORCE)")
