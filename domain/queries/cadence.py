"""The periods an office reports on. Label, data window and due date are three facts, none derived from another."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Self

from domain.clock_face import local_date
from domain.planning.deadlines import Deadline, Window, last_ok_before


@dataclass(frozen=True, slots=True)
class Period:
    """`kind` is the label without its year: Q1, H1, Q3, Y."""

    kind: str
    year: int
    window: Window
    last_ok: datetime

    @property
    def label(self) -> str:
        return f"{self.kind}-{self.year}"


@dataclass(frozen=True, slots=True)
class Cadence:
    """Periods in the order they fall due."""

    periods: tuple[Period, ...]

    @classmethod
    def of(cls, periods: Iterable[Period]) -> Self:
        return cls(tuple(sorted(periods, key=lambda period: period.last_ok)))

    def kinds(self) -> frozenset[str]:
        return frozenset(period.kind for period in self.periods)

    def open(self, now: datetime) -> Period | None:
        """The next one due."""
        return next((period for period in self.periods if period.last_ok >= now), None)

    def closed(self, now: datetime) -> Period | None:
        """The latest one whose due moment has passed."""
        return next((period for period in reversed(self.periods) if period.last_ok < now), None)

    def after(self, period: Period) -> Period | None:
        return next((other for other in self.periods if other.last_ok > period.last_ok), None)

    def begun(self, kind: str, now: datetime) -> Period | None:
        """The most recent of this kind whose window has begun; where none has, the first to come."""
        alike = [period for period in self.periods if period.kind == kind]
        begun = [period for period in alike if period.window.first <= local_date(now)]
        return begun[-1] if begun else next(iter(alike), None)


def cadence_of(deadlines: Iterable[Deadline]) -> Cadence:
    """The cadence the deadlines of periodic reports make up; one without a label or a window is no part of it."""
    return Cadence.of(
        Period(kind, int(year), deadline.window, deadline.last_ok)
        for deadline in deadlines
        for kind, _, year in [deadline.period.partition("-")]
        if deadline.window is not None and year.isdecimal() and kind != "YEAR"
    )


def usual_cadence(now: datetime) -> Cadence:
    """Quý I, 06 tháng, Quý III, cả năm, due before 01/3, 01/6, 01/9, 01/12, with the windows of 581/BNV-CCHC."""
    return _usual(local_date(now).year)


@lru_cache(maxsize=10)
def _usual(this_year: int) -> Cadence:
    return Cadence.of(period for year in range(this_year - 3, this_year + 2) for period in _usual_year(year))


def _usual_year(year: int) -> tuple[Period, ...]:
    new_year = date(year - 1, 12, 15)
    return (
        Period("Q1", year, Window(new_year, date(year, 3, 14)), last_ok_before(date(year, 3, 1))),
        Period("H1", year, Window(new_year, date(year, 6, 14)), last_ok_before(date(year, 6, 1))),
        Period("Q3", year, Window(date(year, 6, 15), date(year, 9, 14)), last_ok_before(date(year, 9, 1))),
        Period("Y", year, Window(new_year, date(year, 12, 14)), last_ok_before(date(year, 12, 1))),
    )
