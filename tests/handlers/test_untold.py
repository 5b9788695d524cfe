"""What is decided about a school that nobody can write to: whoever decides reads that it does not hear of it."""

from tests.handlers.phones import Phone
from tests.handlers.test_extending import asks
from tests.office import Office

BLOCKED = "📵 Không báo được cho 1 đơn vị: TH Nhật Tân (chặn bot từ 26/02). Thầy/cô gọi cho trường."


def test_of_an_excused_school_that_has_blocked_the_bot_it_is_not_said_that_it_is_told(
    officer: Phone, office: Office
) -> None:
    office.comes("2024-02-26")
    office.blocks("TH Nhật Tân")

    shown = officer.says("miễn TH Nhật Tân nộp báo cáo quý 1 vì trường sửa chữa")
    done = officer.says("miễn")
    back = officer.says("thôi miễn TH Nhật Tân quý 1") and officer.says("đồng ý")
    officer.says("miễn quý 1 cho các trường tiểu học vì mất điện")
    several = officer.says("miễn")

    assert BLOCKED in shown
    assert done == f"✅ Đã miễn Báo cáo CCHC định kỳ · Quý I cho 1 đơn vị: TH Nhật Tân. Bot thôi nhắc.\n{BLOCKED}"
    assert "bot báo lại" not in back
    assert BLOCKED in back
    assert several.endswith(f"Bot báo cho trường kèm lý do và thôi nhắc.\n{BLOCKED}")


def test_more_time_that_a_school_cannot_hear_of_says_so(head: Phone, officer: Phone, office: Office) -> None:
    office.comes("2024-02-26")
    asks(head)
    office.blocks("TH Nhật Tân")

    granted = officer.says("đồng ý gia hạn TH Nhật Tân")
    officer.says("gia hạn quý 1 cho TH Nhật Tân đến 15/3")
    given = officer.says("gia hạn")

    assert granted.endswith(f"Bot nhắc theo hạn mới.\n{BLOCKED}")
    assert given.endswith(f"TH Nhật Tân. Bot nhắc theo hạn mới.\n{BLOCKED}")
