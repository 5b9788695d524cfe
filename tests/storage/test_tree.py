"""Names and authorities of a unit, each from a day to a day."""

from datetime import date

import pytest
from sqlalchemy import Table, false, select

from domain.ids import UnitId
from storage.database import Database, Tx
from storage.tables.registry import unit_names, unit_parents
from storage.units import tree
from tests.office import Office

REFORM = date(2025, 7, 1)
LATER = date(2026, 1, 1)

Span = tuple[str | int, date | None, date | None]


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


def names(office: Office, unit: UnitId) -> list[Span]:
    borne = unit_names.c.alias == false()
    return office.db.run_now(
        lambda tx: [
            (row.name, row.since, row.until)
            for row in tx.execute(select(unit_names).where(unit_names.c.unit_id == unit, borne).order_by("id"))
        ]
    )


def parents(office: Office, unit: UnitId) -> list[Span]:
    def read(tx: Tx, table: Table = unit_parents) -> list[Span]:
        rows = tx.execute(select(table).where(table.c.unit_id == unit).order_by("id"))
        return [(row.parent_id, row.since, row.until) for row in rows]

    return office.db.run_now(read)


def test_a_new_name_holds_from_its_day_and_the_old_one_until_then(office: Office) -> None:
    unit = office.units["MN 19/5"]

    office.db.run_now(tree.rename, unit, "MN Hoa Sen", since=REFORM)

    assert names(office, unit) == [("MN 19/5", None, REFORM), ("MN Hoa Sen", REFORM, None)]
    assert office.db.run_now(tree.unit_named, "MN Hoa Sen") == unit
    assert office.db.run_now(tree.unit_named, "MN 19/5") is None


def test_a_name_corrected_on_its_first_day_leaves_no_trace_of_the_slip(office: Office) -> None:
    unit = office.units["MN 19/5"]

    office.db.run_now(tree.rename, unit, "MN Hoa Sẻn", since=REFORM)
    office.db.run_now(tree.rename, unit, "MN Hoa Sen", since=REFORM)

    assert names(office, unit) == [("MN 19/5", None, REFORM), ("MN Hoa Sen", REFORM, None)]


def test_a_unit_moves_below_another_authority_and_out_of_all(office: Office) -> None:
    unit, commune = office.units["MN 19/5"], office.units["TH Nhật Tân"]

    office.db.run_now(tree.move, unit, commune, since=REFORM)
    office.db.run_now(tree.move, unit, None, since=LATER)

    assert parents(office, unit) == [(office.authority, None, REFORM), (commune, REFORM, LATER)]


def test_only_the_units_named_are_moved(office: Office) -> None:
    unit = office.units["MN 19/5"]

    office.db.run_now(tree.move, office.units["TH Nhật Tân"], None, since=REFORM)

    assert parents(office, unit) == [(office.authority, None, None)]


def test_an_alias_is_learned_once_and_outlives_a_new_name(office: Office) -> None:
    unit = office.units["MN 19/5"]

    learned = [office.db.run_now(tree.add_alias, unit, "Mười chín tháng năm", office.officer) for _ in range(2)]
    office.db.run_now(tree.rename, unit, "MN Hoa Sen", since=REFORM)

    assert learned == [True, False]
    assert office.db.run_now(tree.add_alias, unit, "Mười chín tháng năm", None) is False
    assert len(names(office, unit)) == 2


def test_its_own_name_is_no_alias(office: Office) -> None:
    assert office.db.run_now(tree.add_alias, office.units["MN 19/5"], "MN 19/5", None) is False


def test_a_unit_closed_is_no_longer_listed(office: Office) -> None:
    office.db.run_now(tree.close, office.units["MN 19/5"], REFORM)

    assert "MN 19/5" not in {unit.name for unit in office.db.run_now(tree.all_units)}


def test_a_unit_is_below_itself_and_every_authority_above_however_far(office: Office) -> None:
    school, commune = office.units["MN 19/5"], office.units["TH Nhật Tân"]
    office.db.run_now(tree.move, school, commune, since=REFORM)

    above = office.db.run_now(tree.ancestors, school)

    assert above == {school, commune, office.authority}
    assert office.db.run_now(tree.is_below, school, office.authority)
    assert office.db.run_now(tree.is_below, school, school)
    assert not office.db.run_now(tree.is_below, office.authority, school)
    assert not office.db.run_now(tree.is_below, commune, school)


def test_who_has_moved_away_is_no_longer_below_the_old_authority(office: Office) -> None:
    school = office.units["MN 19/5"]

    office.db.run_now(tree.move, school, None, since=REFORM)

    assert not office.db.run_now(tree.is_below, school, office.authority)
    assert school not in ids_below(office, office.authority)


def test_a_ring_of_authorities_has_an_end(office: Office) -> None:
    school = office.units["MN 19/5"]

    office.db.run_now(tree.move, office.authority, school, since=REFORM)

    assert office.db.run_now(tree.ancestors, school) == {school, office.authority}
    assert sorted(ids_below(office, school)) == sorted({office.authority, *office.units.values()})


def ids_below(office: Office, authority: UnitId) -> list[int]:
    return office.db.run_now(lambda tx: [row.unit_id for row in tx.execute(tree.below(authority))])
