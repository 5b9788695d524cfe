"""Coming in without an invite: one's school, one's post, one's name, perhaps one's number."""

import pytest

from domain.registry.units import Level
from storage.database import Tx
from storage.units import tree
from storage.units.tree import NewUnit
from tests.handlers.newcomers import NAME, NUMBER, asked, cards, fills_in, who_agreed
from tests.handlers.phones import Line, Phone
from tests.office import Office

WELCOME = "Bot chưa biết thầy/cô ở trường nào."
SENT = "✅ Đã gửi đề nghị: Phó Hiệu trưởng TH Nhật Tân."


@pytest.fixture
def newcomer(line: Line) -> Phone:
    return who_agreed(line)


def test_the_whole_way_by_buttons_with_a_number(office: Office, newcomer: Phone, head: Phone) -> None:
    assert newcomer.says("th nhat tan").startswith("TH Nhật Tân\nThầy/cô giữ chức vụ gì?")
    assert newcomer.labels() == ["Hiệu trưởng", "Phó Hiệu trưởng", "Đầu mối báo cáo", "◀ Quay lại"]
    assert "Tên trên Telegram là Người lạ" in newcomer.taps("Phó Hiệu trưởng")
    look = newcomer.says("Nguyễn  Thị Lan")
    assert "• Họ tên: Nguyễn Thị Lan\n• Chức vụ: Phó Hiệu trưởng\n• Đơn vị: TH Nhật Tân" in look
    assert newcomer.chat.keys == ["Gửi kèm số của tôi", "Gửi, không kèm số", "◀ Quay lại", "Hủy"]

    said = newcomer.shares(NUMBER)

    assert said.startswith(SENT)
    assert newcomer.chat.keys == []
    assert asked(office) == [("deputy", NAME, "+84912345678", None, "waiting")]
    assert cards(office) == [head.person]
    assert "đang chờ duyệt" in newcomer.says("/start")


def test_the_whole_way_by_typing_alone(office: Office, newcomer: Phone) -> None:
    newcomer.says("mn doan thi diem")
    newcomer.says("hieu truong")
    newcomer.says("đúng")
    newcomer.says("đúng")

    said = newcomer.says("gửi")

    assert said.startswith("✅ Đã gửi đề nghị: Hiệu trưởng MN Đoàn Thị Điểm.")
    assert asked(office) == [("head", "Người lạ", None, None, "waiting")]


def test_whoever_is_the_head_is_not_named_to_a_stranger_who_is_asked_whether_they_follow(newcomer: Phone) -> None:
    newcomer.says("TH Nhật Tân")

    said = newcomer.taps("Hiệu trưởng")

    assert said == "TH Nhật Tân đã có hiệu trưởng trên bot. Thầy/cô là người thay?"
    assert newcomer.taps("Chức vụ khác").endswith("Bấm nút, hoặc gõ chức vụ.")
    newcomer.taps("Hiệu trưởng")
    assert "gõ họ và tên" in newcomer.taps("Đúng, tôi thay")


@pytest.mark.on_both
def test_a_name_of_several_schools_is_asked_back_and_a_slip_read_back(newcomer: Phone) -> None:
    several = newcomer.says("doan thi diem")
    labels = newcomer.labels()
    slip = newcomer.says("th nhat tam")

    assert several.startswith("Thầy/cô ở trường nào?")
    assert labels == ["MN Đoàn Thị Điểm", "TH Đoàn Thị Điểm", "THCS Đoàn Thị Điểm"]
    assert slip.startswith("Có phải trường này không?")
    assert newcomer.taps("TH Nhật Tân").startswith("TH Nhật Tân\nThầy/cô giữ chức vụ gì?")


def test_namesakes_are_told_apart_by_the_office_they_report_to(office: Office, newcomer: Phone) -> None:
    def found(tx: Tx) -> None:
        other = tree.add_unit(tx, NewUnit("Phòng GDĐT Quận 8"), parent=None)
        tree.add_unit(tx, NewUnit("TH Nhật Tân", frozenset({Level.TH})), parent=other)

    office.db.run_now(found)

    newcomer.says("TH Nhật Tân")

    assert sorted(newcomer.labels()) == ["TH Nhật Tân · Phòng GDĐT Quận 7", "TH Nhật Tân · Phòng GDĐT Quận 8"]


@pytest.mark.parametrize("typed", ["trường không có ở đâu cả", "<b>&*", "x" * 4096, "???"])
def test_a_school_nobody_knows_is_said_to_be_so(newcomer: Phone, typed: str) -> None:
    assert newcomer.says(typed).startswith("Bot chưa tìm thấy trường nào tên “")


def test_back_goes_one_step_and_no_key_of_the_last_step_stays(newcomer: Phone) -> None:
    fills_in(newcomer)

    name = newcomer.says("◀ Quay lại")
    assert "gõ họ và tên" in name
    assert newcomer.chat.keys == []
    assert "Thầy/cô giữ chức vụ gì?" in newcomer.says("lùi")
    assert newcomer.taps("◀ Quay lại").startswith(WELCOME)
    assert newcomer.says("/start").startswith(WELCOME)


@pytest.mark.parametrize("word", ["/huy", "Hủy", "hủy"])
def test_cancelling_forgets_what_was_half_made(office: Office, newcomer: Phone, word: str) -> None:
    fills_in(newcomer)

    assert newcomer.says(word).startswith("Đã hủy, bot không giữ gì")
    assert newcomer.chat.keys == []
    assert asked(office) == []
    assert newcomer.says("/huy").startswith(WELCOME)


def test_it_goes_on_where_it_was_left(newcomer: Phone) -> None:
    newcomer.says("TH Nhật Tân")
    newcomer.taps("Phó Hiệu trưởng")

    assert "gõ họ và tên" in newcomer.says("/start")
    assert "gõ họ và tên" in newcomer.says("/trogiup")
