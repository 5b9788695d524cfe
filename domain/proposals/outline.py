"""Where each sentence of a document stands: under which number, below which headings, in which year or phase."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from domain.documents.columns import columns_of, is_heading
from domain.documents.model import Document, LooseTable, Paragraph, Table
from domain.documents.target_columns import heads_targets
from domain.folding import fold
from domain.proposals.marks import YEAR, Rank, marked, opens


class Part(StrEnum):
    BODY = "body"
    CLOSING = "closing"
    RECIPIENTS = "recipients"
    ANNEX = "annex"


PLACES = {Part.CLOSING: "Phần kết", Part.RECIPIENTS: "Nơi nhận", Part.ANNEX: "Phụ lục"}

_RECIPIENTS = re.compile(r"nơi nhận\s*:?", re.IGNORECASE)
_ANNEX = re.compile(
    r"(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|BẢNG PHÂN CÔNG|BIỂU PHÂN CÔNG|DANH MỤC|BIỂU MẪU|MẪU BÁO CÁO)\b"
)
_CLOSING = re.compile(r"Trên đây là|.*\./\.")
"""The last paragraph is closed by a stroke between two dots."""
_TERMINATED = (".", ";", "./.", ",")
_LAYOUT_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Above:
    """A heading that a passage stands below."""

    rank: Rank
    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph without its number; `above` are the headings it stands below, the nearest last."""

    text: str
    place: str
    part: Part = Part.BODY
    above: tuple[Above, ...] = ()
    heading: bool = False
    rank: Rank = Rank.PLAIN

    @property
    def year(self) -> int | None:
        """Of the nearest heading that is a year and nothing else."""
        for heading in reversed(self.above):
            if found := YEAR.fullmatch(heading.text):
                return int(found[1])
        return None

    @property
    def topic(self) -> str:
        """The folded words of all the headings above."""
        return fold(" / ".join(one.text for one in self.above))


@dataclass(frozen=True, slots=True)
class Annex:
    """A table, and the place from which its rows are counted."""

    table: Table | LooseTable
    place: str
    after: str = ""
    """What stands behind it, where a closing count may be."""
    carried: bool = False
    """Nothing stands between it and the one before: a page ended there."""


@dataclass(frozen=True, slots=True)
class Outline:
    passages: tuple[Passage, ...]
    annexes: tuple[Annex, ...]

    def of(self, *parts: Part) -> Iterator[Passage]:
        return (passage for passage in self.passages if passage.part in parts)


def outlined(document: Document) -> Outline:
    reader = _Reader()
    for block in _flattened(document):
        reader.take(block)
    return Outline(tuple(_with_headings(reader.passages)), tuple(_with_what_follows(reader)))


def _flattened(document: Document) -> Iterator[Paragraph | Table | LooseTable]:
    """Tables that only hold a letterhead or a signature side by side are read cell by cell."""
    for block in document.blocks:
        if isinstance(block, Table) and _is_layout(block):
            yield from (
                Paragraph(line.strip())
                for row in _columnwise(block)
                for cell in row
                for line in cell.split("\n")
                if line.strip()
            )
        else:
            yield block


def _columnwise(table: Table) -> Iterator[tuple[str, ...]]:
    """A letterhead is read down its left side, then down its right one."""
    return zip(*table.rows, strict=True)


def _is_layout(table: Table) -> bool:
    headed = any(is_heading(columns_of(row)) or heads_targets(row) for row in table.rows[:3])
    return len(table.rows[0]) <= _LAYOUT_COLUMNS and not headed


@dataclass(slots=True)
class _Reader:
    passages: list[Passage] = field(default_factory=list)
    annexes: list[tuple[Annex, int]] = field(default_factory=list)
    _stack: list[Above] = field(default_factory=list)
    _part: Part = Part.BODY

    def take(self, block: Paragraph | Table | LooseTable) -> None:
        if isinstance(block, Paragraph):
            self._read(block.text)
        else:
            place = PLACES[Part.ANNEX] if self._part is not Part.BODY else self._place()
            self.annexes.append((Annex(block, place or PLACES[Part.ANNEX]), len(self.passages)))

    def _read(self, text: str) -> None:
        self._turn(text)
        rank, mark, rest = marked(text)
        if self._part in (Part.RECIPIENTS, Part.CLOSING) and rank < Rank.BULLET:
            rank, mark, rest = Rank.PLAIN, "", text
        if rank is Rank.PLAIN and YEAR.fullmatch(text):
            rank = Rank.YEAR
        self._climb(rank, mark)
        above = tuple(self._stack)
        if rank is not Rank.PLAIN or opens(rest):
            self._stack.append(Above(min(rank, Rank.LEAD), mark, rest))
        self.passages.append(Passage(rest, self._place(), self._part, above, rank=rank))

    def _turn(self, text: str) -> None:
        """To another part of the document."""
        if _RECIPIENTS.match(text):
            self._enter(Part.RECIPIENTS)
        elif _ANNEX.match(text) and (text.isupper() or len(text) < 40):
            self._enter(Part.ANNEX)
        elif self._part is Part.BODY and self._stack and _CLOSING.match(text) and not text.endswith(":"):
            self._enter(Part.CLOSING)

    def _enter(self, part: Part) -> None:
        self._part = part
        self._stack.clear()

    def _climb(self, rank: Rank, mark: str) -> None:
        """Out of whatever the next passage does not stand below."""
        while self._stack and self._ends(self._stack[-1], rank, mark):
            self._stack.pop()

    def _ends(self, last: Above, rank: Rank, mark: str) -> bool:
        if rank is Rank.BULLET and last.rank >= Rank.BULLET:
            # The same bullet begins the next of a list, another one a list below.
            return any(one.rank is Rank.BULLET and one.mark == mark for one in self._stack)
        if rank is Rank.PLAIN and last.rank >= Rank.BULLET:
            return not opens(last.text)
        return last.rank >= rank

    def _place(self) -> str:
        if self._part in (Part.CLOSING, Part.RECIPIENTS):
            return PLACES[self._part]
        marks: list[str] = []
        for one in self._stack:
            if one.rank in (Rank.SECOND, Rank.THIRD):
                marks = [mark for mark in marks if not mark[0].isdigit()]
            if one.rank < Rank.YEAR:
                marks.append(one.mark)
        inside = ".".join(marks)
        return ", ".join(filter(None, (PLACES.get(self._part), inside)))


def _with_headings(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Only what follows tells whether `1.3. Thực hiện chế độ báo cáo` is a heading or all there is."""
    for number, passage in enumerate(passages):
        following = passages[number + 1] if number + 1 < len(passages) else None
        leads = following is not None and following.part is passage.part and _leads_to(passage, following)
        yield replace(passage, heading=True) if leads else passage


def _leads_to(passage: Passage, following: Passage) -> bool:
    if passage.text.endswith(_TERMINATED):
        return False
    if passage.rank is Rank.PLAIN:
        return bool(YEAR.fullmatch(passage.text))
    return bool(following.above) and following.above[-1].text == passage.text and following.rank > passage.rank


def _with_what_follows(reader: _Reader) -> Iterator[Annex]:
    places = [at for _, at in reader.annexes]
    for number, (annex, at) in enumerate(reader.annexes):
        goes_on = at in places[number + 1 :]
        after = "" if goes_on else " ".join(passage.text for passage in reader.passages[at : at + 2])
        yield replace(annex, after=after, carried=at in places[:number])
