"""/lich: days off and worked, as everybody sees them and as the topmost administrators change them."""

from datetime import date

import pytest

from domain.ids import UnitId
from domain.persons.people import Role
from domain.phrases.model import SchoolEvent
from scheduler.owing.remind import owe_reminders
from storage.operations import audit
from storage.planning import calendars, deadlines, school_years
from tests.annex import lays_down_undated
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office, employ
from tests.scheduler.town import forget_what_is_owed


@pytest.fixture
def keeper(office: Office, line: Line) -> Phone:
    return takes_office(office, line)


def takes_office(office: Office, line: Line) -> Phone:
    """The administrator of an authority that has none above it."""
    person = office.db.run_now(employ, "Vũ Thị Bình", office.authority, Role.ADMINISTRATOR, office.now)
    return phone_of(office, line, person)


def test_everybody_sees_the_days_that_are_coming_and_who_has_confirmed_them(head: Phone) -> None:
    shown = head.says("/lich")

    assert "Năm 2024 · theo lịch có sẵn, chưa ai xác nhận" in shown
    assert "Nghỉ: 08/02–14/02, 18/04, 29/04–01/05, 02/09–03/09" in shown
    assert "Làm bù: 04/05" in shown
    assert head.labels() == ["Lịch của tôi"]


def test_what_moves_is_shown_before_a_day_is_written_and_follows_at_once(keeper: Phone, office: Office) -> None:
    """30/8/2024 is advised for the third quarter, and the last reminder is on it."""
    reminded_on(office, "2024-08-28")
    keeper.says("/lich")

    seen = keeper.says("nghỉ 30/8/2024")
    before = office.db.run_now(deadlines.one, office.deadline("Q3"))
    done = keeper.says("ghi")

    assert "Nghỉ: thứ Sáu 30/08/2024" in seen
    assert "Quý III: nên nộp trong ngày 30/08/2024 → 29/08/2024; nhắc 30/08 → 29/08" in seen
    assert before.advised == date(2024, 8, 30)
    assert "✅ Đã ghi." in done
    assert "30/08 (đã sửa)" in done
    assert office.db.run_now(deadlines.one, office.deadline("Q3")).advised == date(2024, 8, 29)
    assert reminded_on(office, "2024-08-29") == 6
    assert reminded_on(office, "2024-08-30") == 0
    assert [one.deed for one in office.db.run_now(audit.of, f"unit:{office.authority}")] == ["set-day-off"]


def reminded_on(office: Office, day: str) -> int:
    office.comes(day, "07:30")
    office.db.run_now(forget_what_is_owed)
    return office.db.run_now(owe_reminders, office.now)


def test_days_are_added_and_dropped_by_buttons_alone(keeper: Phone, office: Office) -> None:
    keeper.says("/lich")
    keeper.taps("Thêm ngày làm bù")
    keeper.taps("03/2024")
    keeper.taps("16/03")
    keeper.taps("Ghi")
    added = office.db.run_now(calendars.load).is_working(date(2024, 3, 16))

    keeper.taps("Bỏ một ngày")
    seen = keeper.taps("16/03/2024")
    keeper.taps("Thôi")
    kept = office.db.run_now(calendars.load).is_working(date(2024, 3, 16))
    keeper.taps("Bỏ một ngày")
    keeper.taps("16/03/2024")
    keeper.taps("Ghi")

    assert added
    assert kept
    assert "Trả về bình thường: thứ Bảy 16/03/2024" in seen
    assert "Không hạn nộp nào đang theo dõi phải đổi theo." in seen
    assert not office.db.run_now(calendars.load).is_working(date(2024, 3, 16))


def test_a_year_is_confirmed_once(keeper: Phone, office: Office) -> None:
    keeper.says("/lich")

    first = keeper.taps("Xác nhận năm 2024")
    again = keeper.says("xác nhận 2024")

    assert "Năm 2024 · đã xác nhận" in first
    assert "đã được xác nhận từ trước" in again
    assert office.db.run_now(calendars.confirmed) == {2024}


def test_what_cannot_be_done_is_said_and_changes_nothing(keeper: Phone, office: Office) -> None:
    before = office.db.run_now(calendars.load)

    assert "vốn là ngày nghỉ rồi" in keeper.says("/lich nghỉ 30/4/2024")
    assert "Không có ngày 31/9/2024" in keeper.says("/lich nghỉ 31/9/2024")
    assert "Mỗi lần bot ghi một việc" in keeper.says("/lich nghỉ 30/8/2024, làm bù 31/8/2024")
    assert keeper.says("/lich hôm nào").startswith("Thầy/cô gõ, ví dụ")
    assert office.db.run_now(calendars.load) == before


def test_words_about_something_else_are_a_question_again(keeper: Phone) -> None:
    keeper.says("/lich")

    assert "TH Nhật Tân" in keeper.says("trường nào chưa nộp quý 1")


def test_only_the_topmost_decide_on_days_and_every_authority_dates_its_events(
    office: Office, line: Line, administrator: Phone, head: Phone
) -> None:
    """The Sở is above the office of the tests now."""
    person = office.db.run_now(employ, "Quản trị phòng", office.authority, Role.ADMINISTRATOR, office.now)
    below = phone_of(office, line, person)

    assert "quản trị của cơ quan cấp trên cùng" in below.says("/lich nghỉ 30/8/2024")
    assert head.says("/lich nghỉ 30/8/2024").startswith("Việc này của người quản trị")
    assert "Nghỉ: thứ Sáu 30/08/2024" in administrator.says("/lich nghỉ 30/8/2024")
    assert "✅ Khai giảng: 05/09/2024." in below.says("/lich khai giảng 05/9/2024")
    assert event(office, office.authority, SchoolEvent.OPENING) == date(2024, 9, 5)


def event(office: Office, authority: UnitId, which: SchoolEvent, school_year: int = 2024) -> date | None:
    return office.db.run_now(school_years.day_of, authority, which, school_year)


def test_an_event_is_dated_moved_and_undone(keeper: Phone, head: Phone, office: Office) -> None:
    office.comes("2024-09-01")
    keeper.says("/lich")
    keeper.taps("Mốc năm học")
    asked = keeper.taps("Sơ kết học kỳ I")
    dated = keeper.says("10/01/2025")
    keeper.taps("Sơ kết học kỳ I")
    moved = keeper.says("17/1/2025")
    seen = head.says("/lich")
    wrong = keeper.says("khai giảng 05/3/2025")

    assert asked.startswith("Sơ kết học kỳ I, năm học 2024–2025, là ngày nào?")
    assert "✅ Sơ kết học kỳ I: 10/01/2025." in dated
    assert "✅ Sơ kết học kỳ I: 10/01/2025 → 17/01/2025." in moved
    assert "• Sơ kết học kỳ I: 17/01/2025" in seen
    assert "Khai giảng: chưa có ngày" not in seen
    assert "không phải ngày khai giảng của năm học 2024–2025" in wrong
    assert event(office, office.authority, SchoolEvent.TERM_1_END) == date(2025, 1, 17)
    keeper.says("/lich")
    keeper.taps("Mốc năm học")
    keeper.taps("Sơ kết học kỳ I")
    assert "✅ Sơ kết học kỳ I: chưa có ngày." in keeper.taps("Bỏ ngày này")
    assert event(office, office.authority, SchoolEvent.TERM_1_END) is None


def test_what_hangs_on_an_event_is_shown_before_it_follows(office: Office, line: Line) -> None:
    office.comes("2022-01-05")
    keeper = takes_office(office, line)
    office.plan = lays_down_undated(office)

    seen = keeper.says("/lich sơ kết học kỳ I 14/01/2022")
    keeper.taps("Thôi")
    kept = office.db.run_now(deadlines.of_plan, office.plan)
    keeper.says("/lich sơ kết học kỳ I 14/01/2022")
    done = keeper.says("ghi")

    assert seen.startswith("Sơ kết học kỳ I: 14/01/2022. Theo mốc này:")
    assert "tổng kết năm học (14/01/2022)" in seen
    assert kept == []
    assert "✅ Sơ kết học kỳ I: 14/01/2022. 1 hạn đã theo mốc này." in done
    assert [one.code for one in office.db.run_now(deadlines.of_plan, office.plan)] == ["06 tháng"]
