"""A Sở, 2023 to 2025: a campaign in waves, a link of its own for each of two audiences, results year after year."""

from domain.registry.units import Level
from storage.database import Database
from storage.office import initiatives
from tests.handlers.forms import opens
from tests.handlers.initiatives import registers
from tests.lives.living import Life, moves_in, tallied
from tests.plans.papers import as_docx, paper
from tests.plans.so_gddt import EXPECTED

PAPER = paper("so-gddt")
SCHOOL, CENTRE, OFFICE = "THPT Lê Quý Đôn", "Trung tâm GDNN-GDTX Bình Tân", "Phòng Tổ chức cán bộ"
SCHOOLS = (
    (SCHOOL, {Level.THPT}, "public"),
    (CENTRE, {Level.GDTX, Level.GDNN}, "public"),
    (OFFICE, {Level.PB}, "public"),
    ("TH Thực hành", {Level.TH}, "public"),
)
EVERYBODY = {SCHOOL, CENTRE, OFFICE}


def test_three_years_of_a_campaign(db: Database) -> None:
    life = moves_in(db, "Sở Giáo dục và Đào tạo", "2023-08-02", SCHOOLS)

    publishes(life)
    registers_by_its_own_link(life)
    the_department_reports_itself(life)
    reports_results_year_after_year(life)


def publishes(life: Life) -> None:
    shown = life.sends(as_docx(PAPER))
    life.walks(
        {
            "Chưa có ngày ban hành": "01/8/2023",
            "Việc: Tổng kết phong trào": "để trống",
            "lồng ghép đánh giá phong trào": "để trống",
        }
    )

    assert tallied(PAPER, EXPECTED) == (
        "deadlines 10/10, 0 missed, 0 invented, targets 13/13, 0 missed, 0 invented, tasks 0/0, 0 missed, 0 invented"
    )
    assert "Ngày ban hành: chưa có" in shown
    assert str(life.plan.issued) == "2023-08-01"
    assert (life.plan.year, life.plan.last_year) == (2023, 2025)
    assert {one.period: (str(one.last_day), one.form) for one in life.dated} == {
        "DK-2023": ("2023-08-24", "dang_ky_sang_kien"),
        "DK2-2023": ("2023-08-24", "dang_ky_sang_kien"),
        "KQ-2023": ("2023-10-30", "ket_qua_sang_kien"),
        "KQ-2024": ("2024-10-30", "ket_qua_sang_kien"),
        "KQ-2025": ("2025-10-30", "ket_qua_sang_kien"),
    }
    assert life.owing("DK-2023") == {OFFICE}
    assert life.owing("DK2-2023") == {SCHOOL, CENTRE}
    assert "https://vi.du/dk_phong" in life.due("DK-2023").means
    assert "https://vi.du/dk_truong" in life.due("DK2-2023").means


def registers_by_its_own_link(life: Life) -> None:
    life.comes("2023-08-10")
    principal = life.head(SCHOOL)
    opens(principal, "Đăng ký mô hình…")
    registers(principal)
    principal.taps("Nộp đăng ký (1)")

    found = life.reminded("2023-08-11", "2023-08-25")

    assert {told for every in found.values() for told in every} == {f"{CENTRE}: 2023", f"{OFFICE}: 2023"}
    assert {"2023-08-17", "2023-08-24", "2023-08-25"} <= set(found)
    assert len(life.office.db.run_now(initiatives.of_unit, life.office.units[SCHOOL])) == 1


def the_department_reports_itself(life: Life) -> None:
    """To the committee above it: no school is asked."""
    [own] = [one for one in life.terms if one.last_day]
    life.officer.says(f"/viec {own.code}")
    life.officer.taps("Nhận việc")

    found = life.reminded("2023-11-07", "2023-11-14")

    assert str(own.last_day) == "2023-11-14"
    assert f"Trần Thị Hạnh: {own.code}" in found["2023-11-14"]
    assert not any(told.startswith(tuple(EVERYBODY)) for told in found["2023-11-14"])


def reports_results_year_after_year(life: Life) -> None:
    life.comes("2024-10-07")
    first = opens(life.head(SCHOOL), "Báo cáo kết quả…")
    life.comes("2025-10-07")

    assert "mục 1/1" in first
    assert life.owing("KQ-2023") == life.owing("KQ-2024") == life.owing("KQ-2025") == EVERYBODY
    assert life.reminded("2025-10-30", "2025-10-30")["2025-10-30"] >= {f"{CENTRE}: 2025", f"{OFFICE}: 2025"}
