"""A copy of everything, put back on a bad day: nothing is missing of it, and nothing is said again."""

import asyncio
import importlib
import os
import pkgutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

import scheduler
from bot.copies import making, restoring
from bot.copies.owing import OWING
from bot.copies.restoring import InTheWay
from bot.furnishing import furnished
from bot.settings import Settings
from domain.chain import NOTHING
from domain.persons.people import Role
from domain.sending.notices import Key
from storage.database import Database, Tx
from storage.engine.copying import NotEmpty
from storage.engine.labels import NoCopy
from storage.engine.migrate import every_table
from storage.operations import audit_check
from storage.operations import restoring as held
from storage.tables.notices import notices
from storage.units import tree
from tests import forking
from tests.databases import empty_database
from tests.office import SCHOOLS, Office, employ, moment
from tests.postgres import Server
from tests.scheduler.town import Town, in_town, rounds_at
from tests.storage.filled import hands_in
from tests.waiting import SOON

UNTOUCHED = ("obligations", "reports", "figures", "drafts", "draft_answers", "people", "units", "plans", "audit_chain")
"""Of these a copy put back holds every row, but for what is noted of the putting back itself."""


def put_back(copy: Path, there: Settings, now: datetime) -> None:
    with restoring.readied(copy, now, beside=restoring.room_of(there)) as ready:
        restoring.put_back(ready, there, replace=False)


def settings(folder: Path, url: str) -> Settings:
    """As an operator sets them, with the secret and the heads of the trace beside each other."""
    return Settings(database=url, secret_file=folder / "secret", audit_heads=folder / "heads", _env_file=None)


@pytest.fixture
def elsewhere(url: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of another database, of the same kind, where nothing is yet."""
    if url.startswith("sqlite"):
        yield f"sqlite:///{tmp_path / 'new' / 'school.db'}"
        return
    server: Server = request.getfixturevalue("postgres")
    server.execute(f"CREATE DATABASE elsewhere TEMPLATE {empty_database()} STRATEGY file_copy")
    try:
        # As `migrate` leaves it.
        furnished(server.url("elsewhere"), None, moment("2024-02-01")).close_now()
        yield server.url("elsewhere")
    finally:
        server.execute("DROP DATABASE elsewhere WITH (FORCE)")


@contextmanager
def opened(url: str) -> Iterator[Database]:
    db = Database.open(url)
    try:
        yield db
    finally:
        db.close_now()


def rows_of(tx: Tx) -> dict[str, list[tuple[object, ...]]]:
    tables = every_table().tables
    return {
        name: [tuple(row) for row in tx.execute(select(tables[name]).order_by(*tables[name].primary_key.columns))]
        for name in UNTOUCHED
    }


def test_what_was_there_is_there_again_and_goes_on(db: Database, elsewhere: str, tmp_path: Path) -> None:
    office = Office.at_work(db)
    hands_in(office)
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    copy = tmp_path / "school.backup"
    making.make(settings(here, db.address), copy, office.now)

    with restoring.readied(copy, office.now, beside=restoring.room_of(settings(there, elsewhere))) as ready:
        restoring.put_back(ready, settings(there, elsewhere), replace=False)
        # Never among what is there.
        with pytest.raises((NotEmpty, InTheWay)):
            restoring.put_back(ready, settings(there, elsewhere), replace=False)

    with opened(elsewhere) as again:
        before, after = db.read_now(rows_of), again.read_now(rows_of)
        chains = before.pop("audit_chain"), after.pop("audit_chain")[:-1]
        assert before == after
        assert chains[0] == chains[1]
        assert again.read_now(audit_check.verify).flaw is None
        assert again.read_now(audit_check.verify).head != NOTHING
        # The next row gets a number of its own.
        again.run_now(tree.add_unit, tree.NewUnit("TH Mới"), parent=office.authority)
    assert (there / "secret").read_bytes() == (here / "secret").read_bytes()
    assert copy.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_what_is_no_copy_or_half_of_one_is_refused(db: Database, tmp_path: Path) -> None:
    Office.at_work(db)
    copy = tmp_path / "school.backup"
    making.make(settings(tmp_path, db.address), copy, moment("2024-02-01"))
    content = bytearray(copy.read_bytes())
    content[len(content) // 2 : -4096] = b"\xa5" * (len(content) - len(content) // 2 - 4096)
    (tmp_path / "holes.backup").write_bytes(content)
    (tmp_path / "letter.backup").write_text("Kính gửi các trường", "utf-8")

    for name in ("holes", "letter", "nothing"):
        with (
            pytest.raises(NoCopy, match=name),
            restoring.readied(tmp_path / f"{name}.backup", moment("2024-02-02")),
        ):
            pass


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_what_was_said_since_the_copy_was_made_is_not_said_again_unless_a_person_wants_it(
    db: Database, tmp_path: Path
) -> None:
    copy = tmp_path / "school.backup"
    new = settings(tmp_path / "there", f"sqlite:///{tmp_path / 'there' / 'school.db'}")

    async def story(town: Town) -> None:
        office = town.office
        administrator = await db.run(employ, "Quản trị", office.authority, Role.ADMINISTRATOR, office.now)
        await town.gets_a_phone(administrator)
        await town.publishes()
        await town.rounds.poke("deliver")
        await asyncio.to_thread(making.make, settings(tmp_path, db.address), copy, office.now)
        await town.morning("2024-02-22")
        told_before = len(await town.said())

        office.comes("2024-02-22", "09:00")
        await asyncio.to_thread(put_back, copy, new, office.now)
        with opened(new.database) as again:
            after = rounds_at(office.moved_into(again), town.telegram)
            office.pass_time(minutes=5)
            for name in ("remind", "digest", "round-up", "deliver"):
                await after.poke(name)
            waiting = await again.read(held.held)
            told = [text for _, text in (await town.said())[told_before:]]
            await again.run(held.drop, office.now)
            await after.poke("deliver")
            dropped = (await town.said())[told_before + len(told) :]
            await after.stop()

        assert waiting[Key.REMINDER] == 2 * len(SCHOOLS)
        assert [text for text in told if "khôi phục từ bản sao lưu" not in text] == []
        assert len(told) == len(SCHOOLS) + 2
        told_last = (await town.told(administrator))[-1]
        assert f"{sum(waiting.values())} tin đến hạn trước lúc khôi phục đang được giữ lại" in told_last
        assert dropped == []

    in_town(db, story)


def test_every_round_that_owes_anything_owes_it_to_a_copy_that_is_put_back() -> None:
    modules = pkgutil.walk_packages(scheduler.__path__, "scheduler.")
    rounds = {getattr(importlib.import_module(module.name), "NAME", None) for module in modules} - {None}

    # The first two only send what is owed; the third works out, and tells nobody.
    assert rounds - OWING.keys() == {"deliver", "boards", "fairness"}
    assert OWING.keys() <= rounds


def put_back_there(copy: Path, folder: Path) -> None:
    put_back(copy, settings(folder, f"sqlite:///{folder / 'school.db'}"), moment("2024-02-22"))


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_killed_before_the_database_is_in_its_place_its_secret_is_there_and_it_is_done_once_more(
    db: Database, tmp_path: Path
) -> None:
    here, folder, copy = settings(tmp_path, db.address), tmp_path / "there", tmp_path / "school.backup"
    making.make(here, copy, moment("2024-02-01"))
    folder.mkdir()
    (folder / "secret").write_bytes(b"another")
    # Nobody writes into it: whoever reads it waits until killed.
    os.mkfifo(folder / "heads")

    killed = forking.processes.Process(target=put_back_there, args=(copy, folder))
    killed.start()
    until = time.monotonic() + SOON
    while (folder / "secret").read_bytes() == b"another" and time.monotonic() < until:
        time.sleep(0.02)
    killed.kill()
    killed.join()

    assert (folder / "secret").read_bytes() == here.secret()
    assert [kept.read_bytes() for kept in folder.glob("secret.before-*")] == [b"another"]
    assert not (folder / "school.db").exists()
    (folder / "heads").unlink()
    put_back_there(copy, folder)
    assert [oct((folder / name).stat().st_mode & 0o777) for name in ("school.db", "secret", "heads")] == ["0o600"] * 3


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_what_is_held_is_said_where_a_person_wants_it(db: Database) -> None:
    office = Office.at_work(db)
    gap = held.Gap(office.now, office.now + timedelta(hours=2))

    count = db.run_now(held.settle, gap)
    sent = db.run_now(held.send, gap.restored)

    assert count == sent == len(SCHOOLS)
    assert db.read_now(held.held) == {}
    assert db.read_now(lambda tx: set(tx.execute(select(notices.c.state)).scalars())) == {"ready"}
