"""The reform of 01/7/2025 in small: a district office ends, its schools pass to communes, some units to the Sở; two
schools become one on the same day. With a plan in force, reports in every state, people, a group."""

import csv
from datetime import date
from io import StringIO

from domain.calendars.calendar import Calendar
from domain.calendars.calendar_defaults import default_calendar
from domain.forms.files import load_form
from domain.ids import ChangeId, PersonId, UnitId
from domain.persons.people import Role
from domain.planning.plan_files import load_plan
from domain.registry.change_files import ListedChange, read_changes
from domain.registry.units import Level, UnitKind
from storage.chats import groups
from storage.database import Database, Tx
from storage.people import registry
from storage.planning import calendars, preparing
from storage.reporting import forms, opening, reviews
from storage.units import asked_changes, tree
from storage.units.asked_changes import Listing
from tests.office import FORMS, PLAN, Office, employ, moment
from tests.snapshots import Built
from tests.storage.filled import begins, hands_in

DAY = date(2025, 7, 1)
GROUP = -100700
DISTRICT, DEPARTMENT = "Phòng GDĐT huyện Bình Tân", "Sở GDĐT"
BINH_AN, TAN_LAP, HOA_BINH = "UBND xã Bình An", "UBND xã Tân Lập", "UBND phường Hòa Bình"
CENTRE, SPECIAL = "Trung tâm GDNN-GDTX Bình Tân", "Trường Chuyên biệt Hy Vọng"
OF_THE_DEPARTMENT = "TH Thực hành Sư phạm"
"""Of the Sở before and after: no plan of the district ever asked it anything."""
SCHOOLS = {
    "MN Bình An": {Level.MN},
    "TH Bình An": {Level.TH},
    "THCS Bình An": {Level.THCS},
    "TH-THCS Suối Hai": {Level.TH, Level.THCS},
    "MN Tân Lập": {Level.MN},
    "TH Tân Lập A": {Level.TH},
    "TH Tân Lập B": {Level.TH},
    "THCS Tân Lập": {Level.THCS},
    "MN Hòa Bình": {Level.MN},
    "TH Hòa Bình": {Level.TH},
    "THCS Hòa Bình": {Level.THCS},
    "TH Nguyễn Hiền": {Level.TH},
    CENTRE: {Level.GDTX, Level.GDNN},
    SPECIAL: {Level.TH},
}
CHANGES = f"""Đơn vị,Việc,Đến / tên mới,Từ ngày,Trực thuộc,Cấp học,Cán bộ
{BINH_AN},lập,,01/7/2025,{DEPARTMENT},cơ quan,
{TAN_LAP},lập,,01/7/2025,{DEPARTMENT},cơ quan,
{HOA_BINH},lập,,01/7/2025,{DEPARTMENT},cơ quan,
MN Bình An,chuyển,{BINH_AN},01/7/2025,,,
TH Bình An,chuyển,{BINH_AN},01/7/2025,,,
THCS Bình An,chuyển,{BINH_AN},01/7/2025,,,
TH-THCS Suối Hai,chuyển,{BINH_AN},01/7/2025,,,
MN Tân Lập,chuyển,{TAN_LAP},01/7/2025,,,
TH Tân Lập A,chuyển,{TAN_LAP},01/7/2025,,,
TH Tân Lập B,chuyển,{TAN_LAP},01/7/2025,,,
THCS Tân Lập,chuyển,{TAN_LAP},01/7/2025,,,
MN Hòa Bình,chuyển,{HOA_BINH},01/7/2025,,,
TH Hòa Bình,chuyển,{HOA_BINH},01/7/2025,,,
THCS Hòa Bình,chuyển,{HOA_BINH},01/7/2025,,,
TH Nguyễn Hiền,chuyển,{HOA_BINH},01/7/2025,,,
{CENTRE},chuyển,{DEPARTMENT},01/7/2025,,,
{SPECIAL},chuyển,{DEPARTMENT},01/7/2025,,,
TH Tân Lập A; TH Tân Lập B,nhập,TH Tân Lập,01/7/2025,,,
{DISTRICT},giải thể,{DEPARTMENT},01/7/2025,,,chuyển
"""


def listed(text: str = CHANGES) -> list[ListedChange]:
    return read_changes(enumerate(csv.reader(StringIO(text)), start=1), "cai-cach.csv")


def set_up(db: Database) -> Office:
    """On 20/6/2025. Quý I: one school still owes it, one report came back; 06 tháng: one is half-filled, one waits for
    a decision, one was accepted."""
    return _OFFICES.on(db, DAY).moved_into(db)


def _built(db: Database, _: date) -> Office:
    office = db.run_now(_set_up, db, default_calendar(range(2024, 2027)))
    office.publishes()
    office.comes("2025-02-20")
    finished = [name for name in SCHOOLS if name not in {"TH-THCS Suối Hai", "TH Tân Lập B", CENTRE}]
    for name in finished:
        accepts(office, name, "Q1")
    returns(office, "TH Tân Lập B", "Q1")
    office.comes("2025-06-20")
    db.run_now(opening.open_due, office.now)
    begins(office, "TH Tân Lập A", "H1")
    hands_in(office, "TH Tân Lập B", "H1")
    accepts(office, "MN Bình An", "H1")
    return office


_OFFICES = Built(_built)


def accepts(office: Office, unit: str, code: str) -> None:
    report = hands_in(office, unit, code)
    office.db.run_now(reviews.accept, report, by=office.officer, now=office.now)


def returns(office: Office, unit: str, code: str) -> None:
    report = hands_in(office, unit, code)
    office.db.run_now(reviews.give_back, report, "Chưa khớp sổ", by=office.officer, now=office.now)


def schedules(office: Office, text: str = CHANGES) -> ChangeId:
    listing = Listing("cai-cach.csv", listed(text))
    return office.db.run_now(asked_changes.schedule, listing, DAY, by=administrator(office), now=office.now)


def reformed(office: Office) -> None:
    """On the day itself, as the round does."""
    number = schedules(office)
    office.comes("2025-07-01", "00:01")
    assert office.db.run_now(asked_changes.carry_out_due, number, office.now)


def administrator(office: Office) -> PersonId:
    return office.heads[DEPARTMENT]


def unit(office: Office, name: str) -> UnitId:
    found = office.db.run_now(tree.unit_named, name)
    assert found is not None, name
    return found


def _set_up(tx: Tx, db: Database, calendar: Calendar) -> Office:
    now = moment("2025-02-01")
    calendars.add_defaults(tx, calendar)
    for file in sorted(FORMS.glob("*.toml")):
        source = file.read_text("utf-8")
        forms.register(tx, load_form(source, file.name), source, now)
    department = tree.add_unit(tx, tree.NewUnit(DEPARTMENT, kind=UnitKind.AUTHORITY), parent=None)
    district = tree.add_unit(tx, tree.NewUnit(DISTRICT, kind=UnitKind.AUTHORITY), parent=department)
    tree.add_unit(tx, tree.NewUnit(OF_THE_DEPARTMENT, frozenset({Level.TH})), parent=department)
    units = {
        name: tree.add_unit(tx, tree.NewUnit(name, frozenset(levels)), parent=district)
        for name, levels in SCHOOLS.items()
    }
    heads = {name: employ(tx, f"Hiệu trưởng {name}", unit, Role.HEAD, now) for name, unit in units.items()}
    heads[DEPARTMENT] = employ(tx, "Quản trị Sở", department, Role.ADMINISTRATOR, now)
    officer = employ(tx, "Trần Thị Hạnh", district, Role.OFFICER, now)
    address = registry.touch_address(tx, registry.TELEGRAM, GROUP)
    groups.link(tx, district, address.id, title="Hiệu trưởng Bình Tân", by=officer, now=now)
    text = PLAN.read_text("utf-8").replace("2024", "2025").replace("2023", "2024")
    plan = preparing.prepare(tx, load_plan(text, PLAN.name), authority=district, calendar=calendar, now=now)
    return Office(db, now, district, officer, heads, units, calendar, plan)
