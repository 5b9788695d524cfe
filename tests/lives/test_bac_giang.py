"""Bắc Giang, 2022: no number, no day, no date anywhere. It is held and asked about; days come with the school year."""

from domain.persons.people import Role
from domain.registry.units import Level
from storage.database import Database
from storage.planning import plans
from tests.lives.living import Life, moves_in, tallied
from tests.plans.bac_giang import EXPECTED
from tests.plans.papers import as_docx, paper

PAPER = paper("bac-giang")
SCHOOLS = (
    ("MN Hoa Sen", {Level.MN}, "public"),
    ("TH Lê Lợi", {Level.TH}, "public"),
    ("THCS Trần Phú", {Level.THCS}, "public"),
)
BOTH = "giữ cả hai"
EVENTS = "6 tháng, năm, lồng ghép trong báo cáo sơ kết học kỳ I và tổng kết năm học"


def test_a_year_of_bac_giang(db: Database) -> None:
    life = moves_in(db, "Phòng GDĐT thành phố Bắc Giang", "2022-01-05", SCHOOLS)

    publishes(life)
    nobody_is_reminded_of_what_has_no_day(life)
    the_school_year_gives_the_days(life)


def publishes(life: Life) -> None:
    shown = life.sends(as_docx(PAPER))
    life.walks(
        {
            "Báo cáo 6 tháng, một năm": "để trống",
            "Việc: Báo cáo kết quả thực hiện": EVENTS,
            "Kế hoạch triển khai các nội dung": "để trống",
            "B. “Phấn đấu mức độ hài lòng": BOTH,
            "80% cán bộ quản lý": "1",
            "90% hồ sơ công việc": "1",
            "B. “Trên 80% TTHC": BOTH,
        }
    )

    assert tallied(PAPER, EXPECTED) == (
        "deadlines 3/3, 0 missed, 0 invented, targets 22/22, 0 missed, 0 invented, tasks 0/0, 0 missed, 0 invented"
    )
    assert "Số: chưa có" in shown
    assert "tháng 1/2022, chưa ghi ngày" in shown
    assert (life.plan.number, life.plan.issued) == (None, None)
    assert "tháng 01 năm 2022" in life.plan.issued_words
    assert len(life.office.db.run_now(plans.targets_of, life.plan.id)) == 22
    assert life.dated == []
    assert sorted(one.label for one in life.undated) == ["", "06 tháng", "cả năm"]
    assert [(one.label, one.last_day) for one in life.terms] == [("06 tháng", None), ("cả năm", None)]


def nobody_is_reminded_of_what_has_no_day(life: Life) -> None:
    life.officer.says(f"/viec {life.terms[0].code}")
    life.officer.taps("Nhận việc")

    assert life.reminded("2022-01-05", "2022-01-12") == {}
    assert "quá hạn" not in life.officer.says("/viec")


def the_school_year_gives_the_days(life: Life) -> None:
    life.comes("2022-01-12", "09:00")
    keeper = life.joins("Đỗ Văn An", role=Role.ADMINISTRATOR)
    keeper.says("/lich sơ kết học kỳ I 14/01/2022")
    keeper.says("ghi")
    keeper.says("/lich tổng kết năm học 31/05/2022")
    keeper.says("ghi")

    assert {one.period: str(one.last_day) for one in life.dated} == {"H1-2022": "2022-01-14", "Y-2022": "2022-05-31"}
    assert [(one.label, str(one.last_day)) for one in life.terms] == [
        ("06 tháng", "2022-01-14"),
        ("cả năm", "2022-05-31"),
    ]
    found = life.reminded("2022-05-17", "2022-05-31")
    assert life.owing("Y-2022") == {"MN Hoa Sen", "TH Lê Lợi", "THCS Trần Phú"}
    code = life.terms[0].code
    everybody = {*(f"{unit}: cả năm" for unit in life.owing("Y-2022")), f"Trần Thị Hạnh: {code} cả năm"}
    assert found["2022-05-31"] == everybody
    assert "2022-05-28" not in found
