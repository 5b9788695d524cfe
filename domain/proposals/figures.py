"""Figures to be reached, and how the wording holds them: `trên` is >, `từ … trở lên` is ≥, `100%` alone is =."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from domain.planning.targets import Sign

WHOLE = Decimal(100)

_BEFORE: tuple[tuple[Sign, str], ...] = (
    (Sign.LE, r"tối đa|không (?:vượt )?quá|không (?:cao|nhiều|lớn) hơn|≤|<="),
    (Sign.GE, r"tối thiểu|ít nhất|không (?:dưới|thấp hơn|ít hơn)|thấp nhất|≥|>="),
    (Sign.GT, r"trên|hơn|vượt(?: mức)?|>"),
    (Sign.LT, r"dưới|thấp hơn|ít hơn|<"),
    (Sign.GE, r"từ"),
)
_SIGN = "|".join(f"(?P<{sign.name}{number}>{words})" for number, (sign, words) in enumerate(_BEFORE))
_FILLING = r"(?:\s+(?:tương ứng|đạt|bằng|là|mức|tỷ lệ|tỉ lệ|khoảng))*"
_FIGURE = r"(?P<figure>\d{1,6}(?:[.,]\d+)?)"
_UPWARDS = r"(?P<after>\s*(?:trở lên|trở xuống))?"
_PERCENT = re.compile(
    rf"(?:(?<!\w)(?:{_SIGN}){_FILLING}\s*)?(?<![\d.,/])(?:\d{{1,3}}(?:,\d+)?\s*%\s*(?:lên|đến|tới"
    rf"|-)\s*(?:ít nhất\s*)?)?"
    rf"{_FIGURE}\s*%{_UPWARDS}",
    re.IGNORECASE,
)
_UNIT = r"(?P<measure>[^\W\d_]+(?:\s+[^\W\d_]+){0,3}(?:\s*/\s*(?:\d+\s*)?[^\W\d_]+(?:\s+[^\W\d_]+)?)?)"
_COUNT = re.compile(
    rf"(?<!\w)(?:{_SIGN}){_FILLING}\s*(?<![\d.,/]){_FIGURE}(?:\s*\([^)]*\))?\s+{_UNIT}{_UPWARDS}", re.IGNORECASE
)
_RATE = re.compile(
    rf"chỉ tiêu\s+(?:là\s+|đạt\s+)?{_FIGURE}\s+(?P<measure>[^\W\d_]+(?:\s+[^\W\d_]+){{0,3}}\s*/\s*"
    r"\d[\d.]*\s*(?:nghìn|vạn|triệu)?\s*(?:dân số|dân|người|học sinh|trẻ|lớp|giáo viên))",
    re.IGNORECASE,
)
_NO_AMOUNT = re.compile(r"(?:ngày|tháng|năm|tuần|giờ|trang|điểm cầu|đợt|tuổi)\b", re.IGNORECASE)
"""What a least number of is a term, or the size of something, and nobody's target."""
_MINUTES = re.compile(r"(?:phút|giờ|ngày)\b", re.IGNORECASE)
_ENDS_MEASURE = re.compile(
    r"\s+(?:về|của|tại|trong|cho|để|có|được|và|theo|trên|đối|với|bảo đảm|đảm bảo|phù hợp|giải pháp|đến|trở|từ)\b.*$"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """Where it stands in a sentence, with its words before and behind: `từ 98% trở lên`. `sign` is None where no word
    says how it is meant."""

    start: int
    end: int
    words: str
    sign: Sign | None
    value: Decimal
    measure: str

    @property
    def in_percent(self) -> bool:
        return self.measure == "%"

    @property
    def over_whole(self) -> bool:
        """`trên 100%`: more than all of them."""
        if not self.in_percent:
            return False
        return self.value > WHOLE or (self.value == WHOLE and self.sign is Sign.GT)

    @property
    def meant(self) -> Sign:
        if self.over_whole or (self.sign is None and self.value == WHOLE and self.in_percent):
            return Sign.EQ
        return self.sign or Sign.GE


def figures_in(text: str) -> tuple[Figure, ...]:
    """In the order in which they stand."""
    found = [*_percents(text), *_counts(text), *_rates(text)]
    kept: list[Figure] = []
    for figure in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return tuple(kept)


def _percents(text: str) -> Iterator[Figure]:
    for found in _PERCENT.finditer(text):
        yield _figure(found, "%")


def _counts(text: str) -> Iterator[Figure]:
    for found in _COUNT.finditer(text):
        if _MINUTES.match(found["measure"]):
            # `tối đa 20 phút/lần` is held against something; `ít nhất 05 ngày` is a term.
            is_aim = "thời gian" in text[: found.start()].casefold() and "kể từ" not in text[found.end() :].casefold()
        else:
            is_aim = not _NO_AMOUNT.match(found["measure"])
        if is_aim:
            yield _counted(found)


def _counted(found: re.Match[str]) -> Figure:
    """What is counted stays in the sentence: it says what the figure is of."""
    figure = _figure(found, _short(found["measure"]))
    if found["after"]:
        return figure
    kept = _ENDS_MEASURE.sub("", found["measure"])
    return replace(
        figure, end=found.end("figure"), words=found.string[found.start() : found.start("measure") + len(kept)]
    )


def _rates(text: str) -> Iterator[Figure]:
    for found in _RATE.finditer(text):
        yield replace(_figure(found, " ".join(found["measure"].split()), Sign.GE), end=found.end("figure"))


def _figure(found: re.Match[str], measure: str, sign: Sign | None = None) -> Figure:
    groups = found.groupdict()
    for number, (one, _) in enumerate(_BEFORE):
        if groups.get(f"{one.name}{number}"):
            sign = one
    if after := groups.get("after"):
        sign = Sign.GE if "lên" in after.casefold() else Sign.LE
    value = Decimal(found["figure"].replace(".", "" if _is_grouped(found["figure"]) else ".").replace(",", "."))
    return Figure(found.start(), found.end(), found[0], sign, value, measure)


def _is_grouped(figure: str) -> bool:
    """`1.500` is a thousand and a half of them."""
    return bool(re.fullmatch(r"\d{1,3}(?:\.\d{3})+", figure))


def _short(measure: str) -> str:
    """`mô hình` of `mô hình giải pháp, sáng kiến`; `phút/lần` of `phút/01 lần đến giao dịch`."""
    whole = _ENDS_MEASURE.sub("", " ".join(measure.split()))
    return re.sub(r"\s*/\s*(?:\d+\s*)?", "/", whole)
