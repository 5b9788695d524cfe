"""Reads an office's list of units (CSV): headers in Vietnamese with or without diacritics, in any order."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from unicodedata import normalize

from domain.folding import fold
from domain.names.levels import levels_in
from domain.units import Level, UnitKind

_HEADERS: Mapping[str, str] = {
    "ten don vi": "name",
    "ten truong": "name",
    "don vi": "name",
    "ma": "code",
    "ma truong": "code",
    "cap hoc": "levels",
    "cap": "levels",
    "loai hinh": "ownership",
    "truc thuoc": "parent",
    "hieu truong": "head",
}
_OWNERSHIP: Mapping[str, str] = {"": "public", "cong lap": "public", "tu thuc": "private", "dan lap": "people-founded"}
_AUTHORITY = "co quan"
_LONGEST: Mapping[str, int] = {"name": 200, "code": 40, "head": 120}
"""As long as the tables have room for: only one of the databases would complain."""


class UnitFileError(ValueError):
    """One line a problem: `file:line: what is wrong`."""


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """`parent` is the name of an authority known before, or empty; `head` whoever is to be invited, or empty.

    `line` is where the file says so."""

    name: str
    kind: UnitKind
    levels: frozenset[Level]
    code: str | None
    ownership: str
    parent: str
    head: str
    line: int


def load_units(text: str, source: str) -> list[ListedUnit]:
    """Raises UnitFileError with every row that is wrong, and reads nothing then."""
    # As text is typed on some machines, a letter and its mark are two characters: names would look alike and differ.
    reader = csv.reader(StringIO(normalize("NFC", text), newline=""), delimiter=_delimiter(text))
    headers = next(reader, [])
    columns = [_HEADERS.get(fold(header).strip(), "") for header in headers]
    if complaint := _headers_complaint(columns):
        raise UnitFileError(f"{source}:1: {complaint}")
    rows = [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    read = [_row(_cells(columns, row), source, line) for line, row in rows]
    problems = [one for one in read if isinstance(one, str)] + _repeated(read, source)
    if problems:
        raise UnitFileError("\n".join(problems))
    return [one for one in read if isinstance(one, ListedUnit)]


def _delimiter(text: str) -> str:
    """A Vietnamese Excel separates by semicolons, for its numbers have commas."""
    return max(",;\t", key=text.partition("\n")[0].count)


def _headers_complaint(columns: Sequence[str]) -> str | None:
    twice = [column for column, times in Counter(columns).items() if column and times > 1]
    if twice:
        return f"two columns of the same meaning: {', '.join(twice)}"
    return None if "name" in columns else "no column of names, such as Tên trường"


def _cells(columns: Sequence[str], row: Sequence[str]) -> defaultdict[str, str]:
    cells = {column: " ".join(cell.split()) for column, cell in zip(columns, row, strict=False)}
    return defaultdict(str, cells)


def _row(cells: defaultdict[str, str], source: str, line: int) -> ListedUnit | str:
    name, said = cells["name"], cells["levels"]
    authority = fold(said) == _AUTHORITY
    levels = frozenset() if authority else levels_in(said or name)
    ownership = _OWNERSHIP.get(fold(cells["ownership"]))
    if not name:
        return f"{source}:{line}: a row without a name"
    if too_long := [cells[column] for column, most in _LONGEST.items() if len(cells[column]) > most]:
        return f"{source}:{line}: too long: {too_long[0]}"
    if not levels and not authority:
        return f"{source}:{line}: {name}: what level is it? MN, TH, THCS …"
    if ownership is None:
        return f"{source}:{line}: {name}: {cells['ownership']!r} is none of công lập, tư thục, dân lập"
    kind = UnitKind.AUTHORITY if authority else UnitKind.SCHOOL
    return ListedUnit(name, kind, levels, cells["code"] or None, ownership, cells["parent"], cells["head"], line)


def _repeated(read: Iterable[ListedUnit | str], source: str) -> list[str]:
    seen: set[tuple[str, str]] = set()
    problems = []
    for one in read:
        if isinstance(one, ListedUnit):
            for said in (("name", one.name), ("code", one.code or "")):
                if said[1] and said in seen:
                    problems.append(f"{source}:{one.line}: {said[1]} is listed twice")
                seen.add(said)
    return problems
