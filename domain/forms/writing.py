"""Writes the text of a form file: what `files` reads, from the same keys and values."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeAlias

Plain: TypeAlias = "str | int | bool | Decimal | Mapping[str, Plain] | Sequence[Plain]"


def form_file(form: Mapping[str, Plain], *, told: str = "") -> str:
    """`told` stands above it, for whoever opens it."""
    lines = [f"# {line}".rstrip() for line in told.splitlines()]
    tables = {key: value for key, value in form.items() if _is_tables(value)}
    lines += [*([""] if lines else []), *_pairs({key: value for key, value in form.items() if key not in tables})]
    for key, rows in tables.items():
        for row in rows if isinstance(rows, Sequence) else ():
            lines += ["", f"[[{key}]]", *(_pairs(row) if isinstance(row, Mapping) else ())]
    return "\n".join(lines) + "\n"


def numbered(form: Mapping[str, object], version: int) -> str:
    """The same form, as `files` has parsed it, under another version."""
    return form_file({**_plain(form), "version": version})


def _plain(values: Mapping[str, object]) -> Mapping[str, Plain]:
    return {key: _plain_value(value) for key, value in values.items()}


def _plain_value(value: object) -> Plain:
    match value:
        case Mapping():
            return {str(key): _plain_value(one) for key, one in value.items()}
        case list():
            return [_plain_value(one) for one in value]
        case date():
            return value.isoformat()
        case str() | bool() | int() | Decimal():
            return value
        case _:
            raise TypeError(f"No form file holds {value!r}")


def _pairs(values: Mapping[str, Plain], within: str = "") -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from _pairs(value, f"{within}{key}.")
        elif _is_tables(value) and isinstance(value, Sequence):
            yield f"{within}{key} = ["
            yield from (f"  {_value(one)}," for one in value)
            yield "]"
        else:
            yield f"{within}{key} = {_value(value)}"


def _value(value: Plain) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | Decimal():
            return f"{value:f}" if isinstance(value, Decimal) else str(value)
        case str():
            # Of the letters that JSON leaves as they are TOML wants one spelled out.
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case Mapping():
            return "{ " + ", ".join(f"{key} = {_value(one)}" for key, one in value.items()) + " }"
        case _:
            return "[" + ", ".join(_value(one) for one in value) + "]"


def _is_tables(value: Plain) -> bool:
    return not isinstance(value, str) and isinstance(value, Sequence) and any(isinstance(one, Mapping) for one in value)
