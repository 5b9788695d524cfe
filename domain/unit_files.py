"""Reads an office's list of units (CSV): headers in Vietnamese with or without diacritics, in any order."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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


class UnitFileError(ValueError):
    """One line a problem: `file:line: what is wrong`."""


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """`parent` is the name of an authority listed before, or empty; `head` whoever is to be invited, or empty."""

    name: str
    kind: UnitKind
    levels: frozenset[Level]
    code: str | None
    ownership: str
    parent: str
    head: str


def load_units(text: str, source: str) -> list[ListedUnit]:
    """Raises UnitFileError with every row that is wrong, and reads nothing then."""
    rows = list(csv.reader(text.splitlines()))
    if not rows:
        raise UnitFileError(f"{source}:1: the list is empty")
    columns = [_HEADERS.get(fold(header).strip(), "") for header in rows[0]]
    if "name" not in columns:
        raise UnitFileError(f"{source}:1: no column of names, such as Tên trường")
    read = [_row(dict(zip(columns, row, strict=False)), source, line) for line, row in enumerate(rows[1:], 2) if any(row)]
    problems = [one for one in read if isinstance(one, str)] + _repeated(read, source)
    if problems:
        raise UnitFileError("\n".join(problems))
    return [one for one in read if isinstance(one, ListedUnit)]


def _row(cells: Mapping[str, str], source: str, line: int) -> ListedUnit | str:
    name = cells["name"].strip()
    said = cells.get("levels", "").strip()
    authority = fold(said) == _AUTHORITY
    levels = frozenset() if authority else levels_in(said or name)
    ownership = _OWNERSHIP.get(fold(cells.get("ownership", "")).strip())
    if not name:
        return f"{source}:{line}: a row without a name"
    if not levels and not authority:
        return f"{source}:{line}: {name}: what level is it? MN, TH, THCS …"
    if ownership is None:
        return f"{source}:{line}: {name}: {cells['ownership']!r} is none of công lập, tư thục, dân lập"
    kind = UnitKind.AUTHORITY if authority else UnitKind.SCHOOL
    code, parent, head = (cells.get(column, "").strip() for column in ("code", "parent", "head"))
    return ListedUnit(name, kind, levels, code or None, ownership, parent, head)


def _repeated(read: Iterable[ListedUnit | str], source: str) -> list[str]:
    seen: set[str] = set()
    problems = []
    for one in read:
        if isinstance(one, ListedUnit):
            if one.name in seen:
                problems.append(f"{source}: {one.name} is listed twice")
            seen.add(one.name)
    return problems
