"""What is answered about one school as a whole, about who has confirmed a plan, and about several side by side."""

import pytest

from storage.reporting import opening
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.reported import lines, reports_of
from tests.office import Office


@pytest.fixture
def officer(reported: Office, line: Line) -> Phone:
    return phone_of(reported, line, reported.officer)


def test_all_of_one_school_is_told_not_only_the_open_period(reported: Office, line: Line, officer: Phone) -> None:
    owed = officer.says("TH Nhật Tân còn nợ gì")
    kept = officer.says("lịch sử nộp của TH Nhật Tân")

    assert owed.startswith("📋 TH Nhật Tân")
    assert "06 tháng: mở từ 01/05/2024" in owed
    assert "• Quý I 2024: đúng hạn" in kept
    head = phone_of(reported, line, reported.heads["TH Nhật Tân"])
    assert head.says("trường mình nộp những gì rồi") == kept
    assert "không phụ trách việc này" in head.says("MN 19/5 còn nợ gì")


@pytest.mark.on_both
def test_who_has_said_that_the_plan_is_received_is_named(reported: Office, line: Line, officer: Phone) -> None:
    head = phone_of(reported, line, reported.heads["TH Nhật Tân"])
    head.says("đã nhận")

    silent = lines(officer.says("trường nào chưa xác nhận kế hoạch"))

    assert silent[0].startswith("5/6 trường chưa xác nhận đã nhận “")
    assert "TH (2): TH Đoàn Thị Điểm, TH-THCS Lê Lợi" in silent
    assert officer.says("bao nhiêu trường đã xác nhận").startswith("1/6 trường đã xác nhận")
    assert officer.says("mầm non nào chưa xác nhận").startswith("2/2 trường MN chưa xác nhận")
    assert head.says("trường mình xác nhận chưa").startswith("0/1 TH Nhật Tân chưa xác nhận")
    assert "không phụ trách việc này" in head.says("trường nào chưa xác nhận kế hoạch")


@pytest.mark.on_both
def test_periods_levels_and_schools_are_compared(reported: Office, officer: Phone) -> None:
    assert lines(officer.says("so sánh mầm non với tiểu học về tỷ lệ hài lòng quý 1"))[-1] == (
        "trường MN → trường TH: ▲ 7 điểm phần trăm"
    )
    assert "TH Nhật Tân → MN 19/5: ▼ 8 điểm phần trăm" in officer.says(
        "so sánh TH Nhật Tân và MN 19/5 tỷ lệ hài lòng quý 1"
    )
    assert lines(officer.says("so sánh TH Nhật Tân với MN 19/5 quý 1"))[3:] == [
        "3. MN 19/5: đúng hạn 1/1, dùng được 1/1, chỉ tiêu 2/3, trả 0",
        "3. TH Nhật Tân: đúng hạn 1/1, dùng được 1/1, chỉ tiêu 2/3, trả 0",
    ]
    assert lines(officer.says("so sánh mầm non với thcs quý 1")) == [
        "Đã nộp Quý I",
        "• trường MN: 1/2 (50%)",
        "• trường THCS: 1/2 (50%)",
    ]
    reported.comes("2024-05-06")
    reported.db.run_now(lambda tx: opening.open_due(tx, reported.now))
    reports_of(reported, "TH Nhật Tân", "H1", ks_so_phieu=100, ks_hai_long=100)

    assert lines(officer.says("so sánh tỷ lệ hài lòng quý 1 với 6 tháng")) == [
        "Mức độ hài lòng",
        "• Quý I 2024: 95,25% (762/800) · 4/6 đơn vị",
        "• 06 tháng 2024: 100% (100/100) · 1/6 đơn vị",
        "Quý I 2024 → 06 tháng 2024: ▲ 4,75 điểm phần trăm",
    ]
    reports_of(reported, "TH Đoàn Thị Điểm", "H1", ks_so_phieu=96, ks_hai_long=92)
    reports_of(reported, "MN 19/5", "H1", ks_so_phieu=96, ks_hai_long=93)
    # Whoever subtracts what is written comes to the same: exactly it is 1,04.
    assert lines(officer.says("so sánh TH Đoàn Thị Điểm và MN 19/5 tỷ lệ hài lòng 6 tháng"))[2:] == [
        "• TH Đoàn Thị Điểm: 95,83% (92/96) · 1/1 đơn vị",
        "• MN 19/5: 96,88% (93/96) · 1/1 đơn vị",
        "TH Đoàn Thị Điểm → MN 19/5: ▲ 1,05 điểm phần trăm",
    ]
    assert lines(officer.says("so sánh số trường đã nộp quý 1 và 6 tháng"))[1:] == [
        "• Quý I 2024: 4/6 (66%)",
        "• 06 tháng 2024: 3/6 (50%)",
    ]


def test_levels_have_places_by_a_figure_and_the_last_come_first_where_that_is_asked(officer: Phone) -> None:
    last = lines(officer.says("trường nào hay nộp trễ quý 1"))
    levels = lines(officer.says("khối nào hài lòng thấp nhất quý 1"))

    assert last[0] == "🏅 Xếp hạng 6 trường, từ cuối lên · Quý I"
    assert last[3].startswith("5. ")
    assert officer.says("TH Nhật Tân nộp trễ mấy lần quý 1").splitlines()[-1].startswith("3. TH Nhật Tân: đúng hạn 1/1")
    assert levels[:2] == ["Mức độ hài lòng, thấp nhất trước · Quý I", "• MN: 90% (1/2 đơn vị)"]


def test_who_kept_to_the_deadline_is_named_with_the_share(reported: Office, officer: Phone) -> None:
    reported.comes("2024-03-02")
    reports_of(reported, "MN Đoàn Thị Điểm", "Q1", ks_so_phieu=200, ks_hai_long=190)

    assert lines(officer.says("truong nao nop dung han q1")) == [
        "4/6 (66%) trường nộp đúng hạn Quý I (hạn hết 29/02/2024, đã quá 2 ngày)",
        "MN (1): MN 19/5",
        "TH (3): TH Đoàn Thị Điểm, TH Nhật Tân, TH-THCS Lê Lợi",
    ]
    assert lines(officer.says("nop muon nhat q1"))[1].startswith("1. MN Đoàn Thị Điểm: ")
    assert officer.says("mấy trường mầm non nộp đúng hạn q1").startswith("1/2 (50%) trường MN nộp đúng hạn Quý I")
    assert officer.says("da nop q1").startswith("5/6 trường đã nộp Quý I")


@pytest.mark.on_both
def test_what_came_in_is_held_against_what_the_plan_has_set(officer: Phone) -> None:
    told = lines(officer.says("so sánh quý 1 với kế hoạch"))

    assert told[0] == "🎯 Đạt 2/6 chỉ tiêu của kế hoạch · Quý I · số liệu của 4/6 đơn vị"
    assert told[2] == "• Mức độ hài lòng: 95,25% (762/800) · đạt ✓ (chỉ tiêu từ 95% trở lên)"
    assert "• Sử dụng chữ ký số: chưa có số liệu (chỉ tiêu 100%)" in told
    assert "– Đơn vị trực thuộc được kiểm tra đột xuất" in told
    assert officer.says("so sánh mầm non với chỉ tiêu q1").splitlines()[1] == (
        "• Mức độ hài lòng: 90% (180/200) · chưa đạt ✗ (chỉ tiêu từ 95% trở lên)"
    )
