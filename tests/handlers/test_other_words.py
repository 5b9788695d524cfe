"""While one thing is asked, another may be said: it is heard as if nothing had been asked."""

from tests.handlers.phones import Phone
from tests.office import Office


def test_an_office_turns_from_one_thing_to_another(office: Office, officer: Phone) -> None:
    officer.says("nhắc các trường chưa nộp quý 1")

    writing = officer.says("gửi tin cho các trường chưa xác nhận kế hoạch")
    dropped = officer.says("thôi")

    assert writing.startswith("📣 Gửi cho: các trường chưa xác nhận kế hoạch")
    assert "chưa gửi gì cho ai" in dropped


def test_an_answer_to_a_school_needs_nothing_to_be_dropped_before(office: Office, head: Phone, officer: Phone) -> None:
    head.says("em xin gia hạn quý 1 đến 8/3 vì mất điện")
    officer.says("nhắc các trường chưa nộp quý 1")

    assert "đến hết 08/03/2024" in officer.says("đồng ý gia hạn TH Nhật Tân")


def test_a_school_that_is_asked_which_work_it_means_may_promise_or_complain_instead(
    office: Office, head: Phone
) -> None:
    def asked_which() -> str:
        return head.says("em xin gia hạn vì mất điện")

    assert "việc nào" in asked_which()
    assert "Không có giờ hay ngày nào như trong “25h em nộp”" in head.says("25h em nộp")
    asked_which()
    assert "Thầy/cô cứ hẹn giờ" in head.says("mai em ko nộp được")
    asked_which()
    assert "hẹn 16:00 ngày mai cho việc nào" in head.says("16h chiều mai em gửi")


def test_a_message_that_waits_to_be_sent_waits_while_something_else_is_asked(officer: Phone) -> None:
    officer.says("gửi tin cho các trường chưa nộp quý 1")
    officer.says("Mai họp")

    told = officer.says("trường nào chưa nộp quý 1")
    sent = officer.says("gửi")

    assert "TH Nhật Tân" in told
    assert "đang gửi 6" in sent


def test_an_officer_who_wants_to_change_a_plan_sees_the_plans(officer: Phone, head: Phone) -> None:
    assert officer.says("sửa kế hoạch") == officer.says("/kehoach")
    assert "Kế hoạch năm" in head.says("sửa kế hoạch")
