"""A half-filled form belongs to the obligation: one row, changed only by who has seen its present revision."""

from dataclasses import replace
from decimal import Decimal

import pytest

from domain.forms.draft import Draft, Given, Pending
from domain.persons.people import Role
from storage.database import Database, Tx
from storage.operations import audit
from storage.people import colleagues
from storage.reporting import drafts
from tests.office import Office, employ
from tests.storage.filled import ANSWERS, begins
from tests.storage.rivals import at_once

SCHOOL = "TH Nhật Tân"
FIELD = "hs_da_giai_quyet"


@pytest.fixture
def office(db: Database) -> Office:
    return Office.at_work(db)


def answered(draft: Draft, value: int, field: str = FIELD) -> Draft:
    return replace(draft, revision=draft.revision + 1, answers={**draft.answers, field: Given(Decimal(value))})


def save(tx: Tx, office: Office, before: Draft, after: Draft, field: str = FIELD) -> bool:
    try:
        drafts.save(tx, before, after, [field], by=office.heads[SCHOOL], now=office.now)
    except drafts.Stale:
        return False
    return True


def test_of_two_people_who_answer_one_question_at_once_one_is_heard(office: Office) -> None:
    seen = begins(office)

    outcome = at_once(
        office.db, *(lambda tx, value=value: save(tx, office, seen, answered(seen, value)) for value in (1, 2, 3, 4))
    )

    kept = office.db.run_now(drafts.one, seen.id)
    assert sorted(outcome.done) == [False, False, False, True]
    assert kept is not None
    assert kept.revision == seen.revision + 1
    assert kept.answers[FIELD].number in {Decimal(value) for value in (1, 2, 3, 4)}


def test_a_form_begun_by_two_at_once_is_one_form(office: Office) -> None:
    deputy = office.db.run_now(employ, "Phó hiệu trưởng", office.units[SCHOOL], Role.DEPUTY, office.now)

    first, second = begins(office), begins(office, by=deputy)

    assert first == second


def test_what_is_saved_comes_back_as_it_was(office: Office) -> None:
    seen = begins(office)
    pending = Pending(FIELD, (Given(Decimal("12.5")), Given(nothing_arose=True)), "rule")
    after = replace(answered(seen, 118), at="*review", pending=pending)

    office.db.run_now(save, office, seen, after)

    assert office.db.run_now(drafts.one, seen.id) == after
    assert office.db.run_now(drafts.of_obligation, seen.obligation) == after


def test_an_answer_taken_back_is_gone_and_its_trace_remains(office: Office) -> None:
    seen = begins(office)
    without = replace(seen, revision=seen.revision + 1, answers={"hs_tiep_nhan": ANSWERS["hs_tiep_nhan"]})

    office.db.run_now(save, office, seen, without)

    kept = office.db.run_now(drafts.one, seen.id)
    assert kept is not None
    assert FIELD not in kept.answers
    trace = office.db.run_now(audit.of, f"draft:{seen.id}")
    assert [(one.deed, FIELD in (one.before or "")) for one in trace] == [("answer", True)]


def test_colleagues_see_who_changed_it_last(office: Office) -> None:
    seen = begins(office)
    office.pass_time(hours=1)
    office.db.run_now(save, office, seen, answered(seen, 12))

    last = office.db.run_now(colleagues.last_change, seen.id)

    assert (last.by, last.at, last.field) == (office.heads[SCHOOL], office.now, FIELD)


def test_only_what_was_seen_can_be_put_away(office: Office) -> None:
    seen = begins(office)
    office.db.run_now(save, office, seen, answered(seen, 12))

    stale = office.db.run_now(drafts.discard, seen)
    fresh = office.db.run_now(drafts.discard, answered(seen, 12))

    assert (stale, fresh) == (False, True)
    assert office.db.run_now(drafts.one, seen.id) is None
