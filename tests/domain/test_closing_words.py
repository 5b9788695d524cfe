"""How a deadline ends, as officers type it: days counted or named, with and without diacritics, and never guessed."""

from datetime import datetime, timedelta

import pytest

from domain.calendars.calendar_defaults import default_calendar
from domain.clock_face import local
from domain.planning.changes import Lock
from domain.planning.closing_words import read_closing, speaks_of_closing
from domain.refusals import Refusal
from tests.domain.dues import due
from tests.office import moment

CALENDAR = default_calendar(range(2023, 2030))
NOW = moment("2024-06-03", "09:30")
DEADLINE = due("2024-05-31")
READ = {
    "cho nộp muộn 3 ngày": ["late 23:59 03/06/2024"],
    "cho nop muon them 5 ngay lam viec": ["late 23:59 07/06/2024"],
    "Nộp trễ 1 tuần.": ["late 23:59 07/06/2024"],
    "muốn khóa sổ ngày 10/6": ["lock 23:59 10/06/2024"],
    "cho nộp muộn đến hết ngày 10/6": ["late 23:59 10/06/2024"],
    "cho phép nộp muộn đến 5/1/2025": ["late 23:59 05/01/2025"],
    "khoá sổ ngày 10/6": ["lock 23:59 10/06/2024"],
    "khóa sổ 17 giờ ngày 10/6/2024": ["lock 17:00 10/06/2024"],
    "khoa luc 17 gio 10/6": ["lock 17:00 10/06/2024"],
    "khóa sổ sau 5 ngày": ["lock 23:59 05/06/2024"],
    "khóa sổ ngay": ["lock 09:30 03/06/2024"],
    "không khoá": ["lock never"],
    "mở khóa sổ": ["lock never"],
    "thôi cho nộp muộn": ["late never"],
    "không nộp muộn, khóa sổ": ["late never", "lock 09:30 03/06/2024"],
    "cho nộp muộn 3 ngày, khóa sổ sau 5 ngày": ["late 23:59 03/06/2024", "lock 23:59 05/06/2024"],
    "khóa sổ ngày 10/6 và cho nộp muộn 3 ngày": ["lock 23:59 10/06/2024", "late 23:59 03/06/2024"],
    "late reports 3 days, lock on 10/6": ["late 23:59 03/06/2024", "lock 23:59 10/06/2024"],
    "no lock": ["lock never"],
}
QUESTIONS = (
    "Trẻ 5 tuổi ra lớp bao nhiêu?",
    "Muốn biết trường nào chưa nộp",
    "Khoa học kỹ thuật có mấy trường nộp?",
    "Trễ hạn có trường nào?",
    "nop muon co nhung truong nao",
    "khóa sổ chưa",
)
UNREAD = {
    "cho nộp muộn 2 tuần làm việc": "due-not-read",
    "đổi hạn sang 10/6": "amend-closing-not-read",
    "cho nộp muộn": "due-not-read",
    "không khóa đến 10/6": "amend-closing-not-read",
    "khóa sổ 10/6, khóa sổ 11/6": "amend-closing-not-read",
    "trường nào khóa sổ ngày 10/6": "amend-closing-not-read",
    "khóa sổ ngày 31/6": "due-impossible",
    "khóa sổ ngày 20/5": "amend-lock-too-early",
    "cho nộp muộn đến 30/5": "amend-late-too-early",
}


def shown(at: datetime | None) -> str:
    return "never" if at is None else f"{local(at):%H:%M %d/%m/%Y}"


@pytest.mark.parametrize(("typed", "expected"), READ.items())
def test_ends_are_read_as_people_say_them(typed: str, expected: list[str]) -> None:
    changes = read_closing(typed, DEADLINE, CALENDAR, NOW)

    said = [f"lock {shown(one.at)}" if isinstance(one, Lock) else f"late {shown(one.until)}" for one in changes]
    assert said == expected
    assert speaks_of_closing(typed)


@pytest.mark.parametrize(("typed", "why"), UNREAD.items())
def test_what_is_not_read_whole_is_refused_with_its_reason(typed: str, why: str) -> None:
    with pytest.raises(Refusal, match=why):
        read_closing(typed, DEADLINE, CALENDAR, NOW)


def test_a_day_without_a_year_is_of_the_days_after_the_deadline_also_over_new_year() -> None:
    (change,) = read_closing("khóa sổ ngày 5/1", due("2024-12-28"), CALENDAR, moment("2024-12-01"))

    assert isinstance(change, Lock)
    assert change.at is not None
    assert change.at - moment("2025-01-05", "23:59") < timedelta(minutes=1)


def test_what_only_begins_so_is_a_question() -> None:
    assert [typed for typed in QUESTIONS if speaks_of_closing(typed)] == []
