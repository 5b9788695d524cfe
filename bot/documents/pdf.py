"""PDF files that hold text: paragraphs as they were printed, and tables by the lines drawn around their cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from pypdf import PageObject, PdfReader
from pypdf.errors import PdfReadError, PyPdfError

from bot.documents.grids import Chunk, Ruling, tables_on
from bot.sheets import limits
from bot.sheets.lines import Refused
from domain.documents.flowing import document_of
from domain.documents.model import PAGE, Document, Table

_STROKED = frozenset({b"S", b"s", b"B", b"B*", b"b", b"b*"})
_FILLED = frozenset({b"f", b"F", b"f*"})
_FEWEST_LETTERS = 20
"""A scan may have a stamp or a page number in letters, and no more."""

Numbers = Sequence[float]


def read(content: bytes) -> Document:
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("document-password")
        if len(reader.pages) > limits.MOST_PAGES:
            raise Refused("document-too-heavy")
        pieces = [piece for page in reader.pages for piece in _pieces(page)]
    except (PdfReadError, PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, EOFError) as error:
        # The library fails in many ways over what is no proper PDF.
        raise Refused("document-broken") from error
    letters = sum(len(piece) if isinstance(piece, str) else len(piece.rows) * 100 for piece in pieces)
    if letters < _FEWEST_LETTERS * len(reader.pages):
        raise Refused("document-scan")
    if letters > limits.MOST_LETTERS_OF_TEXT:
        raise Refused("document-too-heavy")
    return document_of(*pieces)


def _pieces(page: PageObject) -> Iterator[str | Table]:
    printed = _Printed()
    page.extract_text(visitor_operand_before=printed.draw, visitor_text=printed.write)
    tables, outside = tables_on(printed.ruling, printed.chunks)
    text = PAGE
    for chunk in outside:
        while tables and chunk.order > tables[0][0]:
            yield text
            yield tables.pop(0)[1]
            text = ""
        text += chunk.text
    yield text
    for _, table in tables:
        yield table


@dataclass(slots=True)
class _Printed:
    """What was printed and drawn on a page, in its order. What a path was for is only said behind it."""

    chunks: list[Chunk] = field(default_factory=list)
    ruling: Ruling = field(default_factory=Ruling)
    _boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    _lines: list[tuple[float, float, float, float]] = field(default_factory=list)
    _from: tuple[float, float] = (0.0, 0.0)

    def write(self, text: str, matrix: Numbers, line: Numbers, _font: object, size: float) -> None:
        if not text:
            return
        x = line[4] * matrix[0] + line[5] * matrix[2] + matrix[4]
        y = line[4] * matrix[1] + line[5] * matrix[3] + matrix[5]
        self.chunks.append(Chunk(text, x, y, size * (abs(line[3]) or 1.0) * (abs(matrix[3]) or 1.0), len(self.chunks)))

    def draw(self, operator: bytes, operands: Sequence[float], matrix: Numbers, _line: Numbers) -> None:
        match operator:
            case b"re":
                x, y = _moved(operands[0], operands[1], matrix)
                self._boxes.append((x, y, float(operands[2]) * matrix[0], float(operands[3]) * matrix[3]))
            case b"m":
                self._from = _moved(operands[0], operands[1], matrix)
            case b"l":
                to = _moved(operands[0], operands[1], matrix)
                self._lines.append((*self._from, *to))
                self._from = to
            case b"n":
                self._forget()
            case _ if operator in _STROKED or operator in _FILLED:
                self._ink(filled=operator in _FILLED)

    def _ink(self, *, filled: bool) -> None:
        for box in self._boxes:
            self.ruling.box(*box, filled=filled)
        for line in () if filled else self._lines:
            self.ruling.line(*line)
        self._forget()

    def _forget(self) -> None:
        self._boxes.clear()
        self._lines.clear()


def _moved(x: float, y: float, matrix: Numbers) -> tuple[float, float]:
    return (
        float(x) * matrix[0] + float(y) * matrix[2] + matrix[4],
        float(x) * matrix[1] + float(y) * matrix[3] + matrix[5],
    )
