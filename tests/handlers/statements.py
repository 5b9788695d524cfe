"""What is asked of the database while a phone waits for its answer."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, event


@contextmanager
def selecting(*tables: str) -> Iterator[list[str]]:
    """The statements that read any of these first, with what they were given."""
    heard: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, parameters: object, *_: object) -> None:
        if statement.startswith("SELECT") and any(f"FROM {table}" in statement for table in tables):
            heard.append(f"{statement} {parameters}")

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        yield heard
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
