"""Headings of a table of targets: `Chỉ tiêu | ĐVT | Thực hiện 2023 | Kế hoạch 2024`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.documents.columns import LONGEST_NAME, Column, column_of
from domain.documents.model import Table
from domain.folding import fold

_INDICATOR = re.compile(r"(?:(?:ten|noi dung|cac|danh muc) )?(?:chi tieu|chi so|tieu chi)")
_BAR = re.compile(r".*\b(?:ke hoach|muc tieu|phan dau|chi tieu (?:nam|giao|duoc giao|ke hoach)|can dat|nam 20\d\d)")
_BARE_BAR = re.compile(r"(?:chi tieu|muc(?: dat)?|ty le|ti le)(?: \(?%\)?)?$")
_PAST = re.compile(r".*\b(?:thuc hien|ket qua|da dat|uoc|hien trang|dau nam)\b")
_SCORES = re.compile(r"(?!thoi diem).*\bdiem\b")
_UNIT = re.compile(r"(?:don vi (?:tinh|do)|dvt|dv tinh)$")
_HEADING_WITHIN = 4
_YEAR = re.compile(r"\b(20\d\d)\b")


@dataclass(frozen=True, slots=True)
class TargetColumns:
    """Which column names what is to be reached, which says how much, and which in what it is measured."""

    indicator: int
    bar: int
    unit: int | None


def heading_of(table: Table, year: int | None) -> tuple[int, TargetColumns] | None:
    """Where the headings of a table stand, and what they mean."""
    for at, row in enumerate(table.rows[:_HEADING_WITHIN]):
        if (columns := target_columns(row, year)) is not None:
            return at, columns
    return None


def heads_targets(cells: Sequence[str]) -> bool:
    """Also those of a scale, and of other years than the plan's: such a table is none of work either."""
    names = _names(cells)
    indicator = _indicator(cells, names)
    return indicator is not None and (_is_scale(names) or bool(_bars(names, indicator)))


def target_columns(cells: Sequence[str], year: int | None) -> TargetColumns | None:
    """None where this is no such heading, or has a column for each of several years and none for that of the plan."""
    names = _names(cells)
    indicator = _indicator(cells, names)
    bar = None if indicator is None else _of_year(_bars(names, indicator), names, year)
    unit = next((at for at, name in enumerate(names) if _UNIT.match(name)), None)
    return None if indicator is None or bar is None else TargetColumns(indicator, bar, unit)


def _names(cells: Sequence[str]) -> list[str]:
    return [fold(cell) if len(cell) <= LONGEST_NAME else "" for cell in cells]


def _bars(names: Sequence[str], indicator: int) -> list[int]:
    """What gives points is a scale, and no plan's targets."""
    if _is_scale(names):
        return []
    others = [at for at in range(len(names)) if at != indicator and not _PAST.match(names[at])]
    return [at for at in others if _BAR.match(names[at])] or [at for at in others if _BARE_BAR.match(names[at])]


def _is_scale(names: Sequence[str]) -> bool:
    return any(map(_SCORES.match, names))


def _indicator(cells: Sequence[str], names: Sequence[str]) -> int | None:
    """`Nội dung | Chỉ tiêu`: of two that might be it the first is."""
    named = (at for at, name in enumerate(names) if _INDICATOR.match(name) or column_of(cells[at]) is Column.CONTENT)
    return next(named, None)


def _of_year(bars: Sequence[int], names: Sequence[str], year: int | None) -> int | None:
    years = {at: int(found[1]) for at in bars if (found := _YEAR.search(names[at]))}
    if len(bars) <= 1 or not years:
        return bars[0] if bars else None
    return next((at for at, said in years.items() if said == year), None)
