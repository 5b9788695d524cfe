"""Has a list read by a child."""

import asyncio
import json
from collections.abc import Iterable

from bot.sheets import limits
from bot.sheets.hearing import Told, told_by
from domain.sheets import Brought, Row, Sheet, Unreadable

TOO_HEAVY = Unreadable("sheet-too-heavy")
BROKEN = Unreadable("sheet-broken")


async def read_sheets(content: bytes) -> Brought:
    if len(content) > limits.MOST_BYTES:
        return Unreadable("sheet-too-big", {"most": limits.MOST_BYTES // limits.MEGABYTE})
    return await asyncio.to_thread(_brought, await told_by("bot.sheets", content))


def _brought(told: Told) -> Brought:
    if told.too_heavy:
        return TOO_HEAVY
    return of_lines(told.lines.splitlines()) if told.whole else BROKEN


def of_lines(lines: Iterable[str | bytes]) -> Brought:
    """As the child tells them, one a row."""
    found: list[tuple[str, list[Row]]] = []
    for line in lines:
        match json.loads(line):
            case {"sheet": str(name)}:
                found.append((name, []))
            case [int(number), list(cells), list(computed)] if found:
                found[-1][1].append(Row(number, tuple(cells), tuple(computed)))
            case {"refused": str(key), "details": dict(details)}:
                return Unreadable(key, details)
            case {"end": True}:
                return tuple(Sheet(name, tuple(rows)) for name, rows in found)
    return BROKEN
