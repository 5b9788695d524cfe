"""The rows of a list below its heading: which are units, and which only say how the list goes on or ends."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.folding import fold, words
from domain.names.levels import heading_at
from domain.refusals import Refusal
from domain.sheets import Row, Sheet
from domain.unit_lists.columns import KEPT, Column, Heading, column_of, find_heading
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
    listed = [_listed(row, kept) for row in body if not _is_no_unit(row, kept)]
    if not listed:
        raise Refusal("list-no-rows")
    return Table(heading, tuple(listed), len(body) - len(listed), others)


def _listed(row: Row, kept: Mapping[int, Column]) -> ListedRow:
    cells = {column: row.cells[place] for place, column in kept.items() if place < len(row.cells) and row.cells[place]}
    return ListedRow(row.number, cells, computed=any(place in kept for place in row.computed))


def _is_no_unit(row: Row, kept: Mapping[int, Column]) -> bool:
    said = list(_said(row))
    if row.computed and not any(kept.get(place) is Column.NAME for place, _ in said):
        # What computes and names nothing adds up.
        return all(kept.get(place) is not Column.NAME for place in row.computed)
    if any(kept.get(place) is Column.NAME and column_of(text) is Column.NAME for place, text in said):
        # The headings once more, as on every page that is printed.
        return True
    return _ends([text for _, text in said]) or _groups(said, kept)


def _said(row: Row) -> Iterator[tuple[int, str]]:
    return ((place, text.strip()) for place, text in enumerate(row.cells) if text.strip())


def _ends(texts: Sequence[str]) -> bool:
    """A total or a signature: in the first words of the row, wherever they stand."""
    first = next((fold(text) for text in texts if not _ORDINAL.fullmatch(text)), "")
    return first.startswith(_ENDINGS) or first in _ENDS


def _groups(said: Sequence[tuple[int, str]], kept: Mapping[int, Column]) -> bool:
    """`I. Khối mầm non`: nothing but a level, and nothing said about it."""
    about = [text for place, text in said if not _ORDINAL.fullmatch(text)]
    if not about:
        return all(place not in kept for place, _ in said)
    if len(about) > 1 or len(kept) == 1:
        return False
    every = words(about[0])
    start = next((at for at, word in enumerate(every) if word.key not in _GROUPING), len(every))
    return heading_at(every, start)[1] == len(every)


def _numbers_columns(row: Row) -> bool:
    """`(1) (2) (3)` or `A B 1 2` below the headings."""
    texts = [text for _, text in _said(row)]
    return len(texts) > 1 and all(_ORDINAL.fullmatch(text) for text in texts)
