"""From the way a period was named, or not named, to its label in the office's cadence."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from domain.clock_face import local_date
from domain.queries.cadence import Cadence, Period
from domain.queries.model import Assumption
from domain.queries.moment_words import Named
from domain.queries.moments import PeriodNamed

SCHOOL_YEAR_BEGINS = 8


class Default(Enum):
    """Which period is meant where none is named."""

    OPEN = auto()
    CLOSED = auto()
    EACH_CLOSED = auto()
    PLAN_YEAR = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Labelled:
    label: str | None
    assumed: tuple[Assumption, ...] = ()


# Offices that do not report Quý II and Quý IV are still asked for them, and the other way round.
_STANDS_FOR = {
    Named.Q2: (Named.H1, Assumption.Q2_AS_H1),
    Named.Q4: (Named.Y, Assumption.Q4_AS_Y),
    Named.H1: (Named.Q2, Assumption.H1_AS_Q2),
    Named.Y: (Named.Q4, Assumption.Y_AS_Q4),
}
UNREPORTED = frozenset({Named.H2, Named.M9, Named.TERM, Named.MONTH})
"""Named well enough, but no cadence reports on them: no neighbouring period is put in their place."""


def assumed_period(default: Default, cadence: Cadence, now: datetime) -> Labelled:
    match default:
        case Default.OPEN:
            period = cadence.open(now) or cadence.closed(now)
            return Labelled(period.label, (Assumption.OPEN_PERIOD,)) if period else Labelled(None)
        case Default.CLOSED:
            period = cadence.closed(now) or cadence.open(now)
            return Labelled(period.label, (Assumption.CLOSED_PERIOD,)) if period else Labelled(None)
        case Default.EACH_CLOSED:
            labels = closed_in(cadence, local_date(now).year, now)
            return Labelled(",".join(labels), (Assumption.CLOSED_PERIOD,)) if labels else Labelled(None)
        case Default.PLAN_YEAR:
            return Labelled(plan_year(local_date(now).year), (Assumption.PLAN_YEAR,))
        case Default.NONE:
            return Labelled(None)


def closed_in(cadence: Cadence, year: int, now: datetime) -> tuple[str, ...]:
    """The periods of a year that have closed; with those of the year before while fewer than two have."""
    closed = [period for period in cadence.periods if period.last_ok < now]
    of_year = [period.label for period in closed if period.year == year]
    if len(of_year) < len(("from", "to")):
        of_year = [period.label for period in closed if period.year in {year - 1, year}]
    return tuple(of_year)


def plan_year(year: int) -> str:
    return f"YEAR-{year}"


def labelled(named: PeriodNamed, default: Default, cadence: Cadence, now: datetime) -> Labelled:
    """The label of a period that was named. A year is the plan's where plans or returns are meant."""
    year = named.year
    match named.name:
        case Named.CURRENT:
            return Labelled(_label(cadence.open(now)))
        case Named.PREVIOUS:
            return Labelled(_label(cadence.closed(now)))
        case Named.NEXT:
            current = cadence.open(now)
            return Labelled(_label(cadence.after(current)) if current else None)
        case Named.SCHOOL_YEAR:
            today = local_date(now)
            return Labelled(f"SY-{year or today.year - (today.month < SCHOOL_YEAR_BEGINS)}")
        case Named.YEAR | Named.Y if default in {Default.PLAN_YEAR, Default.NONE}:
            return Labelled(plan_year(year or local_date(now).year))
        case Named.YEAR:
            return _of_kind(Named.Y, year, cadence, now)
        case kind:
            return _of_kind(kind, year, cadence, now)


def _of_kind(kind: Named, year: int | None, cadence: Cadence, now: datetime) -> Labelled:
    kinds = cadence.kinds()
    other, assumption = _STANDS_FOR.get(kind, (kind, None))
    assumed = (assumption,) if assumption is not None and kind not in kinds and other in kinds else ()
    reported = other if assumed else kind
    if year is not None:
        return Labelled(f"{reported}-{year}", assumed)
    period = cadence.begun(reported, now)
    return Labelled(_label(period) or f"{reported}-{local_date(now).year}", assumed)


def before(label: str, cadence: Cadence) -> str | None:
    """The period that fell due before this one."""
    labels = [period.label for period in cadence.periods]
    place = labels.index(label) if label in labels else 0
    return labels[place - 1] if place else None


def year_before(label: str) -> str:
    kind, _, year = label.partition("-")
    return f"{kind}-{int(year) - 1}"


def _label(period: Period | None) -> str | None:
    return period.label if period is not None else None
