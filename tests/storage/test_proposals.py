"""Documents that are gone through: changed only by who saw how they stand, and kept no longer than they are of use."""

from datetime import timedelta

import pytest

from domain.papers import Paper
from domain.walks.decisions import Decisions, Part
from storage.database import Database
from storage.planning import plans, proposals
from storage.planning.proposals import KEPT, Kept, Stale, State
from tests.handlers.documents import NEW
from tests.office import Office

PAPER = Paper("ke-hoach.docx", b"1" * 32, NEW, ("một", "hai"))


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


@pytest.fixture
def kept(office: Office) -> Kept:
    return office.db.run_now(proposals.keep, PAPER, NEW, authority=office.authority, by=office.officer, now=office.now)


def test_what_was_read_and_decided_comes_back_as_it_was(office: Office, kept: Kept) -> None:
    agreed = Decisions().agreeing(Part.TARGETS).settling("Q1", "choice:1")

    office.db.run_now(proposals.decide, kept, agreed, by=office.officer, now=office.now)

    found = office.db.run_now(proposals.one, kept.id)
    assert found is not None
    assert (found.proposal, found.decisions, found.parts) == (NEW, agreed, ("một", "hai"))


def test_of_two_who_decide_at_once_one_is_heard(office: Office, kept: Kept) -> None:
    office.db.run_now(proposals.decide, kept, Decisions().beginning(), by=office.officer, now=office.now)

    with pytest.raises(Stale):
        office.db.run_now(proposals.drop, kept, by=office.officer, now=office.now)
    with pytest.raises(Stale):
        office.db.run_now(proposals.publish, kept, office.plan, by=office.officer, now=office.now)

    assert [one.state for one in office.db.run_now(proposals.open_of, [office.authority], office.officer)] == [
        State.OPEN
    ]


def test_the_same_document_is_known_again_unless_it_was_dropped(office: Office, kept: Kept) -> None:
    found = office.db.run_now(proposals.same, PAPER.digest, [office.authority])
    elsewhere = office.db.run_now(proposals.same, PAPER.digest, [])
    office.db.run_now(proposals.drop, kept, by=office.officer, now=office.now)

    assert found is not None
    assert (found.id, found.state) == (kept.id, State.OPEN)
    assert elsewhere is None
    assert office.db.run_now(proposals.same, PAPER.digest, [office.authority]) is None


def test_what_nobody_goes_on_with_is_gone_and_of_the_published_only_that_it_was_stays(
    office: Office, kept: Kept
) -> None:
    other = office.db.run_now(
        proposals.keep, Paper("b.docx", b"2" * 32, NEW), NEW, authority=None, by=office.officer, now=office.now
    )
    office.db.run_now(proposals.publish, kept, office.plan, by=office.officer, now=office.now)
    office.now += KEPT + timedelta(days=1)

    office.db.run_now(proposals.tidy, office.now - KEPT)

    found = office.db.run_now(proposals.same, PAPER.digest, [office.authority])
    assert found is not None
    assert (found.state, found.plan) == (State.PUBLISHED, office.plan)
    assert office.db.run_now(proposals.one, kept.id) is None
    assert office.db.run_now(proposals.one, other.id) is None
    assert office.db.run_now(plans.one, office.plan) is not None
