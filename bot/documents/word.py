"""Word files: paragraphs with their automatic numbers and where their links lead, tables with their merged cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from bot.documents.numbering import Numbering, W, numbering_of
from bot.sheets import limits
from bot.sheets.lines import Refused
from domain.documents.flowing import paragraphs_of
from domain.documents.model import Block, Document, Table

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", _FALLBACK, f"{W}pPr", f"{W}rPr"})
"""Struck out, or never shown; a fallback says again what stands beside it."""
_BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}noBreakHyphen": "-"}
_MOST_COLUMNS = 60


def read(content: bytes) -> Document:
    try:
        with ZipFile(BytesIO(content)) as package:
            word = _Word.of(package)
    except (BadZipFile, ParseError, DefusedXmlException, KeyError, ValueError, EOFError) as error:
        raise Refused("document-broken") from error
    return Document(tuple(word.blocks()))


@dataclass(slots=True)
class _Word:
    body: Element
    links: Mapping[str, str]
    numbering: Numbering
    styled: Mapping[str, tuple[str, int]]
    """Lists that a style puts its paragraphs in: number and depth."""
    letters: int = 0

    @classmethod
    def of(cls, package: ZipFile) -> "_Word":
        body = fromstring(package.read("word/document.xml")).find(f"{W}body")
        if body is None:
            raise Refused("document-broken")
        rels = _part(package, "word/_rels/document.xml.rels")
        links = {} if rels is None else {one.get("Id", ""): one.get("Target", "") for one in rels}
        styles = _part(package, "word/styles.xml")
        numbering = numbering_of(_part(package, "word/numbering.xml"))
        return cls(body, links, numbering, {} if styles is None else dict(_listed_styles(styles)))

    def blocks(self) -> Iterator[Block]:
        held: list[str] = []
        for element in _unwrapped(self.body):
            if element.tag == f"{W}p":
                held.append(self._paragraph(element))
            elif element.tag == f"{W}tbl":
                yield from paragraphs_of(held)
                held = []
                if (table := self._table(element)) is not None:
                    yield table
        yield from paragraphs_of(held)

    def _paragraph(self, paragraph: Element) -> str:
        text = "".join(self._text(paragraph)).strip()
        self.letters += len(text)
        if self.letters > limits.MOST_LETTERS_OF_TEXT:
            raise Refused("document-too-heavy")
        if not text:
            return ""
        label = self._label(paragraph)
        return f"{label} {text}" if label else text

    def _text(self, element: Element) -> Iterator[str]:
        for child in element:
            if child.tag in _LEFT_OUT:
                continue
            if child.tag == f"{W}t":
                yield child.text or ""
            elif child.tag in _BREAKS:
                yield _BREAKS[child.tag]
            elif child.tag == f"{W}hyperlink":
                yield self._link(child)
            elif child.tag == f"{W}p":
                yield f"\n{self._paragraph(child)}\n"
            else:
                yield from self._text(child)

    def _link(self, link: Element) -> str:
        """`tại đây` says nothing without where it leads."""
        shown = "".join(self._text(link))
        target = self.links.get(link.get(f"{_R}id", ""), "")
        is_said = not target.startswith(("http", "mailto:")) or target.removeprefix("mailto:").rstrip("/") in shown
        return shown if is_said else f"{shown} ({target.removeprefix('mailto:')})"

    def _label(self, paragraph: Element) -> str:
        number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
        depth = paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl")
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if number is not None:
            return self.numbering.label(_val(number), int(_val(depth) or 0))
        listed = self.styled.get(_val(style))
        return self.numbering.label(*listed) if listed else ""

    def _table(self, table: Element) -> Table | None:
        rows: list[list[str]] = []
        for row in (one for one in _unwrapped(table) if one.tag == f"{W}tr"):
            cells: list[str] = [""] * _span(row.find(f"{W}trPr/{W}gridBefore"), 0)
            for cell in (one for one in _unwrapped(row) if one.tag == f"{W}tc"):
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                above = rows[-1][len(cells)] if rows and len(cells) < len(rows[-1]) else ""
                carried = merged is not None and _val(merged) in ("", "continue")
                cells.append(above if carried else self._cell(cell))
                cells += [""] * (_span(cell.find(f"{W}tcPr/{W}gridSpan"), 1) - 1)
            rows.append(cells[:_MOST_COLUMNS])
        width = max(map(len, rows), default=0)
        filled = [(*row, *("",) * (width - len(row))) for row in rows if any(row)]
        if len(filled) > limits.MOST_ROWS:
            raise Refused("document-too-heavy")
        return Table(tuple(filled)) if filled else None

    def _cell(self, cell: Element) -> str:
        return "\n".join(one.text for one in paragraphs_of([self._paragraph(p) for p in cell.iter(f"{W}p")]))


def _part(package: ZipFile, name: str) -> Element | None:
    return fromstring(package.read(name)) if name in package.namelist() else None


def _unwrapped(element: Element) -> Iterator[Element]:
    """Content controls and marks of insertion hold paragraphs, rows and cells as the document itself does."""
    for child in element:
        if child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            yield from _unwrapped(content) if content is not None else ()
        elif child.tag in (f"{W}ins", f"{W}smartTag", f"{W}customXml"):
            yield from _unwrapped(child)
        else:
            yield child


def _listed_styles(styles: Element) -> Iterator[tuple[str, tuple[str, int]]]:
    for style in styles.iter(f"{W}style"):
        number = style.find(f"{W}pPr/{W}numPr/{W}numId")
        if number is not None:
            depth = style.find(f"{W}pPr/{W}numPr/{W}ilvl")
            yield style.get(f"{W}styleId", ""), (_val(number), int(_val(depth) or 0))


def _span(element: Element | None, default: int) -> int:
    return min(int(_val(element) or default), _MOST_COLUMNS)


def _val(element: Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")
