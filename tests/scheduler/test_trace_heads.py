"""Where the trace ends is kept each day outside of the database: in a file, and with the administrators."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from domain import chain
from domain.chain import Flaw
from domain.persons.people import Role
from scheduler.letters.letters import Letters
from scheduler.upkeep import tidy
from storage.database import Database
from storage.operations import audit, audit_check, sealing
from storage.outgoing import outbox
from storage.tables.registry import posts
from tests.office import Office, employ, moment
from tests.scheduler.town import SPEAKERS


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.at_work(db)
    db.run_now(outbox.claim, office.now, limit=1000)
    db.run_now(employ, "Phạm Văn Dũng", office.authority, Role.ADMINISTRATOR, office.now)
    return office


def tidied(office: Office, file: Path) -> list[chain.Kept]:
    asyncio.run(tidy.tidy(office.db, lambda: office.now, file))
    return [chain.read(line) for line in file.read_text("utf-8").splitlines()]


def letters(office: Office) -> list[str]:
    """What is owed to anybody now."""
    held = office.db.run_now(outbox.claim, office.now, limit=1000)
    parcels = office.db.read_now(Letters(SPEAKERS).write, held, office.now)
    return [one.letter.text for one in parcels if one.letter is not None]


def test_the_head_is_kept_once_a_day(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "away" / "heads"
    first = office.db.read_now(sealing.head)
    tidied(office, file)
    office.pass_time(hours=1)
    office.db.run_now(audit.note, None, "x", "y", now=office.now)
    tidied(office, file)
    office.pass_time(days=1)

    kept = tidied(office, file)

    assert [(one.day.day, one.seq) for one in kept] == [(1, first.seq), (2, first.seq + 1)]
    assert kept[0].short == first.short
    assert office.db.read_now(audit_check.verify, kept).flaw is None


def test_a_chain_shorter_than_the_file_knows_it_is_found(office: Office, tmp_path: Path) -> None:
    kept = tidied(office, tmp_path / "heads")

    longer = [chain.Kept(kept[0].day, kept[0].seq + 3, kept[0].short)]

    assert office.db.read_now(audit_check.verify, longer).flaw is Flaw.CUT


def test_administrators_alone_are_told_once_a_day_without_a_sound(office: Office, tmp_path: Path) -> None:
    office.comes("2024-02-01", "09:00")
    kept = tidied(office, tmp_path / "heads")
    said = letters(office)
    tidied(office, tmp_path / "heads")

    assert len(said) == 1
    assert f"dòng {kept[0].seq}, mã <code>{kept[0].short}</code>" in said[0]
    assert letters(office) == []


def test_nobody_is_told_at_night_or_on_a_day_off(office: Office, tmp_path: Path) -> None:
    office.comes("2024-02-04", "09:00")  # a Sunday
    tidied(office, tmp_path / "heads")
    office.comes("2024-02-05", "02:00")
    tidied(office, tmp_path / "heads")

    assert letters(office) == []


def test_who_is_no_administrator_any_more_is_not_told(office: Office, tmp_path: Path) -> None:
    office.comes("2024-02-01", "09:00")
    tidied(office, tmp_path / "heads")
    office.db.run_now(lambda tx: tx.execute(posts.update().values(until=office.now - timedelta(minutes=1))).rowcount)

    assert letters(office) == []


def test_a_file_that_cannot_be_written_holds_up_nothing(office: Office, tmp_path: Path) -> None:
    office.comes("2024-02-01", "09:00")
    (tmp_path / "heads").mkdir()

    asyncio.run(tidy.tidy(office.db, lambda: office.now, tmp_path / "heads"))

    assert len(letters(office)) == 1


def test_nothing_is_owed_for_a_trace_that_is_empty(db: Database, tmp_path: Path) -> None:
    asyncio.run(tidy.tidy(db, lambda: moment("2024-02-01", "09:00"), tmp_path / "heads"))

    assert (tmp_path / "heads").read_text("utf-8") == f"2024-02-01 0 {chain.GENESIS[: chain.SHORT]}\n"
    assert db.run_now(outbox.claim, moment("2024-02-02"), limit=1) == []
