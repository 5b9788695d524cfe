"""A report in two steps: the office in between first, then the authority; each step once, whoever acts at once."""

from collections.abc import Callable

import pytest
from sqlalchemy import update

from domain.buttons.parts import EVERYTHING, Part
from domain.ids import ReportId
from domain.refusals import Refusal
from domain.reporting.obligations import Obligation, Standing
from domain.reporting.reports import Report
from domain.sending.notices import Key
from storage.database import Database, Tx
from storage.outgoing import outbox
from storage.planning import histories
from storage.reporting import obligations, queue, reports, reviews, two_steps
from storage.reporting.queue import Elsewhere
from storage.tables.registry import posts
from tests.branch import BELOW, BESIDE, NAME, Branch, founded, in_two_steps
from tests.office import Office
from tests.storage.filled import amends, hands_in
from tests.storage.rivals import Outcome, at_once


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.at_work(db)
    db.run_now(outbox.claim, office.now, limit=1000)
    return office


@pytest.fixture
def branch(office: Office) -> Branch:
    found = founded(office)
    in_two_steps(office)
    return found


def owed(office: Office, unit: str = BELOW) -> Obligation:
    found = office.db.run_now(obligations.one, office.obligation("Q1", unit))
    assert found is not None
    return found


def fresh(office: Office, report: ReportId) -> Report:
    found = office.db.run_now(reports.one, report)
    assert found is not None
    return found


def endorses(office: Office, report: ReportId, by: Branch) -> Report:
    office.db.run_now(two_steps.endorse, fresh(office, report), by=by.officer, now=office.now)
    return fresh(office, report)


def queues(office: Office, branch: Branch) -> tuple[list[str], list[str]]:
    """What the authority may decide about, and what the branch may."""
    sights = ({office.authority: EVERYTHING}, {office.authority: (Part(branch.unit),)})
    above, below = ([one.unit_name for one in office.db.run_now(queue.waiting, sight, limit=10)] for sight in sights)
    assert (len(above), len(below)) == tuple(office.db.run_now(queue.count_waiting, sight) for sight in sights)
    return above, below


def elsewhere(office: Office, branch: Branch) -> tuple[Elsewhere, Elsewhere]:
    sights = ({office.authority: EVERYTHING}, {office.authority: (Part(branch.unit),)})
    above, below = (office.db.run_now(queue.count_elsewhere, sight) for sight in sights)
    return above, below


def told(office: Office) -> list[Key]:
    return [one.key for one in office.db.run_now(outbox.claim, office.now, limit=1000) if one.report is not None]


def test_a_report_is_first_in_the_queue_of_the_branch_and_once_it_agrees_in_that_of_the_authority(
    office: Office, branch: Branch
) -> None:
    report = hands_in(office, BELOW)
    hands_in(office, BESIDE)

    at_first, then_elsewhere = queues(office, branch), elsewhere(office, branch)
    endorses(office, report.id, branch)
    afterwards, at_last_elsewhere = queues(office, branch), elsewhere(office, branch)
    total = office.db.run_now(obligations.progress, office.deadline("Q1")).total

    assert at_first == ([BESIDE], [BELOW])
    assert then_elsewhere == (Elsewhere(below=1, above=0), Elsewhere(below=0, above=0))
    assert afterwards == ([BELOW, BESIDE], [])
    assert at_last_elsewhere == (Elsewhere(below=0, above=0), Elsewhere(below=0, above=1))
    assert owed(office).standing is Standing.ENDORSED
    assert (total.received, total.usable, total.endorsed, total.accepted) == (2, 2, 1, 0)
    assert told(office) == [Key.ENDORSED]


@pytest.mark.parametrize("why", ["left", "other levels", "one step again"])
def test_where_nobody_in_between_looks_any_more_reports_go_straight_to_the_authority(
    office: Office, branch: Branch, why: str
) -> None:
    hands_in(office, BELOW)
    between = office.db.run_now(two_steps.offices_between, office.authority, owed(office))
    if why == "one step again":
        in_two_steps(office, two_step=False)
    else:
        values = {"until": office.now} if why == "left" else {"levels": "THCS"}
        gone = update(posts).where(posts.c.unit_id == branch.unit).values(values)
        office.db.run_now(lambda tx: tx.execute(gone).close())

    above, _ = queues(office, branch)

    assert between == (NAME,)
    assert above == [BELOW]
    assert office.db.run_now(two_steps.offices_between, office.authority, owed(office)) == (
        (NAME,) if why == "one step again" else ()
    )


def test_two_steps_want_an_office_in_between_and_stand_in_the_history_of_the_plan(office: Office) -> None:
    with pytest.raises(Refusal) as refused:
        in_two_steps(office)
    founded(office)
    in_two_steps(office)
    with pytest.raises(Refusal) as twice:
        in_two_steps(office)

    [line] = office.db.run_now(histories.of_plan, office.plan, limit=5)
    assert refused.value.key == "plan-no-office-between"
    assert twice.value.key == "plan-steps-already"
    assert line.told.what.value == "two-steps"


def test_a_return_from_above_goes_to_the_school_is_counted_and_the_new_version_begins_below(
    office: Office, branch: Branch
) -> None:
    report = endorses(office, hands_in(office, BELOW).id, branch)
    office.db.run_now(reviews.give_back, report, "Chưa khớp", by=office.officer, now=office.now)
    returned = owed(office)
    hands_in(office, BELOW)

    assert (returned.standing, returned.returns) == (Standing.RETURNED, 1)
    assert Key.RETURNED in told(office)
    assert queues(office, branch) == ([], [BELOW])


def test_either_step_is_undone_by_whoever_took_it_and_the_first_not_once_the_second_is_taken(
    office: Office, branch: Branch
) -> None:
    report = endorses(office, hands_in(office, BELOW).id, branch)
    office.db.run_now(reviews.accept, report, by=office.officer, now=office.now)
    with pytest.raises(Refusal):
        office.db.run_now(two_steps.undo, report, by=branch.officer, now=office.now)
    office.db.run_now(reviews.undo, fresh(office, report.id), by=office.officer, now=office.now)
    after_the_second = owed(office).standing
    with pytest.raises(Refusal):
        office.db.run_now(two_steps.undo, fresh(office, report.id), by=office.officer, now=office.now)

    office.db.run_now(two_steps.undo, fresh(office, report.id), by=branch.officer, now=office.now)

    assert after_the_second is Standing.ENDORSED
    assert owed(office).standing is Standing.SUBMITTED
    assert not fresh(office, report.id).endorsed
    assert queues(office, branch) == ([], [BELOW])


def test_a_change_of_what_was_accepted_takes_both_steps_too(office: Office, branch: Branch) -> None:
    report = endorses(office, hands_in(office, BELOW).id, branch)
    office.db.run_now(reviews.accept, report, by=office.officer, now=office.now)
    change = amends(office, BELOW)

    at_first = queues(office, branch)
    endorses(office, change.id, branch)
    afterwards = queues(office, branch)
    office.db.run_now(reviews.accept, fresh(office, change.id), by=office.officer, now=office.now)

    assert (at_first, afterwards) == (([], [BELOW]), ([BELOW], []))
    assert owed(office).report == change.id


Work = Callable[[Office, Branch, Report], Callable[[Tx], object]]


def _endorse(office: Office, branch: Branch, report: Report) -> Callable[[Tx], object]:
    return lambda tx: two_steps.endorse(tx, report, by=branch.officer, now=office.now)


def _accept(office: Office, _branch: Branch, report: Report) -> Callable[[Tx], object]:
    return lambda tx: reviews.accept(tx, report, by=office.officer, now=office.now)


def _return(office: Office, _branch: Branch, report: Report) -> Callable[[Tx], object]:
    return lambda tx: reviews.give_back(tx, report, "Sai", by=office.officer, now=office.now)


def _undo(office: Office, branch: Branch, report: Report) -> Callable[[Tx], object]:
    return lambda tx: two_steps.undo(tx, report, by=branch.officer, now=office.now)


def _recall(office: Office, _branch: Branch, report: Report) -> Callable[[Tx], object]:
    return lambda tx: reviews.recall(tx, report, by=office.heads[BELOW], now=office.now)


@pytest.mark.parametrize("amended", [False, True])
@pytest.mark.parametrize(
    ("endorsed", "one", "other"),
    [
        (False, _endorse, _endorse),
        (False, _endorse, _return),
        (True, _accept, _return),
        (True, _accept, _undo),
        (True, _return, _undo),
        (True, _accept, _recall),
    ],
)
def test_of_two_who_act_at_once_one_does_and_the_other_is_told(
    office: Office, branch: Branch, *, endorsed: bool, one: Work, other: Work, amended: bool
) -> None:
    report = hands_in(office, BELOW)
    if amended:
        office.db.run_now(reviews.accept, report, by=office.officer, now=office.now)
        report = amends(office, BELOW)
    report = endorses(office, report.id, branch) if endorsed else fresh(office, report.id)

    outcome: Outcome[object] = at_once(office.db, one(office, branch, report), other(office, branch, report))

    assert (len(outcome.done), len(outcome.refused)) == (1, 1)
    assert outcome.refused[0] in {"report-decided-already", "report-undo-too-late", "report-recall-too-late"}
    assert owed(office).returns == (1 if _was_returned(office, report) else 0)


def _was_returned(office: Office, report: Report) -> bool:
    return fresh(office, report.id).decision == "returned"
