"""Run by Alembic: the connection and its transaction are `storage.engine.migrate`'s."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import DefaultClause, False_, True_

from storage.engine.migrate import default_differs, every_table
from storage.tables.base import Moment


def render(kind: str, item: object, autogen: AutogenContext) -> str | Literal[False]:
    """A step must outlive the classes of today and suit both databases, whichever it was drafted on."""
    match kind, item:
        case "type", Moment():
            return "sa.DateTime(timezone=True)"
        case "server_default", DefaultClause(arg=False_()):
            return "sa.false()"
        case "server_default", DefaultClause(arg=True_()):
            return "sa.true()"
        case _:
            return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=every_table(),
    render_item=render,
    compare_server_default=default_differs,
    # SQLite alters a table by building it anew.
    render_as_batch=True,
)
context.run_migrations()
