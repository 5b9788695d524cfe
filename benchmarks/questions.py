"""Questions about a country of schools with three years of reports, and about one authority of it: what storage takes
beside the same asked in plain SQL on the bare driver."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from benchmarks import bare, country, district, plain_sql
from benchmarks.figures import Figure, compared
from benchmarks.plain_sql import MOST, TOP, Asking
from benchmarks.sizes import Size
from domain.buttons.parts import EVERYTHING, Part, Parts
from domain.counting.measures import Bound
from domain.ids import DeadlineId, UnitId
from domain.planning.targets import Operator
from domain.reporting.obligations import RECEIVED
from storage.counting import measures, over_periods, ranks
from storage.database import Tx
from storage.reporting import obligations
from storage.reporting.obliged import Only

OF_COUNTRY, OF_AUTHORITY = 1.2, 1.5
BOUND = Bound(Operator.LT, Decimal(95), percent=True)

Ask: TypeAlias = Callable[[Tx, Sequence[DeadlineId], Parts], int]
"""How many rows came of the last statement."""


def run(size: Size) -> list[Figure]:
    with district.either() as urls:
        return [figure for url in urls for figure in _measured(size, url)]


def _measured(size: Size, url: str) -> list[Figure]:
    with country.founded(url, size) as db, bare.driver(url, db.dialect) as plainly:
        db.run_now(country.hand_in)
        db.run_now(country.part, size)
        found = []
        for of, authorities, most in (
            ("a country", [None], OF_COUNTRY),
            ("an authority", country.authorities(size), OF_AUTHORITY),
        ):
            for name, ask in ASKED.items():
                asked = [_asking(name, size, number, authorities) for number in range(size.questions)]
                turns = [bare.turn(db, _ours(ask, one), plain_sql.PLAINLY[name](one), plainly) for one in asked]
                found.append(compared(f"questions {db.dialect}, {of}: {name}", "ms", turns, most=most))
        return found


def _asking(name: str, size: Size, number: int, authorities: Sequence[UnitId | None]) -> Asking:
    """One deadline after the other, of one authority after the other."""
    every = range(1, 1 + size.deadlines)
    deadlines = every if name.endswith("three years") else every[number % size.deadlines :][:1]
    return Asking([DeadlineId(one) for one in deadlines], authorities[number % len(authorities)])


def _ours(ask: Ask, asked: Asking) -> Callable[[Tx], int]:
    parts = EVERYTHING if asked.below is None else (Part(asked.below),)
    return lambda tx: ask(tx, asked.deadlines, parts)


def _missing(tx: Tx, of: Sequence[DeadlineId], parts: Parts) -> int:
    obligations.progress(tx, of[0], parts)
    return len(obligations.listed(tx, of[0], parts=parts, limit=MOST))


def _late(tx: Tx, of: Sequence[DeadlineId], parts: Parts) -> int:
    obligations.progress(tx, of[0], parts)
    late = obligations.listed(tx, of[0], parts=parts, standings=sorted(RECEIVED), only=Only.LATE, limit=MOST)
    return len(late)


def _counts(tx: Tx, of: Sequence[DeadlineId], parts: Parts) -> int:
    """Rows are levels × standings × in time or not; of those that owe nothing is late."""
    by_level = obligations.progress(tx, of[0], parts).by_level
    return sum(
        (tally.missing > 0) + (tally.on_time > 0) + (tally.received > tally.on_time) for tally in by_level.values()
    )


def _below(tx: Tx, of: Sequence[DeadlineId], parts: Parts) -> int:
    measures.count(tx, of[0], country.INDICATOR, BOUND, parts=parts)
    return len(measures.listed(tx, of[0], country.INDICATOR, parts=parts, bound=BOUND, limit=MOST))


def _share(tx: Tx, of: Sequence[DeadlineId], parts: Parts) -> int:
    pools = measures.pooled(tx, of, country.INDICATOR, parts=parts, by=measures.BY_LEVEL)
    return sum(len(one.parts) for one in pools.values())


def _shares(tx: Tx, of: Sequence[DeadlineId], parts: Parts) -> int:
    return len(measures.pooled(tx, of, country.INDICATOR, parts=parts))


def _tallies(tx: Tx, of: Sequence[DeadlineId], parts: Parts) -> int:
    return len(over_periods.tallies(tx, of, parts=parts))


def _places(tx: Tx, of: Sequence[DeadlineId], parts: Parts) -> int:
    bounds, now = {country.INDICATOR: BOUND}, district.MORNING
    return len(ranks.placed(tx, of, bounds, parts=parts, ends=ranks.Ends(TOP), limit=TOP, now=now).ranks)


ASKED: Mapping[str, Ask] = {
    "missing": _missing,
    "late": _late,
    "counts": _counts,
    "below a bound": _below,
    "share by level": _share,
    "share over three years": _shares,
    "progress over three years": _tallies,
    "places": _places,
}
