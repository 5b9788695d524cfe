"""Puts into a template what the bot knows. That units are missing is said, whatever the template says."""

from collections.abc import Iterator, Sequence
from io import BytesIO

from docx import Document
from docx.document import Document as Opened
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from bot.official_papers import word
from bot.official_papers.layout import write
from bot.paper_templates import paragraphs
from domain.counting.official_papers import Block, Line, Style
from domain.paper_templates import fields, figures
from domain.paper_templates.fields import ALONE, PARTS, VALUES, Field, Place
from domain.paper_templates.model import Filled, Filling

_HEADS = ("/word/header", "/word/footer")
_MODEL = "/attachedTemplate"
_FULL = 165
"""Millimetres: the page for which the tables of the bot are made."""


def fill(filled: Filled) -> bytes:
    document = Document(BytesIO(filled.template))
    document.element.body.get_or_add_sectPr()
    leave_out_the_guide(document)
    _let_go_of_its_model(document)
    filling = filled.filling
    # Before the fields are gone. What units wrote is put in last: it may look like a field, and is none.
    remarked = says_what_is_missing(document)
    alone = list(_alone(document))
    for root in roots(document):
        for paragraph in paragraphs.every(root):
            if not any(paragraph is one for one, _ in alone):
                paragraphs.fill(paragraph, lambda place: _said(place, filling))
    for paragraph, field in alone:
        _put(document, paragraph, filling.parts[field])
    if filling.remark and not remarked:
        _remark(document, filling.remark)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def roots(document: Opened) -> Iterator[BaseOxmlElement]:
    """The body, and every head and foot of a page; each once, however many sections share it."""
    yield document.element.body
    for part in document.part.package.iter_parts():
        if str(part.partname).startswith(_HEADS):
            yield part.element


def says_what_is_missing(document: Opened) -> bool:
    """Where whoever signs reads it: not only at the edge of a page, in a box, or in letters that are not shown."""
    for paragraph in paragraphs.every(document.element.body):
        named = {place.field for place in fields.places(paragraphs.words(paragraph))}
        boxed = next(paragraph.iterancestors(qn("w:txbxContent")), None) is not None
        if Field.REMARK in named and not boxed and next(paragraph.iter(qn("w:vanish")), None) is None:
            return True
    return False


def guide_of(document: Opened) -> BaseOxmlElement | None:
    """What stands in the body where the report ends: a line, or what is wrapped around it."""
    body: BaseOxmlElement = document.element.body
    for paragraph in paragraphs.every(body):
        if any(place.field is Field.GUIDE for place in fields.places(paragraphs.words(paragraph))):
            around: tuple[BaseOxmlElement, ...] = (paragraph, *paragraph.iterancestors())
            return next(one for one in around if one.getparent() is body)
    return None


def leave_out_the_guide(document: Opened) -> None:
    line = guide_of(document)
    if line is None:
        return
    body, last = document.element.body, document.element.body[-1]
    for one in [line, *line.itersiblings()]:
        if one is not last or one.tag != qn("w:sectPr"):
            body.remove(one)


def _let_go_of_its_model(document: Opened) -> None:
    """The name of the file it was once made after leads out of it, and may lead anywhere."""
    for named in list(document.settings.element.iter(qn("w:attachedTemplate"))):
        named.getparent().remove(named)
    for part in document.part.package.iter_parts():
        for number in [number for number, link in part.rels.items() if link.reltype.endswith(_MODEL)]:
            del part.rels[number]


def _alone(document: Opened) -> Iterator[tuple[BaseOxmlElement, Field]]:
    for paragraph in paragraphs.every(document.element.body):
        for place in fields.places(paragraphs.words(paragraph)):
            if (field := place.field) in PARTS:
                yield paragraph, field


def _said(place: Place, filling: Filling) -> str:
    """What was checked when it came has no name that is not known; what is none stays as it is."""
    if (figure := figures.meant(place.name)) is not None:
        return filling.figures.get(figure, figures.UNKNOWN)
    field = place.field
    if field is None or field not in VALUES:
        return "" if field in ALONE else fields.written(place.name)
    said = filling.values[field]
    return said.upper() if place.in_capitals else said


def _put(document: Opened, paragraph: BaseOxmlElement, blocks: Sequence[Block]) -> None:
    """Lines look as the template wrote the field; tables and the picture are as wide as there is room."""
    share = min(1.0, _room(document, paragraph) / _FULL)
    made: list[BaseOxmlElement] = []
    for block in blocks:
        if isinstance(block, Line):
            made.append(_line(document, paragraph, block))
        else:
            made += word.drawn(document, block, share=share)
    paragraphs.replace(paragraph, made)


def _line(document: Opened, pattern: BaseOxmlElement, line: Line) -> BaseOxmlElement:
    made = paragraphs.like(pattern, line.text)
    if line.style is Style.PART:
        paragraph = Paragraph(made, document._body)  # noqa: SLF001 where its styles are looked up
        paragraph.paragraph_format.keep_with_next = True
        for run in paragraph.runs:
            run.bold = True
    return made


def _room(document: Opened, paragraph: BaseOxmlElement) -> float:
    """Millimetres between the margins where it stands."""
    after = (found for one in (paragraph, *paragraph.itersiblings()) for found in one.iter(qn("w:sectPr")))
    here = next(after, document.element.body.sectPr)
    section = Section(here, document.part)
    page, left, right = section.page_width, section.left_margin, section.right_margin
    return _FULL if page is None or left is None or right is None else (page - left - right) / Mm(1)


def _remark(document: Opened, remark: str) -> None:
    """Above everything else: nobody knows where its title ends."""
    paragraph = OxmlElement("w:p")
    document.element.body.insert(0, paragraph)
    write(Paragraph(paragraph, document._body), remark, 13, bold=True, italic=True, centred=True)  # noqa: SLF001
