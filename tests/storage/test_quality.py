"""On time and usable are two things, and both are counted; returns are counted a duty and a year."""

from dataclasses import replace
from decimal import Decimal

from domain.forms.draft import Given
from domain.reporting.obligations import Standing
from storage.database import Database
from storage.reporting import obligations, quality, reviews
from storage.reporting.quality import Counted
from tests.office import Office
from tests.storage.filled import begins, hand_in, hands_in


def test_in_time_and_of_use_are_counted_apart(db: Database) -> None:
    office = Office.set_up(db)
    office.publishes()
    returned = hands_in(office, "TH Nhật Tân")
    db.run_now(reviews.give_back, returned, "Chưa khớp", by=office.officer, now=office.now)
    draft = begins(office, "MN 19/5")
    nothing = {"hs_tiep_nhan": Given(Decimal(0), nothing_arose=True), "hs_da_giai_quyet": Given(Decimal(0))}
    db.run_now(lambda tx: hand_in(tx, office, replace(draft, answers=nothing), office.heads["MN 19/5"]))
    office.comes("2024-03-05")
    hands_in(office, "TH Đoàn Thị Điểm")
    q1 = office.deadline("Q1")

    every = {one.unit_name: (one.on_time, one.usable) for one in db.read_now(quality.of_deadline, q1)}

    assert every["TH Nhật Tân"] == (True, False)
    assert every["MN 19/5"] == (True, False)
    assert every["TH Đoàn Thị Điểm"] == (False, True)
    assert every["MN Đoàn Thị Điểm"] == (False, False)
    assert db.read_now(quality.counted, q1) == Counted(expected=6, on_time=2, usable=1, both=0)
    found = db.read_now(obligations.one, office.obligation("Q1", "MN 19/5"))
    assert found is not None
    assert (found.standing, found.usable) == (Standing.SUBMITTED, False)
    [counted] = db.read_now(quality.returns_of, [office.units["TH Nhật Tân"]])
    assert (counted.year, counted.returns) == (2024, 1)
