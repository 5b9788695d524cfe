"""Whom a question is about goes on a button and comes back the same."""

from datetime import date

import pytest

from domain.actions import ShowMissing
from domain.ids import DeadlineId, PersonId, UnitId
from domain.packing import MOST_BYTES, fits, pack, read
from domain.queries.model import Status
from domain.registry.units import Level
from domain.whom import EVERYBODY, Whom

NARROW = Whom(
    levels=frozenset({Level.TH, Level.THCS}),
    without=frozenset({Level.MN}),
    wards=(UnitId(12), UnitId(13)),
    officer=PersonId(7),
    since=date(2024, 11, 1),
)


@pytest.mark.parametrize("whom", [EVERYBODY, NARROW, Whom(units=(UnitId(5),)), Whom(until=date(2024, 11, 7))])
def test_it_is_read_back(whom: Whom) -> None:
    pressed = read(pack(ShowMissing(DeadlineId(3), 2, Status.LATE, whom.to_text())))

    assert pressed == ShowMissing(DeadlineId(3), 2, Status.LATE, whom.to_text())
    assert Whom.from_text(whom.to_text()) == whom


def test_everybody_takes_no_room_and_an_old_button_still_means_all() -> None:
    assert EVERYBODY.to_text() == ""
    assert read("ms:3:0") == ShowMissing(DeadlineId(3))
    assert fits(ShowMissing(DeadlineId(3)))


def test_too_many_named_units_do_not_fit() -> None:
    many = Whom(units=tuple(UnitId(10**6 + number) for number in range(MOST_BYTES)))

    assert not fits(ShowMissing(DeadlineId(3), whom=many.to_text()))


@pytest.mark.parametrize("forged", ["XX", "TH/ABC", "///-1", "//x", "///99999999999", "//////20241399", "/" * 9])
def test_what_is_not_of_our_making_is_refused(forged: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Whom.from_text(forged)
