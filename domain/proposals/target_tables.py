"""Targets that stand in a table: a row each, what is to be reached beside how much of it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.documents.debris import squeezed
from domain.documents.model import Table
from domain.documents.target_columns import TargetColumns, heading_of
from domain.folding import fold
from domain.planning.targets import Sign
from domain.proposals.figures import Figure, figures_in
from domain.proposals.model import Source
from domain.proposals.outline import Annex
from domain.proposals.qualities import unmeasured
from domain.proposals.targets import Aim, held_by_people, measured

_NUMBERING = re.compile(r"\(?\d+\)?|[-–x]+")
"""`(1) (2) (3)` below the headings, or nothing to be said."""
_BARE = re.compile(r"(?P<sign>[≥≤<>]=?)?\s*(?P<number>\d{1,3}(?:\.\d{3})+|\d{1,6}(?:[.,]\d+)?)\s*(?P<unit>[^\d.,;]*)")
_SIGNS = {"≥": Sign.GE, ">=": Sign.GE, "≤": Sign.LE, "<=": Sign.LE, ">": Sign.GT, "<": Sign.LT}
_SHORTER_IS_BETTER = re.compile(r"\b(?:thoi gian|tre han|qua han|vi pham|bo hoc|sai sot)\b")


def aims_in_tables(annexes: Sequence[Annex], year: int | None) -> Iterator[Aim]:
    """`year` is that of the plan, where a table has a column for each of several."""
    for annex in annexes:
        if isinstance(annex.table, Table) and (headed := heading_of(annex.table, year)) is not None:
            at, columns = headed
            for number, row in enumerate(annex.table.rows[at + 1 :], start=1):
                yield from _aim(row, columns, f"{annex.place}, {number}")


def _aim(row: Sequence[str], columns: TargetColumns, place: str) -> Iterator[Aim]:
    """None for a row that only names a group."""
    title, bar = (squeezed(row[at]).strip(" :;.") for at in (columns.indicator, columns.bar))
    if not title or not bar or bar == title:
        return
    source = Source(" | ".join(squeezed(cell) for cell in row if cell.strip()), place)
    figure = _figure(title, row, columns)
    if figure is not None:
        yield measured(figure, f"{title} {figure.words}", len(title) + 1, source)
    elif not _NUMBERING.fullmatch(bar):
        yield held_by_people(unmeasured(f"{title}: {bar}"), source)


def _figure(title: str, row: Sequence[str], columns: TargetColumns) -> Figure | None:
    """As it would stand behind the title in a sentence; a bare number is held as its unit and its title let it be."""
    said = squeezed(row[columns.bar])
    unit = "" if columns.unit is None else squeezed(row[columns.unit])
    begins = len(title) + 1
    if (worded := figures_in(said)) and worded[0].sign is not None:
        one = worded[0]
        return Figure(begins, begins + len(one.words), one.words, one.sign, one.value, one.measure)
    bare = _BARE.fullmatch(said)
    if bare is None:
        return None
    measure = bare["unit"].strip() or unit
    words = said if bare["unit"].strip() else f"{said}{'' if measure == '%' else ' '}{measure}".strip()
    return Figure(begins, begins + len(words), words, _sign(bare["sign"], title), _number(bare["number"]), measure)


def _sign(written: str | None, title: str) -> Sign | None:
    """Of a time to be kept, or of what should not happen, the figure is the most there may be."""
    if written is not None:
        return _SIGNS[written.removesuffix("=") + ("=" if written in {"<=", ">="} else "")]
    return Sign.LE if _SHORTER_IS_BETTER.search(fold(title)) else None


def _number(written: str) -> Decimal:
    grouped = re.fullmatch(r"\d{1,3}(?:\.\d{3})+", written)
    return Decimal(written.replace(".", "") if grouped else written.replace(",", "."))
