"""Fresh databases by the dozen: migrated once, copied for each test, one after the other to the same place.

At the same place, because then the statements that one test has compiled serve the next: compiling takes longer than
most tests.
"""

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from pathlib import Path
from typing import Protocol

from storage import migrate
from storage.engines import engines_for
from tests.postgres import Server

engines = cache(engines_for)
"""Those of an address, which outlive the databases that stand there one after the other."""


class Template(Protocol):
    def copied(self) -> AbstractContextManager[str]:
        """The address of a copy that lives as long as the test; there is one at a time."""


class SqliteTemplate:
    def __init__(self, folder: Path) -> None:
        self._file = folder / "template.db"
        self._copies = folder / "copies"
        self._copies.mkdir()
        migrate.upgrade(f"sqlite:///{self._file}")

    @contextmanager
    def copied(self) -> Iterator[str]:
        copy = shutil.copyfile(self._file, self._copies / "school.db")
        try:
            yield f"sqlite:///{copy}"
        finally:
            for file in self._copies.iterdir():
                file.unlink()


class PostgresTemplate:
    def __init__(self, server: Server) -> None:
        self._server = server
        server.execute("CREATE DATABASE template")
        migrate.upgrade(server.url("template"))

    @contextmanager
    def copied(self) -> Iterator[str]:
        # As files: copied block by block it takes twice as long.
        self._server.execute("CREATE DATABASE school TEMPLATE template STRATEGY file_copy")
        try:
            yield self._server.url("school")
        finally:
            self._server.execute("DROP DATABASE school WITH (FORCE)")
