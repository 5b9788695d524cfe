"""What every paper of an office looks like, by Nghị định 30/2020: paper, margins, letters, numbers of pages."""

from docx.document import Document as Opened
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
SIZE = 14
INDENT = Mm(10)


def set_up(document: Opened) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = Mm(10)
    # The first page bears no number.
    section.different_first_page_header_footer = True
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(SIZE)
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)
    normal.paragraph_format.space_after = Pt(0)
    _number_pages(section.header.paragraphs[0])


def write(
    paragraph: Paragraph,
    text: str,
    size: int = SIZE,
    *,
    bold: bool = False,
    italic: bool = False,
    centred: bool = False,
) -> Paragraph:
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def at_the_end(document: Opened) -> Paragraph:
    """Where python-docx adds one it looks through all there is before; what follows the last one is its section."""
    paragraph = OxmlElement("w:p")
    document.element.body[-1].addprevious(paragraph)
    return Paragraph(paragraph, document._body)  # noqa: SLF001


def rule(paragraph: Paragraph, aside: int) -> None:
    """A line in an empty paragraph, so many millimetres shorter on either side than the column."""
    paragraph.paragraph_format.line_spacing = Pt(3)
    borders = OxmlElement("w:pBdr")
    borders.append(element("w:bottom", val="single", sz="6", space="1", color="auto"))
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(aside)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 python-docx has no borders
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _number_pages(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind in ("begin", "", "end"):
        run = paragraph.add_run()
        run.font.size = Pt(SIZE)
        run._r.append(element("w:fldChar", fldCharType=kind) if kind else _page())  # noqa: SLF001 nor fields


def _page() -> BaseOxmlElement:
    code = element("w:instrText")
    code.text = "PAGE"
    return code


def element(name: str, **attributes: str) -> BaseOxmlElement:
    made: BaseOxmlElement = OxmlElement(name)
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), value)
    return made
