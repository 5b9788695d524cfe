"""What is asked every second or minute looks through no table from end to end, however much is kept in it.

SQLite tells how it would go about it; it does not look how much there is."""

import re
from collections.abc import Callable

import pytest
from sqlalchemy import event, select

from domain.ids import BroadcastId
from scheduler.owing.remind import owe_reminders
from storage.database import Database, Tx
from storage.incoming import inbox_care
from storage.outgoing import broadcasts, lost_reach, outbox, reminded, retold
from storage.planning import deadlines
from storage.reporting import allowances, extensions
from storage.tables.broadcasts import broadcast_units
from tests.office import Office

WHOLE = re.compile(
    r"SCAN (inbox|notices|obligations)(?! USING COVERING INDEX)"
    r"|SEARCH notices USING .*INDEX ix_notices_due \(state=\?\)"
)
"""All there are, or all that are due."""
Work = Callable[[Tx, Office], object]


def plans(tx: Tx, office: Office, work: Work) -> list[str]:
    """How SQLite goes about each statement of it."""
    asked: list[tuple[str, tuple[object, ...]]] = []

    def note(*told: object) -> None:
        match told:
            case (_, _, str(statement), tuple(given), *_):
                asked.append((statement, given))

    event.listen(tx, "before_cursor_execute", note)
    work(tx, office)
    event.remove(tx, "before_cursor_execute", note)
    return [
        str(row[-1])
        for statement, given in asked
        for row in tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)
    ]


def allow(tx: Tx, office: Office) -> None:
    deadline = deadlines.one(tx, office.deadline_of(tx, "Q1"))
    for share in allowances.shares(tx, deadline, office.now):
        allowances.allow(tx, deadline, share, office.now)


WORKS: dict[str, tuple[Work, str]] = {
    "what others left behind": (
        lambda tx, office: inbox_care.pending(tx, office.now, got_before=office.now),
        "ix_inbox_open",
    ),
    "how the inbox stands": (lambda tx, _: inbox_care.tally(tx), "ix_inbox_given_up"),
    "the next notices": (
        lambda tx, office: outbox.claim(tx, office.now, limit=2),
        "ix_notices_due (state=? AND doubts=?)",
    ),
    "whether any is due": (
        lambda tx, office: outbox.claim(tx, office.now, limit=2),
        "ix_notices_next (state=? AND next_at<?)",
    ),
    "their mates": (lambda tx, office: outbox.claim(tx, office.now, limit=2), "ix_notices_ready"),
    "what went past a unit": (
        lambda tx, office: retold.owe(tx, office.units["MN 19/5"], office.now),
        "sqlite_autoindex_notices_1 (occasion=? AND address_id=?)",
    ),
    "whom a message has not reached": (
        lambda tx, _: tx.execute(select(broadcast_units.c.unit_id).where(~broadcasts.has_it(BroadcastId(1), 1))).all(),
        "sqlite_autoindex_notices_1 (occasion=? AND address_id=?)",
    ),
    "how often units were reminded": (
        lambda tx, office: reminded.times(tx, office.deadline_of(tx, "Q1")),
        "ix_notices_obligation",
    ),
    "what units are not to blame for": (allow, "ix_notices_obligation"),
    "who was given more time": (lambda tx, _: extensions.granted(tx), "INTEGER PRIMARY KEY"),
    "who is reached again": (lambda tx, office: lost_reach.tell_found(tx, office.now), "ix_notices_unreached"),
}


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("work", "index"), WORKS.values(), ids=WORKS)
def test_what_is_asked_often_is_found_at_once(db: Database, work: Work, index: str) -> None:
    office = Office.at_work(db)
    office.comes("2024-02-26", "07:30")
    db.run_now(owe_reminders, office.now)

    found = db.run_now(plans, office, work)

    assert [plan for plan in found if WHOLE.match(plan)] == []
    assert any(index in plan for plan in found)
