"""What is held of a person as one page that any phone opens: a table of each kind, the newest first."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from html import escape

from domain.clock_face import local
from domain.texts import Say
from storage.people.own_data import Cell, Held

HEAD = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>
body{{font:16px/1.4 sans-serif;margin:1em}} div{{overflow-x:auto}} table{{border-collapse:collapse;font-size:14px}}
td,th{{border:1px solid #bbb;padding:.2em .5em;text-align:left;vertical-align:top}}
</style></head><body>
"""


def named(beginning: str, now: datetime) -> str:
    return f"{beginning}{local(now):%Y%m%d-%H%M}.html"


def page(found: Sequence[Held], say: Say, now: datetime) -> bytes:
    title = say("held-title")
    head = HEAD.format(language=say.language, title=title)
    tables = "".join(part for one in found for part in _table(one, say))
    return f"{head}<h1>{title}</h1><p>{say('held-about', at=now)}</p>\n{tables}</body></html>\n".encode()


def _table(one: Held, say: Say) -> Iterator[str]:
    yield f"<h2>{heading(one.table, say)} ({one.count})</h2>\n"
    if one.count > len(one.rows):
        yield f"<p>{say('held-newest', shown=len(one.rows))}</p>\n"
    yield f"<div><table><tr>{''.join(f'<th>{_column(name, say)}</th>' for name in one.columns)}</tr>\n"
    for row in one.rows:
        yield f"<tr>{''.join(f'<td>{_told(cell)}</td>' for cell in row)}</tr>\n"
    yield "</table></div>\n"


def heading(table: str, say: Say) -> str:
    return say(f"held-{table.replace('_', '-')}")


def _column(name: str, say: Say) -> str:
    """Many are ids and marks of the program, and are called what the program calls them."""
    key = f"held-column-{name.replace('_', '-')}"
    return say(key) if say.knows(key) else escape(name)


def _told(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case datetime():
            return f"{local(cell):%d/%m/%Y %H:%M}"
        case date():
            return f"{cell:%d/%m/%Y}"
        case _:
            return escape(str(cell))
