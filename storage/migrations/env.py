"""Run by Alembic: the connection and its transaction are `storage.migrate`'s."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from storage.migrate import every_table
from storage.tables.base import Moment


def render(kind: str, item: object, autogen: AutogenContext) -> str | Literal[False]:
    """A step must outlive the classes of today: it names the column's type in the database, not ours."""
    if kind == "type" and isinstance(item, Moment):
        return "sa.DateTime(timezone=True)"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=every_table(),
    render_item=render,
    # SQLite alters a table by building it anew.
    render_as_batch=True,
)
context.run_migrations()
