"""A unit that was given more time, without a phone."""

from datetime import date

from domain.clock_face import end_of_day
from domain.ids import PersonId, UnitId
from storage.database import Tx
from storage.reporting import extensions, obligations
from tests.office import Office


def given(office: Office, unit: str, until: date, code: str = "Q1") -> None:
    office.db.run_now(_give, office, unit, until, code)


def _give(tx: Tx, office: Office, unit: str, until: date, code: str) -> None:
    owed = obligations.at(tx, office.deadline_of(tx, code), UnitId(office.units[unit]))
    assert owed is not None
    by = PersonId(office.heads[unit])
    asked = extensions.one(tx, extensions.ask(tx, owed, "Kế toán nghỉ ốm", until, by=by, now=office.now))
    assert asked is not None
    extensions.grant(tx, asked, owed.unit, end_of_day(until), by=office.officer, now=office.now)
