"""Quotas of inspections: found by the words of a plan's targets, and held against the log exactly."""

from datetime import date
from decimal import Decimal

import pytest

from domain.office.inspections import Inspected, Kind, lacking, quotas, refuse_day
from domain.planning.plan_files import load_plan
from domain.planning.targets import Operator, Target, Whose
from domain.refusals import Refusal
from tests.office import PLAN


def target(
    threshold: str, operator: Operator = Operator.GE, title: str = "Kiểm tra định kỳ", code: str = "T"
) -> Target:
    return Target(code, "", operator, Decimal(threshold), "%", title, title, Whose.AUTHORITY)


def test_the_plan_of_quan_7_promises_both() -> None:
    found = quotas(load_plan(PLAN.read_text("utf-8"), PLAN.name).targets)

    assert {kind: (quota.target.code, quota.public_only) for kind, quota in found.items()} == {
        Kind.PERIODIC: ("T2", True),
        Kind.SURPRISE: ("T3", False),
    }


def test_of_two_quotas_for_one_kind_the_stricter_counts() -> None:
    """The plan says 40 % in one place and 10 % in another."""
    body = target("10", title="Đẩy mạnh theo hướng đột xuất; kiểm tra định kỳ tối thiểu 10% đơn vị", code="III.1.2")
    said = Target("III", "", Operator.GE, Decimal(10), "%", "kiểm tra định kỳ 10%", "Kiểm tra định kỳ", Whose.AUTHORITY)

    assert quotas([target("40", code="II.2"), body])[Kind.PERIODIC].target.code == "II.2"
    assert quotas([said, target("40", code="II.2")])[Kind.PERIODIC].target.code == "II.2"
    assert quotas([target("98", title="Hồ sơ giải quyết đúng hạn")]) == {}


@pytest.mark.parametrize(
    ("wanted", "done", "units", "left"),
    [
        (target("40"), 9, 24, 1),
        (target("40"), 10, 24, 0),
        (target("40"), 11, 24, 0),
        (target("40"), 10, 25, 0),
        (target("40", Operator.GT), 10, 25, 1),
        (target("10"), 0, 24, 3),
        (target("10"), 0, 0, None),
        (target("100"), 23, 24, 1),
        (target("33.3"), 7, 24, 1),
        (target("120"), 24, 24, None),
        (target("40"), 19_999, 50_000, 1),
    ],
)
def test_what_is_lacking_is_exact(wanted: Target, done: int, units: int, left: int | None) -> None:
    assert lacking(wanted, Inspected(units, done, {})) == left


def test_only_what_has_been_and_not_long_ago_goes_into_the_log() -> None:
    today = date(2024, 3, 5)
    refuse_day(today, today)
    refuse_day(date(2023, 1, 1), today)

    for day, key in ((date(2024, 3, 6), "inspection-to-come"), (date(2022, 12, 31), "inspection-long-ago")):
        with pytest.raises(Refusal, match=key):
            refuse_day(day, today)
