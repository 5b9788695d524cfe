"""Plans: seen before they go out, published with one press, received by the schools."""

import pytest

from domain.planning.plan_files import load_plan
from storage.database import Database
from storage.planning import plans, preparing
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.statements import selecting
from tests.office import PLAN, Office


@pytest.fixture
def office(db: Database) -> Office:
    """The plan is prepared, and not in force."""
    return Office.set_up(db)


def test_what_will_happen_is_seen_before_it_does(officer: Phone, office: Office) -> None:
    listed = officer.says("/kehoach")
    seen = officer.taps("Công bố kế hoạch")

    assert "Kế hoạch CCHC năm 2024 (200/KH-GDĐT): chưa công bố" in listed
    assert "5 hạn nộp:" in seen
    assert "Quý I: trước ngày 01/3 (Quý I), hết 29/02/2024" in seen
    assert "Quý III: trước ngày 01/9 (Quý III), hết 31/08/2024; nên nộp trong ngày 30/08/2024" in seen
    assert "Giao cho 6 trường, ví dụ: TH Nhật Tân, MN Đoàn Thị Điểm, TH Đoàn Thị Điểm." in seen
    assert "bot gửi 6 tin: 6 người, 0 nhóm" in seen
    assert "Lần nhắc đầu tiên: 07:30 07/02/2024." in seen
    plan = office.db.run_now(plans.one, office.plan)
    assert plan is not None
    assert plan.published_at is None


@pytest.mark.parametrize("said", ["Công bố ngay", "dong y"])
def test_it_is_published_by_a_word_as_by_the_button(officer: Phone, office: Office, said: str) -> None:
    officer.says("/kehoach")
    previewed = officer.says("công bố kế hoạch")
    again = officer.says("công bố")

    assert "5 hạn nộp:" in previewed
    assert again == previewed
    assert "✅ Đã công bố" in officer.says(said)
    plan = office.db.run_now(plans.one, office.plan)
    assert plan is not None
    assert plan.published_at == office.now


@pytest.mark.on_both
def test_of_two_prepared_plans_each_button_names_its_own(officer: Phone, office: Office) -> None:
    text = (
        PLAN.read_text("utf-8")
        .replace("quan7-2024", "quan7-papi")
        .replace("Kế hoạch CCHC năm 2024", "Kế hoạch PAPI")
        .replace("200/", "201/")
    )
    second = load_plan(text, PLAN.name)
    office.db.run_now(preparing.prepare, second, authority=office.authority, calendar=office.calendar, now=office.now)

    officer.says("/kehoach")

    assert officer.labels()[:2] == ["Công bố Kế hoạch PAPI", "Công bố Kế hoạch CCHC năm 2024"]
    assert "Công bố" not in officer.labels()[2]


def test_a_plan_that_is_published_at_night_rings_phones_and_that_is_said(officer: Phone, office: Office) -> None:
    office.comes("2024-02-01", "21:00")
    officer.says("/kehoach")

    assert "Bây giờ là 21:00: tin đi ngay" in officer.taps("Công bố kế hoạch")


def test_its_reminders_are_seen_and_changed_before_it_is_published(officer: Phone) -> None:
    officer.says("/kehoach")
    with selecting("ladders", "calendar_days") as heard:
        before = officer.taps("Công bố kế hoạch")
    officer.taps("Lịch nhắc")
    duty = officer.taps("2.")
    officer.says("không nhắc sau hạn")
    officer.says("áp dụng")
    officer.taps("◀ Quay lại")
    after = officer.taps("◀ Quay lại")

    assert "Trường chưa nộp sẽ được nhắc tối đa 36 lượt cho 5 hạn." in before
    assert "Hạn này giao cho 6 trường, 6 người được nhắc." in duty
    assert "Trường chưa nộp sẽ được nhắc tối đa 26 lượt cho 5 hạn." in after
    assert "1 việc có lịch riêng" in after
    assert len(heard) == len(set(heard)) == 2


def test_a_second_press_publishes_nothing_twice(officer: Phone) -> None:
    officer.says("/kehoach")
    officer.taps("Công bố kế hoạch")
    preview = officer.chat.last()
    data = preview.data("Công bố ngay")

    officer.does(officer.press(preview.id, data), officer.press(preview.id, data))

    assert "Đã công bố Kế hoạch CCHC năm 2024. Bot đang gửi 6 tin." in officer.sees()
    assert officer.toast() == "Kế hoạch này đã được công bố."


def test_an_acknowledgement_counts_the_school_and_not_the_finger(office: Office, line: Line) -> None:
    office.publishes()
    head = phone_of(office, line, office.heads["TH Nhật Tân"])
    head.says("/start")
    press = head.press(head.chat.last().id, f"ack:{office.plan}")

    head.does(press)
    first = head.toast()
    head.does(head.press(head.chat.last().id, f"ack:{office.plan}"))

    assert first == "Đã ghi nhận: TH Nhật Tân đã nhận kế hoạch."
    assert head.toast() == "TH Nhật Tân đã xác nhận từ trước."
    assert office.db.run_now(plans.acknowledged, office.plan) == 1


def test_before_any_plan_there_is_nothing_to_ask_about(officer: Phone) -> None:
    assert "Chưa có hạn nộp nào" in officer.says("/status")
    assert "Chưa có kế hoạch nào đang thực hiện" in officer.says("/start")
