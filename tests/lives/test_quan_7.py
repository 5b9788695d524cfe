"""Quận 7, 2024: a plan to hand in, four reports that end before their quarters do, two quotas of inspections."""

from domain.registry.units import Level
from storage.database import Database
from storage.planning import deadlines, plans
from storage.reporting import obligations
from tests.handlers.forms import fills, opens
from tests.lives.living import Life, moves_in, tallied
from tests.plans.papers import as_docx, paper
from tests.plans.quan_7 import EXPECTED

PAPER = paper("quan-7")
TH, MN, THCS, PRIVATE = "TH Kim Đồng", "MN 19/5", "THCS Nguyễn Hữu Thọ", "MN Ánh Dương"
SCHOOLS = (
    (TH, {Level.TH}, "public"),
    (MN, {Level.MN}, "public"),
    (THCS, {Level.THCS}, "public"),
    (PRIVATE, {Level.MN}, "private"),
)
PUBLIC = {TH, MN, THCS}


def test_a_year_of_quan_7(db: Database) -> None:
    life = moves_in(db, "Phòng GDĐT Quận 7", "2024-02-01", SCHOOLS)

    publishes(life)
    hands_in_the_plan_and_the_first_report(life)
    is_reminded_before_the_weekend(life)
    answers_an_urgent_request(life)
    looks_back_in_december(life)


def publishes(life: Life) -> None:
    life.sends(as_docx(PAPER))
    steps = life.walks({"báo cáo định kỳ, đột xuất theo thời gian quy định": "để trống", "tối thiểu 10%": "1"})

    assert tallied(PAPER, EXPECTED) == (
        "deadlines 9/9, 0 missed, 0 invented, targets 18/18, 0 missed, 0 invented, tasks 0/0, 0 missed, 0 invented"
    )
    assert steps <= 8
    assert {one.period: str(one.last_day) for one in life.dated} == {
        "YEAR-2024": "2024-02-27",
        "Q1-2024": "2024-02-29",
        "H1-2024": "2024-05-31",
        "Q3-2024": "2024-08-31",
        "Y-2024": "2024-11-30",
    }
    assert [one.kind.value for one in life.undated] == ["unspecified", "on_request", "event"]
    figures = life.office.db.run_now(plans.targets_of, life.plan.id)
    words = life.office.db.run_now(plans.worded_targets_of, life.plan.id)
    assert len(figures) + len(words) == 18
    assert {(one.sign.value, one.bar) for one in words} == {(">", "năm trước"), ("bool", "kịp thời")}
    assert [(one.code, one.phrase) for one in life.terms] == [(life.terms[0].code, "theo yêu cầu")]
    assert life.owing("YEAR-2024") == life.owing("Q1-2024") == PUBLIC
    assert life.head(PRIVATE).says("/hannop").count("•") == 0


def hands_in_the_plan_and_the_first_report(life: Life) -> None:
    """Returned twice, which is counted."""
    early = life.reminded("2024-02-01", "2024-02-12")
    principal = life.head(TH)
    life.comes("2024-02-20")
    opens(principal, "Quý I")
    fills(principal)
    principal.taps("Nộp báo cáo")
    for reason in ("Thiếu số liệu chữ ký số", "Chưa nêu vướng mắc"):
        life.officer.says("/choduyet")
        life.officer.taps(f"{TH} · Quý I")
        life.officer.taps("Chuyển trả")
        life.officer.says(reason)
        opens(principal, "Quý I")
        principal.says("nộp")

    assert early == {"2024-02-07": {f"{unit}: 2024" for unit in PUBLIC}}
    assert "bị chuyển trả 2 lần" in life.officer.says(f"{TH} bị trả báo cáo mấy lần")


def is_reminded_before_the_weekend(life: Life) -> None:
    """31/8 is a Saturday before a long holiday: the last rung is on Friday, the first after it on the fourth."""
    life.reminded("2024-08-15", "2024-08-15")
    found = life.reminded("2024-08-16", "2024-09-05")

    due = {f"{unit}: Quý III" for unit in PUBLIC}
    assert {day for day, told in found.items() if told == due} == set(found)
    assert {"2024-08-16", "2024-08-23", "2024-08-28", "2024-08-30", "2024-09-04"} <= set(found)
    assert not {"2024-08-31", "2024-09-01", "2024-09-02", "2024-09-03"} & set(found)


def answers_an_urgent_request(life: Life) -> None:
    """The Phòng Nội vụ asks for something in between: some schools, until the end of the week."""
    life.comes("2024-10-07")
    for line in ("/dotxuat Hòm thư góp ý", "các trường tiểu học", "1", "hết ngày 11/10/2024"):
        shown = life.officer.says(line)
    told = life.officer.says("công bố")

    assert "Giao cho 1 đơn vị" in shown
    assert "Đã yêu cầu Hòm thư góp ý" in told
    asked = life.plan
    life.comes("2024-10-08")
    assert [life.owing(one.period) for one in life.dated] == [{TH}]
    assert asked.id != life.office.plan


def looks_back_in_december(life: Life) -> None:
    life.comes("2024-12-02")
    life.joins("Bùi Văn Bách", Level.THCS)
    quotas = life.officer.says("/kiemtra")
    in_charge = life.officer.says("ai phụ trách khối THCS")
    missing = life.officer.says("trường nào chưa nộp báo cáo năm")

    assert "0/3 = 0%, còn thiếu 2 đơn vị để đạt từ 40% trở lên" in quotas
    assert "còn thiếu 1 đơn vị để đạt từ 10% trở lên" in quotas
    assert all(unit in missing for unit in PUBLIC)
    assert "Bùi Văn Bách" in in_charge
    of_year = next(one for one in life.office.db.run_now(deadlines.of_plan, life.office.plan) if one.period == "Y-2024")
    assert {one.unit_name for one in life.office.db.run_now(obligations.of_deadline, of_year.id)} == PUBLIC
