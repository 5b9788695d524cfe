"""What a department's dashboard reads: the numbers of the chat, figures as they were stated, nothing of any person, and
nothing of another authority's."""

import re
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from bot.portal.answers import (
    Deadlines,
    DeadlineStanding,
    FigureState,
    Forms,
    LateBy,
    Plans,
    Report,
    Reports,
    Units,
    UnitStanding,
    UnitStandings,
)
from domain.ids import ReportId, UnitId
from domain.registry.units import Level, UnitKind
from domain.reporting.obligations import Standing as State
from storage.database import Database, Tx
from storage.reporting import excusing, reports, reviews
from storage.tables.registry import addresses, people
from storage.tables.reports import reports as report_rows
from storage.units import tree
from tests import branch
from tests.bot.dashboards import Asked, Dashboard, dashboard_of
from tests.branch import NAME as WARD
from tests.handlers.phones import Line, phone_of
from tests.handlers.reported import reports_of
from tests.office import Office, moment

PRIVATE = "Máy cũ, liên hệ cô Bảy 0912345678."


@pytest.fixture
def office(db: Database) -> Office:
    """On the third of March: accepted, returned, late with nothing arisen, excused, late, missing."""
    office = Office.at_work(db)
    accepted = reports_of(
        office, "TH Nhật Tân", hs_tiep_nhan=120, hs_da_giai_quyet=118, hs_dung_han=97, kho_khan=PRIVATE
    )
    returned = reports_of(office, "MN 19/5", hs_tiep_nhan=50)
    excused = office.obligation("Q1", "MN Đoàn Thị Điểm")
    office.db.run_now(_decided, office, accepted, returned)
    office.db.run_now(excusing.excuse, excused, "Trường sửa chữa", by=office.officer, now=office.now)
    office.comes("2024-03-03", "10:30")
    reports_of(office, "THCS Đoàn Thị Điểm", hs_tiep_nhan=None, hs_da_giai_quyet=None, hs_dung_han=None)
    reports_of(office, "TH Đoàn Thị Điểm", hs_tiep_nhan=0, hs_da_giai_quyet=0, ccvc_tong=40)
    return office


def _decided(tx: Tx, office: Office, accepted: ReportId, returned: ReportId) -> None:
    good, bad = reports.one(tx, accepted), reports.one(tx, returned)
    assert good is not None
    assert bad is not None
    reviews.accept(tx, good, by=office.officer, now=office.now)
    reviews.give_back(tx, bad, "Số liệu chưa khớp", by=office.officer, now=office.now)


@pytest.fixture
def dashboard(office: Office) -> Dashboard:
    return dashboard_of(office)


def of_q1(office: Office, what: str) -> str:
    return f"/deadlines/{office.deadline('Q1')}/{what}"


def by_name(dashboard: Dashboard) -> dict[str, UnitStanding]:
    items = dashboard.reads(of_q1(dashboard.office, "units"), UnitStandings).items
    return {one.name: one for one in items}


def test_its_numbers_are_those_of_status_for_a_department_and_for_a_ward(office: Office, dashboard: Dashboard) -> None:
    ward = branch.founded(office)
    line = Line(office)

    for who, reader in ((office.officer, dashboard), (ward.officer, dashboard_of(office, ward.unit))):
        phone = phone_of(office, line, who)
        told, overdue, late = (
            phone.says(one) for one in ("/status q1", "truong nao qua han q1", "truong nao nop muon q1")
        )
        stands = reader.reads(of_q1(office, "standing"), DeadlineStanding)
        units = reader.reads(of_q1(office, "units"), UnitStandings).items
        total = stands.total

        assert f"{total.received}/{total.expected} trường" in told
        assert f"Đúng hạn: {total.on_time}/{total.received}" in told
        assert f"Dùng được: {total.usable}/{total.expected}" in told
        assert {one.level: (one.received, one.expected) for one in stands.by_level} == _by_level(told)
        assert re.search(rf"\b{total.overdue}/{total.expected}\b", overdue)
        assert re.search(rf"\b{total.late}/{total.expected}\b", late)
        assert _counted(units) == {**total.model_dump(exclude={"usable"}), "excused": stands.excused}


def _by_level(told: str) -> dict[Level, tuple[int, int]]:
    found = re.findall(r"^• (\w+): (\d+)/(\d+)", told, re.MULTILINE)
    return {Level(level): (int(received), int(expected)) for level, received, expected in found}


def _counted(units: list[UnitStanding]) -> dict[str, int]:
    """The same, counted unit by unit; whether anything is in a report is told by the sums alone."""
    asked = [one for one in units if one.state is not State.EXCUSED]
    received = [one for one in asked if one.state is not State.OWED]
    states = [one.state for one in asked]
    return {
        "expected": len(asked),
        "received": len(received),
        "on_time": sum(not one.late for one in received),
        "late": sum(one.late for one in received),
        "missing": states.count(State.OWED),
        "overdue": sum(one.overdue for one in units),
        "waiting": states.count(State.SUBMITTED) + states.count(State.ENDORSED),
        "accepted": states.count(State.ACCEPTED),
        "returned": states.count(State.RETURNED),
        "excused": len(units) - len(asked),
    }


def test_each_unit_is_told_with_its_state_and_how_late_it_was(office: Office, dashboard: Dashboard) -> None:
    found = by_name(dashboard)

    assert {name: one.state for name, one in found.items()} == {
        "TH Nhật Tân": State.ACCEPTED,
        "MN Đoàn Thị Điểm": State.EXCUSED,
        "TH Đoàn Thị Điểm": State.SUBMITTED,
        "THCS Đoàn Thị Điểm": State.SUBMITTED,
        "MN 19/5": State.RETURNED,
        "TH-THCS Lê Lợi": State.OWED,
    }
    late, missing = found["TH Đoàn Thị Điểm"], found["TH-THCS Lê Lợi"]
    assert (late.late, late.late_by) == (True, LateBy(days=2, hours=10, working_days=1))
    assert late.handed_in_at == moment("2024-03-03", "10:30")
    assert (missing.overdue, missing.handed_in_at, missing.late_by) == (True, None, None)
    assert (missing.level, missing.levels) == (Level.TH, [Level.TH, Level.THCS])
    assert found["MN 19/5"].times_returned == 1


def test_nothing_arose_and_nought_and_no_answer_are_three_things(office: Office, dashboard: Dashboard) -> None:
    page = dashboard.reads(of_q1(office, "reports"), Reports)

    found = {one.name: one for one in page.items}
    assert set(found) == {"TH Nhật Tân", "MN 19/5", "THCS Đoàn Thị Điểm", "TH Đoàn Thị Điểm"}
    assert _figure(found["TH Đoàn Thị Điểm"], "hs_tiep_nhan") == (FigureState.STATED, 0)
    assert _figure(found["THCS Đoàn Thị Điểm"], "hs_tiep_nhan") == (FigureState.NOTHING_AROSE, None)
    assert _figure(found["MN 19/5"], "hs_da_giai_quyet") == (FigureState.NOT_ASKED, None)
    assert (found["TH Nhật Tân"].counts, found["MN 19/5"].counts) == (True, False)
    assert found["TH Nhật Tân"].receipt == office.db.read_now(_receipt, found["TH Nhật Tân"].report)
    (form,) = dashboard.reads(of_q1(office, "forms"), Forms).forms
    shares = [one for one in found["TH Nhật Tân"].figures if one.denominator is not None]
    assert [(one.numerator, one.denominator) for one in shares][:1] == [(97, 118)]
    assert {one.id for one in form.indicators} == {one.id for one in found["TH Nhật Tân"].figures}


def _figure(report: Report, indicator: str) -> tuple[FigureState, float | None]:
    return next((one.state, one.value) for one in report.figures if one.id == indicator)


def _receipt(tx: Tx, report: int) -> str:
    return str(tx.execute(select(report_rows.c.receipt).where(report_rows.c.id == report)).scalar_one())


def test_a_deadline_is_told_with_the_day_of_the_document_and_the_last_moment_on_time(
    office: Office, dashboard: Dashboard
) -> None:
    (plan,) = dashboard.reads("/plans", Plans).items
    asked = Asked(f"/plans/{plan.id}/deadlines")

    (told,) = dashboard.asks(asked)

    q1 = next(one for one in told.of(Deadlines).items if one.id == office.deadline("Q1"))
    assert (q1.stated_day, q1.period, q1.form) == (date(2024, 3, 1), "Q1-2024", "cchc_quy")
    assert q1.last_valid_at == datetime(2024, 2, 29, 16, 59, 59, tzinfo=UTC)
    assert '"last_valid_at":"2024-02-29T23:59:59+07:00"' in told.text


def test_units_are_those_below_the_authority_as_they_are_today(office: Office, dashboard: Dashboard) -> None:
    ward = branch.founded(office)

    every, below = (one.reads("/units", Units).items for one in (dashboard, dashboard_of(office, ward.unit)))

    assert len(every) == 8
    assert [(one.name, one.kind, one.parent, one.level) for one in below] == [
        ("TH Nhật Tân", UnitKind.SCHOOL, ward.unit, Level.TH),
        (WARD, UnitKind.AUTHORITY, None, None),
    ]


def test_nothing_of_any_person_is_told(office: Office, dashboard: Dashboard) -> None:
    paths = [
        "/units",
        "/plans",
        "/events",
        f"/plans/{office.plan}/deadlines",
        *(of_q1(office, one) for one in ("standing", "units", "reports", "forms")),
    ]

    told = "\n".join(one.text for one in dashboard.asks(*map(Asked, paths)))

    assert "TH Nhật Tân" in told
    names, chats = office.db.read_now(_people)
    assert [
        one for one in (*names, *chats, PRIVATE, "0912345678", "Trường sửa chữa", "Số liệu chưa khớp") if one in told
    ] == []


def _people(tx: Tx) -> tuple[list[str], list[str]]:
    names = tx.execute(select(people.c.name)).scalars().all()
    return list(names), [f":{chat}," for chat in tx.execute(select(addresses.c.chat_id)).scalars()]


def test_what_another_authority_owns_is_answered_as_what_is_not_there(office: Office, dashboard: Dashboard) -> None:
    stranger = dashboard_of(office, office.db.run_now(_another))
    theirs = [
        Asked(one)
        for one in (
            f"/plans/{office.plan}/deadlines",
            *(of_q1(office, one) for one in ("standing", "units", "reports", "forms")),
        )
    ]
    nowhere = [
        Asked(one)
        for one in (
            "/plans/9999/deadlines",
            "/deadlines/9999/standing",
            "/deadlines/x/units",
            "/deadlines/99999999999999/reports",
        )
    ]

    answers = stranger.asks(*theirs, *nowhere)

    assert {(one.status, one.text) for one in answers} == {(404, answers[0].text)}
    assert [one.name for one in stranger.reads("/units", Units).items] == ["Phòng GDĐT Quận 4"]
    assert stranger.reads("/plans", Plans).items == []


def _another(tx: Tx) -> UnitId:
    return tree.add_unit(tx, tree.NewUnit("Phòng GDĐT Quận 4", kind=UnitKind.AUTHORITY), parent=None)
