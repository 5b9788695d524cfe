"""Counts as an office reads them, and under which level a unit of several is listed."""

import pytest

from domain.registry.units import Level
from domain.reporting.obligations import ORDER, OWING, RECEIVED, Standing, Tally, listed_under, percent


def test_a_unit_of_several_levels_is_listed_under_its_lowest() -> None:
    assert listed_under(frozenset({Level.THCS, Level.TH})) is Level.TH
    assert listed_under(frozenset({Level.MN, Level.NT})) is Level.NT


def test_every_level_has_its_place() -> None:
    assert set(ORDER) == set(Level)


def test_a_returned_report_counts_as_received_and_waits_for_its_unit_all_the_same() -> None:
    assert Standing.RETURNED in OWING & RECEIVED
    assert not OWING & {Standing.SUBMITTED, Standing.ACCEPTED, Standing.EXCUSED}
    assert Standing.EXCUSED not in RECEIVED


def test_tallies_add_up() -> None:
    both = Tally(24, 20, 18, 10, 2) + Tally(6, 1, 1, 0, 0)

    assert both == Tally(30, 21, 19, 10, 2)
    assert both.missing == 9


@pytest.mark.parametrize(
    ("part", "whole", "share"), [(61, 62, 98), (62, 62, 100), (0, 62, 0), (199, 200, 99), (0, 0, None)]
)
def test_all_but_one_never_reads_as_all(part: int, whole: int, share: int | None) -> None:
    assert percent(part, whole) == share
