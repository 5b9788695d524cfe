"""Reports are immutable versions; of several hands at once exactly one is taken, of several decisions one counts."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial

import pytest

from domain.forms.draft import Given
from domain.persons.people import Role
from domain.refusals import Refusal
from domain.reporting.obligations import Obligation, Standing
from domain.reporting.reports import Decision, Report
from domain.sending.notices import Key
from storage.database import Database, Tx
from storage.outgoing import outbox
from storage.reporting import drafts, obligations, opening, reports, reviews
from tests.office import Office, employ
from tests.storage.filled import ANSWERS, begins, hand_in, hands_in
from tests.storage.rivals import at_once

SCHOOL = "TH Nhật Tân"


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.at_work(db)
    db.run_now(outbox.claim, office.now, limit=1000)
    return office


def owed(office: Office, code: str = "Q1") -> Obligation:
    found = office.db.run_now(obligations.one, office.obligation(code, SCHOOL))
    assert found is not None
    return found


def told(office: Office) -> list[Key]:
    return [one.key for one in office.db.run_now(outbox.claim, office.now, limit=1000)]


def deciding(office: Office, report: Report, decision: Decision) -> Callable[[Tx], None]:
    if decision is Decision.ACCEPTED:
        return lambda tx: reviews.accept(tx, report, by=office.officer, now=office.now)
    return lambda tx: reviews.give_back(tx, report, "Chưa khớp", by=office.officer, now=office.now)


def test_of_several_who_hand_in_at_once_one_does(office: Office) -> None:
    draft = begins(office)
    head = office.heads[SCHOOL]

    outcome = at_once(office.db, *[partial(hand_in, office=office, draft=draft, by=head)] * 6)

    assert [report.version for report in outcome.done] == [1]
    assert outcome.refused == ["report-handed-in-already"] * 5
    assert owed(office).report == outcome.done[0].id


def test_what_a_colleague_changed_meanwhile_is_not_handed_in_unseen(office: Office) -> None:
    seen = begins(office)
    deputy = office.db.run_now(employ, "Phó hiệu trưởng", office.units[SCHOOL], Role.DEPUTY, office.now)
    mended = replace(seen, revision=seen.revision + 1, answers={**seen.answers, "hs_da_giai_quyet": Given(Decimal(12))})
    office.db.run_now(drafts.save, seen, mended, ["hs_da_giai_quyet"], by=deputy, now=office.now)

    with pytest.raises(Refusal, match="form-changed-meanwhile"):
        office.db.run_now(hand_in, office, seen, office.heads[SCHOOL])

    assert owed(office).standing is Standing.OWED
    assert office.db.run_now(drafts.one, seen.id) == mended


def test_a_colleague_s_answer_and_a_handing_in_at_once_never_lose_the_answer(office: Office) -> None:
    seen = begins(office)
    mended = replace(seen, revision=seen.revision + 1, answers={**seen.answers, "hs_da_giai_quyet": Given(Decimal(12))})

    def save(tx: Tx) -> str:
        try:
            drafts.save(tx, seen, mended, ["hs_da_giai_quyet"], by=office.heads[SCHOOL], now=office.now)
        except drafts.Stale:
            return "stale"
        return "saved"

    def hand(tx: Tx) -> str:
        hand_in(tx, office, seen, office.heads[SCHOOL])
        return "handed in"

    outcome = at_once(office.db, save, hand)

    assert (outcome.done, outcome.refused) in (
        (["saved"], ["form-changed-meanwhile"]),
        (["stale", "handed in"], []),
        (["handed in", "stale"], []),
    )


def test_the_draft_ends_with_its_report(office: Office) -> None:
    draft = begins(office)

    report = office.db.run_now(hand_in, office, draft, office.heads[SCHOOL])

    assert office.db.run_now(drafts.one, draft.id) is None
    assert office.db.run_now(reports.one, report.id) == report
    assert report.answers == ANSWERS


@pytest.mark.parametrize("first", Decision)
def test_of_several_officers_who_decide_at_once_one_does_and_the_school_hears_it_once(
    office: Office, first: Decision
) -> None:
    report = hands_in(office)
    other = Decision.RETURNED if first is Decision.ACCEPTED else Decision.ACCEPTED

    outcome = at_once(office.db, *(deciding(office, report, decision) for decision in (first, other, first, other)))

    decided = office.db.run_now(reports.one, report.id)
    assert len(outcome.done) == 1
    assert outcome.refused == ["report-decided-already"] * 3
    assert decided is not None
    assert decided.decision is not None
    assert told(office) == [Key(decided.decision)]
    assert owed(office).standing.value == decided.decision.value
    assert owed(office).returns == (decided.decision is Decision.RETURNED)


def test_a_decision_on_a_version_that_was_replaced_is_refused(office: Office) -> None:
    old = hands_in(office)
    office.db.run_now(deciding(office, old, Decision.RETURNED))
    new = hands_in(office)

    with pytest.raises(Refusal, match="report-decided-already"):
        office.db.run_now(deciding(office, old, Decision.ACCEPTED))

    assert (new.version, owed(office).report) == (2, new.id)


def test_versions_stay_as_they_were_and_returns_are_counted(office: Office) -> None:
    first = hands_in(office)
    office.db.run_now(deciding(office, first, Decision.RETURNED))
    second = hands_in(office)
    office.db.run_now(deciding(office, second, Decision.RETURNED))

    kept = office.db.run_now(reports.one, first.id)

    assert kept == replace(
        first, decision=Decision.RETURNED, reason="Chưa khớp", decided_by=office.officer, decided_at=office.now
    )
    assert owed(office).returns == 2
    assert owed(office).standing is Standing.RETURNED
    assert first.receipt != second.receipt


def test_what_came_in_on_time_stays_on_time_however_late_it_is_mended(office: Office) -> None:
    first = hands_in(office)
    office.db.run_now(deciding(office, first, Decision.RETURNED))
    office.comes("2024-03-05")

    hands_in(office)

    tally = office.db.run_now(obligations.progress, office.deadline("Q1")).total
    assert (tally.received, tally.on_time) == (1, 1)


def test_the_last_second_is_on_time_and_the_next_is_late(office: Office) -> None:
    office.comes("2024-02-29", "23:59:59")
    hands_in(office, "TH Nhật Tân")
    office.comes("2024-03-01", "00:00")
    hands_in(office, "MN 19/5")

    tally = office.db.run_now(obligations.progress, office.deadline("Q1")).total

    assert (tally.received, tally.on_time) == (2, 1)


def test_what_a_unit_answered_last_is_that_of_the_deadline_before(office: Office) -> None:
    hands_in(office, code="Q1")
    office.comes("2024-05-06")
    office.db.run_now(opening.open_due, office.now)

    before, first = (office.db.run_now(reports.earlier, owed(office, code), "cchc_quy") for code in ("H1", "Q1"))

    assert before == reports.Earlier("Q1-2024", ANSWERS)
    assert first is None


def test_what_was_sent_back_is_no_answer_to_begin_the_next_from(office: Office) -> None:
    returned = hands_in(office, code="Q1")
    office.db.run_now(deciding(office, returned, Decision.RETURNED))
    office.comes("2024-05-06")
    office.db.run_now(opening.open_due, office.now)

    assert office.db.run_now(reports.earlier, owed(office, "H1"), "cchc_quy") is None
