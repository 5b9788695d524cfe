"""How likely words are the cell of a column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.documents.columns import Column
from domain.proposals.bodies import OFFICE, UNITS

_BODY = re.compile(
    rf"(?:-\s*)?(?:Các |Trưởng |Phó )*(?:{OFFICE}|{UNITS}|Các (?:bộ phận|cơ quan|ban|phòng|tổ|đoàn thể)|Cán bộ"
    rf"|Công chức"
    r"|Hiệu trưởng|Giáo viên|Toàn|Ban giám hiệu|BGH|Tổ |Hội |Đoàn |Công đoàn|Phòng |Sở |Ban |Trung tâm|Công an|Mặt trận"
    r"|Lãnh đạo|Ông |Bà |Đồng chí|Đ/c|Chủ tịch|Giám đốc|CBQL|CSGD|Kế toán|Văn thư)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:Tháng|Quý|Năm|Cả năm|Trong|Thường xuyên|Hằng|Hàng|Định kỳ|Theo|Khi|Trước|Sau|Ngay|Ngày|Từ|Đến|Chậm nhất|Xong"
    r"|Hoàn thành|Giữa|Cuối|Đầu|Tuần|Học kỳ|Kết thúc|Suốt|Liên tục|T\d|\d{1,2}[/.]\d)",
)
_PRODUCT = re.compile(
    r"(?:-\s*)?(?:Các |Bản |Bộ |Dự thảo |Tham dự|Tham gia|TTHC|Thủ tục|Hồ sơ|Danh (?:sách|mục)|Biên bản|Kế hoạch"
    r"|Báo cáo"
    r"|Quyết định"
    r"|Đề án|Văn bản|Công văn|Tờ trình|Chương trình|Quy (?:chế|trình|định)|Thông báo|Hướng dẫn|Phương án|Hội (?:nghị"
    r"|thi)"
    r"|Lớp|Tin|Bài|Sản phẩm|Kết quả|Biểu|Mô hình|Phần mềm|Số liệu|Buổi|Cuộc|Chuyên đề|Sổ|Giấy|Đoàn kiểm tra|100%"
    r"|Tỷ lệ)",
)
_BULLET_INSIDE = re.compile(r"(?<=\S )- ")
_BODY_INSIDE = re.compile(r"(?<=\s)(?:Cán bộ|Lãnh đạo|Chuyên viên|Hiệu trưởng|Phòng|Các trường|Bộ phận|Văn phòng)\b")
_LONG_PRODUCT = 12


@dataclass(frozen=True, slots=True)
class Break:
    """Where a cell may begin. `after_empty`: the printing shows that the cell before it was empty."""

    at: int
    at_line: bool
    after_empty: bool


def weight(column: Column, words: Sequence[str], begins: Break, *, carried: bool) -> float | None:
    """None where the words cannot be that cell at all."""
    if not words:
        return _of_nothing(column, begins, carried=carried)
    text = " ".join(words)
    if carried:
        return _of_carried(column, text)
    if words[0][:1].islower():
        return None
    mixed = 0.0 if text.startswith("-") else -2.0 * len(_BULLET_INSIDE.findall(text))
    return _of_begun(column, text, begins, len(words)) + mixed + (0.5 if begins.at_line else 0.0)


def _of_begun(column: Column, text: str, begins: Break, length: int) -> float:
    match column:
        case Column.TIME:
            return 5.0 if _TIME.match(text) else -4.0
        case Column.LEAD:
            return 4.0 + _list(text) if _BODY.match(text) else -3.0
        case Column.COORDINATING:
            return 3.0 + _list(text) if _BODY.match(text) else -3.0
        case Column.PRODUCT:
            return _of_product(text, begins, length)
        case _:
            return 0.0


def _of_nothing(column: Column, begins: Break, *, carried: bool) -> float | None:
    if carried:
        return 0.0
    if column is Column.CONTENT:
        return None
    if column is Column.LEAD:
        return -2.0
    shown = 6.0 if begins.after_empty else 0.0
    return shown - (column is Column.TIME)


def _of_carried(column: Column, text: str) -> float | None:
    """On the next page a sentence goes on in the middle, a list with its next item."""
    if text[:1].islower():
        return 1.5 if column is Column.CONTENT else -1.0
    if text.startswith("- ") and _BODY.match(text):
        return {Column.COORDINATING: 1.5, Column.LEAD: 1.0}.get(column)
    return -3.0


def _of_product(text: str, begins: Break, length: int) -> float:
    known = 3.0 if _PRODUCT.match(text) else (0.0 if begins.at_line else -2.0)
    listed = text.startswith("- ")
    # A body is no result: where one is named, the next cell has begun.
    known -= 2.0 * len(_BODY_INSIDE.findall(text))
    return known + listed - (0 if listed else 0.05 * length) - (2.0 if length > _LONG_PRODUCT and not listed else 0.0)


def _list(text: str) -> float:
    """A list of bodies has each of them on a line of its own; a whole list is likelier than half of one."""
    return 0.5 if text.startswith("- ") else 0.0
