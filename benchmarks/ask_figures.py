"""Figures asked of a whole country: who is below a bound, a share of all by level, places for emulation; beside the
same SQL on the bare driver."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from decimal import Decimal
from typing import TypeAlias

from benchmarks import bare, country, district
from benchmarks.figures import Figure, compared
from benchmarks.sizes import Size
from domain.buttons.parts import EVERYTHING
from domain.counting.measures import Bound
from domain.ids import DeadlineId
from domain.planning.targets import Operator
from handlers.questions.measuring import MOST
from storage.counting import measures, ranks
from storage.database import Tx
from tests.postgres import running_postgres

MOST_RATIO = 1.2
BOUND = Bound(Operator.LT, Decimal(95), percent=True)

Ask: TypeAlias = Callable[[Tx, DeadlineId], object]


def run(size: Size) -> list[Figure]:
    with ExitStack() as stack:
        server = stack.enter_context(running_postgres())
        urls = (stack.enter_context(district.sqlite()), stack.enter_context(district.postgresql(server)))
        return [figure for url in urls for figure in _measured(size, url)]


def _measured(size: Size, url: str) -> list[Figure]:
    found = []
    with country.founded(url, size) as db, bare.driver(url, db.dialect) as replay:
        db.run_now(country.hand_in)
        for name, ask in ASKED.items():
            turns = [
                bare.turn(db, _at(ask, DeadlineId(1 + number % size.deadlines)), replay)
                for number in range(size.questions)
            ]
            found.append(compared(f"ask_figures {db.dialect}, {name}", "ms", turns, most=MOST_RATIO))
    return found


def _at(ask: Ask, deadline: DeadlineId) -> Callable[[Tx], object]:
    return lambda tx: ask(tx, deadline)


def _below(tx: Tx, deadline: DeadlineId) -> object:
    pool, holding = measures.count(tx, deadline, country.INDICATOR, BOUND, parts=EVERYTHING)
    units = measures.listed(tx, deadline, country.INDICATOR, parts=EVERYTHING, bound=BOUND, limit=MOST)
    assert len(units) == min(MOST, holding)
    return pool


def _share(tx: Tx, deadline: DeadlineId) -> object:
    return measures.pooled(tx, [deadline], country.INDICATOR, parts=EVERYTHING, by=measures.BY_LEVEL)


def _places(tx: Tx, deadline: DeadlineId) -> object:
    bounds, now = {country.INDICATOR: BOUND}, district.MORNING
    places = ranks.placed(tx, [deadline], bounds, parts=EVERYTHING, top=MOST, limit=MOST, now=now)
    assert len(places.ranks) == MOST
    return places


ASKED: Mapping[str, Ask] = {"below a bound": _below, "share by level": _share, "places": _places}
