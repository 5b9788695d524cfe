"""Who asks for more time, who was given it, who has promised, how late others were, and figures between two bounds."""

import pytest

from tests.handlers.groups import GROUP
from tests.handlers.phones import USERNAME, Chat, Line, Phone, in_group, phone_of
from tests.handlers.reported import lines, reports_of
from tests.handlers.test_extending import asks
from tests.office import Office


@pytest.mark.on_both
def test_who_asked_for_more_time_is_named_with_what_became_of_it(head: Phone, officer: Phone) -> None:
    assert officer.says("ai xin gia hạn quý 1").startswith("0/6 trường xin gia hạn Quý I")
    asks(head)

    asked = lines(officer.says("truong nao xin gia han q1"))

    assert asked == [
        "1/6 trường xin gia hạn Quý I (hạn hết 29/02/2024, còn 28 ngày)",
        "TH (1): TH Nhật Tân",
        "⏳ Chờ trả lời (1): TH Nhật Tân (xin 01/02, đến hết 06/03)",
    ]
    assert officer.says("mấy trường được gia hạn quý 1").startswith("0/6 trường được gia hạn Quý I")
    assert "Đang xin gia hạn đến hết 06/03/2024, chờ trả lời." in head.says("trường mình nộp q1 chưa")
    officer.says("đồng ý gia hạn")
    assert lines(officer.says("trường nào được gia hạn quý 1"))[1:] == [
        "TH (1): TH Nhật Tân",
        "Được gia hạn (1): TH Nhật Tân (xin 01/02, được đến hết 06/03)",
    ]
    assert "Được gia hạn đến hết 06/03/2024." in officer.says("TH Nhật Tân được gia hạn q1 chưa")
    assert "không phụ trách việc này" in head.says("trường nào xin gia hạn")


@pytest.mark.on_both
def test_where_no_period_is_named_it_is_told_of_the_one_that_somebody_asked_about(
    office: Office, head: Phone, officer: Phone
) -> None:
    asks(head)

    assert officer.says("ai xin gia hạn").startswith("1/6 trường xin gia hạn Quý I")
    office.comes("2024-05-06")
    assert officer.says("ai xin gia hạn").startswith("1/6 trường xin gia hạn Quý I")


@pytest.mark.on_both
def test_in_a_group_it_goes_to_whoever_asked_alone(line: Line, head: Phone, officer: Phone) -> None:
    asks(head)
    group = Chat(line, GROUP, "Hiệu trưởng Quận 7")
    here = in_group(officer, group)
    here.says("/lienket")
    said = len(group.messages)

    here.says(f"@{USERNAME} ai xin gia hạn quý 1")

    assert "Chờ trả lời (1): TH Nhật Tân" in officer.sees()
    assert [one.text for one in group.messages[said:] if "TH Nhật Tân" in one.text] == []


@pytest.mark.on_both
def test_who_has_promised_is_named_with_until_when(head: Phone, officer: Phone) -> None:
    head.says("16h chiều mai em gửi q1")

    told = lines(officer.says("trường nào hứa nộp q1"))

    assert told[0].startswith("1/6 trường đã hẹn nộp Quý I mà chưa nộp")
    assert told[-1] == "🤝 Đã hẹn (1): TH Nhật Tân 16:00 ngày mai"
    assert officer.says("mấy trường hẹn nộp q1").startswith("1/6 trường đã hẹn nộp Quý I")


@pytest.mark.on_both
def test_how_late_is_asked_in_days_and_told_in_days_and_hours(reported: Office, line: Line) -> None:
    officer = phone_of(reported, line, reported.officer)
    reported.comes("2024-03-03")
    reports_of(reported, "MN Đoàn Thị Điểm", "Q1", ks_so_phieu=200, ks_hai_long=190)

    assert lines(officer.says("trường nào nộp trễ quá 2 ngày q1")) == [
        "1/6 trường nộp muộn Quý I (hạn hết 29/02/2024, đã quá 3 ngày)",
        "Chỉ kể trường muộn trên 2 ngày, tính từng giờ từ lúc hết hạn.",
        "MN (1): MN Đoàn Thị Điểm (2 ngày 8 giờ)",
        "Ngoài ra 1 trường chưa nộp mà cũng đã quá hạn như vậy (hỏi “trường nào quá hạn”).",
    ]
    assert officer.says("trường nào nộp trễ hơn 3 ngày q1").startswith("0/6 trường nộp muộn Quý I")
    assert officer.says("mấy trường trễ từ 2 đến 4 ngày").startswith("1/6 trường nộp muộn Quý I")
    assert "muộn từ 2 ngày đến 4 ngày" in officer.sees()
    assert "MN Đoàn Thị Điểm (2 ngày 8 giờ)" in officer.taps("Xem tên")
    assert "THCS Đoàn Thị Điểm (2 ngày 8 giờ)" in officer.says("trường nào quá hạn trên 2 ngày")
    assert "Nhắc các trường này" not in officer.labels()


@pytest.mark.on_both
def test_figures_between_two_bounds_are_named_with_both_ends_among_them(reported: Office, line: Line) -> None:
    officer = phone_of(reported, line, reported.officer)

    assert lines(officer.says("trường nào hài lòng từ 90 đến 95% q1"))[:3] == [
        "2/4 trường có mức độ hài lòng từ 90% đến 95% · Quý I",
        "MN (1): MN 19/5 90% (180/200)",
        "TH (1): TH-THCS Lê Lợi 95% (190/200)",
    ]
    assert officer.says("bao nhiêu trường hài lòng từ 96 đến 97% q1").startswith("0/4 trường")


@pytest.mark.on_both
def test_who_waits_for_a_decision_is_not_who_has_handed_in(reported: Office, line: Line) -> None:
    officer = phone_of(reported, line, reported.officer)
    office_takes(officer, "TH Nhật Tân")

    assert lines(officer.says("báo cáo nào chờ duyệt quý 1"))[0].startswith("3/6 trường đã nộp Quý I, chờ tiếp nhận")
    assert officer.says("còn mấy báo cáo chưa duyệt q1").startswith("3/6 trường đã nộp Quý I, chờ tiếp nhận")
    assert officer.says("trường nào nộp lại rồi q1").startswith("0/6 trường đã nộp lại Quý I sau khi bị chuyển trả")
    assert officer.says("duyệt hết đi").startswith("Bot chưa hiểu câu này")


def office_takes(officer: Phone, unit: str) -> None:
    officer.says(f"{unit} nộp q1 chưa")
    officer.taps("Xem báo cáo")
    officer.taps("Tiếp nhận")
