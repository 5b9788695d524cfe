"""Brings a database up to the schema of this code, and refuses one that is ahead of it."""

import pkgutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, FetchedValue, MetaData, make_url, text
from sqlalchemy.exc import OperationalError

from storage import tables
from storage.engine import engines
from storage.engine.dialects import Dialect
from storage.engine.failures import DatabaseDown, down
from storage.tables.base import metadata

# Any number will do, as long as nothing else of ours locks it.
_MIGRATING = 7_305_001


class NewerThanCode(Exception):
    """The database has been changed by a later version of this code."""

    def __init__(self, revision: str) -> None:
        super().__init__(f"The database is at revision {revision}, which this version does not know; ours is {head()}")
        self.revision = revision


class WrongEncoding(Exception):
    """PostgreSQL would take every letter beyond ASCII for two or three."""

    def __init__(self, encoding: str) -> None:
        super().__init__(
            f"The database keeps its texts as {encoding}; make one by `createdb --encoding=UTF8 --template=template0 …`"
        )


class BrokenReferences(Exception):
    """A migration has left rows that point nowhere; it has been rolled back."""


def upgrade(url: str) -> None:
    """All steps or none, in one transaction; who comes at the same time waits and finds it done."""
    _make_room(url)
    with _connected(url) as tx:
        _refuse_other_letters(tx)
        _refuse_newer(_revision(tx))
        command.upgrade(_config(tx), "head")
        _check_references(tx)


def is_there(url: str) -> bool:
    """Whether there is a file; a server is asked by whoever connects. SQLite would make one of whatever is opened."""
    address = make_url(url)
    return address.get_backend_name() != Dialect.SQLITE or Path(address.database or "").exists()


def _make_room(url: str) -> None:
    """SQLite makes its file, but not the folder it is to be in."""
    address = make_url(url)
    if address.get_backend_name() == Dialect.SQLITE and address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)


def current(url: str) -> str | None:
    with _connected(url) as tx:
        return _revision(tx)


def head() -> str | None:
    return _scripts().get_current_head()


def check(url: str) -> None:
    """Raises NewerThanCode: an old program must not write what it does not understand."""
    _refuse_newer(current(url))


def draft(message: str) -> None:
    """Writes the next revision: what the tables of the code have and the migrations so far have not."""
    number = 1 + len(list(_scripts().walk_revisions()))
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'draft.db'}"
        upgrade(url)
        with _connected(url) as tx:
            command.revision(_config(tx), message, autogenerate=True, rev_id=f"{number:04}")


def every_table() -> MetaData:
    """The metadata, once every module of storage.tables has put its own into it."""
    for module in pkgutil.iter_modules(tables.__path__, f"{tables.__name__}."):
        import_module(module.name)
    return metadata


def default_differs(
    _context: MigrationContext,
    _found_column: Column[object],
    _wanted_column: Column[object],
    found: str | None,
    _wanted: FetchedValue | None,
    wanted: str | None,
) -> bool | None:
    """Alembic's own judgement (None), except that SQLite gives an empty text back in brackets it does not expect."""
    return False if (found, wanted) == ("('')", "") else None


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    address = make_url(url)
    sqlite = address.get_backend_name() == Dialect.SQLITE
    engine = engines.sqlite_migrator(address) if sqlite else engines.postgresql(address, connections=1)
    try:
        with engine.begin() as tx:
            if not sqlite:
                tx.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATING})
            yield tx
    except OperationalError as error:
        if down(error):
            raise DatabaseDown("The database cannot be reached or opened") from error
        raise
    finally:
        engine.dispose()


def _config(tx: Connection | None = None) -> Config:
    config = Config(attributes={"connection": tx})
    config.set_main_option("script_location", "storage:migrations")
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _revision(tx: Connection) -> str | None:
    return MigrationContext.configure(tx).get_current_revision()


def _refuse_newer(revision: str | None) -> None:
    known = {script.revision for script in _scripts().walk_revisions()}
    if revision is not None and revision not in known:
        raise NewerThanCode(revision)


def _refuse_other_letters(tx: Connection) -> None:
    """A cluster that was made where no language is set has no UTF-8."""
    if (
        tx.dialect.name == Dialect.POSTGRESQL
        and (encoding := tx.exec_driver_sql("SHOW server_encoding").scalar()) != "UTF8"
    ):
        raise WrongEncoding(str(encoding))


def _check_references(tx: Connection) -> None:
    if tx.dialect.name != Dialect.SQLITE:
        return
    broken = tx.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise BrokenReferences(f"{len(broken)} rows, the first in table {broken[0].table}")
