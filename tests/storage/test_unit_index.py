"""The index of unit names is what the database says, whoever changed it, and is read a stretch at a time."""

from datetime import date

import pytest
from sqlalchemy import delete, insert, update

from domain.ids import UnitId
from domain.names.finding import Ask, Found, Unknown, find_unit
from domain.names.index import Called, UnitNames
from domain.refusals import Refusal
from domain.registry.units import Level, UnitKind
from storage.database import Database, Tx
from storage.engine import shelves
from storage.engine.shelves import NameShelf
from storage.tables.registry import unit_levels, unit_names, unit_successions, units
from storage.units import tree, unit_index

DAY = date(2025, 7, 1)


@pytest.fixture
def authority(db: Database) -> UnitId:
    return db.run_now(tree.add_unit, tree.NewUnit("UBND xã Tân Lập", kind=UnitKind.AUTHORITY), parent=None)


@pytest.fixture
def school(db: Database, authority: UnitId) -> UnitId:
    return founds(db, "TH Nhật Tân", authority)


@pytest.fixture
def shelf(db: Database, school: UnitId) -> NameShelf:
    """One that has read all there is."""
    shelf = NameShelf()
    shelf.fill(db)
    return shelf


def founds(db: Database, name: str, parent: UnitId | None = None, *levels: Level) -> UnitId:
    new = tree.NewUnit(name, frozenset(levels or {Level.TH}))
    return db.run_now(tree.add_unit, new, parent=parent)


def names(db: Database, shelf: NameShelf) -> UnitNames:
    return db.read_now(shelf.names)


def test_nothing_is_read_again_while_nothing_has_changed(db: Database, shelf: NameShelf) -> None:
    assert names(db, shelf) is names(db, shelf)
    assert db.read_now(shelf.catch_up) is False


def test_a_new_unit_is_known_to_the_turn_that_made_it_and_forgotten_with_it(db: Database, shelf: NameShelf) -> None:
    def undone(tx: Tx) -> None:
        tree.add_unit(tx, tree.NewUnit("TH Lê Lợi", frozenset({Level.TH})), parent=None)
        assert isinstance(find_unit("th le loi", shelf.names(tx)), Found)
        raise LookupError

    with pytest.raises(LookupError):
        db.run_now(undone)
    founds(db, "TH Kim Đồng")

    assert isinstance(find_unit("th le loi", names(db, shelf)), Unknown)
    assert isinstance(find_unit("th kim dong", names(db, shelf)), Found)


def test_a_new_name_is_noticed_and_the_old_one_leads_to_it(db: Database, shelf: NameShelf, school: UnitId) -> None:
    db.run_now(tree.rename, school, "TH Tây Hồ", since=DAY)

    new, old = (find_unit(typed, names(db, shelf)) for typed in ("th tay ho", "th nhat tan"))

    assert isinstance(new, Found)
    assert isinstance(old, Found)
    assert (new.unit.name, new.called) == ("TH Tây Hồ", Called.TODAY)
    assert (old.unit.name, old.called, old.known_as) == ("TH Tây Hồ", Called.FORMER, "TH Nhật Tân")


def test_another_level_an_alias_and_a_code_are_noticed(db: Database, shelf: NameShelf, school: UnitId) -> None:
    db.run_now(lambda tx: tx.execute(insert(unit_levels).values(unit_id=school, level=Level.THCS)))
    db.run_now(tree.add_alias, school, "trường làng", None)
    db.run_now(lambda tx: tx.execute(update(units).where(units.c.id == school).values(code="7900001")))

    known = names(db, shelf)

    assert known.units[school].levels == {Level.TH, Level.THCS}
    assert [isinstance(find_unit(typed, known), Found) for typed in ("truong lang", "7900001")] == [True, True]


def test_a_level_taken_away_is_noticed(db: Database, shelf: NameShelf, school: UnitId) -> None:
    db.run_now(lambda tx: tx.execute(delete(unit_levels).where(unit_levels.c.unit_id == school)))

    assert names(db, shelf).units[school].levels == frozenset()


def test_a_closed_unit_is_gone_and_a_merged_one_leads_to_its_successor(
    db: Database, shelf: NameShelf, school: UnitId
) -> None:
    successor = founds(db, "TH Tây Hồ")
    last = founds(db, "TH Hồng Hà")
    for old, new in ((school, successor), (successor, last)):
        db.run_now(tree.close, old, DAY)
        db.run_now(
            lambda tx, old, new: tx.execute(
                insert(unit_successions).values(unit_id=old, successor_id=new, happened=DAY)
            ),
            old,
            new,
        )

    reading = find_unit("th nhat tan", names(db, shelf))

    assert isinstance(reading, Found)
    assert (reading.unit.name, reading.called) == ("TH Hồng Hà", Called.MERGED)


def test_an_authority_under_another_name_is_the_place_of_its_schools_at_once(
    db: Database, shelf: NameShelf, authority: UnitId
) -> None:
    founds(db, "TH Nhật Tân")
    db.run_now(tree.rename, authority, "UBND xã Vĩnh Hòa", since=DAY)

    reading = find_unit("th nhat tan", names(db, shelf))

    assert isinstance(reading, Ask)
    assert {unit.full for unit in reading.candidates} == {"TH Nhật Tân (UBND xã Vĩnh Hòa)", "TH Nhật Tân"}


def test_what_another_process_changed_is_noticed(db: Database, url: str, shelf: NameShelf) -> None:
    other = Database.open(url)
    try:
        founds(other, "MN 19/5", None, Level.MN)
    finally:
        other.close_now()

    assert isinstance(find_unit("mn 19/5", names(db, shelf)), Found)


def test_an_index_changed_bit_by_bit_is_the_one_read_at_once(db: Database, shelf: NameShelf, school: UnitId) -> None:
    made = [founds(db, f"TH Kim Đồng {number}") for number in range(1, 6)]
    db.read_now(shelf.catch_up)
    db.run_now(tree.rename, made[0], "TH Lê Lợi", since=DAY)
    db.run_now(tree.close, made[1], DAY)
    db.read_now(shelf.catch_up)
    db.run_now(tree.rename, school, "TH Kim Đồng 2", since=DAY)
    db.read_now(shelf.catch_up)

    fresh = NameShelf()
    fresh.fill(db)

    for typed in ("th kim dong", "th kim dong 2", "th le loi", "th nhat tan", "th kim dong 1", "th kimdong3"):
        kept, read = (find_unit(typed, names(db, one)) for one in (shelf, fresh))
        assert _ids(kept) == _ids(read), typed


def _ids(reading: object) -> set[int]:
    match reading:
        case Found(unit):
            return {unit.id}
        case Ask() as asked:
            return {unit.id for unit in asked.every}
    return set()


def test_a_long_list_is_read_in_stretches_and_nobody_is_answered_by_half_of_it(db: Database, shelf: NameShelf) -> None:
    many = shelves.LITTLE + 1
    db.run_now(_found_many, many)

    with pytest.raises(Refusal, match="names-being-read"):
        names(db, shelf)
    stretches = 0
    while db.read_now(shelf.catch_up):
        stretches += 1

    assert stretches == -(-many // shelves.STRETCH)
    assert len(names(db, shelf).units) == many + 2


def _found_many(tx: Tx, count: int) -> None:
    numbers = range(1000, 1000 + count)
    tx.execute(insert(units), [{"id": number, "kind": UnitKind.SCHOOL} for number in numbers])
    tx.execute(insert(unit_names), [{"unit_id": number, "name": f"TH Số {number}"} for number in numbers])


def test_one_change_is_one_look_and_one_unit(db: Database, shelf: NameShelf, school: UnitId) -> None:
    before = db.read_now(unit_index.newest)
    db.run_now(tree.rename, school, "TH Tây Hồ", since=DAY)

    changed = db.read_now(unit_index.changed_after, before, 10)

    assert [unit.id for unit in changed.units] == [school]
    assert changed.up_to == db.read_now(unit_index.newest) > before
