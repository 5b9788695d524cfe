"""Bounds are held in whole numbers by the database, on either; the figures of old reports are written by the step."""

from decimal import Decimal
from importlib import import_module

import pytest
from sqlalchemy import delete, select

from domain.buttons.parts import EVERYTHING
from domain.counting.measures import Bound
from domain.planning.targets import Operator
from storage.counting import measures
from storage.database import Database, Tx
from storage.tables.reports import figures
from tests.handlers.reported import reports_of
from tests.office import Office

STEP = import_module("storage.migrations.versions.0017_figures_stand_beside_answers")


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.set_up(db)
    office.publishes()
    reports_of(office, "TH Nhật Tân", hs_da_giai_quyet=50_000, hs_dung_han=48_998)
    reports_of(office, "MN 19/5", hs_da_giai_quyet=None, hs_dung_han=None)
    return office


@pytest.mark.parametrize(
    ("operator", "threshold", "missed", "holding"),
    [
        (Operator.GE, "98", False, 0),
        (Operator.LT, "98", False, 1),
        (Operator.GE, "97.996", False, 1),
        (Operator.GT, "97.996", False, 0),
        (Operator.EQ, "97.996", False, 1),
        (Operator.LE, "97.996", False, 1),
        (Operator.EQ, "100", True, 1),
        (Operator.GE, "98", True, 1),
        (Operator.LE, "98", True, 0),
    ],
)
def test_a_bound_is_exact_and_what_did_not_arise_is_neither_met_nor_missed(
    office: Office, operator: Operator, threshold: str, missed: bool, holding: int
) -> None:
    bound = Bound(operator, Decimal(threshold), percent=True, missed=missed)

    pool, found = office.db.run_now(measures.count, office.deadline("Q1"), "ty_le_dung_han", bound, parts=EVERYTHING)

    assert (pool.expected, pool.received, pool.stated, pool.nothing_arose) == (6, 2, 2, 1)
    assert found == holding


def test_the_step_writes_the_figures_of_reports_that_had_none(office: Office) -> None:
    def written(tx: Tx) -> list[tuple[object, ...]]:
        return [tuple(row) for row in tx.execute(select(figures).order_by(figures.c.report_id, figures.c.indicator))]

    def again(tx: Tx) -> None:
        tx.execute(delete(figures))
        STEP.fill(tx, figures)

    before = office.db.run_now(written)
    office.db.run_now(again)

    assert before
    assert office.db.run_now(written) == before
