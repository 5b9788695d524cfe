"""Phones of an office whose plan is in force, and of one that has only prepared it."""

import pytest

from domain.ids import UnitId
from domain.persons.people import Role
from domain.registry.units import UnitKind
from storage.database import Database, Tx
from storage.units import tree
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.reported import four_of_six
from tests.office import Office, employ


@pytest.hookimpl(tryfirst=True)
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """On SQLite; those marked `on_both` on PostgreSQL as well, and all of them with `--all-on-both`, as CI does. The
    marks were chosen so that, between them and the tests of the other packages, PostgreSQL is asked what SQLite is:
    whoever tries a handler whose statements are asked nowhere else marks one of its tests."""
    if metafunc.config.getoption("all_on_both"):
        return
    test = metafunc.definition
    chosen = any(mark.kwargs.get("indirect") for mark in test.iter_markers("parametrize"))
    if "url" in metafunc.fixturenames and not chosen and test.get_closest_marker("on_both") is None:
        test.add_marker(pytest.mark.parametrize("url", ["sqlite"], indirect=True))


@pytest.fixture
def office(db: Database) -> Office:
    return Office.at_work(db)


@pytest.fixture
def reported(office: Office) -> Office:
    """The same office, once most of its schools have handed in."""
    return four_of_six(office)


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


@pytest.fixture
def commune(office: Office) -> UnitId:
    """Below the same Sở as the office of the tests, so that one administrator reaches both."""

    def found(tx: Tx) -> UnitId:
        department = tree.add_unit(tx, tree.NewUnit("Sở GDĐT", kind=UnitKind.AUTHORITY), parent=None)
        tree.move(tx, office.authority, department, since=office.now.date())
        return tree.add_unit(tx, tree.NewUnit("UBND phường Tân Hưng", kind=UnitKind.AUTHORITY), parent=department)

    return office.db.run_now(found)


@pytest.fixture
def administrator(office: Office, line: Line, commune: UnitId) -> Phone:
    department = office.db.run_now(tree.unit_named, "Sở GDĐT")
    assert department is not None
    person = office.db.run_now(employ, "Đỗ Văn An", department, Role.ADMINISTRATOR, office.now)
    return phone_of(office, line, person)
