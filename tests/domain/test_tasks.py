"""Which tasks are the office's, how they stand, whose field they are in, when their owners are reminded."""

from dataclasses import replace
from datetime import date

from domain.calendars.calendar_defaults import default_calendar
from domain.clock_face import end_of_day
from domain.ids import PersonId, PlanId, TaskId, TermId, UnitId
from domain.office.tasks import State, Term, View, led_by_office, reminders, seen, state, suits
from domain.phrases.model import Kind
from domain.planning.ladders import Ladders
from tests.office import moment

NOW = moment("2024-03-18")
ME = PersonId(7)
CALENDAR = default_calendar([2024])
TERM = Term(
    *(TermId(1), TaskId(1), PlanId(1), UnitId(1), "Kế hoạch", "I.1", "Chỉ đạo", "Báo cáo quý", "Báo cáo", "Phòng GDĐT"),
    *("", "Tháng 3/2024", Kind.MONTH, "", date(2024, 3, 1), end_of_day(date(2024, 3, 29)), date(2024, 3, 29)),
    *(moment("2024-02-01"), ME, "Trần Thị Hạnh", None, "", ""),
)


DONE, FREE = replace(TERM, done_at=NOW), replace(TERM, owner=None)
ALWAYS = replace(TERM, last_ok=None, starts=None)


def due(day: str, term: Term = TERM) -> Term:
    return replace(term, last_ok=end_of_day(date.fromisoformat(day)))


def rung(day: str, term: Term = TERM) -> list[str]:
    """Of which the owner is reminded that morning."""
    return [step.name for _, step in reminders([term], Ladders(), CALENDAR, moment(day, "07:30"))]


def test_the_office_leads_whatever_is_not_left_to_schools_alone() -> None:
    leads = {
        "Phòng GDĐT": True,
        "Phòng GD&ĐT": True,
        "Lãnh đạo, chuyên viên phòng": True,
        "Cán bộ đầu mối chuyển đổi số": True,
        "Bộ phận Thường trực CCHC (Văn phòng Sở)": True,
        "Trưởng các phòng thuộc Sở": True,
        "Phòng GDĐT; Các trường": True,
        "Các trường và Phòng GDĐT": True,
        "": True,
        "Các trường": False,
        "Các trường MN, MG, TH, THCS": False,
        "Hiệu trưởng các trường": False,
        "Các cơ sở giáo dục trực thuộc": False,
        "Thủ trưởng các đơn vị": False,
        "Trường TH Nhật Tân": False,
    }

    assert {lead: led_by_office(lead) for lead in leads} == leads


def test_a_term_stands_as_the_day_has_it_and_without_a_date_is_never_overdue() -> None:
    standing = {
        due("2024-03-17"): State.OVERDUE,
        due("2024-03-18"): State.SOON,
        due("2024-04-01"): State.SOON,
        due("2024-05-31"): State.RUNNING,
        due("2024-05-31", replace(TERM, starts=date(2024, 4, 1))): State.LATER,
        ALWAYS: State.UNDATED,
        due("2024-03-01", DONE): State.DONE,
    }

    assert {term: state(term, NOW) for term in standing} == standing


def test_a_view_has_the_most_urgent_first() -> None:
    late, soon, always = due("2024-03-01"), due("2024-03-20"), ALWAYS
    free, done = due("2024-03-19", FREE), due("2024-03-10", DONE)
    every = [always, soon, free, done, late]

    assert seen(every, View.MINE, ME, NOW) == [late, soon, always]
    assert seen(every, View.FREE, ME, NOW) == [free]
    assert seen(every, View.SOON, ME, NOW) == [free, soon]
    assert seen(every, View.DONE, ME, NOW) == [done]


def test_a_field_of_work_is_known_by_its_name_in_the_annex() -> None:
    digital = replace(TERM, area="VII. Chính quyền điện tử, chính quyền số", content="Đánh giá chuyển đổi số")

    assert suits("chuyển đổi số", digital)
    assert suits("CNTT; Chính quyền điện tử", digital)
    assert not suits("tài chính công", digital)
    assert not suits("", digital)


def test_an_owner_is_reminded_before_the_day_and_after_it_and_never_of_what_is_older_than_their_owning() -> None:
    """29/3/2024 is a Friday."""
    given_today = replace(TERM, opens=moment("2024-03-18"))

    assert rung("2024-03-15") == ["-14d"]
    assert rung("2024-03-29") == ["+0d"]
    assert rung("2024-04-01") == ["+3d"]
    assert rung("2024-03-15", DONE) == []
    assert rung("2024-03-15", ALWAYS) == []
    assert rung("2024-03-19", given_today) == []
    assert rung("2024-03-22", given_today) == ["-7d"]
