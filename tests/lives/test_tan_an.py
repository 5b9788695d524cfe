"""Tân An, 2024: one day in running text, six tasks that the last line counts, a level of its own."""

from domain.registry.units import Level
from storage.database import Database
from tests.lives.living import moves_in, tallied
from tests.plans.papers import as_docx, as_text, paper
from tests.plans.tan_an import EXPECTED

PAPER = paper("tan-an")
SCHOOLS = (
    ("MG Sao Mai", {Level.MG}, "public"),
    ("TH Nguyễn Trung Trực", {Level.TH}, "public"),
    ("THCS Lý Tự Trọng", {Level.THCS}, "public"),
    ("THPT Tân An", {Level.THPT}, "public"),
)
ASKED = {"MG Sao Mai", "TH Nguyễn Trung Trực", "THCS Lý Tự Trọng"}


def test_a_year_of_tan_an(db: Database) -> None:
    life = moves_in(db, "Phòng GDĐT thành phố Tân An", "2024-06-10", SCHOOLS)
    life.sends(as_docx(PAPER))

    steps = life.walks(
        {
            "Lấy ý kiến của cha mẹ học sinh": "để trống",
            "Khảo sát mức độ hài lòng": "để trống",
            "hằng năm báo cáo Phòng GD&ĐT": "để trống",
        }
    )

    assert tallied(PAPER, EXPECTED) == (
        "deadlines 5/5, 0 missed, 0 invented, targets 1/1, 0 missed, 0 invented, tasks 6/6, 0 missed, 0 invented"
    )
    assert steps <= 8
    [report] = life.dated
    assert (str(report.stated), str(report.last_day)) == ("2024-11-25", "2024-11-25")
    assert [one.kind.value for one in life.undated] == ["recurring", "recurring", "event"]
    assert sorted((one.code, str(one.last_day)) for one in life.terms if one.code.isdecimal()) == [
        *(("1", "None"), ("2", "None"), ("3", "2024-12-31")),
        *(("4", "None"), ("5", "2024-12-31"), ("6", "2024-12-31")),
    ]
    found = life.reminded("2024-11-08", "2024-12-03")
    assert life.owing(report.period) == ASKED
    assert {told for every in found.values() for told in every} == {f"{unit}: 2024" for unit in ASKED}
    assert {"2024-11-11", "2024-11-18", "2024-11-22", "2024-11-25", "2024-11-26"} <= set(found)
    assert not {"2024-11-23", "2024-11-24"} & set(found)


def test_a_closing_count_that_does_not_agree_is_shown(db: Database) -> None:
    life = moves_in(db, "Phòng GDĐT thành phố Tân An", "2024-06-10", SCHOOLS)
    lines = as_text(PAPER).decode().splitlines()
    fewer = "\n".join(line for line in lines if not line.startswith("6\t"))

    shown = life.sends(fewer.encode(), "papi.txt")

    assert "5 nhiệm vụ trong phụ lục" in shown
    assert "6; 5" in shown
