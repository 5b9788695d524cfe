"""Where in a document a paragraph stands, as people look for it."""

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from bot.paper_templates import paragraphs
from domain.paper_templates.model import Spot, Where

_EDGES = {qn("w:hdr"): Where.HEADER, qn("w:ftr"): Where.FOOTER}


class Spots:
    """Counts on from one paragraph to the next, in the order of the document."""

    def __init__(self) -> None:
        self._lines = 0
        self._tables: list[BaseOxmlElement] = []

    def of(self, paragraph: BaseOxmlElement) -> Spot:
        above = list(paragraph.iterancestors())
        edge = next((_EDGES[one.tag] for one in above if one.tag in _EDGES), None)
        if edge is not None:
            return Spot(edge)
        if any(one.tag == qn("w:txbxContent") for one in above):
            return Spot(Where.BOX)
        if any(one.tag == qn("w:tbl") for one in above):
            return self._in_table(above)
        self._lines += bool(paragraphs.words(paragraph).strip())
        return Spot(Where.BODY, self._lines)

    def _in_table(self, above: list[BaseOxmlElement]) -> Spot:
        """By the outermost one, which is the one that is seen first."""
        table, row, cell = ([one for one in above if one.tag == qn(tag)][-1] for tag in ("w:tbl", "w:tr", "w:tc"))
        if not any(one is table for one in self._tables):
            self._tables.append(table)
        number = next(at for at, one in enumerate(self._tables, 1) if one is table)
        return Spot(Where.TABLE, number, _place(row), _place(cell))


def _place(element: BaseOxmlElement) -> int:
    return 1 + sum(1 for _ in element.itersiblings(element.tag, preceding=True))
