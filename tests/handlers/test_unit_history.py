"""The card of a unit tells those who may know how it has kept to each of its deadlines, the newest first."""

import pytest
from sqlalchemy import update

from storage.database import Tx
from storage.tables.plans import obligations
from tests.handlers.phones import Phone
from tests.handlers.reported import reports_of
from tests.office import Office

UNIT = "TH Nhật Tân"


def _stands(tx: Tx, office: Office, unit: str, values: dict[str, object]) -> None:
    owed = office.deadline_of(tx, "Q1")
    mine = (obligations.c.deadline_id == owed, obligations.c.unit_id == office.units[unit])
    tx.execute(update(obligations).where(*mine).values(values))


@pytest.mark.on_both
def test_how_a_unit_kept_to_what_it_owed_is_told_one_by_one(office: Office, officer: Phone) -> None:
    reports_of(office, UNIT, hs_tiep_nhan=10)
    reports_of(office, "MN 19/5", hs_tiep_nhan=10)
    office.db.run_now(_stands, office, UNIT, {"standing": "accepted", "returns": 2})
    office.db.run_now(_stands, office, "MN 19/5", {"standing": "returned", "returns": 1, "late": True})
    before = officer.says("/donvi th nhat tan")
    office.comes("2024-02-28")

    kept, sent_back = officer.says("/donvi th nhat tan"), officer.says("/donvi mn 19/5")

    assert "• Quý I 2024: đúng hạn, đã tiếp nhận, trả 2 lần" in before
    assert kept.split("\n\n")[-1].splitlines() == [
        "• Quý I 2024: đúng hạn, đã tiếp nhận, trả 2 lần",
        "• Kế hoạch năm 2024: chưa nộp, đã quá hạn",
    ]
    assert "• Quý I 2024: nộp muộn, đang chuyển trả, trả 1 lần, chưa dùng được" in sent_back


def test_whoever_does_not_look_after_it_does_not_read_it(office: Office, head: Phone) -> None:
    reports_of(office, "MN 19/5", hs_tiep_nhan=10)
    reports_of(office, UNIT, hs_tiep_nhan=10)

    assert "Quý I" not in head.says("mn 19/5")
    assert "• Quý I 2024: đúng hạn, chờ tiếp nhận" in head.says("/donvi")
