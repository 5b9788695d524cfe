"""Phones of an office whose plan is in force, and of one that has only prepared it."""

import pytest

from domain.people import Role
from storage.database import Database
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office, employ


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.set_up(db)
    office.publishes()
    return office


@pytest.fixture
def line(office: Office) -> Line:
    return Line(office)


@pytest.fixture
def head(office: Office, line: Line) -> Phone:
    return phone_of(office, line, office.heads["TH Nhật Tân"])


@pytest.fixture
def deputy(office: Office, line: Line) -> Phone:
    unit = office.units["TH Nhật Tân"]
    person = office.db.run_now(employ, "Nguyễn Thị Lan", unit, Role.DEPUTY, office.now)
    return phone_of(office, line, person)


@pytest.fixture
def officer(office: Office, line: Line) -> Phone:
    return phone_of(office, line, office.officer)
