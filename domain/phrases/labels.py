"""Reads what a report is called: Quý I, 06 tháng, 9T, cả năm."""

import re
from collections.abc import Callable

from domain.phrases.days import count_in
from domain.phrases.line import bare
from domain.phrases.moments import NO_LABEL, Label

_NAMES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (
            r"(?<![a-z])(?:qu[iy]|q)[. ]{0,2}(0?[1-4](?!\d)|iv|i{1,3}|mot|hai|ba|bon|tu)(?![a-z])",
            lambda found: f"Q{count_in(found[1])}",
        ),
        (r"(?:0?6|sau) ?(?:thang|t) cuoi nam|nua (?:cuoi|sau) nam", lambda _: "H2"),
        (r"(?<!\d)(?:0?6|sau) ?(?:thang|t)(?![a-z])(?: dau nam)?|nua (?:dau )?nam|ban nien|giua k[iy]", lambda _: "H1"),
        (r"(?<!\d)(?:0?9|chin) ?(?:thang|t)(?![a-z])(?: dau nam)?", lambda _: "M9"),
        (r"(?:hoc k[iy]|hk) ?(i{1,2}|[12])(?![a-z\d])", lambda found: f"HK{count_in(found[1])}"),
        (r"(?<![a-z])nam hoc", lambda _: "SY"),
        (r"(?<![a-z])(?:(?:ca|mot|cuoi|tong ket|trong|hang) nam|nam|12 ?thang)(?![a-z])", lambda _: "Y"),
        (r"(?<![a-z])(?:thang|t)[. ]?(0?[1-9]|1[0-2])(?!\d)", lambda found: f"T{int(found[1])}"),
    )
)


def label_in(words: str) -> Label:
    """The label among these words, the first that is known."""
    plain = bare(words)
    for pattern, name in _NAMES:
        for found in pattern.finditer(plain):
            said = words[found.start() : found.end()].strip()
            if not _is_after(said):
                return Label(name(found), said)
    return NO_LABEL


def _is_after(said: str) -> bool:
    """ "sau tháng" beside "sáu tháng": where the rest bears its marks, "sau" bears none."""
    return said.startswith("sau ") and said != bare(said)


HALF, YEAR = Label("H1", "06 tháng"), Label("Y", "cả năm")
"""As plans write them; what comes round twice a year is told apart by them."""


def name_of_month(month: int) -> str:
    return f"Tháng {month}"
