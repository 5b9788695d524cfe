"""The trace is one chain: no hole, no fork, and whatever is done to it behind the program's back is found."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product

import pytest
from sqlalchemy import create_engine, func, insert, select, text
from sqlalchemy.exc import DBAPIError

from domain.chain import Flaw, Kept
from domain.ids import PersonId
from storage.database import Database, Tx
from storage.engine.dialects import Dialect
from storage.operations import audit, audit_check, sealing
from storage.operations.audit_check import Verdict
from storage.tables.operations import audit as entries
from storage.tables.operations import audit_chain, audit_private
from tests.office import moment

NOW = moment("2024-03-14", "09:12")
WHOLE = (None, 0)


def note(tx: Tx, number: int) -> None:
    audit.note(tx, None, "answer", f"draft:{number}", now=NOW, before={"so": None}, after={"so": "Thiếu máy, “đủ” 12"})


def noted(db: Database, entries_: int) -> None:
    for number in range(1, entries_ + 1):
        db.run_now(note, number)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whoever owns the database itself: no trigger and no reference holds them."""

    url: str

    def does(self, *statements: str) -> None:
        with self._connected() as tx:
            for statement in statements:
                tx.execute(text(statement))

    @contextmanager
    def _connected(self) -> Iterator[Tx]:
        engine = create_engine(self.url)
        with engine.begin() as tx:
            if tx.dialect.name == Dialect.POSTGRESQL:
                tx.execute(text("SET session_replication_role = replica"))
            else:
                for table, deed in product(("audit", "audit_chain"), ("update", "delete")):
                    tx.execute(text(f"DROP TRIGGER {table}_no_{deed}"))
            yield tx
        engine.dispose()


@pytest.fixture
def owner(url: str) -> Owner:
    return Owner(url)


def found(verdict: Verdict) -> tuple[Flaw | None, int]:
    return verdict.flaw, verdict.at


def test_an_empty_trace_is_whole(db: Database) -> None:
    verdict = db.read_now(audit_check.verify)

    assert (found(verdict), verdict.head.seq) == (WHOLE, 0)


def test_what_was_noted_is_one_chain_whatever_it_says(db: Database) -> None:
    """Both databases compute the same hashes, of empty texts and of texts with what parts values in them, too."""
    for before in (None, {}, {"a": ""}, {"a": '1:,-,"', "b": None}, {"tên": "Nguyễn 🥁\x00"}):
        db.run_now(audit.note, None, "x", "", now=NOW, before=before, private=before)

    verdict = db.read_now(audit_check.verify)

    assert (found(verdict), verdict.head.seq) == (WHOLE, 5)
    assert verdict.head == db.read_now(sealing.head)


def test_many_who_write_at_once_make_neither_hole_nor_fork(db: Database) -> None:
    """Every tenth gives up after it has noted: nothing stays of that."""

    def work(tx: Tx, number: int) -> None:
        note(tx, number)
        note(tx, number)
        if number % 10 == 0:
            raise InterruptedError

    async def crowd() -> list[BaseException | None]:
        return await asyncio.gather(*(db.run(work, number) for number in range(400)), return_exceptions=True)

    outcomes = asyncio.run(crowd())

    verdict = db.read_now(audit_check.verify)
    assert sum(isinstance(one, InterruptedError) for one in outcomes) == 40
    assert [one for one in outcomes if not isinstance(one, InterruptedError)] == [None] * 360
    assert (found(verdict), verdict.head.seq) == (WHOLE, 720)


@pytest.mark.parametrize(
    ("statement", "flaw", "at"),
    [
        ("UPDATE audit SET deed = 'nothing' WHERE subject = 'draft:3'", Flaw.ALTERED, 3),
        ("UPDATE audit SET after = NULL WHERE subject = 'draft:1'", Flaw.ALTERED, 1),
        ("UPDATE audit_chain SET hash = prev WHERE seq = 2", Flaw.ALTERED, 2),
        ("UPDATE audit_chain SET prev = hash WHERE seq = 2", Flaw.PARTED, 2),
        ("DELETE FROM audit_chain WHERE seq = 4", Flaw.MISSING, 4),
        ("UPDATE audit_chain SET seq = -1 WHERE seq = 5", Flaw.MISSING, 1),
        ("DELETE FROM audit_chain WHERE seq = 5", Flaw.UNCHAINED, 5),
    ],
)
def test_the_first_bad_row_is_found_and_what_is_wrong_with_it(
    db: Database, owner: Owner, statement: str, flaw: Flaw, at: int
) -> None:
    noted(db, 5)

    owner.does(statement)

    assert found(db.read_now(audit_check.verify)) == (flaw, at)


def test_an_entry_that_was_taken_out_is_missed(db: Database, owner: Owner) -> None:
    noted(db, 5)

    owner.does("DELETE FROM audit WHERE subject = 'draft:2'")

    assert found(db.read_now(audit_check.verify)) == (Flaw.GONE, 2)


def test_a_tail_that_was_cut_off_is_found_by_a_head_that_was_kept(db: Database, owner: Owner) -> None:
    noted(db, 5)
    head = db.read_now(sealing.head)
    kept = [Kept(NOW.date(), head.seq, head.short)]

    owner.does("DELETE FROM audit_chain WHERE seq > 3", "DELETE FROM audit WHERE id > 3")

    assert found(db.read_now(audit_check.verify)) == WHOLE
    assert found(db.read_now(audit_check.verify, kept)) == (Flaw.CUT, 4)


def test_a_chain_that_was_written_anew_is_found_by_a_head_that_was_kept(db: Database, owner: Owner) -> None:
    noted(db, 3)
    head = db.read_now(sealing.head)
    kept = [Kept(NOW.date(), head.seq, head.short)]
    assert found(db.read_now(audit_check.verify, kept)) == WHOLE

    owner.does("DELETE FROM audit_chain", "DELETE FROM audit")
    noted_otherwise(db, 5)

    assert found(db.read_now(audit_check.verify)) == WHOLE
    assert found(db.read_now(audit_check.verify, kept)) == (Flaw.REWRITTEN, 3)


def noted_otherwise(db: Database, entries_: int) -> None:
    for _ in range(entries_):
        db.run_now(audit.note, None, "forge", "plan:1", now=NOW)


def test_words_about_a_person_can_be_erased_and_the_chain_stays_whole(db: Database) -> None:
    db.run_now(audit.note, None, "join", "person:1", now=NOW, private={"name": "Lê Thị Bình"})
    noted(db, 1)

    db.run_now(lambda tx: tx.execute(audit_private.delete()).close())

    verdict = db.read_now(audit_check.verify)
    assert (found(verdict), verdict.erased) == (WHOLE, 1)
    assert "Bình" not in db.read_now(everything)


def test_words_about_a_person_cannot_be_exchanged_for_others(db: Database) -> None:
    db.run_now(audit.note, None, "join", "person:1", now=NOW, private={"name": "Lê Thị Bình"})

    db.run_now(lambda tx: tx.execute(audit_private.update().values(words='{"name": "Khác"}')).close())

    assert found(db.read_now(audit_check.verify)) == (Flaw.WORDS_ALTERED, 1)


def test_words_about_a_person_stand_nowhere_but_apart(db: Database) -> None:
    db.run_now(audit.note, None, "join", "person:1", now=NOW, after={"role": "head"}, private={"name": "Lê Thị Bình"})

    apart = db.read_now(lambda tx: tx.execute(select(audit_private.c.words)).scalar_one())

    assert json.loads(apart) == {"name": "Lê Thị Bình"}
    assert "Bình" not in db.read_now(everything)


def everything(tx: Tx) -> str:
    return repr([tuple(row) for table in (entries, audit_chain) for row in tx.execute(select(table))])


def test_a_link_can_be_neither_changed_nor_removed(db: Database) -> None:
    noted(db, 1)

    for deed in ("UPDATE audit_chain SET hash = prev", "DELETE FROM audit_chain"):
        with pytest.raises(DBAPIError, match="append-only"):
            db.run_now(Tx.exec_driver_sql, deed)


def test_it_is_read_page_by_page(db: Database) -> None:
    """More than fits a page: none is left out between two of them."""
    many = audit_check.PAGE * 2 + 1

    def write(tx: Tx) -> None:
        for number in range(many):
            note(tx, number)

    db.run_now(write)

    assert found(db.read_now(audit_check.verify)) == WHOLE
    assert db.read_now(audit_check.verify).head.seq == many
    assert db.read_now(lambda tx: tx.execute(select(func.count()).select_from(audit_chain)).scalar_one()) == many


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_what_is_put_in_by_hand_is_chained_as_well(db: Database) -> None:
    """By the database itself, whoever writes."""
    values = {"at": NOW, "person_id": PersonId(1), "deed": "x", "subject": "y"}

    with pytest.raises(DBAPIError, match="fk_audit_person_id"):
        db.run_now(lambda tx: tx.execute(insert(entries).values(values)).close())
    db.run_now(lambda tx: tx.execute(insert(entries).values(values | {"person_id": None})).close())

    verdict = db.read_now(audit_check.verify)
    assert (found(verdict), verdict.head.seq) == (WHOLE, 1)
