"""The rows of a list below its heading: which are units, and which only say how the list goes on or ends."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.folding import fold, words
from domain.names.levels import heading_at
from domain.refusals import Refusal
from domain.sheets import Row, Sheet
from domain.unit_lists.columns import KEPT, Column, Heading, find_heading
from domain.unit_lists.model import ListedRow

_ENDINGS = tuple(
    fold(start)
    for start in (
        *("tổng cộng", "tổng số", "tổng:", "cộng:", "danh sách này", "danh sách có", "ấn định danh sách"),
        *("người lập", "ký tên", "nơi nhận", "ghi chú:", "lưu ý:"),
    )
)
_ENDS = frozenset(fold(word) for word in ("tổng", "cộng", "thủ trưởng đơn vị", "hiệu trưởng", "giám đốc", "kế toán"))
_ORDINAL = re.compile(r"\(?(\d{1,3}|[a-z]|[ivx]+)\)?[.)]?", re.IGNORECASE)
MOST_IN_PASSING = 3
"""A row that says more about a unit than this is one: totals, headings of groups and signatures say little."""
_GROUPING = frozenset({"khoi", "cap", "bac", "cac", "i", "ii", "iii", "iv", "v", "vi", "a", "b", "c", "d"})


@dataclass(frozen=True, slots=True)
class Table:
    """A list whose headings were understood. `skipped` are rows that name no unit: headings of groups, totals,
    signatures; `others` are sheets that were not read."""

    heading: Heading
    rows: tuple[ListedRow, ...]
    skipped: int = 0
    others: tuple[str, ...] = ()


def table_of(sheets: Sequence[Sheet]) -> Table:
    """The first sheet whose headings name units. Raises Refusal where there is none, or nothing below them."""
    for place, sheet in enumerate(sheets):
        heading = find_heading(sheet)
        if heading is not None:
            others = tuple(one.name for at, one in enumerate(sheets) if at != place)
            return _below(heading, sheet, others)
    raise Refusal("list-no-heading")


def _below(heading: Heading, sheet: Sheet, others: tuple[str, ...]) -> Table:
    body = [row for row in sheet.rows if row.number > heading.row]
    if body and _numbers_columns(body[0]):
        body = body[1:]
    kept = {place: column for place, column in heading.columns.items() if column in KEPT}
    names = next(place for place, column in kept.items() if column is Column.NAME)
    every = ((row, _listed(row, kept)) for row in body)
    listed = tuple(one for row, one in every if not _is_no_unit(row, one, kept, heading.texts[names]))
    if not listed:
        raise Refusal("list-no-rows")
    return Table(heading, listed, len(body) - len(listed), others)


def _listed(row: Row, kept: Mapping[int, Column]) -> ListedRow:
    cells = {column: text for place, column in kept.items() if place < len(row.cells) and (text := row.cells[place])}
    return ListedRow(row.number, cells, computed=any(place in kept for place in row.computed))


def _is_no_unit(row: Row, listed: ListedRow, kept: Mapping[int, Column], heading: str) -> bool:
    name = listed.cells.get(Column.NAME, "")
    if " ".join(name.split()) == heading:
        # Once more, as on every page that is printed.
        return True
    if len(listed.cells) > MOST_IN_PASSING:
        return False
    if row.computed and not name:
        # What computes and names nothing adds up.
        return all(kept.get(place) is not Column.NAME for place in row.computed)
    said = [text.strip() for text in row.cells if text.strip()]
    about = [text for text in said if not _ORDINAL.fullmatch(text)]
    if not about:
        return not listed.cells
    alone = len(about) == 1 and len(kept) > 1 and listed.cells.keys() <= {Column.NAME}
    return _ends(about[0]) or (alone and _groups(about[0]))


def _ends(first: str) -> bool:
    """A total or a signature, wherever in the row it begins."""
    key = fold(first)
    return key.startswith(_ENDINGS) or key in _ENDS


def _groups(only: str) -> bool:
    """`I. Khối mầm non`: nothing but a level, and nothing said about it."""
    every = words(only)
    start = next((at for at, word in enumerate(every) if word.key not in _GROUPING), len(every))
    return heading_at(every, start)[1] == len(every)


def _numbers_columns(row: Row) -> bool:
    """`(1) (2) (3)` or `A B 1 2` below the headings."""
    texts = [text.strip() for text in row.cells if text.strip()]
    return len(texts) > 1 and all(_ORDINAL.fullmatch(text) for text in texts)
