"""Which of the works that are owed a promise is about: "16h em gửi báo cáo quý 1", "mai em nộp kế hoạch"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.phrases.labels import label_in
from domain.phrases.moments import Label
from domain.planning.deadlines import Deadline
from domain.planning.plans import DutyKind

_WIDER: Mapping[str, frozenset[str]] = {"Q2": frozenset({"Q2", "H1"}), "Q4": frozenset({"Q4", "Y"})}
"""Where a year is reported on four times, the second report is that of half a year and the last that of all of it."""
_SPANS = ("Q", "H", "M")
_WHOLE_YEAR = "ca nam"
_AFTER_MONTHS = re.compile(r"(?<!bao cao )(?<!bc )sau thang")
"""After this month, next month: no half of a year."""
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

    def of_another_period(self, owed: Iterable[Deadline]) -> bool:
        """Whether it names a period, and none of these is of it."""
        named = Work(periods=self.periods)
        return bool(self.periods) and not any(named.may_be(deadline) for deadline in owed)


ALL = Work()


def read(folded: str) -> tuple[Work, str]:
    """The work, and the sentence without its period: what else names it are words of any promise."""
    period = label_in(folded)
    # "Báo cáo thực hiện kế hoạch" names both, and so neither.
    kinds = [kinds for word, kinds in _KINDS if word.search(folded)]
    work = Work(kinds[0] if len(kinds) == 1 else frozenset(), _periods(period, folded))
    return work, folded.replace(period.words or "", "", 1) if work.periods else folded


def _periods(said: Label, folded: str) -> frozenset[str]:
    """A bare "năm" or "tháng 5" is part of a date, or of what a plan is called."""
    name, words = said.name or "", said.words or ""
    if (not name.startswith(_SPANS) and words != _WHOLE_YEAR) or _AFTER_MONTHS.search(folded):
        return frozenset()
    return _WIDER.get(name, frozenset({name}))
