"""What has to be found in a document, and how it is held against what was found."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from domain.phrases.model import Reading
from domain.proposals.model import Proposal

Deadline: TypeAlias = tuple[str, str, str]
"""Kind, the days it names or how often it comes round, and whose it is."""
Target: TypeAlias = tuple[str, str, str]
"""Operator, threshold, measure."""
Task: TypeAlias = tuple[str, str, str, str]
"""Code, leads, kind of its time, days."""


@dataclass(frozen=True, slots=True)
class Expected:
    number: str | None
    issued: str | None
    years: tuple[int, int]
    levels: str
    deadlines: Sequence[Deadline]
    targets: Sequence[Target]
    tasks: Sequence[Task]
    doubts: frozenset[str]
    """Kinds that must be among the doubts."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are, and which of them were missed or invented."""

    there: int
    missed: list[tuple[str, ...]]
    invented: list[tuple[str, ...]]

    @property
    def perfect(self) -> bool:
        return not self.missed and not self.invented


def counted(expected: Iterable[tuple[str, ...]], found: Iterable[tuple[str, ...]]) -> Count:
    wanted, got = Counter(expected), Counter(found)
    return Count(sum(wanted.values()), sorted((wanted - got).elements()), sorted((got - wanted).elements()))


def deadlines_of(proposal: Proposal) -> list[Deadline]:
    return [
        (one.reading.kind.value, _days(one.reading) or ", ".join(one.reading.every), one.whose.value)
        for one in proposal.deadlines
    ]


def targets_of(proposal: Proposal) -> list[Target]:
    return [
        (one.sign.value, one.bar if one.threshold is None else f"{one.threshold}", one.measure)
        for one in proposal.targets
    ]


def tasks_of(proposal: Proposal) -> list[Task]:
    return [(one.code, "; ".join(one.leads), one.reading.kind.value, _days(one.reading)) for one in proposal.tasks]


def _days(reading: Reading) -> str:
    return ", ".join(str(one.stated) for one in reading.occurrences)
