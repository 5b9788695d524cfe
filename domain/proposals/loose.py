"""Rows of a table that lost its borders: where one cell ends and the next begins, the words have to tell.

Every way to part the words of a row among the columns is weighed: a lead begins with a body, a time with a word of
time, a result with what offices produce. What weighs most is taken.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.documents.columns import Column, columns_of
from domain.documents.debris import squeezed
from domain.documents.model import PAGE, LooseTable, Table
from domain.documents.tables import heading_lines, headings_in
from domain.proposals.weighing import Break, weight

_GROUP = re.compile(r"(?P<number>[IVXL]+|[A-H])[.)]?\s+(?P<title>.+)")
_NUMBERED = re.compile(r"(?P<number>\d{1,3})(?:[.)]|\s|$)\s*(?P<rest>.*)")
_MOST_BREAKS = 40


@dataclass(frozen=True, slots=True)
class _Row:
    number: str
    lines: list[str]


def tabulated(table: LooseTable) -> Table | None:
    """The same table with its cells apart; None where even its headings cannot be told."""
    used = heading_lines(table.lines)
    headings = headings_in(squeezed(" ".join(table.lines[:used])))
    columns = columns_of(headings)
    if not used or columns[:1] != (Column.NUMBER,) or None in columns:
        return None
    rows: list[tuple[str, ...]] = [tuple(headings)]
    for row in _rows(table.lines[used:], " ".join(headings)):
        if row.number.isdigit():
            rows.append((row.number, *_cells(row.lines, [column for column in columns[1:] if column])))
        else:
            rows.append((row.number, " ".join(row.lines), *("",) * (len(columns) - 2)))
    return Table(tuple(rows))


def _rows(lines: Sequence[str], heading: str) -> Iterator[_Row]:
    held: _Row | None = None
    expected = 1
    for line in lines:
        bare = line.strip(" " + PAGE)
        if bare == heading or bare == str(expected - 2):
            continue
        if (group := _GROUP.fullmatch(bare)) and bare.upper() == bare:
            if held:
                yield held
            held, expected = _Row(group["number"], [group["title"]]), 1
        elif (found := _NUMBERED.match(bare)) and _follows(int(found["number"]), expected, held):
            if held:
                yield held
            held, expected = _Row(found["number"], [found["rest"]] if found["rest"] else []), int(found["number"]) + 1
        elif held:
            held.lines.append(line)
    if held:
        yield held


def _follows(number: int, expected: int, held: _Row | None) -> bool:
    """Numbers count up by one, and begin again below a group; any other number is part of a cell."""
    return number == expected or (number == 1 and held is not None and not held.number.isdigit())


def _cells(lines: Sequence[str], columns: Sequence[Column]) -> list[str]:
    """What stands on the next page goes on with the cells of this one."""
    pages: list[list[str]] = [[]]
    for line in lines:
        if line.startswith(PAGE) and pages[-1]:
            pages.append([])
        pages[-1].append(line.removeprefix(PAGE))
    parted = [_parted(page, columns, carried=number > 0) for number, page in enumerate(pages)]
    return [_joined(cells) for cells in zip(*parted, strict=True)]


def _joined(cells: Sequence[str]) -> str:
    whole = ""
    for cell in filter(None, cells):
        whole += f"\n{cell}" if cell.startswith("-") else f" {cell}"
    return whole.strip()


def _parted(lines: Sequence[str], columns: Sequence[Column], *, carried: bool) -> list[str]:
    """The best way to part them. `carried`: they go on with cells begun before, and any of them may have ended."""
    words, breaks = _words(lines)
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for column in columns:
        ahead: dict[int, tuple[float, list[int]]] = {}
        for start, (weighed, parts) in best.items():
            for end in breaks:
                if end.at < start:
                    continue
                own = weight(column, words[start : end.at], _break_at(breaks, start), carried=carried)
                if own is not None and (end.at not in ahead or weighed + own > ahead[end.at][0]):
                    ahead[end.at] = (weighed + own, [*parts, end.at])
        best = ahead
    _, ends = best.get(len(words), (0.0, [len(words)] * len(columns)))
    starts = [0, *ends]
    return [_written(words[start:end], breaks, start) for start, end in zip(starts, ends, strict=False)]


def _words(lines: Sequence[str]) -> tuple[list[str], list[Break]]:
    """The words, and where among them a cell may begin: at a line, a bullet, a capital letter."""
    words: list[str] = []
    breaks: list[Break] = []
    for line in lines:
        for number, word in enumerate(line.split()):
            at_line = number == 0
            if at_line or word == "-" or (word[:1].isupper() and words[-1:] != ["-"]):
                breaks.append(Break(len(words), at_line, at_line and line.startswith(" ")))
            words.append(word)
    if len(breaks) > _MOST_BREAKS:
        breaks = [one for one in breaks if one.at_line][:_MOST_BREAKS]
    return words, [
        *([] if breaks and breaks[0].at == 0 else [Break(0, True, False)]),
        *breaks,
        Break(len(words), True, False),
    ]


def _break_at(breaks: Sequence[Break], at: int) -> Break:
    return next(one for one in breaks if one.at == at)


def _written(words: Sequence[str], breaks: Sequence[Break], start: int) -> str:
    """Items of a list stay on lines of their own."""
    items = {one.at - start for one in breaks}
    text = ""
    for number, word in enumerate(words):
        text += "\n" if word == "-" and number in items and number else " "
        text += word
    return text.strip()
