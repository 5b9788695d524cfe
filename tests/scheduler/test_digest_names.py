"""Overdue schools are named in the digest on its first mornings and once a week; on the others it says what is new."""

from domain.ids import ReportId
from storage.database import Database
from storage.outgoing import digest_days
from storage.reporting import standings
from tests.more_time import given
from tests.office import Office, moment
from tests.scheduler.test_digest import on

NAMED = "Chưa nộp, chưa nhắc được lần nào: MN 19/5, "
"""The plans of the schools were due on a Tuesday, the 27th of February."""


def test_the_names_come_on_the_first_two_mornings_and_on_the_first_of_each_week(db: Database) -> None:
    office = Office.at_work(db)

    mornings = {day: on(office, f"2024-{day}")[office.officer] for day in ("02-28", "02-29", "03-01", "03-04", "03-05")}
    db.run_now(digest_days.choose, office.officer, 2)
    weekly = on(office, "2024-03-13")[office.officer]

    plans = {day: text.partition("Kế hoạch năm</b>")[2].partition("\n\n")[0] for day, text in mornings.items()}
    assert [day for day, text in plans.items() if NAMED in text] == ["02-28", "02-29", "03-04"]
    assert plans["03-05"].endswith(
        "Không có gì mới so với bản tin trước.\nCòn <b>6</b> trường quá hạn chưa nộp. Xem tên: bấm nút bên dưới."
    )
    assert weekly.count(NAMED) == 2


def test_between_them_stands_what_has_changed_since_the_morning_before(db: Database) -> None:
    office = Office.at_work(db)
    given(office, "THCS Đoàn Thị Điểm", moment("2024-03-05").date())
    given(office, "TH Đoàn Thị Điểm", moment("2024-03-15").date())
    office.comes("2024-03-04", "16:00")
    office.blocks("MN Đoàn Thị Điểm")
    office.comes("2024-03-05", "10:00")
    owed = office.obligation("Q1", "TH Nhật Tân")
    db.run_now(standings.hand_in, owed, ReportId(1), late=True, now=office.now)
    office.blocks("MN 19/5")

    text = on(office, "2024-03-06")[office.officer].partition("Quý I</b>")[2]

    assert "Mới nộp (1): TH Nhật Tân\n" in text
    assert "Hết thời gian gia hạn mà chưa nộp (1): THCS Đoàn Thị Điểm\n" in text
    assert "Mới mất liên lạc (1): MN 19/5 (chặn bot từ 05/03)\n" in text
    assert "Còn <b>4</b> trường quá hạn chưa nộp, trong đó 2 trường không liên lạc được; 1 trường còn" in text
    assert "TH-THCS Lê Lợi" not in text
