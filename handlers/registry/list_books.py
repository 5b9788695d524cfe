"""Lists as workbooks: a blank one, the units there are, the rows to mend."""

from collections.abc import Collection, Iterable, Sequence
from io import BytesIO

from xlsxwriter import Workbook

from domain.ids import UnitId
from domain.registry.units import UnitKind
from domain.texts import Say
from domain.unit_lists.columns import KEPT, Column
from domain.unit_lists.known import KnownUnit, KnownUnits
from domain.unit_lists.model import BadRow, ListedRow
from handlers.papers.books import TEXT_ONLY
from handlers.registry.list_texts import why
from handlers.rendering import plain

WIDTH = 24
PRESENT = tuple(column for column in KEPT if column is not Column.HEAD)
"""Who leads a unit changes with people, not with lists."""


def blank(say: Say) -> bytes:
    """Headings to fill in under; what each is for stands on a sheet of its own."""
    notes = [[say(f"list-column-{column}"), say(f"list-note-{column}")] for column in KEPT]
    return _book({say("sheet-units"): [_headings(KEPT, say)], say("sheet-notes"): [[say("list-notes")], *notes]})


def present(known: KnownUnits, reach: Collection[UnitId], say: Say) -> bytes:
    """As a list that changes nothing when it is sent back."""
    units = [unit for unit in known.open if unit.id in reach]
    rows = ([_cell(column, unit, known, say) for column in PRESENT] for unit in units)
    return _book({say("sheet-units"): [_headings(PRESENT, say), *rows]})


def to_mend(rows: Iterable[ListedRow], refused: Sequence[BadRow], say: Say) -> bytes:
    """As they were sent, each with what is wrong: mended, the file is a list to send."""
    sent = {row.number: row for row in rows}
    used = [column for column in KEPT if any(column in sent[bad.row].cells for bad in refused)]
    heading = [say("list-row-number"), *_headings(used, say), say("list-to-mend")]
    lines = (
        [str(bad.row), *(sent[bad.row].cells.get(column, "") for column in used), plain(why(bad, say).html)]
        for bad in refused
    )
    return _book({say("sheet-units"): [heading, *lines]})


def _headings(columns: Iterable[Column], say: Say) -> list[str]:
    return [say(f"list-column-{column}") for column in columns]


def _cell(column: Column, unit: KnownUnit, known: KnownUnits, say: Say) -> str:
    match column:
        case Column.NAME:
            return unit.name
        case Column.CODE:
            return unit.code or ""
        case Column.LEVELS:
            return say("list-authority") if unit.kind is UnitKind.AUTHORITY else "-".join(sorted(unit.levels))
        case Column.OWNERSHIP:
            return say(f"ownership-{unit.ownership}")
        case Column.PARENT:
            return _parent(unit, known)
        case Column.ALIASES:
            return "; ".join(sorted(unit.aliases))
        case Column.OPENED:
            return f"{unit.opened:%d/%m/%Y}" if unit.opened else ""
    return ""


def _parent(unit: KnownUnit, known: KnownUnits) -> str:
    """By its code where another unit bears the same name."""
    parent = None if unit.parent is None else known.by_id.get(unit.parent)
    if parent is None:
        return ""
    return parent.name if len(known.named(parent.name)) == 1 or not parent.code else parent.code


def _book(sheets: dict[str, list[list[str]]]) -> bytes:
    content = BytesIO()
    with Workbook(content, TEXT_ONLY) as book:
        bold = book.add_format({"bold": True})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.set_column(0, len(KEPT) + 1, WIDTH)
            sheet.freeze_panes(1, 0)
            for number, cells in enumerate(rows):
                for place, text in enumerate(cells):
                    sheet.write_string(number, place, text, bold if number == 0 else None)
    return content.getvalue()
