"""Forms as people draw them in Excel: rows of cells, a workbook of them, and what is read from it."""

from collections.abc import Mapping, Sequence
from io import BytesIO

import xlsxwriter

from domain.forms.writing import Plain, form_file
from domain.sheets import Row, Sheet
from domain.xlsforms.drawing import Workbook

Rows = Sequence[Sequence[str]]

SURVEY: Rows = (
    ("type", "name", "label::vi", "label::en", "required", "relevant", "constraint", "constraint_message",
     "calculation"),
    ("begin_group", "hoc_sinh", "Học sinh", "Pupils"),
    ("note", "dan", "Tính đến ngày báo cáo.", "As of the day of the report."),
    ("integer", "tong", "Tổng số học sinh", "Pupils in all", "yes", "", ". >= 1 and . <= 5000"),
    ("integer", "nu", "Trong đó: nữ", "Of these: girls", "yes", "", ". >= 0 and . <= ${tong}",
     "Số nữ (${nu}) nhiều hơn tổng số (${tong})."),
    ("calculate", "ty_le", "Tỷ lệ nữ", "Share of girls", "", "", "", "", "round(${nu} div ${tong} * 100, 1)"),
    ("end_group",),
    ("select_multiple kenh", "kenh", "Liên hệ với cha mẹ qua", "Ways to parents", "yes", "",
     "not(selected(., 'khong') and count-selected(.) > 1)", "Đã chọn “Không” thì không chọn kênh khác."),
    ("text", "kenh_khac", "Kênh khác là gì", "Which other way", "yes", "selected(${kenh}, 'khac')",
     "regex(., '\\p{Lu}.*') and string-length(.) <= 40", "Viết hoa chữ đầu."),
    ("date", "ngay", "Ngày họp cha mẹ", "Day of the meeting", "yes", "", ". <= today() and . >= date('2024-01-01')"),
    ("select_one muc", "muc", "Mức độ hài lòng", "Satisfaction", "yes"),
    ("text", "ly_do", "Vì sao", "Why", "", "${muc} = '3' or ${ty_le} < 40"),
)  # fmt: skip
"""A survey of pupils and parents: something of all the chat can run."""
CHOICES: Rows = (
    ("list_name", "name", "label::vi", "label::en"),
    ("kenh", "so", "Sổ liên lạc", "Report book"),
    ("kenh", "zalo", "Zalo", "Zalo"),
    ("kenh", "khac", "Khác", "Another"),
    ("kenh", "khong", "Không", "None"),
    ("muc", "1", "Hài lòng", "Satisfied"),
    ("muc", "2", "Bình thường", "So so"),
    ("muc", "3", "Chưa hài lòng", "Not satisfied"),
)
SETTINGS: Rows = (("form_id", "form_title", "version"), ("khao_sat", "Khảo sát học sinh", "1"))
BOOK: Mapping[str, Rows] = {"survey": SURVEY, "choices": CHOICES, "settings": SETTINGS}


def named(code: str, version: int = 1) -> Mapping[str, Rows]:
    """The same survey under another name."""
    return {**BOOK, "settings": (SETTINGS[0], (code, "Khảo sát học sinh", str(version)))}


def with_rows(*rows: Sequence[str], heading: Sequence[str] = SURVEY[0]) -> Mapping[str, Rows]:
    """Another survey: a number `a`, always answered, above these rows."""
    known = {"type": "integer", "name": "a", "required": "yes", "constraint": ". >= 0"}
    first = tuple("Số a" if one.startswith("label") else known.get(one, "") for one in heading)
    return {**BOOK, "survey": (heading, first, *rows)}


def sheets(book: Mapping[str, Rows]) -> tuple[Sheet, ...]:
    """As the child that reads workbooks tells of them: without empty rows."""
    return tuple(
        Sheet(name, tuple(Row(number, tuple(row)) for number, row in enumerate(rows, 1) if any(row)))
        for name, rows in book.items()
    )


def drawn(workbook: Workbook) -> Mapping[str, Rows]:
    return {
        sheet.name: (sheet.headings, *(tuple(row.get(heading, "") for heading in sheet.headings) for row in sheet.rows))
        for sheet in workbook.sheets
    }


def a_form(code: str, title: str, version: int = 1) -> str:
    """A form file with one question, not drawn at all."""
    asked: Plain = {
        "id": "so",
        "kind": "integer",
        "label": {"vi": title, "en": title},
        "short": {"vi": title, "en": title},
    }
    return form_file({"code": code, "version": version, "title": {"vi": title, "en": title}, "fields": [asked]})


def content(book: Mapping[str, Rows]) -> bytes:
    """As it is saved."""
    saved = BytesIO()
    with xlsxwriter.Workbook(saved, {"in_memory": True}) as written:
        for name, rows in book.items():
            page = written.add_worksheet(name)
            for at, row in enumerate(rows):
                page.write_row(at, 0, row)
    return saved.getvalue()
