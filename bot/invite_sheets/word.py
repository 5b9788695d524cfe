"""The sheets as a Word file, which an office may still change before it prints.

The first page is written as python-docx writes; the others are copies of it with other words, as adding a paragraph
costs more the longer the document is."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from io import BytesIO

from docx import Document
from docx.document import Document as Opened
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from bot.invite_sheets import codes
from bot.invite_sheets.wording import Page

FONT = "Times New Roman"
CODE_SIDE = Mm(62)
MARGIN = Mm(20)
SCHOOL, PICTURE, CODE, LINK = 2, 4, 5, 6
"""The lines that differ from page to page, by their place."""


def draw(pages: Iterable[Page]) -> bytes:
    document = _a4()
    first: Sequence[BaseOxmlElement] = ()
    for number, page in enumerate(pages, 1):
        if first:
            _copy(document, first, page, number)
        else:
            _write(document, page)
            first = list(document.element.body.iterchildren(qn("w:p")))
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def _a4() -> Opened:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    document.styles["Normal"].font.name = FONT
    return document


def _write(document: Opened, page: Page) -> None:
    lines = [
        _line(document, page.office, 13, bold=True),
        _line(document, page.title, 20, bold=True, centred=True),
        _line(document, page.school, 15, bold=True, centred=True),
        _line(document, page.greeting, 13),
        _line(document, "", 13, centred=True),
        _line(document, page.code, 28, bold=True, centred=True),
        _line(document, page.link, 11, centred=True),
        _line(document, page.until, 13, bold=True, centred=True),
        *(_line(document, step, 13) for step in page.steps),
        _line(document, page.privacy, 10),
    ]
    # Before the very first page it changes nothing, and the copies need it.
    lines[0].paragraph_format.page_break_before = True
    lines[PICTURE].runs[0].add_picture(BytesIO(codes.picture(page.link)), width=CODE_SIDE)


def _copy(document: Opened, first: Sequence[BaseOxmlElement], page: Page, number: int) -> None:
    """One page more; the section's own properties stay the last."""
    changed = {SCHOOL: page.school, CODE: page.code, LINK: page.link}
    end = document.element.body.sectPr
    for place, line in enumerate(first):
        copy = deepcopy(line)
        end.addprevious(copy)
        if place in changed:
            next(copy.iter(qn("w:t"))).text = changed[place]
        if place == PICTURE:
            _show(document, copy, page.link, number)


def _show(document: Opened, line: BaseOxmlElement, link: str, number: int) -> None:
    """Another picture in the place of the one that was copied."""
    relation, _ = document.part.get_or_add_image(BytesIO(codes.picture(link)))
    next(line.iter(qn("a:blip"))).set(qn("r:embed"), relation)
    next(line.iter(qn("wp:docPr"))).set("id", str(number))


def _line(document: Opened, text: str, size: int, *, bold: bool = False, centred: bool = False) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(6)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.bold = bold
    run.font.size = Pt(size)
    return paragraph
