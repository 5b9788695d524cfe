"""Tây Hồ, 2024: sixteen tasks of the office in seven groups, its day in the annex alone, one task said twice."""

from domain.registry.units import Level
from storage.database import Database
from tests.lives.living import Life, moves_in, tallied
from tests.plans.papers import as_docx, paper
from tests.plans.tay_ho import EXPECTED

PAPER = paper("tay-ho")
SCHOOLS = (
    ("MN Chim Non", {Level.MN}, "public"),
    ("TH Nhật Tân", {Level.TH}, "public"),
    ("THCS Đông Thái", {Level.THCS}, "public"),
)
GROUPS = 7


def test_a_year_of_tay_ho(db: Database) -> None:
    life = moves_in(db, "Phòng GDĐT quận Tây Hồ", "2024-02-28", SCHOOLS)

    publishes(life)
    the_office_is_reminded_of_its_tasks(life)
    schools_owe_nothing_that_has_no_day(life)


def publishes(life: Life) -> None:
    life.sends(as_docx(PAPER))
    life.walks(
        {
            "đánh giá, xếp loại hằng tháng": "để trống",
            "Xây dựng kế hoạch công tác CCHC": "để trống",
            "Lấy thời gian nào?": "1",
        }
    )

    assert tallied(PAPER, EXPECTED) == (
        "deadlines 4/4, 0 missed, 0 invented, targets 10/10, 0 missed, 0 invented, tasks 16/16, 0 missed, 0 invented"
    )
    assert str(life.plan.issued) == "2024-02-28"
    annex = [one for one in life.terms if "." in one.code]
    assert len({one.code for one in annex}) == 16
    assert len({one.area for one in annex}) == GROUPS
    days = {f"{one.code} {one.label}".strip(): str(one.last_day) for one in annex if one.last_day}
    assert days["III.2"] == "2024-08-31", "what the text dates, not what the annex leaves open"
    assert [name for name in days if name.startswith("I.4")] == [
        *("I.4 Tháng 3", "I.4 Tháng 6", "I.4 Tháng 9", "I.4 Tháng 12")
    ]
    assert days["VII.1"] == "2024-05-31", "one decision over two months"
    assert {one.code for one in annex if not one.last_day} == {"I.3", "III.1", "III.3", "IV.1", "VI.1"}
    [inspected] = [one for one in annex if one.code == "VII.1"]
    assert inspected.levels == {Level.TH, Level.THCS}


def the_office_is_reminded_of_its_tasks(life: Life) -> None:
    """What is due at the end of February is owned on the day before; nobody is told of it as overdue at once."""
    lan = life.joins("Lê Thị Lan", areas="Cải cách hành chính")
    for code in ("I.1", "I.4", "III.2", "IV.1"):
        life.officer.says(f"/viec {code}")
        life.officer.says("giao Lan")
    first = life.reminded("2024-02-28", "2024-03-01")
    lan.says("/viec I.1")
    lan.says("xong: Kế hoạch số 12")
    june = life.reminded("2024-06-14", "2024-07-01")
    august = life.reminded("2024-08-16", "2024-09-03")

    assert first == {"2024-02-29": {"Lê Thị Lan: I.1"}, "2024-03-01": {"Lê Thị Lan: I.1"}}
    assert {told for every in june.values() for told in every} == {"Lê Thị Lan: I.4 Tháng 6"}
    assert {"2024-06-28", "2024-07-01"} <= set(june)
    assert not {"2024-06-29", "2024-06-30"} & set(june)
    assert {told for every in august.values() for told in every} == {"Lê Thị Lan: III.2"}
    assert "2024-08-30" in august


def schools_owe_nothing_that_has_no_day(life: Life) -> None:
    assert life.dated == []
    assert [(one.duty_title, one.kind.value) for one in life.undated] == [
        ("Kế hoạch công tác CCHC năm 2024 tại nhà trường", "unspecified")
    ]
    assert "Lê Thị Lan" not in life.head("TH Nhật Tân").says("/hannop")
