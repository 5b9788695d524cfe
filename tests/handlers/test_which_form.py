"""A whole form that fits two reports is asked about, and nothing of it is lost meanwhile."""

import pytest

from storage.reporting import drafts, opening, reports
from tests.handlers.forms import REVIEW
from tests.handlers.in_words import talker
from tests.handlers.phones import Line, Phone
from tests.handlers.test_one_message import NUMBERED, SAID
from tests.office import Office

SCHOOL = "TH Nhật Tân"


@pytest.fixture
def office(office: Office) -> Office:
    """Quý I is overdue, and 06 tháng, which asks the same, is open."""
    office.comes("2024-05-20")
    office.db.run_now(opening.open_due, office.now)
    return office


def answers(office: Office, code: str) -> int:
    found = office.db.run_now(drafts.of_obligation, office.obligation(code, SCHOOL))
    return 0 if found is None else len(found.answers)


def test_it_is_asked_which_and_the_press_keeps_every_answer_and_its_message(head: Phone, office: Office) -> None:
    which = head.says(NUMBERED)
    before = answers(office, "Q1"), answers(office, "H1")
    buttons = head.labels()
    head.says("trường mình còn nợ gì")
    review = head.taps("06 tháng")
    head.taps("Nộp báo cáo")

    report = office.db.run_now(reports.last_version, office.obligation("H1", SCHOOL))
    assert "Thầy/cô nộp cho báo cáo nào?" in which
    assert "1. Báo cáo CCHC định kỳ · Quý I · TH Nhật Tân" in which
    assert before == (0, 0)
    assert buttons == ["Quý I", "06 tháng"]
    assert REVIEW in review
    assert report is not None
    assert len(report.answers) == len(SAID)


@pytest.mark.on_both
def test_it_is_said_by_number_also_where_only_words_travel(office: Office, line: Line) -> None:
    words = talker(office, line, office.heads[SCHOOL])
    words.says("đồng ý")

    which = words.says(NUMBERED)
    review = words.says("2")

    assert "2. Báo cáo CCHC định kỳ · 06 tháng" in which
    assert REVIEW in review
    assert (answers(office, "Q1"), answers(office, "H1")) == (0, len(SAID))
