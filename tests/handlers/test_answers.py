"""What is answered about figures, places and comparisons, and to whom: numbers first, and what is missing from them."""

import pytest

from domain.persons.people import Role
from domain.queries.model import Intent
from handlers.questions.answers import ANSWERS
from tests.handlers.groups import GROUP
from tests.handlers.phones import USERNAME, Chat, Line, Phone, in_group, phone_of, stranger
from tests.handlers.reported import lines
from tests.office import Office, employ

UNDER = "trường nào có tỷ lệ đúng hạn dưới 98% quý 1"


@pytest.fixture
def officer(reported: Office, line: Line) -> Phone:
    return phone_of(reported, line, reported.officer)


def test_every_intent_but_doubt_and_help_has_an_answer() -> None:
    assert set(Intent) - set(ANSWERS) == {Intent.CLARIFY, Intent.HELP}


@pytest.mark.on_both
def test_a_bound_is_held_exactly_and_who_is_left_out_is_said(officer: Phone) -> None:
    assert lines(officer.says(UNDER)) == [
        "1/3 trường có hồ sơ giải quyết đúng hạn dưới 98% · Quý I",
        "TH (1): TH Nhật Tân 97,5% (117/120)",
        "Không phát sinh: 1 đơn vị (không tính vào).",
        "Chưa có số liệu: 2 đơn vị.",
    ]
    assert lines(officer.says("còn tiểu học?"))[0] == "1/2 trường TH có hồ sơ giải quyết đúng hạn dưới 98% · Quý I"
    assert officer.says("mấy trường có tỷ lệ đúng hạn dưới 97,5% quý 1").startswith("0/3 trường")
    assert lines(officer.says("trường nào chưa đạt chỉ tiêu quý 1")) == [
        "2/4 trường chưa đạt ít nhất một chỉ tiêu · Quý I",
        "• MN 19/5: Mức độ hài lòng 90% (180/200)",
        "• TH Nhật Tân: Hồ sơ giải quyết đúng hạn 97,5% (117/120)",
        "Chưa có số liệu: 2 đơn vị.",
    ]


@pytest.mark.on_both
def test_a_share_of_many_is_the_sum_over_the_sum_and_says_how_many_are_missing(officer: Phone) -> None:
    assert lines(officer.says("tỷ lệ hài lòng theo cấp học quý 1")) == [
        "95,25% (762/800) · Mức độ hài lòng · Quý I",
        "• MN: 90% (1/2 đơn vị)",
        "• TH: 97% (3/3 đơn vị)",
        "• THCS: chưa có số liệu (0/1 đơn vị)",
        "Đạt chỉ tiêu từ 95% trở lên ✓",
        "Tính từ 4/6 đơn vị; còn thiếu 2 đơn vị nên chưa phải số chung của tất cả.",
    ]
    assert officer.says("tổng số hồ sơ tiếp nhận quý 1").startswith("220 · Hồ sơ tiếp nhận · Quý I")
    assert officer.says("số hồ sơ tiếp nhận trung bình quý 1").startswith("73,33 (trung bình một đơn vị)")
    assert "Tính từ đủ 3 đơn vị." in officer.says("tỷ lệ đúng hạn khối tiểu học quý 1")
    assert "• Phòng GDĐT Quận 7: 95,25% (4/6 đơn vị)" in officer.says("tỷ lệ hài lòng theo phường quý 1")


def test_one_school_is_told_against_its_targets(officer: Phone) -> None:
    assert lines(officer.says("tỷ lệ hồ sơ đúng hạn của TH Nhật Tân quý I")) == [
        "TH Nhật Tân · Quý I",
        "Hồ sơ giải quyết đúng hạn: 97,5% (117/120) · chưa đạt ✗ (chỉ tiêu từ 98% trở lên)",
    ]
    assert "không phát sinh" in officer.says("tỷ lệ đúng hạn của TH-THCS Lê Lợi quý 1")
    assert officer.says("tỷ lệ hài lòng của THCS Đoàn Thị Điểm quý 1").startswith("THCS Đoàn Thị Điểm chưa nộp Quý I")
    assert "đạt ✓ (chỉ tiêu từ 95% trở lên)" in officer.says("TH Nhật Tân đạt chỉ tiêu chưa")
    assert lines(officer.says("chỉ tiêu hài lòng là bao nhiêu"))[0] == "🎯 1 chỉ tiêu:"


@pytest.mark.on_both
def test_units_are_chosen_by_level_ward_officer_day_and_kind_of_duty(officer: Phone) -> None:
    asked = {
        "tiểu học với thcs trường nào chưa nộp quý 1": "1/4 trường TH, THCS chưa nộp Quý I",
        "trường nào chưa nộp trừ mầm non và tiểu học quý 1": "1/1 trường (trừ MN, TH) chưa nộp Quý I",
        "trường tôi phụ trách còn ai chưa nộp quý 1": "2/6 trường chưa nộp Quý I",
        "trường của cô Hạnh ai chưa nộp quý 1": "2/6 trường do Trần Thị Hạnh phụ trách chưa nộp Quý I",
        "hôm nay có trường nào nộp không": "4/6 trường nộp Quý I lần đầu trong ngày 01/02/2024",
        "trường nào chưa nộp kế hoạch": "6/6 trường chưa nộp Kế hoạch năm",
        "trường nào đang khai dở quý 1": "0/6 trường đang khai dở Quý I",
        "có bao nhiêu trường mầm non": "2 trường MN",
        "trường nào chưa liên kết bot": "Bot liên lạc được với tất cả trường.",
        "phường Tân Hưng trường nào chưa nộp quý 1": "Bot không thấy “Tân Hưng” trong danh mục đơn vị",
        "tuần sau có việc gì đến hạn": (
            "Từ 05/02/2024 đến 11/02/2024 không có hạn nộp nào. Hạn gần nhất: Kế hoạch năm, hết 27/02/2024."
        ),
        "có kế hoạch nào mới không": "Có 1 kế hoạch mới trong 30 ngày qua.",
    }

    assert {text: officer.says(text)[: len(start)] for text, start in asked.items()} == asked


def test_figures_are_for_whoever_looks_after_the_schools_and_never_read_aloud(
    reported: Office, line: Line, officer: Phone
) -> None:
    head = phone_of(reported, line, reported.heads["TH Nhật Tân"])
    led = reported.db.run_now(employ, "Lê Bình", reported.authority, Role.LEADER, reported.now)
    leader = phone_of(reported, line, led)

    assert "98% (196/200)" in head.says("tỷ lệ hài lòng của trường mình quý 1")
    for text in (UNDER, "MN 19/5 tỷ lệ hài lòng quý 1", "tổng số hồ sơ tiếp nhận quý 1", "bảng xếp hạng thi đua quý 1"):
        assert "không phụ trách việc này" in head.says(text), text
        assert "Bot chưa biết thầy/cô là ai" in stranger(line).says(text), text
        assert "Quý I" in leader.says(text), text


def test_in_a_group_figures_go_to_whoever_asked_alone(reported: Office, officer: Phone, line: Line) -> None:
    group = Chat(line, GROUP, "Hiệu trưởng Quận 7")
    here = in_group(officer, group)
    here.says("/lienket")
    said = len(group.messages)

    for text, told in (
        (UNDER, "TH Nhật Tân 97,5%"),
        ("bảng xếp hạng thi đua quý 1", "đúng hạn 1/1"),
        ("tỷ lệ hài lòng quý 1", "95,25%"),
        ("danh sách các trường tiểu học", "TH Nhật Tân"),
    ):
        here.says(f"@{USERNAME} {text}")
        assert told in officer.chat.last().text, text

    head = phone_of(reported, line, reported.heads["TH Nhật Tân"])
    in_group(head, group).says(f"@{USERNAME} {UNDER}")
    assert "không phụ trách việc này" in head.chat.last().text
    assert [one.text for one in group.messages[said:] if "%" in one.text or "TH Nhật Tân" in one.text] == []


def test_what_a_file_does_not_heed_is_said(officer: Phone) -> None:
    assert officer.says("xuất excel các trường chưa nộp quý 1").startswith("Tệp có cả đơn vị đã nộp lẫn chưa nộp")
    assert officer.says("xuất pdf báo cáo quý 1").startswith("Bot xuất được Excel và Word")


def test_who_cannot_be_reached_is_named_with_why_and_since_when(office: Office, officer: Phone) -> None:
    office.blocks("MN 19/5")

    assert officer.says("trường nào chặn bot").splitlines()[1] == "MN (1): MN 19/5 (chặn bot từ 01/02)"
