"""Plans of the tests' own, as an office would write them: one of a year with reports, one with an annex."""

from collections.abc import Sequence
from io import BytesIO

from docx import Document

from domain.documents import flowing
from domain.phrases.model import Context
from domain.proposals.model import Proposal
from domain.proposals.reading import propose
from domain.sheets import Unreadable

YEARLY = """ỦY BAN NHÂN DÂN QUẬN 7
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
Số: 45/KH-GDĐT
Quận 7, ngày 01 tháng 02 năm 2024

KẾ HOẠCH
Cải cách hành chính năm 2024

Căn cứ Quyết định số 17/QĐ-UBND ngày 10/01/2024 của Ủy ban nhân dân Quận 7;
Phòng Giáo dục và Đào tạo xây dựng kế hoạch như sau:

I. CHỈ TIÊU
1. Hồ sơ thủ tục hành chính được giải quyết đúng hạn đạt từ 98% trở lên.
2. 100% cán bộ, viên chức sử dụng chữ ký số.

II. TỔ CHỨC THỰC HIỆN
1. Hiệu trưởng các trường mầm non, tiểu học, trung học cơ sở công lập:
a) Gửi Kế hoạch CCHC năm 2024 của đơn vị về Phòng GDĐT trước ngày 28/02/2024.
b) Gửi báo cáo CCHC định kỳ về Phòng GDĐT trước ngày 01/3 (Quý I); 01/6 (06 tháng); 01/9 (Quý III); 01/12 (cả năm).

Nơi nhận:
- Phòng Nội vụ (để báo cáo);
- Các trường MN, TH, THCS công lập;
- Lưu: VT.
"""
ANNEXED = """PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
Số: 46/KH-PGDĐT
Quận 7, ngày 05 tháng 02 năm 2024

KẾ HOẠCH
Nâng cao Chỉ số PAPI của Ngành Giáo dục năm 2024

1. Các trường MN, TH, THCS trên địa bàn gửi báo cáo kết quả thực hiện về Phòng GD&ĐT chậm nhất vào ngày 25/11/2024.

Nơi nhận:
- Các trường MN, TH, THCS;
- Lưu: VT.
"""
ANNEX = (
    ("TT", "Nhiệm vụ", "Cơ quan thực hiện", "Cơ quan phối hợp", "Thời gian thực hiện"),
    ("1", "Công khai tuyển dụng viên chức", "Phòng GD&ĐT", "Các trường", "Khi thực hiện tuyển dụng"),
    ("2", "Rà soát thủ tục hành chính", "Phòng GD&ĐT", "Các trường", "Tháng 9/2024"),
)


def word(text: str, *tables: Sequence[Sequence[str]]) -> bytes:
    """A .docx of these lines, its tables at the end."""
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    for rows in tables:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def reads(text: str) -> Proposal | Unreadable:
    """What the bot makes of a text."""
    return propose(flowing.document_of(text), Context())
