"""What annexes call their columns. Two offices rarely agree; the words that matter are few."""

import re
from collections.abc import Sequence
from enum import StrEnum

from domain.folding import fold


class Column(StrEnum):
    NUMBER = "number"
    GROUP = "group"
    CONTENT = "content"
    PRODUCT = "product"
    LEAD = "lead"
    COORDINATING = "coordinating"
    TIME = "time"
    NOTE = "note"


# In this order: "thời gian thực hiện" is no "thực hiện", "nội dung phối hợp" none of what is to be done.
_NAMES: tuple[tuple[Column, re.Pattern[str]], ...] = tuple(
    (column, re.compile(fold(words)))
    for column, words in (
        (Column.NUMBER, r"(?:s?tt|so tt|so thu tu|#|no\.?|stt\.)$"),
        (Column.TIME, r"(?:thoi (?:gian|han|diem|hieu)|tien do|moc|lo trinh|han\b|ngay hoan thanh|hoan thanh|khi nao)"),
        (Column.COORDINATING, r".*phoi hop"),
        (Column.NOTE, r"ghi chu"),
        (Column.CONTENT, r"(?:noi dung|nhiem vu|cong viec|cong tac|hoat dong|giai phap|dau viec|viec|bao cao)"),
        (Column.CONTENT, r"(?:ten|loai) (?:nhiem vu|cong viec|hoat dong|bao cao|noi dung)"),
        (Column.PRODUCT, r".*(?:san pham|ket qua|dau ra)"),
        (Column.LEAD, r".*(?:chu tri|phu trach|thuc hien|phan cong|trach nhiem|dau moi|tham muu)"),
        (Column.GROUP, r"(?:linh vuc|nhom|mang)"),
    )
)
LONGEST_NAME = 60
FIRST_WORDS = frozenset(
    fold(
        "STT TT Số Thời Tiến Hạn Mốc Lộ Nội Nhiệm Công Hoạt Việc Sản Kết Chủ Đơn Cơ Bộ Phận Người Phối Ghi Lĩnh"
    ).split()
)
"""Folded, where headings in capitals show no other beginning."""


def column_of(cell: str) -> Column | None:
    """What a column headed like this holds, if that is known."""
    name = fold(cell)
    if not name or len(name) > LONGEST_NAME:
        return None
    return next((column for column, words in _NAMES if words.match(name)), None)


def columns_of(cells: Sequence[str]) -> tuple[Column | None, ...]:
    """Of a row of headings; of several columns of one kind the first is meant."""
    found: list[Column | None] = []
    for cell in cells:
        column = column_of(cell)
        found.append(None if column in found else column)
    return tuple(found)


def is_heading(columns: Sequence[Column | None]) -> bool:
    """Whether these are the headings of an annex: what is to be done, and by whom, until when or with what result."""
    return Column.CONTENT in columns and any(column in columns for column in (Column.TIME, Column.LEAD, Column.PRODUCT))
