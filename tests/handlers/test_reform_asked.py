"""What officers and principals read after the reform: old questions still find their answers, and say who owes now."""

import pytest

from domain.persons.people import Role
from storage.database import Database
from tests import reform
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office, employ


@pytest.fixture
def office(db: Database) -> Office:
    office = reform.set_up(db)
    reform.reformed(office)
    office.comes("2025-07-01", "08:00")
    return office


@pytest.fixture
def line(office: Office) -> Line:
    return Line(office)


@pytest.fixture
def officer(office: Office, line: Line) -> Phone:
    return phone_of(office, line, office.officer)


def test_the_officer_of_the_district_goes_on_at_the_department_with_the_same_numbers(officer: Phone) -> None:
    said = officer.says("quý 1 nộp được bao nhiêu")

    assert "12/13" in said


def test_a_list_of_who_is_missing_names_them_as_they_were_and_says_who_owes_it_now(officer: Phone) -> None:
    said = officer.says("truong nao chua nop 6 thang")

    assert "TH Tân Lập A" in said
    assert "TH Tân Lập A nay thuộc TH Tân Lập, TH Tân Lập nộp thay" in said


def test_a_question_by_the_old_name_is_answered(officer: Phone) -> None:
    said = officer.says("th tan lap a nop quy 1 chua")

    assert "TH Tân Lập A đã nộp Quý I" in said
    assert "TH Tân Lập B nộp Quý I" in said


def test_the_head_of_the_new_school_sees_what_it_took_over(office: Office, line: Line) -> None:
    new = reform.unit(office, "TH Tân Lập")
    person = office.db.run_now(employ, "Lê Thị Bình", new, Role.HEAD, office.now)
    head = phone_of(office, line, person)

    listed = head.says("/hannop")
    home = head.says("/start")

    assert "Trong đó có việc nhận từ: " in listed
    assert "TH Tân Lập A" in listed
    assert "nhận từ đơn vị trước" in home


def test_the_head_of_a_school_that_is_no_more_gets_nothing_any_more(office: Office, line: Line) -> None:
    head = phone_of(office, line, office.heads["TH Tân Lập A"])

    said = "".join(head.says(words) for words in ("/status", "/hannop", "/baocao", "quý 1 nộp được bao nhiêu"))

    assert "Quý I" not in said
    assert "12/13" not in said


def test_an_officer_of_the_commune_reaches_its_schools_at_once(office: Office, line: Line) -> None:
    commune = reform.unit(office, reform.BINH_AN)
    person = office.db.run_now(employ, "Trần Văn Tư", commune, Role.OFFICER, office.now)
    officer = phone_of(office, line, person)

    said = officer.says("truong nao chua nop quy 1")

    assert "TH-THCS Suối Hai" in said
    assert "TH Tân Lập B" not in said
