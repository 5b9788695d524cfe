"""Where in a document a paragraph stands, as people look for it."""

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from bot.paper_templates import paragraphs
from domain.paper_templates.model import Spot, Where

_EDGES = {qn("w:hdr"): Where.HEADER, qn("w:ftr"): Where.FOOTER}
_BOX, _TABLE, _ROW, _CELL = (qn(tag) for tag in ("w:txbxContent", "w:tbl", "w:tr", "w:tc"))


class Spots:
    """Counts on from one paragraph to the next, in the order of the document: there may be thousands of rows."""

    def __init__(self) -> None:
        self._lines = self._tables = self._rows = 0
        self._table: BaseOxmlElement | None = None
        self._row: BaseOxmlElement | None = None

    def of(self, paragraph: BaseOxmlElement) -> Spot:
        above = list(paragraph.iterancestors())
        edge = next((_EDGES[one.tag] for one in above if one.tag in _EDGES), None)
        if edge is not None:
            return Spot(edge)
        if any(one.tag == _BOX for one in above):
            return Spot(Where.BOX)
        if any(one.tag == _TABLE for one in above):
            return self._in_table(above)
        self._lines += bool(paragraphs.words(paragraph).strip())
        return Spot(Where.BODY, self._lines)

    def _in_table(self, above: list[BaseOxmlElement]) -> Spot:
        """By the outermost one, which is the one that is seen first."""
        table, row, cell = ([one for one in above if one.tag == tag][-1] for tag in (_TABLE, _ROW, _CELL))
        if table is not self._table:
            self._table, self._row, self._tables, self._rows = table, None, self._tables + 1, 0
        if row is not self._row:
            self._row, self._rows = row, self._rows + 1
        column = 1 + sum(1 for _ in cell.itersiblings(_CELL, preceding=True))
        return Spot(Where.TABLE, self._tables, self._rows, column)
