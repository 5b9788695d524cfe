"""Tables of a printed page: the lines drawn on it tell which words are in one cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from domain.documents.debris import squeezed
from domain.documents.model import Table

_NEAR = 2.5
"""Points within which two lines are one."""
_THIN = 2.5
_SHORTEST = 6.0
_LETTER = 0.5
"""The width of a letter, of its size."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words as they were printed in one go; `order` is that of the printing."""

    text: str
    x: float
    y: float
    size: float
    order: int


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line across (`at` is its height) or down (`at` is its distance from the left)."""

    at: float
    first: float
    last: float


@dataclass(slots=True)
class Ruling:
    """The lines drawn on a page. What is only filled is a line where it is thin, and a background where it is not."""

    across: list[Stroke] = field(default_factory=list)
    down: list[Stroke] = field(default_factory=list)

    def box(self, x: float, y: float, width: float, height: float, *, filled: bool) -> None:
        left, right = sorted((x, x + width))
        low, high = sorted((y, y + height))
        if high - low <= _THIN:
            self.line(left, low, right, low)
        elif right - left <= _THIN:
            self.line(left, low, left, high)
        elif not filled:
            for one in (low, high):
                self.line(left, one, right, one)
            for one in (left, right):
                self.line(one, low, one, high)

    def line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        if abs(y - to_y) <= _THIN and abs(x - to_x) >= _SHORTEST:
            self.across.append(Stroke(y, min(x, to_x), max(x, to_x)))
        elif abs(x - to_x) <= _THIN and abs(y - to_y) >= _SHORTEST:
            self.down.append(Stroke(x, min(y, to_y), max(y, to_y)))


@dataclass(slots=True)
class _Cell:
    left: float
    right: float
    top: float
    bottom: float
    chunks: list[Chunk] = field(default_factory=list)


def tables_on(ruling: Ruling, chunks: Sequence[Chunk]) -> tuple[list[tuple[int, Table]], list[Chunk]]:
    """Each table with the place in the printing where it begins, and whatever stands in none."""
    cells: dict[tuple[int, int], _Cell] = {}
    outside: list[Chunk] = []
    for chunk in chunks:
        cell = _cell_of(chunk, ruling) if chunk.text.strip() else None
        if cell is None:
            outside.append(chunk)
        else:
            cells.setdefault((round(cell.left), round(cell.top)), cell).chunks.append(chunk)
    tables = []
    for group in _connected(sorted(cells.values(), key=lambda cell: -cell.top)):
        lefts = _merged(cell.left for cell in group)
        if len(lefts) < 2:
            outside += [chunk for cell in group for chunk in cell.chunks]
        else:
            tables.append((min(chunk.order for cell in group for chunk in cell.chunks), _table(group, lefts)))
    return tables, sorted(outside, key=lambda chunk: chunk.order)


def _cell_of(chunk: Chunk, ruling: Ruling) -> _Cell | None:
    """What is drawn nearest to the words on each side of them."""
    middle = chunk.y + chunk.size * 0.3
    beside = [one.at for one in ruling.down if one.first - _NEAR <= middle <= one.last + _NEAR]
    over = [one.at for one in ruling.across if one.first - _NEAR <= chunk.x + _NEAR <= one.last + _NEAR]
    lefts, rights = [at for at in beside if at <= chunk.x + _NEAR], [at for at in beside if at > chunk.x + _NEAR]
    tops, bottoms = [at for at in over if at >= middle], [at for at in over if at < middle]
    if not (lefts and rights and tops and bottoms):
        return None
    return _Cell(max(lefts), min(rights), min(tops), max(bottoms))


def _connected(cells: Sequence[_Cell]) -> Iterator[list[_Cell]]:
    """From the top down: where a stretch of the page has no cell, one table ends and another begins."""
    held: list[_Cell] = []
    lowest = 0.0
    for cell in cells:
        if held and cell.top < lowest - _NEAR * 2:
            yield held
            held = []
        lowest = cell.bottom if not held else min(lowest, cell.bottom)
        held.append(cell)
    if held:
        yield held


def _table(cells: Sequence[_Cell], lefts: Sequence[float]) -> Table:
    """A cell that reaches down over several rows is in each of them."""
    tops = _merged(cell.top for cell in cells)[::-1]
    rows = [[""] * len(lefts) for _ in tops]
    for cell in cells:
        column = _index(lefts, cell.left)
        text = _text(cell)
        for number, top in enumerate(tops):
            if cell.bottom + _NEAR < top <= cell.top + _NEAR:
                rows[number][column] = text
    return Table(tuple(tuple(row) for row in rows))


def _text(cell: _Cell) -> str:
    """A line that ended although the next word would have fitted was ended on purpose."""
    text = ""
    last: Chunk | None = None
    for chunk in cell.chunks:
        said = chunk.text.replace("\n", " ")
        if last is None or abs(last.y - chunk.y) < chunk.size * 0.5:
            text += said
        else:
            text += "\n" if _is_ended(text, last, said, cell) else " "
            text += said
        last = chunk
    return "\n".join(filter(None, map(squeezed, text.split("\n"))))


def _is_ended(text: str, last: Chunk, said: str, cell: _Cell) -> bool:
    if said.lstrip()[:2] in {"- ", "+ ", "• "}:
        return True
    line = text.rpartition("\n")[2] if "\n" in text else text
    word = said.split(maxsplit=1)[0] if said.split() else ""
    ends = last.x + min(len(line), len(last.text)) * last.size * _LETTER
    return ends + (len(word) + 2) * last.size * (_LETTER + 0.1) < cell.right


def _merged(places: Iterator[float] | Sequence[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _index(places: Sequence[float], place: float) -> int:
    return min(range(len(places)), key=lambda number: abs(places[number] - place))
