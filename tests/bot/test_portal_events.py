"""What has happened, as a portal follows it: everything once, in order, and only what is its authority's."""

import threading

import pytest

from bot.portal.answers import Events, Happened
from domain.ids import ReportId
from domain.planning.amendments import Told, What
from domain.portal_events import EVENTS, Event
from domain.reporting.reports import Report
from storage.database import Database, Tx
from storage.operations import audit
from storage.planning import histories, withdrawing
from storage.reporting import reports, reviews
from tests import branch
from tests.bot.dashboards import Asked, Dashboard, dashboard_of
from tests.handlers.reported import reports_of
from tests.office import Office

SCHOOL = branch.BELOW


@pytest.fixture
def office(db: Database) -> Office:
    return Office.at_work(db)


@pytest.fixture
def dashboard(office: Office) -> Dashboard:
    return dashboard_of(office)


def follows(dashboard: Dashboard, after: int = 0, limit: int = 100) -> list[Happened]:
    """To the end, asking as often as it takes."""
    page = dashboard.reads(f"/events?after={after}&limit={limit}", Events)
    return [*page.items, *follows(dashboard, page.last, limit)] if page.more else page.items


def handed_in(office: Office, unit: str = SCHOOL) -> Report:
    return one(office, reports_of(office, unit, hs_tiep_nhan=1))


def one(office: Office, id_: ReportId) -> Report:
    report = office.db.read_now(reports.one, id_)
    assert report is not None
    return report


def test_the_life_of_a_report_and_of_its_plan_is_told_in_order(office: Office, dashboard: Dashboard) -> None:
    by, now, db = office.officer, office.now, office.db
    db.run_now(reviews.give_back, handed_in(office), "Sai số liệu", by=by, now=now)
    db.run_now(reviews.recall, handed_in(office, "MN 19/5"), by=office.heads["MN 19/5"], now=now)
    second = handed_in(office)
    db.run_now(reviews.accept, second, by=by, now=now)
    db.run_now(reviews.undo, one(office, second.id), by=by, now=now)
    db.run_now(reviews.accept, second, by=by, now=now)
    db.run_now(_retitled, office)
    db.run_now(withdrawing.withdraw, office.plan, "Thay bằng kế hoạch khác", by=by, now=now)

    told = follows(dashboard)

    assert [one.type for one in told] == [
        Event.PUBLISHED,
        Event.RECEIVED,
        Event.RETURNED,
        Event.RECEIVED,
        Event.RECALLED,
        Event.RECEIVED,
        Event.ACCEPTED,
        Event.UNDECIDED,
        Event.ACCEPTED,
        Event.AMENDED,
        Event.WITHDRAWN,
    ]
    last = told[8].data
    assert (last.plan, last.deadline, last.unit) == (office.plan, office.deadline("Q1"), office.units[SCHOOL])
    assert (last.report, last.version, last.receipt) == (second.id, 2, second.receipt)
    assert [one.data.what for one in told[9:]] == [What.RETITLED, What.WITHDRAWN]
    assert "Sai" not in dashboard.asks(Asked("/events"))[0].text


def _retitled(tx: Tx, office: Office) -> None:
    told = [Told(What.RETITLED, "Kế hoạch", "Cũ", "Mới")]
    histories.note(tx, office.plan, told, "", by=office.officer, now=office.now)


def test_it_goes_on_from_a_number_and_leaves_nothing_out(office: Office, dashboard: Dashboard) -> None:
    for unit in office.units:
        handed_in(office, unit)
    whole = follows(dashboard)

    assert len(whole) == 7
    for limit in (1, 2, 3):
        assert follows(dashboard, limit=limit) == whole
    assert follows(dashboard, after=whole[3].number) == whole[4:]
    nothing = dashboard.reads("/events?after=999999", Events)
    assert (nothing.items, nothing.more) == ([], False)
    handed_in_again = dashboard.reads(f"/events?after={nothing.last}", Events)
    assert (handed_in_again.items, handed_in_again.last) == ([], nothing.last)
    assert {dashboard.asks(Asked(f"/events?after={one}"))[0].status for one in ("x", "-1", "é")} == {400}


def test_a_ward_hears_of_its_own_and_another_department_of_nothing(office: Office) -> None:
    ward = branch.founded(office)
    handed_in(office)
    handed_in(office, branch.BESIDE)

    below = follows(dashboard_of(office, ward.unit))
    beside = follows(dashboard_of(office, office.units[branch.BESIDE]))

    assert [(one.type, one.data.unit) for one in below] == [
        (Event.PUBLISHED, None),
        (Event.RECEIVED, office.units[SCHOOL]),
    ]
    assert [one.data.unit for one in beside] == [None, office.units[branch.BESIDE]]


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_what_is_committed_later_is_told_later_and_never_lost(office: Office, dashboard: Dashboard) -> None:
    """Rows get their ids when they are written, and may be seen in another order: where several write at a time."""
    first, second = office.obligation("Q1", SCHOOL), office.obligation("Q1", branch.BESIDE)
    mine, theirs = handed_in(office), handed_in(office, branch.BESIDE)
    start = dashboard.reads("/events", Events).last
    noted, go_on = threading.Event(), threading.Event()

    def slow(tx: Tx) -> None:
        _recalled(tx, first, mine, office)
        noted.set()
        assert go_on.wait(20)

    slowly = threading.Thread(target=office.db.run_now, args=(slow,))
    slowly.start()
    assert noted.wait(20)
    office.db.run_now(_recalled, second, theirs, office)
    early = dashboard.reads(f"/events?after={start}", Events)
    go_on.set()
    slowly.join()
    late = dashboard.reads(f"/events?after={early.last}", Events)

    assert [one.data.report for one in (*early.items, *late.items)] == [theirs.id, mine.id]


def _recalled(tx: Tx, obligation: int, report: Report, office: Office) -> None:
    facts: audit.Facts = {"report": report.id, "version": report.version}
    audit.note(tx, office.officer, "recall", f"obligation:{obligation}", now=office.now, before=facts)


def test_every_event_has_a_deed_that_tells_it() -> None:
    assert set(EVENTS.values()) | {Event.WITHDRAWN} == set(Event)
