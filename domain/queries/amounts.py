"""Thresholds and top counts in a question: "dưới 98%", "từ 95 trở lên", "ít nhất 2", "top 5"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from domain.planning.targets import Operator


@dataclass(frozen=True, slots=True)
class Threshold:
    """`most`: of a stretch, which begins at `value`, both ends among it; `days`: it counts days, not a figure."""

    operator: Operator
    value: str
    share: bool
    most: str | None = None
    days: bool = False


@dataclass(frozen=True, slots=True)
class Top:
    count: int


Amount: TypeAlias = Threshold | Top

_PERCENT = r" %| phan tram| percent"
_NUMBER = rf"(?P<number>\d+(?:[.,]\d+)*)(?P<share>{_PERCENT})?(?! (?:nghin|ngan|trieu|ti|chuc|tram|k)\b)"
_NUMBER += r"(?: (?P<days>ngay|hom|bua|days?)| (?P<weeks>tuan|weeks?))?"
_END = r"\d+(?:[.,]\d+)*"
_BETWEEN = r"(?:(?:nam )?(?:trong )?khoang|tu|giua|between|from)"
_STRETCH = (
    (
        rf"{_BETWEEN} (?P<from>{_END})(?:{_PERCENT})? (?:den het|den|toi|cho den|va|to|and) (?P<to>{_END})"
        rf"(?P<share>{_PERCENT})?(?: (?P<days>ngay|hom|bua|days?)\b)?(?! (?:thang|th|tuan|nam)\b)"
    ),
    rf"(?<!qui )(?<!quy )(?<!q )(?P<from>{_END})(?:{_PERCENT})? (?:den|toi) (?P<to>{_END})(?P<share>{_PERCENT})",
    rf"(?:{_BETWEEN} )?(?P<from>\d{{1,2}})[-/](?P<to>\d{{1,2}})(?P<share>{_PERCENT})",
)
_LATE = r"(?:(?<=tre )|(?<=muon )|(?<=cham )|(?<=han )|(?<=late by )|(?<=late ))"
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
    # "nộp trễ 3 ngày": so late at least; said as it is read.
    (Operator.GE, rf"{_LATE}(?P<number>\d{{1,3}})(?: (?P<days>ngay|hom|bua|days?)| (?P<weeks>tuan|weeks?))"),
)
_TOP = rf"(?:top|first|best|worst) (?P<top>\d{{1,3}})|(?<!cap )(?<!c )(?P<count>\d{{1,3}})(?= {_UNITS}\b.* nhat\b)"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")


_STRETCHES = tuple(_compiled(pattern) for pattern in _STRETCH)
_THRESHOLDS = tuple((operator, _compiled(pattern)) for operator, pattern in _OPERATORS)
_TOPS = _compiled(_TOP)


def thresholds(keyed: str) -> list[tuple[int, int, Amount]]:
    """Every threshold in a keyed text, with the letters it was read from; none overlap."""
    found: list[tuple[int, int, Amount]] = []
    for stretch in _STRETCHES:
        found += [(one.start(), one.end(), _stretch(one)) for one in stretch.finditer(keyed) if _free(one, found)]
    for operator, pattern in _THRESHOLDS:
        for match in pattern.finditer(keyed):
            if _free(match, found):
                found.append((match.start(), match.end(), _bound(operator, match)))
    return found


def _free(match: re.Match[str], found: Iterable[tuple[int, int, Amount]]) -> bool:
    return all(match.end() <= start or end <= match.start() for start, end, _ in found)


def _stretch(match: re.Match[str]) -> Threshold:
    said = match.groupdict()
    share, days = said["share"] is not None, said.get("days") is not None
    return Threshold(Operator.GE, _canonical(match["from"]), share, most=_canonical(match["to"]), days=days)


def _bound(operator: Operator, match: re.Match[str]) -> Threshold:
    said = match.groupdict()
    days, weeks = said.get("days"), said.get("weeks")
    number = _canonical(said["number"] or "")
    if weeks is not None and number.isdecimal():
        number = str(int(number) * 7)
    return Threshold(operator, number, said.get("share") is not None, days=days is not None or weeks is not None)


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
