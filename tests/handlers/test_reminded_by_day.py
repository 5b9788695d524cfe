"""An officer asks whom the bot has reminded today, and whom it will tomorrow."""

import pytest

from tests.handlers.phones import Phone
from tests.handlers.test_promising import heard
from tests.office import Office


@pytest.mark.on_both
def test_an_officer_reads_who_was_reminded_today_how_often_and_who_will_be_tomorrow(
    office: Office, officer: Phone, head: Phone
) -> None:
    office.comes("2024-02-26", "07:00")
    office.blocks("MN 19/5")
    nobody = officer.says("hôm nay đã nhắc những trường nào?")
    office.comes("2024-02-26", "07:30")
    heard(office)
    head.says("mai em nộp cả hai")
    officer.says("nhắc các trường chưa nộp quý 1")
    officer.says("nhắc")
    heard(office)

    today, tomorrow, yesterday = (
        officer.says(one) for one in ("ai được nhắc hôm nay", "mai nhắc ai", "hôm qua nhắc ai")
    )

    assert nobody.startswith("📨 Hôm nay bot chưa nhắc trường nào.")
    assert today.startswith("📨 Hôm nay bot đã nhắc 5 trường.")
    quarter = today.partition("Báo cáo CCHC định kỳ · Quý I (hạn hết 29/02/2024): 5 trường\n")[2]
    assert "• Đến nay đã nhắc 2 lần, riêng hôm nay 2 lần: MN Đoàn Thị Điểm, TH Đoàn Thị Điểm, TH-THCS" in quarter
    assert "• Đến nay đã nhắc 1 lần: TH Nhật Tân" in quarter
    assert tomorrow.startswith("📅 Ngày mai (thứ Ba 27/02/2024) bot nhắc 5 trường nếu đến lúc đó chưa nộp.")
    assert "• Đúng giờ trường đã hẹn: TH Nhật Tân (16:30)" in tomorrow
    assert "Không liên lạc được (1): MN 19/5 (chặn bot từ 26/02)" in tomorrow
    assert yesterday.startswith("📨 Hôm qua bot không nhắc trường nào.")


def test_whoever_looks_after_no_school_is_not_told_who_is_reminded(head: Phone) -> None:
    assert "Thầy/cô không phụ trách việc này" in head.says("ai được nhắc hôm nay")


@pytest.mark.on_both
def test_their_names_stand_as_in_every_list(office: Office, officer: Phone) -> None:
    officer.says("nhắc các trường chưa nộp quý 1")
    officer.says("nhắc")
    heard(office)

    names = officer.says("ai được nhắc hôm nay").partition("Đến nay đã nhắc 1 lần: ")[2].partition("\n")[0]

    assert names == ("MN 19/5, MN Đoàn Thị Điểm, TH Đoàn Thị Điểm, TH Nhật Tân, TH-THCS Lê Lợi, THCS Đoàn Thị Điểm")
