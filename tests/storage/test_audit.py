"""The trace can be added to, and nothing else, whoever holds the application's password."""

import json

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.database import Database
from storage.engine.dialects import Dialect
from storage.operations import audit
from tests.office import Office


@pytest.fixture
def office(db: Database) -> Office:
    return Office.at_work(db)


@pytest.mark.parametrize("deed", ["UPDATE audit SET deed = 'nothing'", "DELETE FROM audit"])
def test_what_was_noted_can_be_neither_changed_nor_removed(office: Office, deed: str) -> None:
    before = office.db.run_now(audit.of, f"plan:{office.plan}")

    with pytest.raises(DBAPIError, match="append-only"):
        office.db.run_now(lambda tx: tx.execute(text(deed)).close())

    assert office.db.run_now(audit.of, f"plan:{office.plan}") == before
    assert [one.deed for one in before] == ["publish"]


def test_the_trace_cannot_be_emptied_at_a_stroke(office: Office) -> None:
    stroke = "TRUNCATE audit CASCADE" if office.db.dialect is Dialect.POSTGRESQL else "DELETE FROM audit WHERE 1"

    with pytest.raises(DBAPIError, match="append-only"):
        office.db.run_now(lambda tx: tx.execute(text(stroke)).close())


def test_what_was_before_and_what_is_now_are_both_kept_as_people_wrote_them(office: Office) -> None:
    office.db.run_now(
        audit.note,
        office.officer,
        "answer",
        "draft:1",
        now=office.now,
        before={"kho_khan": None},
        after={"kho_khan": "Thiếu máy"},
    )

    entry = office.db.run_now(audit.of, "draft:1")[0]

    assert (entry.person, entry.at) == (office.officer, office.now)
    assert json.loads(entry.before or "") == {"kho_khan": None}
    assert entry.after == '{"kho_khan":"Thiếu máy"}'


def test_the_trace_of_what_was_undone_is_undone_with_it(office: Office) -> None:
    """In the same transaction: what did not happen is not noted."""
    before = len(office.db.run_now(audit.of, f"plan:{office.plan}"))

    with pytest.raises(Exception, match="plan-published-already"):
        office.publishes()

    assert len(office.db.run_now(audit.of, f"plan:{office.plan}")) == before
