"""What is asked of the database while a phone waits for its answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread

from sqlalchemy import Engine, event

WRITERS = ("committer", "writer")
"""What the threads are called on which there is writing."""


@contextmanager
def selecting(*tables: str, by: tuple[str, ...] = ("",)) -> Iterator[list[str]]:
    """The statements that read any of these first, with what they were given; those of threads called `by`."""
    heard: list[str] = []

    def listen(_connection: object, _cursor: object, statement: str, parameters: object, *_: object) -> None:
        ours = statement.startswith("SELECT") and current_thread().name.startswith(by)
        if ours and any(f"FROM {table}" in statement for table in tables):
            heard.append(f"{statement} {parameters}")

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        yield heard
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
