"""Makes paragraphs of a text whose lines may end where the paper ended, and takes the tables out of it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from domain.documents.debris import squeezed, swept
from domain.documents.model import PAGE, Block, Document, LooseTable, Paragraph, Table
from domain.documents.tables import Run, loose_table_at, table_at

_ITEM = re.compile(
    r"[-+•]\s|\d+(?:\.\d+)*[.)]\s|\d+\.\d+(?:\.\d+)*\s|[a-zđ][.)]\s|[IVXLC]+[.)]\s|[A-Z][.)]\s"
    r"|(?:PHỤ LỤC|Phụ lục|BẢNG|Nơi nhận|NƠI NHẬN|Căn cứ|Kính gửi|Trên đây|Điều \d|Chương|CHƯƠNG|PHẦN|Phần thứ)"
    r"|(?:Năm \d{4}|Đợt \d+|Giai đoạn \d+|Bước \d+|Quý [IV]+)\s*(?::|$)"
)
"""How a new item begins, whatever stands before it."""
_ENDS = (".", ";", ":", "!", "?", "./.", "…")
_PAGE = re.compile(r"-?\s*\d{1,3}\s*-?|(?:Trang|Page)\s*\d+(?:\s*/\s*\d+)?", re.IGNORECASE)
_WIDEST_PAPER = 140
_LONG = 0.6
"""A line that ends sooner was ended on purpose."""
_EVIDENCE = 5


@dataclass(frozen=True, slots=True)
class Line:
    """`gap` are the empty lines before it."""

    text: str
    gap: int


def document_of(*pieces: str | Table) -> Document:
    """Of a text file, or of what was pasted; of the pages of a paper, with the tables that could be told apart."""
    return Document(tuple(_blocks(list(_lines(pieces)))))


def paragraphs_of(texts: Sequence[str]) -> Iterator[Paragraph]:
    """Of a file that has paragraphs of its own. A sentence may have been broken over two of them all the same."""
    lines = [Line(line.strip(), 0) for text in texts for line in swept(text).split("\n") if line.strip()]
    return _Flow(None, 0).paragraphs(lines)


def _blocks(pieces: Sequence[Line | Table]) -> Iterator[Block]:
    flow = _Flow.of([piece for piece in pieces if isinstance(piece, Line)])
    held: list[Line] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        run = Run(piece, 1) if isinstance(piece, Table) else _table_at(pieces, at, flow)
        if run is not None:
            yield from flow.paragraphs(held)
            yield run.table
            held = []
        elif isinstance(piece, Line):
            held.append(piece)
        at += run.length if run else 1
    yield from flow.paragraphs(held)


def _table_at(pieces: Sequence[Line | Table], at: int, flow: "_Flow") -> Run[Table] | Run[LooseTable] | None:
    first = pieces[at]
    if not isinstance(first, Line) or not _may_begin_table(first.text):
        return None
    ahead = [flow.printed(line) for line in takewhile(_is_line, pieces[at:]) if isinstance(line, Line)]
    return table_at(ahead) or loose_table_at(ahead)


def _is_line(piece: Line | Table) -> bool:
    return isinstance(piece, Line)


def _may_begin_table(text: str) -> bool:
    return "\t" in text.strip() or "|" in text or text.strip()[:3].upper().strip() in {"STT", "TT", "SỐ"}


def _lines(pieces: Sequence[str | Table]) -> Iterator[Line | Table]:
    gap = 0
    for piece in pieces:
        if isinstance(piece, Table):
            yield piece
            continue
        for line in swept(piece).split("\n"):
            if line.strip():
                yield Line(line.rstrip(), gap)
                gap = 0
            else:
                gap += 1


@dataclass(frozen=True, slots=True)
class _Flow:
    """How lines run in a text: `width` is where the paper ended, or None where every line is a paragraph. What has
    pages was printed; of other texts it is told by sentences that go on in the next line."""

    width: int | None
    usual_gap: int

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "_Flow":
        gaps = Counter(line.gap for line in lines[1:])
        usual = gaps.most_common(1)[0][0] if gaps else 0
        widest = max((len(line.text) for line in lines), default=0)
        if widest > _WIDEST_PAPER:
            return cls(None, usual)
        if any(line.text.startswith(PAGE) for line in lines):
            return cls(widest, usual)
        broken = sum(
            len(one.text) >= _LONG * widest and _is_open(one.text) and _is_carried_on(other.text)
            for one, other in pairwise(lines)
        )
        return cls(widest if broken >= _EVIDENCE else None, usual)

    def printed(self, line: Line) -> str:
        """In a text with an empty line after each, none stands where one page ends and the next begins."""
        begins_page = self.width is not None and self.usual_gap > 0 and line.gap == 0 and line.text.startswith(" ")
        return f"{PAGE}{line.text.strip()}" if begins_page else line.text

    def paragraphs(self, lines: Sequence[Line]) -> Iterator[Paragraph]:
        held: list[Line] = []
        for line in lines:
            if self.width and _PAGE.fullmatch(line.text.strip()):
                continue
            if held and not self._joins(held[-1], line):
                yield _paragraph(held)
                held = []
            held.append(line)
        if held:
            yield _paragraph(held)

    def _joins(self, before: Line, line: Line) -> bool:
        if _ITEM.match(line.text.lstrip()):
            return False
        if line.text.lstrip().startswith(("http://", "https://")):
            return _is_open(before.text) or before.text.endswith(":")
        if _is_carried_on(line.text):
            return _is_open(before.text)
        if self.width is None or line.gap > self.usual_gap:
            return False
        return len(before.text) >= _LONG * self.width and _is_open(before.text) and not _is_shouted(before.text)


def _paragraph(lines: Sequence[Line]) -> Paragraph:
    return Paragraph(squeezed(" ".join(line.text for line in lines)))


def _is_open(text: str) -> bool:
    """Whether the sentence may go on in the next line."""
    return not text.rstrip().endswith(_ENDS)


def _is_carried_on(text: str) -> bool:
    """Whether it begins in the middle of a sentence."""
    first = text.lstrip()[:1]
    return first.islower() or first in {",", ")", "("}


def _is_shouted(text: str) -> bool:
    return text.isupper()
