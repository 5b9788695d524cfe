"""Finds the phrases about time in a sentence or a cell, each once, where it reads most words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from domain.phrases.beside import beside
from domain.phrases.days import Unknown, Unreal
from domain.phrases.line import Line, bare, line_of
from domain.phrases.model import Confidence, Context, Doubt, Found, Kind, Reading
from domain.phrases.moments import Outcome
from domain.phrases.rules import RULES
from domain.phrases.said import Said
from domain.phrases.shapes import Shape, shapes
from domain.phrases.slots import SLOTS
from domain.phrases.wording import DIGIT, Wording, phrase

_START = re.compile(r"[^\W\d_]+|\d+|/(?=[a-z])|(?<=\d):(?=\d\d)")
_WORD = re.compile(r"\w")
_HEAD = re.compile(
    rf"\W*(?:{phrase('thời gian|thời hạn|tiến độ|thời điểm|lịch|dự kiến|khoảng|vào khoảng')}"
    rf"(?: {phrase('thực hiện|hoàn thành|tổ chức|nộp|báo cáo|kiểm tra|triển khai')})?)?\W*"
)
"""What may head a cell without being more than it."""
_PLACE = re.compile(r"\W*(?:\w+\.?[ -]+){0,4}\w+ ?, ?")
_DAY_NAMED = re.compile(r"\D|.*(?<!\d)(?:19|20)\d\d(?!\d)|\d\d?([/.-])\d\d?\1\d\d(?!\d)")
_LEFT_OVER = " ,.:;"
CELLS = "|"
HEADS = frozenset({Kind.MONTH, Kind.QUARTER})
"""What may stand at the head of its line: Tháng 9: xây dựng kế hoạch."""
_LEADING_ON = re.compile(r"[\s(:,-]*(?:gửi|nộp|là)?\s*")
REST = "hết câu"
"""The slot that takes whatever follows; such a row is tried only where no other says a day."""


@dataclass(frozen=True, slots=True)
class Row:
    shape: Shape
    wording: Wording

    @property
    def takes_the_rest(self) -> bool:
        return REST in self.wording.slots


@dataclass(frozen=True, slots=True)
class Match:
    row: Row
    start: int
    end: int
    said: Said


@cache
def _rows() -> Mapping[str, tuple[Row, ...]]:
    """Every row under each word it may begin with."""
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for shape in shapes():
        row = Row(shape, SLOTS.wording(shape.row))
        for first in row.wording.first:
            rows[first].append(row)
    return {first: tuple(found) for first, found in rows.items()}


def find_phrases(text: str, context: Context) -> tuple[Found, ...]:
    """Every phrase about time, in the order of the text; also those that are nobody's deadline, known as such."""
    line = line_of(text)
    found = tuple(_found(match, line, context) for match in _matches(line))
    if any(one.reading.kind in DAYS_SAID or one.reading.occurrences for one in found):
        return tuple(_without_labels(found, line))
    rest = _whole(line)
    return (_found(rest, line, context),) if rest is not None and not _says_more(found) else found


DAYS_SAID = frozenset(Kind) - {
    Kind.HORIZON,
    Kind.CITATION,
    Kind.RECURRING,
    Kind.EVENT,
    Kind.ON_REQUEST,
    Kind.ON_SCHEDULE,
    Kind.ONGOING,
    Kind.UNSPECIFIED,
}
"""Kinds by which a phrase says a day, even one that cannot be told yet."""


def _without_labels(found: Sequence[Found], line: Line) -> Iterator[Found]:
    """Beside days a mere "định kỳ" says nothing, and "báo cáo quý" just before one is what falls due then."""
    for one, after in zip_longest(found, found[1:]):
        between = line.written[one.end : after.start] if after is not None else "."
        undated = one.reading.kind is Kind.RECURRING and not one.reading.occurrences
        if not undated or (one.reading.every and not _LEADING_ON.fullmatch(between)):
            yield one


def _says_more(found: Sequence[Found]) -> bool:
    """Whether something was found that a cell's "khi …" or "theo …" would only blur."""
    return any(
        one.reading.every or one.reading.needs or one.reading.kind is Kind.CITATION
        for one in found
        if one.reading.kind is not Kind.UNSPECIFIED
    )


def _matches(line: Line) -> Iterator[Match]:
    starts = [(start.start(), _key(start[0])) for start in _START.finditer(bare(line.text))]
    words = frozenset(key for _, key in starts)
    at = 0
    for start, key in starts:
        if start < at:
            continue
        match = _longest(line.text, start, key, words, rest=False)
        if match is not None:
            yield match
            at = match.end


def _key(start: str) -> str:
    return DIGIT if start[0].isdecimal() else start


def _longest(text: str, at: int, key: str, words: frozenset[str], *, rest: bool) -> Match | None:
    best: Match | None = None
    for row in _rows().get(key, ()):
        if row.takes_the_rest is not rest or not row.wording.may_stand_among(words):
            continue
        found = row.wording.match(text, at)
        if found is None or (best is not None and len(found[0].rstrip(_LEFT_OVER)) <= best.end - at):
            continue
        said = found[0].rstrip(_LEFT_OVER)
        match = Match(row, at, at + len(said), Said(said, tuple(zip(row.wording.slots, found.groups(), strict=True))))
        if _fits(match, text):
            best = match
    return best


def _fits(match: Match, text: str) -> bool:
    if match.row.shape.alone:
        return _alone(match, text)
    if match.row.shape.rule in {"on_days", "span"} and not _DAY_NAMED.match(match.said.text):
        # 3/4 in a sentence is a score, 19/5 a school, 24/7 a promise.
        return _alone(match, text)
    return True


def _alone(match: Match, text: str) -> bool:
    """Whether nothing else stands in the same cell; `|` parts the cells of a row."""
    first, last = text.rfind(CELLS, 0, match.start) + 1, text.find(CELLS, match.end)
    after = text[match.end :] if last < 0 else text[match.end : last]
    if match.row.shape.kind in HEADS and after.lstrip().startswith(":"):
        after = ""
    return _HEAD.fullmatch(text, first, match.start) is not None and not _WORD.search(after)


def _whole(line: Line) -> Match | None:
    """The row that takes the whole of a cell."""
    starts = [(start.start(), _key(start[0])) for start in _START.finditer(bare(line.text))]
    return _longest(line.text, *starts[0], frozenset(key for _, key in starts), rest=True) if starts else None


def _found(match: Match, line: Line, context: Context) -> Found:
    start, end = line.span(match.start, match.end)
    written = line.written[start:end]
    return Found(start, end, beside(_reading(match, line, written, context), line, match.start, match.end))


def _reading(match: Match, line: Line, written: str, context: Context) -> Reading:
    shape = match.row.shape
    if _is_dateline(match, line):
        return Reading(Kind.CITATION, written)
    try:
        made = RULES[shape.rule](match.said, context)
    except Unreal as unreal:
        return Reading(Kind.ERROR, written, error=unreal.impossible)
    except Unknown as unknown:
        made = Outcome(doubt=Doubt.MISSING, needs=unknown.needs)
    return Reading(
        kind=made.kind or shape.kind,
        phrase=written,
        occurrences=made.occurrences,
        confidence=Confidence.ASK if made.doubt or made.needs else Confidence.SURE,
        doubt=made.doubt,
        needs=made.needs,
        every=made.every,
        amends=made.amends,
    )


def _is_dateline(match: Match, line: Line) -> bool:
    """Quận 7, ngày 01 tháng 02 năm 2024: where and when a document was signed."""
    before = bare(line.text[: match.start])
    return (
        match.row.shape.rule == "on_days"
        and " thang " in bare(match.said.text)
        and _PLACE.fullmatch(before) is not None
        and not re.search("thu |sang|chieu|toi|vao", before)
        and not _WORD.search(line.text, match.end)
    )
