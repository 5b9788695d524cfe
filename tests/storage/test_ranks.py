"""Places for emulation are those of exact fractions, however the database comes by them; equals share one."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from sqlalchemy import select, update

from domain.buttons.parts import EVERYTHING
from domain.counting.measures import Bound
from domain.planning.targets import Operator
from domain.reporting.obligations import Standing
from domain.whom import Whom
from storage.counting import ranks
from storage.database import Database, Tx
from storage.reporting import opening
from storage.tables.plans import obligations
from tests.office import Office
from tests.storage.filled import hands_in

KEPT = list(product((Standing.ACCEPTED, Standing.RETURNED, Standing.OWED), (False, True), (0, 2)))
"""How a unit may stand: handed in or not, late or not, sent back so often."""


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.set_up(db)
    office.publishes()
    office.comes("2024-05-06")
    db.run_now(lambda tx: opening.open_due(tx, office.now))
    db.run_now(_differently_kept)
    return office


def _differently_kept(tx: Tx) -> None:
    """Every third unit as the first is; all of one are excused."""
    rows = tx.execute(select(obligations.c.id, obligations.c.unit_id).order_by(obligations.c.id)).all()
    excused = max(row.unit_id for row in rows)
    for number, row in enumerate(rows):
        kept, late, returns = KEPT[(number * 5 + row.unit_id % 3) % len(KEPT)]
        standing = Standing.EXCUSED if row.unit_id == excused else kept
        values = {"standing": standing, "late": late, "returns": returns}
        tx.execute(update(obligations).where(obligations.c.id == row.id).values(values))


def _by_fractions(tx: Tx) -> list[tuple[int, str]]:
    kept: defaultdict[str, list[tuple[bool, bool, int]]] = defaultdict(list)
    for row in tx.execute(select(obligations).where(obligations.c.standing != Standing.EXCUSED)):
        kept[row.unit_name].append(
            (row.standing != Standing.OWED and not row.late, row.standing == Standing.ACCEPTED, row.returns)
        )
    merits = {name: _merit(every) for name, every in kept.items()}
    return sorted((1 + sum(other > merit for other in merits.values()), name) for name, merit in merits.items())


def _merit(every: Iterable[tuple[bool, bool, int]]) -> tuple[Fraction, Fraction, int]:
    on_time, usable, returns = zip(*every, strict=True)
    return Fraction(sum(on_time), len(on_time)), Fraction(sum(usable), len(usable)), -sum(returns)


def test_places_are_those_of_exact_fractions_and_of_a_unit_its_place_among_all(db: Database, office: Office) -> None:
    over = db.run_now(lambda tx: list(tx.execute(select(obligations.c.deadline_id).distinct()).scalars()))
    exact = db.run_now(_by_fractions)

    def placed(whom: Whom, top: int, limit: int = 30) -> tuple[list[tuple[int, str]], int]:
        ends = ranks.Ends(top)
        found = db.run_now(ranks.placed, over, {}, parts=EVERYTHING, whom=whom, ends=ends, limit=limit, now=office.now)
        return sorted((one.place, one.record.unit_name) for one in found.ranks), found.of

    last = exact[-1]
    assert placed(Whom(), 30) == (exact, 5)
    assert placed(Whom(), 2) == ([one for one in exact if one[0] <= 2], 5)
    assert placed(Whom(), 30, limit=3)[0] == exact[:3]
    assert placed(Whom(units=(office.units[last[1]],)), 30) == ([last], 5)
    assert db.run_now(lambda tx: ranks.excused(tx, over, parts=EVERYTHING, limit=30, now=office.now))[1] == 1


def test_what_was_sent_back_meets_no_target(db: Database) -> None:
    office = Office.set_up(db)
    office.publishes()
    hands_in(office)
    hands_in(office, "MN 19/5")
    bounds = {"hs_tiep_nhan": Bound(Operator.GE, Decimal(100), percent=False)}
    back = update(obligations).where(obligations.c.unit_name == "MN 19/5", obligations.c.report_id.is_not(None))
    db.run_now(lambda tx: tx.execute(back.values(standing=Standing.RETURNED.value)).rowcount)

    over = db.run_now(lambda tx: [office.deadline_of(tx, "Q1")])
    ends = ranks.Ends(9)
    found = db.run_now(ranks.placed, over, bounds, parts=EVERYTHING, ends=ends, limit=9, now=office.now)

    met = {one.record.unit_name: (one.record.met, one.record.judged) for one in found.ranks}
    assert (met["TH Nhật Tân"], met["MN 19/5"]) == ((1, 1), (0, 0))
