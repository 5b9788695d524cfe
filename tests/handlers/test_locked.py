"""A period that is closed: said before anything is typed, and whoever is in the midst of it loses nothing."""

from sqlalchemy import update

from storage.database import Tx
from storage.reporting import drafts, reports
from storage.tables.plans import deadlines
from tests.handlers.forms import fills, opens
from tests.handlers.phones import Phone
from tests.office import Office, moment


def test_after_the_lock_nothing_is_taken_and_what_was_typed_before_it_stays(head: Phone, office: Office) -> None:
    q1 = office.deadline("Q1")

    def lock(tx: Tx) -> None:
        tx.execute(update(deadlines).where(deadlines.c.id == q1).values(locks=moment("2024-03-05", "17:00")))

    office.db.run_now(lock)
    opens(head)
    fills(head)
    office.comes("2024-03-05", "17:01")

    refused = [head.taps("Nộp báo cáo"), head.says("nộp"), head.says("1: 120, 2: 118, 3: 118, 5: 4, 6: 4")]

    obligation = office.obligation("Q1", "TH Nhật Tân")
    kept = office.db.run_now(drafts.of_obligation, obligation)
    assert ["đã khóa lúc" in one or "đã khóa lúc" in head.toast() for one in refused[:2]] == [True, True]
    assert office.db.run_now(reports.last_version, obligation) is None
    assert kept is not None
    assert len(kept.answers) == 19
    assert str(kept.answers["hs_tiep_nhan"].value) == "130"
