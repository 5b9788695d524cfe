"""Documents as files: one content as text, Word, PDF and Excel."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

import matplotlib as mpl
from docx import Document
from fpdf import FPDF
from openpyxl import Workbook


@dataclass(frozen=True, slots=True)
class Rows:
    """A table. A row of one cell names a group and goes over all columns."""

    rows: Sequence[Sequence[str]]

    @property
    def width(self) -> int:
        return max(map(len, self.rows))


Paper: TypeAlias = Sequence[str | Rows]
_LINE_IN_CELL = " // "


def paper(name: str) -> Paper:
    """Of the text beside this file: a paragraph a line, rows of a table between bars."""
    text = Path(__file__).with_name(f"{name}.txt").read_text("utf-8")
    parts: list[str | Rows] = []
    for is_table, lines in groupby(text.splitlines(), key=lambda line: line.startswith("|")):
        held = list(lines)
        parts += [Rows([_cells(line) for line in held])] if is_table else held
    return parts


def _cells(line: str) -> list[str]:
    return [cell.strip().replace(_LINE_IN_CELL, "\n") for cell in line.strip("|").split("|")]


def as_text(paper: Paper) -> bytes:
    lines = []
    for part in paper:
        if isinstance(part, Rows):
            lines += ["\t".join(cell.replace("\n", "; ").replace("- ", "") for cell in row) for row in part.rows]
        else:
            lines.append(part)
        lines.append("")
    return "\n".join(lines).encode()


def as_docx(paper: Paper) -> bytes:
    document = Document()
    for part in paper:
        if isinstance(part, Rows):
            table = document.add_table(rows=0, cols=part.width)
            for row in part.rows:
                cells = table.add_row().cells
                if len(row) == 1:
                    cells[0].merge(cells[-1])
                for cell, text in zip(cells, row, strict=False):
                    cell.text = text
        else:
            document.add_paragraph(part)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def as_pdf(paper: Paper) -> bytes:
    pdf = FPDF(format="A4")
    fonts = Path(mpl.get_data_path()) / "fonts" / "ttf"
    pdf.add_font("DejaVu", "", fonts / "DejaVuSans.ttf")
    pdf.add_font("DejaVu", "B", fonts / "DejaVuSans-Bold.ttf")
    pdf.set_font("DejaVu", size=11)
    pdf.add_page()
    for part in paper:
        if isinstance(part, Rows):
            _draw(pdf, part)
        else:
            pdf.multi_cell(0, 6, part, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def _draw(pdf: FPDF, table: Rows) -> None:
    pdf.set_font_size(8)
    widths = (1, *(4,) * (table.width - 1))
    with pdf.table(col_widths=widths, text_align="LEFT") as drawn:
        for row in table.rows:
            line = drawn.row()
            for cell in row:
                line.cell(cell, colspan=table.width if len(row) == 1 else 1)
    pdf.set_font_size(11)


def as_xlsx(paper: Paper) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for part in paper:
        for row in part.rows if isinstance(part, Rows) else [[part]]:
            sheet.append(list(row))
    content = BytesIO()
    book.save(content)
    return content.getvalue()
