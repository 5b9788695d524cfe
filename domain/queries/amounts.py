"""Thresholds and top counts in a question: "dưới 98%", "từ 95 trở lên", "ít nhất 2", "top 5"."""

import re
from dataclasses import dataclass
from typing import TypeAlias

from domain.planning.targets import Operator


@dataclass(frozen=True, slots=True)
class Threshold:
    operator: Operator
    value: str
    share: bool


@dataclass(frozen=True, slots=True)
class Top:
    count: int


Amount: TypeAlias = Threshold | Top

_NUMBER = r"(?P<number>\d+(?:[.,]\d+)*)(?P<share> %| phan tram| percent)?(?! (?:nghin|ngan|trieu|ti|chuc|tram|k)\b)"
_UNITS = r"(?:truong|don vi|mn|mam non|th|tieu hoc|thcs|thpt|schools?|units?)"
_UNDER = r"duoi|(?:thap|nho|it|kem|be) hon|(?:chua|khong) (?:dat|toi|den|duoc|du)"
_OVER = r"tren|(?:cao |lon |nhieu )?hon|vuot(?: qua)?|(?<!hom )qua|above|over|(?:more|greater|higher) than|>"
_OPERATORS: tuple[tuple[Operator, str], ...] = (
    # The longest wording first: "không dưới" is not "dưới".
    (
        Operator.GE,
        rf"(?:khong duoi|khong thap hon|it nhat|toi thieu|at least|no less than|not less than|>=|≥|> =) {_NUMBER}",
    ),
    # "từ 2 sáng kiến trở lên": what is counted stands between, and what follows is left to the words that say nothing.
    (Operator.GE, rf"(?:tu|dat) {_NUMBER}(?= (?:[a-z]+ ){{1,4}}tro len)"),
    (Operator.LE, rf"(?:tu )?{_NUMBER}(?= (?:[a-z]+ ){{1,4}}tro xuong)"),
    (Operator.GE, rf"(?:tu|dat) {_NUMBER} (?:tro len|or more|or above)"),
    (Operator.GE, rf"{_NUMBER} (?:lan )?(?:tro len|or more|or above)"),
    (Operator.GE, rf"tu {_NUMBER}(?= lan\b)"),
    (
        Operator.LE,
        rf"(?:khong qua|khong vuot qua|khong vuot|khong tren|toi da|at most|no more than|<=|≤|< =) {_NUMBER}",
    ),
    (Operator.LE, rf"(?:tu )?{_NUMBER} (?:tro xuong|or less|or below)"),
    (
        Operator.LT,
        rf"(?:{_UNDER}|below|under|(?:less|lower|fewer) than|<) {_NUMBER}",
    ),
    (Operator.GT, rf"(?:{_OVER}) {_NUMBER}"),
    (Operator.EQ, rf"(?:bang|dung|tron|equal to|equals|exactly|at|dat|duoc|=) {_NUMBER}"),
    (Operator.EQ, rf"{_NUMBER}(?= (?:lan|times)\b)"),
    (Operator.EQ, r"(?P<number>100)(?P<share> %| phan tram| percent)"),
)
_TOP = rf"(?:top|first|best|worst) (?P<top>\d{{1,3}})|(?<!cap )(?<!c )(?P<count>\d{{1,3}})(?= {_UNITS}\b.* nhat\b)"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")


_THRESHOLDS = tuple((operator, _compiled(pattern)) for operator, pattern in _OPERATORS)
_TOPS = _compiled(_TOP)


def thresholds(keyed: str) -> list[tuple[int, int, Amount]]:
    """Every threshold in a keyed text, with the letters it was read from; none overlap."""
    found: list[tuple[int, int, Amount]] = []
    for operator, pattern in _THRESHOLDS:
        for match in pattern.finditer(keyed):
            if all(match.end() <= start or end <= match.start() for start, end, _ in found):
                figure = Threshold(operator, _canonical(match["number"]), match["share"] is not None)
                found.append((match.start(), match.end(), figure))
    return found


def tops(keyed: str) -> list[tuple[int, int, Amount]]:
    """Every "top 5" and "5 trường", likewise; what is a period must have been taken out before: "q2 trường nào"."""
    return [(match.start(), match.end(), Top(int(match["top"] or match["count"]))) for match in _TOPS.finditer(keyed)]


def _canonical(number: str) -> str:
    """The decimal mark is a point: "98,5" and "98.5" alike. Three digits after it are thousands: "1.200" is 1200."""
    whole, *groups = number.replace(",", ".").split(".")
    if groups and all(len(group) == len("000") for group in groups):
        return str(int("".join((whole, *groups))))
    fraction = "".join(groups)
    fraction = fraction.rstrip("0")
    return f"{int(whole)}.{fraction}" if fraction else str(int(whole))
