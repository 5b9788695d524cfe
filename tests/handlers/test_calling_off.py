"""An officer calls one deadline off: what that does is shown, a reason is wanted, and every answer knows it after."""

import pytest

from domain import packing
from domain.actions import ShowMissing
from domain.persons.people import Role
from domain.planning.deadlines import Deadline
from domain.registry.units import Level
from domain.sending.notices import Key
from storage.planning import deadlines
from tests.handlers.forms import hands_in, opens
from tests.handlers.phones import USERNAME, Chat, Line, Phone, in_group, phone_of
from tests.handlers.rivals import staffed
from tests.handlers.test_excusing import news, presses
from tests.office import GROUP, Office, linked


def q1(office: Office) -> Deadline:
    return office.db.run_now(deadlines.one, office.deadline("Q1"))


def is_under_way(office: Office, line: Line, head: Phone) -> None:
    """One has handed in, another has begun."""
    hands_in(phone_of(office, line, office.heads["MN 19/5"]))
    opens(head)
    head.says("120")


@pytest.mark.on_both
def test_in_words_with_a_reason_told_once_known_to_every_question_and_put_back_in_words(
    officer: Phone, head: Phone, line: Line, office: Office
) -> None:
    is_under_way(office, line, head)
    shown = officer.says("hủy hạn báo cáo quý 1")
    hasty = officer.says("áp dụng")
    assert q1(office).called_off is None
    officer.says("vì Sở thôi thu báo cáo quý này")
    done = officer.says("áp dụng")
    letters = news(office, Key.AMENDED)
    asked = officer.says("trường nào chưa nộp quý 1")
    pressed = presses(officer, packing.pack(ShowMissing(office.deadline("Q1"))))
    due = officer.says("hạn quý 1 đến bao giờ")
    unnamed = officer.says("trường nào chưa nộp")
    stopped = head.says("118")
    listed = head.says("/hannop")
    kept = head.taps("Xem Quý I đã điền")
    own = head.says("trường mình nộp quý 1 chưa")
    back = officer.says("dùng lại hạn quý 1")
    officer.says("áp dụng")
    gone_on = opens(head)

    assert "5 đơn vị chưa nộp sẽ không phải nộp nữa, trong đó 1 đơn vị đang điền dở" in shown
    assert "1 đơn vị đã nộp, báo cáo vẫn được lưu" in shown
    assert "Vì sao hủy?" in hasty
    assert "Quý I: đã hủy ngày 01/02/2024" in done
    assert len(letters) == 6
    assert "hủy hạn trước ngày 01/3" in letters[0]
    assert letters[0].endswith("<i>Sở thôi thu báo cáo quý này</i>")
    assert asked == "Quý I đã hủy ngày 01/02/2024, không đơn vị nào phải nộp. Lý do: Sở thôi thu báo cáo quý này"
    assert "Quý I đã hủy" in pressed
    assert "Quý I đã hủy" in due
    assert "chưa nộp Kế hoạch năm" in unnamed
    assert "TH Nhật Tân không phải nộp" in stopped
    assert "1. Hồ sơ tiếp nhận: 120" in stopped
    assert "Quý I: đã hủy, không phải nộp" in listed
    assert "phần đã điền, chỉ để xem" in kept
    assert "Quý I đã hủy" in own
    assert "dùng lại hạn đã hủy" in back
    assert "câu 2/20" in gone_on


@pytest.mark.on_both
def test_from_its_card_and_from_the_plan_s_and_one_that_has_not_opened_too(officer: Phone, office: Office) -> None:
    officer.says("tiến độ quý 1")
    officer.taps("Hủy hạn này")
    labels = officer.labels()
    officer.says("Trùng đợt kiểm tra")
    officer.taps("Áp dụng")
    officer.says("/kehoach")
    officer.says("1")
    officer.says("sửa")
    officer.says("hủy hạn")
    choices = officer.sees()
    officer.says("2")
    shown = officer.says("lý do: sắp xếp lại đơn vị")
    officer.says("áp dụng")
    asked = officer.says("trường nào chưa nộp quý 2")
    officer.says("/kehoach")
    officer.says("1")
    officer.says("sửa")
    officer.says("dùng lại hạn")
    officer.says("2")
    officer.says("áp dụng")

    off = {one.code: one.called_off_why for one in office.db.run_now(deadlines.of_plan, office.plan) if one.called_off}
    assert labels == ["Sửa thêm", "Thôi"]
    assert "Quý I ·" not in choices
    assert "⛔ Hiện chưa đơn vị nào phải nộp." in shown
    assert "Lý do: sắp xếp lại đơn vị" in shown
    assert "06 tháng đã hủy ngày" in asked
    assert off == {"Q1": "Trùng đợt kiểm tra"}


def test_some_are_excused_instead_and_all_are_excused_by_calling_it_off(officer: Phone, office: Office) -> None:
    some = officer.says("hủy hạn quý 1 của TH Nhật Tân")
    everybody = officer.says("miễn nộp quý 1 cho tất cả các trường")
    officer.taps("Hủy hạn này")
    shown = officer.sees()
    dropped = officer.says("thôi")
    which = officer.says("hủy hạn")
    offered = officer.labels()
    nothing = officer.says("dùng lại hạn quý 1")

    assert "thầy/cô gõ: miễn TH Nhật Tân nộp Quý I" in some
    assert "tức là hủy hạn này" in everybody
    assert "Vì sao hủy?" in shown
    assert "không có gì thay đổi" in dropped
    assert "hủy hạn nào" in which
    assert "Quý I · Báo cáo CCHC định kỳ" in offered
    assert "Không có hạn nào đã hủy" in nothing
    assert q1(office).called_off is None


@pytest.mark.on_both
def test_only_who_may_change_the_plan_calls_a_deadline_off_and_a_group_hears_nothing_of_it_but_the_news(
    head: Phone, line: Line, officer: Phone, office: Office
) -> None:
    office.db.run_now(linked, office)
    of_mn = phone_of(office, line, staffed(office, "Cán bộ MN", office.authority, Role.OFFICER, Level.MN))
    for phone in (of_mn, head):
        phone.says("hủy hạn quý 1 vì thôi thu")
        phone.says("áp dụng")
    before = q1(office).called_off
    of_mn.says("tiến độ quý 1")
    labels = of_mn.labels()
    officer.says("hủy hạn quý 1 vì thôi thu")
    officer.says("áp dụng")
    group = Chat(line, GROUP, "Nhóm các trường")
    in_group(officer, group).says(f"@{USERNAME} trường nào chưa nộp quý 1")

    assert before is None
    assert "Hủy hạn này" not in labels
    assert officer.sees() == "Quý I đã hủy ngày 01/02/2024, không đơn vị nào phải nộp."
    assert group.messages == []


def test_the_call_said_once_more_below_what_it_does_carries_it_out_and_a_day_off_delays_the_news(
    officer: Phone, office: Office
) -> None:
    office.comes("2024-02-03", "09:00")
    shown = officer.says("hủy hạn báo cáo quý 1 vì Sở thôi thu")
    other = officer.says("hủy hạn quý 3")
    officer.says("Sở thôi thu")
    done = officer.says("hủy hạn này")

    assert "Bớt 6 việc phải nộp." in shown
    assert "Thêm" not in shown
    assert "Xem trước, chưa có gì thay đổi" in other
    assert done.startswith(
        "✅ Đã sửa kế hoạch. Bot đang báo cho 6 nơi có liên quan.\n🌙 Ngoài giờ làm việc: tin đến lúc 06:30"
    )
    assert q1(office).called_off is not None
