"""Whether the file of a database is what SQLite wrote: disks lose pages, and a file copied while it is written to has
holes."""

from sqlalchemy import make_url
from sqlalchemy.exc import DatabaseError

from storage.engine import engines
from storage.engine.dialects import Dialect

MOST_TOLD = 3


def amiss(url: str) -> str | None:
    """What is wrong, in SQLite's words; None where nothing is. PostgreSQL looks after its own pages."""
    if make_url(url).get_backend_name() != Dialect.SQLITE.value:
        return None
    reader = engines.engines_for(url).reader
    try:
        with reader.connect() as connection:
            found = connection.exec_driver_sql(f"PRAGMA quick_check({MOST_TOLD})").scalars().all()
    except DatabaseError as error:
        return str(error.orig)
    finally:
        reader.dispose()
    return None if found == ["ok"] else "; ".join(str(one) for one in found)
