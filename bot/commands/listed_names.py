"""The names in a list of units, as an index: what `read` knows without a database."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from domain.folding import fold
from domain.ids import UnitId
from domain.names.index import Called, NamedUnit, OtherName, UnitNames
from domain.names.levels import Kind
from domain.queries.known_names import names_of
from domain.refusals import Refusal
from domain.unit_lists.csv_text import sheet_of
from domain.unit_lists.model import ListedUnit
from domain.unit_lists.reading import read_rows
from domain.unit_lists.rows import table_of


class NoList(Exception):
    """Says, in one line, why the file is no list of units."""


def names_listed(file: Path) -> UnitNames:
    """Rows that `load units` would refuse name nothing here either."""
    try:
        table = table_of([sheet_of(file.read_text("utf-8-sig"))])
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise NoList(f"{file}: {error}") from error
    except Refusal as refusal:
        raise NoList(f"{file}: no list of units ({refusal.key})") from refusal
    listed = read_rows(table.rows).units
    numbers = _numbers(listed)
    return UnitNames().changed([_named(unit, UnitId(number), numbers) for number, unit in enumerate(listed, start=1)])


def names_in(file: Path) -> UnitNames:
    """The names in a list of units, or in a file of bare names: one a line, or the first words of each row."""
    try:
        return names_listed(file)
    except NoList:
        return names_of(tuple(_bare_names(file)))


def _bare_names(file: Path) -> Iterator[str]:
    """Raises NoList where the file is no text."""
    try:
        text = file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise NoList(f"{file}: {error}") from error
    rows = (
        [row.cells for row in sheet_of(text).rows] if file.suffix == ".csv" else [(line,) for line in text.splitlines()]
    )
    for cells in rows:
        yield from islice((name for cell in cells if any(map(str.isalpha, name := cell.strip()))), 1)


def _numbers(listed: Sequence[ListedUnit]) -> Mapping[str, UnitId]:
    """A unit by its name or its code, as lists say to whom another belongs."""
    return {
        fold(said): UnitId(number)
        for number, unit in reversed(list(enumerate(listed, start=1)))
        for said in (unit.name, unit.code)
        if said
    }


def _named(unit: ListedUnit, number: UnitId, numbers: Mapping[str, UnitId]) -> NamedUnit:
    return NamedUnit(
        id=number,
        name=unit.name,
        levels=unit.levels,
        kind=unit.kind,
        code=unit.code,
        ownership=unit.ownership or Kind.PUBLIC,
        parent=numbers.get(fold(unit.parent)),
        others=tuple(OtherName(alias, Called.ALIAS) for alias in unit.aliases),
    )
