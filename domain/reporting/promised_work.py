"""Which of the works that are owed a promise is about: "16h em gửi báo cáo quý 1", "mai em nộp kế hoạch"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from domain.planning.deadlines import Deadline
from domain.planning.plans import DutyKind

_PERIOD = re.compile(
    r"\b(?:qui (?P<quarter>[1-4]|iv|i{1,3}|mot|hai|ba|bon|tu)|(?P<half>(?:0?6|sau) thang(?! \d)(?: dau nam)?)"
    r"|(?P<whole>ca nam))\b"
)
_QUARTERS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("1", "i", "mot"), frozenset({"Q1"})),
    # Where a year is reported on four times, the second report is that of half a year and the last that of all of it.
    **dict.fromkeys(("2", "ii", "hai"), frozenset({"Q2", "H1"})),
    **dict.fromkeys(("3", "iii", "ba"), frozenset({"Q3"})),
    **dict.fromkeys(("4", "iv", "bon", "tu"), frozenset({"Q4", "Y"})),
}
_REPORTS = frozenset({DutyKind.PERIODIC_REPORT, DutyKind.AD_HOC, DutyKind.RESULT})
_KINDS = (
    (re.compile(r"\bke hoach\b"), frozenset({DutyKind.PLAN})),
    (re.compile(r"\b(?:bao cao|bc|so lieu|phieu|bieu)\b"), _REPORTS),
)


@dataclass(frozen=True, slots=True)
class Work:
    """What is named of it; where nothing is, all that is owed may be meant."""

    kinds: frozenset[DutyKind] = frozenset()
    periods: frozenset[str] = frozenset()

    def may_be(self, deadline: Deadline) -> bool:
        kind = not self.kinds or deadline.asks in self.kinds
        return kind and (not self.periods or deadline.period.partition("-")[0] in self.periods)


ALL = Work()


def read(folded: str) -> tuple[Work, str]:
    """The work, and the sentence without its period: what else names it are words of any promise."""
    said = _PERIOD.search(folded)
    # "Báo cáo thực hiện kế hoạch" names both, and so neither.
    kinds = [kinds for word, kinds in _KINDS if word.search(folded)]
    work = Work(kinds[0] if len(kinds) == 1 else frozenset(), _periods(said) if said else frozenset())
    return work, _PERIOD.sub("", folded, count=1)


def _periods(said: re.Match[str]) -> frozenset[str]:
    if said["quarter"]:
        return _QUARTERS[said["quarter"]]
    return frozenset({"H1"} if said["half"] else {"Y"})
