"""The table of entries the office agreed on, row by row."""

from decimal import Decimal

import pytest

from domain.numbers.reading import read_number
from domain.numbers.results import (
    Confirm,
    Doubt,
    NotApplicable,
    NumberError,
    NumberKind,
    NumberReading,
    Refused,
    Understood,
)

PREVIOUS = Decimal(412)


def a_value(value: str) -> Understood:
    return Understood(Decimal(value))


PERCENTAGES: list[tuple[str, NumberReading]] = [
    ("98,5%", a_value("98.5")),
    ("98.5", a_value("98.5")),
    ("100 %", a_value("100")),
    ("12/15", Understood(Decimal(80), worked="12/15")),
    ("0,98", Confirm(Decimal("0.98"), Doubt.SHARE, (Decimal("0.98"), Decimal(98)))),
    ("101%", Refused(NumberError.RANGE)),
    ("không phát sinh", NotApplicable()),
]
COUNTS: list[tuple[str, NumberReading]] = [
    ("1.234", a_value("1234")),
    ("1 234", a_value("1234")),
    ("1\u00a0234", a_value("1234")),
    ("1\u202f234", a_value("1234")),
    ("1,234", Confirm(Decimal(1234), Doubt.MARKS)),
    ("12,0", a_value("12")),
    ("3,5", Refused(NumberError.NOT_INT)),
    ("0", a_value("0")),
    ("05", a_value("5")),
    ("+5", a_value("5")),
    ("５", a_value("5")),
    ("٣", Refused(NumberError.FORMAT)),
    ("1_000", Refused(NumberError.FORMAT)),
    ("không có", a_value("0")),
    ("ko", a_value("0")),
    ("khong phat sinh", Understood(Decimal(0), nothing_arose=True)),
    ("mot tram linh nam", a_value("105")),
    ("~50", Refused(NumberError.APPROX)),
    ("khoảng 50", Refused(NumberError.APPROX)),
    ("hơn 50", Refused(NumberError.APPROX)),
    ("trên 50", Refused(NumberError.APPROX)),
    ("gần 50", Refused(NumberError.APPROX)),
    ("dưới 50", Refused(NumberError.APPROX)),
    (">50", Refused(NumberError.APPROX)),
    ("< 50", Refused(NumberError.APPROX)),
    ("50+", Refused(NumberError.APPROX)),
    ("12-15", Refused(NumberError.FORMAT)),
    ("12 hồ sơ", a_value("12")),
    ("5k", Refused(NumberError.AMBIG)),
    ("l0", Refused(NumberError.FORMAT)),
    ("12345678901", Refused(NumberError.RANGE)),
    ("như kỳ trước", Confirm(PREVIOUS, Doubt.PREVIOUS)),
]


@pytest.mark.parametrize(("typed", "expected"), PERCENTAGES)
def test_a_percentage_reads_as_agreed(typed: str, expected: NumberReading) -> None:
    assert read_number(typed, NumberKind.PERCENT) == expected


@pytest.mark.parametrize(("typed", "expected"), COUNTS)
def test_a_count_reads_as_agreed(typed: str, expected: NumberReading) -> None:
    assert read_number(typed, NumberKind.COUNT, units=["hồ sơ"], previous=PREVIOUS) == expected


@pytest.mark.parametrize("typed", ["như kỳ trước", "nhu ky truoc", "giữ nguyên", "như cũ ạ", "dạ không thay đổi"])
def test_without_a_previous_period_there_is_nothing_to_repeat(typed: str) -> None:
    assert read_number(typed, NumberKind.COUNT) == Refused(NumberError.NO_PREV)
    assert read_number(typed, NumberKind.COUNT, previous=PREVIOUS) == Confirm(PREVIOUS, Doubt.PREVIOUS)
