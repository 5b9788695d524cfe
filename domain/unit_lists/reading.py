"""Reads each row of a list on its own: what it says of one unit, or why it cannot be taken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.names.levels import levels_in
from domain.registry.units import Level, UnitKind
from domain.unit_lists import cells
from domain.unit_lists.columns import Column
from domain.unit_lists.model import BadRow, ListedRow, ListedUnit

_LONGEST: Mapping[Column, int] = {Column.NAME: 200, Column.CODE: 40, Column.HEAD: 120, Column.ALIASES: 200}
"""As long as the tables have room for: only one of the databases would complain."""
MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Read:
    units: tuple[ListedUnit, ...]
    bad: tuple[BadRow, ...]


def read_rows(rows: Sequence[ListedRow]) -> Read:
    read = [_read(row) for row in rows]
    units = tuple(one for one in read if isinstance(one, ListedUnit))
    return Read(units, tuple(one for one in read if isinstance(one, BadRow)))


def _read(row: ListedRow) -> ListedUnit | BadRow:
    said = {column: cells.clean(text) for column, text in row.cells.items()}
    aliases = cells.names_in(row.cells.get(Column.ALIASES, ""))
    name = said.get(Column.NAME, "")
    if (wrong := _wrong(row, said, aliases)) is not None:
        key, details = wrong
        return BadRow(row.number, name, key, details)
    kind, levels, stated = _teaching(said.get(Column.LEVELS, ""), name)
    ownership, opened = said.get(Column.OWNERSHIP, ""), said.get(Column.OPENED, "")
    return ListedUnit(
        row=row.number,
        name=name,
        kind=kind,
        levels=levels,
        levels_stated=stated,
        code=said.get(Column.CODE) or None,
        ownership=cells.ownership_said(ownership) if ownership else None,
        parent=said.get(Column.PARENT, ""),
        head=said.get(Column.HEAD, ""),
        aliases=tuple(alias for alias in aliases if alias != name),
        opened=cells.date_said(opened) if opened else None,
    )


def _wrong(
    row: ListedRow, said: Mapping[Column, str], aliases: Sequence[str]
) -> tuple[str, Mapping[str, str | int]] | None:
    if row.computed:
        return "list-row-computed", {}
    if not said.get(Column.NAME):
        return "list-row-nameless", {}
    texts = {**said, Column.ALIASES: max(aliases, key=len, default="")}
    for column, longest in _LONGEST.items():
        if len(texts.get(column, "")) > longest:
            return "list-row-too-long", {"text": shown(texts[column]), "longest": longest}
    level, ownership, opened = (said.get(one, "") for one in (Column.LEVELS, Column.OWNERSHIP, Column.OPENED))
    if level and not cells.levels_said(level) and not (cells.is_authority(level) or cells.is_office(level)):
        return "list-row-level-unknown", {"text": shown(level)}
    if ownership and cells.ownership_said(ownership) is None:
        return "list-row-ownership-unknown", {"text": shown(ownership)}
    if opened and cells.date_said(opened) is None:
        return "list-row-date-unknown", {"text": shown(opened)}
    return None


def _teaching(level: str, name: str) -> tuple[UnitKind, frozenset[Level], bool]:
    """What it is and teaches, and whether its row says so, or only its name."""
    if cells.is_authority(level) or (not level and cells.named_like_an_authority(name)):
        return UnitKind.AUTHORITY, frozenset(), bool(level)
    if cells.is_office(level):
        return UnitKind.OFFICE, frozenset({Level.PB}), True
    return UnitKind.SCHOOL, cells.levels_said(level) if level else levels_in(name), bool(level)


def shown(text: str) -> str:
    """What somebody typed, no longer than it takes to find it again."""
    return text if len(text) <= MOST_SHOWN else f"{text[: MOST_SHOWN - 1]}…"
