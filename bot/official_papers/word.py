"""A paper to sign as a Word file, which the office may still change."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from importlib import import_module
from io import BytesIO

from docx import Document
from docx.document import Document as Opened
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell, _Row

from bot.official_papers.layout import INDENT, at_the_end, element, rule, set_up, write
from domain.counting.official_papers import Bars, Grid, Line, OfficialPaper, Style

COLUMNS = (62, 103)
"""Millimetres: at 13 points the name of the state needs as much."""
SIDES = {"l": WD_ALIGN_PARAGRAPH.LEFT, "c": WD_ALIGN_PARAGRAPH.CENTER, "r": WD_ALIGN_PARAGRAPH.RIGHT}
CELL_MARGIN = 70
"""Twentieths of a point on either side of a cell's words: a receipt's code stays on one line."""
CHART_WIDTH = 150
LINED = "Table Grid"
SIGNING_LINES = 5
SUBJECT_RULE = 58
"""Millimetres off either side: a third to a half of the line above it is left."""
ANNEX_HEADS = {Style.ANNEX, Style.ANNEX_TITLE, Style.ANNEX_OF}


def draw(paper: OfficialPaper) -> bytes:
    content = BytesIO()
    laid_out(paper).save(content)
    return content.getvalue()


def laid_out(paper: OfficialPaper) -> Opened:
    document = Document()
    set_up(document)
    _head(document, paper)
    _title(document, paper)
    annex = next(
        (at for at, one in enumerate(paper.blocks) if isinstance(one, Line) and one.style is Style.ANNEX),
        len(paper.blocks),
    )
    for block in paper.blocks[:annex]:
        _block(document, block)
    _foot(document, paper)
    for block in paper.blocks[annex:]:
        _block(document, block)
    return document


def drawn(document: Opened, block: Grid | Bars, *, share: float) -> Sequence[BaseOxmlElement]:
    """At the end of some document, from where they may be moved; narrower where there is less room than a page has."""
    before = set(document.element.body)
    match block:
        case Grid():
            write_grid(document, replace(block, widths=tuple(round(one * share) for one in block.widths)))
        case Bars():
            _bars(document, block, Mm(CHART_WIDTH * share))
    return [one for one in document.element.body if one not in before]


def _head(document: Opened, paper: OfficialPaper) -> None:
    left, right = _two_columns(document)
    if paper.above:
        write(left.paragraphs[0], paper.above.upper(), 13, centred=True)
    issuer = left.add_paragraph() if paper.above else left.paragraphs[0]
    write(issuer, paper.issuer.upper(), 13, bold=True, centred=True)
    rule(left.add_paragraph(), 18)
    write(right.paragraphs[0], paper.realm, 13, bold=True, centred=True)
    write(right.add_paragraph(), paper.motto, 14, bold=True, centred=True)
    rule(right.add_paragraph(), 24)
    left, right = _two_columns(document)
    write(left.paragraphs[0], paper.number, 13, centred=True)
    write(right.paragraphs[0], paper.day, 14, italic=True, centred=True)
    for cell in (left, right):
        cell.paragraphs[0].paragraph_format.space_before = Pt(6)


def _two_columns(document: Opened, widths: Sequence[int] = COLUMNS) -> tuple[_Cell, _Cell]:
    table = document.add_table(rows=1, cols=2)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _widen(table, widths)
    left, right = table.rows[0].cells
    return left, right


def _widen(table: Table, widths: Sequence[int]) -> None:
    """In both places: Word reads the one, LibreOffice the other."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def _title(document: Opened, paper: OfficialPaper) -> None:
    title = write(document.add_paragraph(), paper.title, bold=True, centred=True)
    title.paragraph_format.space_before = Pt(18)
    write(document.add_paragraph(), paper.subject, bold=True, centred=True)
    last = document.add_paragraph()
    rule(last, SUBJECT_RULE)
    if paper.remark:
        last = write(document.add_paragraph(), paper.remark, 13, italic=True, centred=True)
        last.paragraph_format.space_before = Pt(4)
    last.paragraph_format.space_after = Pt(12)


def _block(document: Opened, block: Line | Grid | Bars) -> None:
    match block:
        case Line():
            _line(document, block)
        case Grid():
            write_grid(document, block)
        case Bars():
            _bars(document, block, Mm(CHART_WIDTH))


def _bars(document: Opened, block: Bars, width: Length) -> None:
    picture = document.add_paragraph()
    picture.alignment = WD_ALIGN_PARAGRAPH.CENTER
    picture.paragraph_format.keep_with_next = True
    # What draws it takes longer to load than a paper without one to lay out.
    drawn_bars: bytes = import_module("bot.official_papers.bars").picture(block)
    shape = picture.add_run().add_picture(BytesIO(drawn_bars), width=width)
    # Whoever has the paper read aloud hears it.
    next(shape._inline.iter(qn("wp:docPr"))).set("descr", block.caption)  # noqa: SLF001
    write(document.add_paragraph(), block.caption, 12, italic=True, centred=True)


def _line(document: Opened, line: Line) -> None:
    paragraph = at_the_end(document)
    if line.style is Style.ANNEX:
        paragraph.add_run().add_break(WD_BREAK.PAGE)
    bold = line.style in {Style.SECTION, Style.PART, Style.ANNEX, Style.ANNEX_TITLE}
    italic, centred = line.style in {Style.NOTE, Style.ANNEX_OF}, line.style in ANNEX_HEADS
    size = 12 if line.style is Style.NOTE else 14
    write(paragraph, line.text, size, bold=bold, italic=italic, centred=centred)
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
    paragraph.paragraph_format.keep_with_next = bold or centred
    if not centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = INDENT


def write_grid(document: Opened, grid: Grid) -> None:
    """One row is written as python-docx writes; the others are copies of it, as adding to a long table costs more
    the longer it is."""
    table = document.add_table(rows=2, cols=len(grid.head))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _line_cells(document, table)
    _widen(table, grid.widths)
    _narrow_margins(table)
    for cell, text in zip(table.rows[0].cells, grid.head, strict=True):
        write(cell.paragraphs[0], text, grid.size, bold=True, centred=True)
    _repeat_head(table)
    _rows(table, grid)
    document.add_paragraph().paragraph_format.line_spacing = Pt(6)


def _line_cells(document: Opened, table: Table) -> None:
    """By the style that Word has for it, or line by line in a document from elsewhere that has none."""
    if LINED in document.styles:
        table.style = LINED
        return
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(f"w:{side}", val="single", sz="4", space="0", color="auto"))
    table._tbl.tblPr.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")  # noqa: SLF001


def _narrow_margins(table: Table) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(CELL_MARGIN))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")  # noqa: SLF001 nor margins of cells


def _repeat_head(table: Table) -> None:
    _keep_whole(table.rows[0])
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 nor heads that are repeated


def _keep_whole(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 python-docx has no rows kept whole


def _rows(table: Table, grid: Grid) -> None:
    model = table.rows[1]
    for cell, side in zip(model.cells, grid.sides, strict=True):
        write(cell.paragraphs[0], "-", grid.size).alignment = SIDES[side]
    _keep_whole(model)
    for row in grid.rows:
        copy = deepcopy(model._tr)  # noqa: SLF001
        for place, text in zip(copy.iter(qn("w:t")), row, strict=True):
            place.text = text
        table._tbl.append(copy)  # noqa: SLF001
    table._tbl.remove(model._tr)  # noqa: SLF001


def _foot(document: Opened, paper: OfficialPaper) -> None:
    """On one page, and never without the sentence before it."""
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    document.add_paragraph().paragraph_format.keep_with_next = True
    left, right = _two_columns(document, COLUMNS[::-1])
    _keep_whole(document.tables[-1].rows[0])
    write(left.paragraphs[0], paper.recipients[0], 12, bold=True, italic=True)
    for line in paper.recipients[1:]:
        write(left.add_paragraph(), line, 11)
    right.paragraphs[0].paragraph_format.keep_with_next = True
    for place, line in enumerate(paper.signer):
        paragraph = right.paragraphs[0] if place == 0 else right.add_paragraph()
        write(paragraph, line, 14, bold=True, centred=True)
    for _ in range(SIGNING_LINES):
        right.add_paragraph()
