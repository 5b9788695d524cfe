"""A plan with an annex: what the office leads, and what it leaves to the schools."""

from dataclasses import replace
from datetime import date

from domain.clock_face import end_of_day
from domain.ids import PersonId, PlanId
from domain.office.tasks import Term
from domain.persons.people import Role
from domain.phrases.model import Kind
from domain.planning.plan_files import load_plan
from domain.planning.plans import DueDate, Task, TaskDue
from domain.texts import Language
from storage.database import Tx
from storage.office import tasks
from storage.people import registry
from storage.planning import plans, preparing
from tests import privacy
from tests.office import PLAN, Office, chat_of


def by(day: date, label: str = "", starts: date | None = None) -> TaskDue:
    return TaskDue(end_of_day(day), label, starts)


ANNEX = (
    Task(
        *("I.1", "Chỉ đạo điều hành", "Ban hành Kế hoạch CCHC năm 2024", "Kế hoạch", "Phòng GDĐT", ""),
        *("Tháng 2/2024", Kind.MONTH, (by(date(2024, 2, 29), starts=date(2024, 2, 1)),)),
    ),
    Task(
        *("I.2", "Chỉ đạo điều hành", "Báo cáo kết quả CCHC", "Báo cáo hằng quý, báo cáo năm", "Phòng GDĐT", ""),
        *("Tháng 3, 6/2024", Kind.RECURRING, (by(date(2024, 3, 31), "Quý I"), by(date(2024, 6, 30), "6 tháng"))),
    ),
    Task("II.1", "Thể chế", "Rà soát văn bản", "", "Cán bộ đầu mối pháp chế", "", "Thường xuyên", Kind.ONGOING),
    Task("VI.1", "Tài chính công", "Tự chủ tài chính", "Báo cáo", "Phòng GDĐT; Các trường", "", "Theo chỉ đạo"),
    Task(
        *("VII.1", "Chính quyền điện tử", "Kiểm tra mức độ chuyển đổi số", "Quyết định", "Phòng GDĐT", "Các trường"),
        *("Tháng 4, 5/2024", Kind.RANGE, (by(date(2024, 5, 31), starts=date(2024, 4, 1)),)),
    ),
    Task("VIII.1", "Khảo sát", "Lấy ý kiến cha mẹ học sinh", "", "Các trường", "", "Trong năm"),
)


def publishes_annex(office: Office) -> PlanId:
    return office.db.run_now(_publish, office)


def _publish(tx: Tx, office: Office) -> PlanId:
    source = PLAN.read_text("utf-8").replace("quan7-2024", "phu-luc").replace("200/KH", "201/KH")
    prepared = replace(load_plan(source, PLAN.name), short_title="Kế hoạch có phụ lục", duties=(), tasks=ANNEX)
    plan = preparing.prepare(tx, prepared, authority=office.authority, calendar=office.calendar, now=office.now)
    plans.publish(tx, plan, by=office.officer, now=office.now)
    return plan


EMBEDDED = "lồng ghép trong báo cáo sơ kết học kỳ I và tổng kết năm học"
"""As a plan that knows no day says when its reports are due."""


def lays_down_undated(office: Office) -> PlanId:
    """A plan for 2022, in force, whose deadlines all wait for events of the school year."""
    return office.db.run_now(_lay_down, office)


def _undated(code: str, period: str, phrase: str) -> DueDate:
    return DueDate(code, code, period, phrase, None, None, None, kind=Kind.EVENT)


def _lay_down(tx: Tx, office: Office) -> PlanId:
    read = load_plan(PLAN.read_text("utf-8").replace("quan7-2024", "khong-ngay"), PLAN.name)
    report = next(duty for duty in read.duties if duty.code == "bao-cao")
    dues = (
        _undated("06 tháng", "H1-2022", EMBEDDED),
        _undated("cả năm", "YEAR-2022", EMBEDDED),
        _undated("khai giảng", "OPENING-2022", "trước khai giảng năm học 2022-2023"),
    )
    annex = (Task("I.1", "", "Tổng kết năm học", "", "Phòng GDĐT", "", "Khi kết thúc năm học", Kind.EVENT),)
    prepared = replace(
        read, year=2022, number=None, title="CCHC 2022", duties=(replace(report, due=dues),), tasks=annex
    )
    plan = preparing.prepare(tx, prepared, authority=office.authority, calendar=office.calendar, now=office.now)
    plans.publish(tx, plan, by=office.officer, now=office.now)
    return plan


def term(office: Office, code: str, label: str = "") -> Term:
    every = office.db.run_now(tasks.of_authorities, [office.authority])
    return next(one for one in every if one.code == code and one.label == label)


def joins(office: Office, name: str, areas: str = "", role: Role = Role.OFFICER) -> PersonId:
    """An officer with a field of work and a private chat."""
    return office.db.run_now(_join, office, name, areas, role)


def _join(tx: Tx, office: Office, name: str, areas: str, role: Role) -> PersonId:
    privacy.said(name)
    person = registry.add_person(tx, name, Language.VI, office.now)
    at, now = office.authority, office.now
    registry.appoint(tx, person, at, role, levels=frozenset(), areas=areas, granted_by=None, now=now)
    registry.touch_address(tx, registry.TELEGRAM, chat_of(person), person=person)
    return person
