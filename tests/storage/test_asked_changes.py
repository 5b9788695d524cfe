"""Changes of units asked for by many at once, left to their day, shown before they are done: each is done once."""

from datetime import date
from functools import partial

import pytest
from sqlalchemy import select

from domain.ids import ChangeId
from domain.registry.change_files import ListedChange
from domain.registry.change_wishes import Wish
from domain.registry.unit_changes import Deed
from domain.registry.unit_effects import Effect, What
from domain.registry.units import UnitKind
from domain.sending.notices import Key
from storage.database import Database, Tx
from storage.operations import audit
from storage.outgoing import outbox
from storage.tables.registry import unit_changes as rows
from storage.units import asked_changes, tree
from storage.units.asked_changes import Listing
from tests.office import Office
from tests.storage.rivals import at_once

A, B, BOTH = "TH Nhật Tân", "TH Đoàn Thị Điểm", "TH-THCS Lê Lợi"
TODAY = date(2024, 2, 1)


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.at_work(db)
    db.run_now(outbox.claim, office.now, limit=1000)
    return office


def asked(office: Office, wish: Wish, on: date = TODAY) -> ChangeId:
    number = office.db.run_now(asked_changes.begin, wish, by=office.officer, now=office.now)
    office.db.run_now(asked_changes.save, number, wish, on)
    return number


def confirm(tx: Tx, office: Office, number: ChangeId) -> None:
    row = asked_changes.one(tx, number)
    assert row is not None
    asked_changes.confirm(tx, row, now=office.now)


def test_of_many_who_confirm_at_once_one_carries_it_out(office: Office) -> None:
    number = asked(office, Wish(Deed.CLOSE, office.units[A], enough=True, dated=True))

    outcome = at_once(office.db, *[partial(confirm, office=office, number=number)] * 4)

    assert len(outcome.done) == 1
    assert outcome.refused == ["change-done-already"] * 3


def test_of_two_changes_of_one_school_at_once_the_second_sees_the_first(office: Office) -> None:
    wishes = [Wish(Deed.MERGE, office.units[A], (office.units[name],), enough=True, dated=True) for name in (B, BOTH)]
    numbers = [asked(office, wish) for wish in wishes]

    outcome = at_once(office.db, *(partial(confirm, office=office, number=number) for number in numbers))

    assert len(outcome.done) == 1
    assert outcome.refused == ["change-closed"]


def test_two_authorities_never_end_up_below_each_other(office: Office) -> None:
    one, other = (
        office.db.run_now(tree.add_unit, tree.NewUnit(name, kind=UnitKind.AUTHORITY), parent=None)
        for name in ("UBND xã A", "UBND xã B")
    )
    moves = [Wish(Deed.MOVE, one, (other,), dated=True), Wish(Deed.MOVE, other, (one,), dated=True)]
    numbers = [asked(office, wish) for wish in moves]

    outcome = at_once(office.db, *(partial(confirm, office=office, number=number) for number in numbers))

    assert len(outcome.done) == 1
    assert outcome.refused == ["change-ring"]


def test_a_file_is_carried_out_on_its_day_or_not_at_all(office: Office) -> None:
    listed = [
        ListedChange(2, Deed.RENAME, (A,), ("TH Mới",), date(2024, 3, 1)),
        ListedChange(3, Deed.RENAME, ("TH Không Có",), ("TH Khác",), date(2024, 3, 1)),
    ]
    listing = Listing("doi.csv", listed)
    number = office.db.run_now(asked_changes.schedule, listing, date(2024, 3, 1), by=office.officer, now=office.now)
    assert office.db.run_now(asked_changes.due, office.now) == []
    office.comes("2024-03-01", "00:00")
    assert office.db.run_now(asked_changes.due, office.now) == [number]

    done = office.db.run_now(asked_changes.carry_out_due, number, office.now)

    assert not done
    assert office.db.run_now(tree.unit_named, "TH Mới") is None
    state, error = office.db.run_now(lambda tx: tx.execute(select(rows.c.state, rows.c.error)).one())
    assert (state, error) == ("failed", "doi.csv:3: unit-unknown")
    told = [one for one in office.db.run_now(outbox.claim, office.now, limit=100) if one.key is Key.UNIT_CHANGE]
    assert [one.person for one in told] == [office.officer]


def test_a_preview_leaves_no_trace(office: Office) -> None:
    number = asked(office, Wish(Deed.MERGE, office.units[A], ("TH Mới",), enough=True, dated=True))

    def show(tx: Tx) -> list[Effect]:
        row = asked_changes.one(tx, number)
        assert row is not None
        return asked_changes.show(tx, row, now=office.now)

    effects = office.db.run_now(show)

    assert {What.FOUNDED, What.MERGED, What.TAKEN_OVER} <= {one.what for one in effects}
    assert office.db.run_now(tree.unit_named, "TH Mới") is None
    assert office.db.run_now(audit.of, f"unit:{office.units[A]}") == []
