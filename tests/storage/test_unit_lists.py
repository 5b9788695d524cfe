"""Lists that wait, and what they change when they are written."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.ids import UnitId, UnitListId
from domain.unit_lists.comparing import compare
from domain.unit_lists.csv_text import sheet_of
from domain.unit_lists.outcome import Comparison
from domain.unit_lists.reading import read_rows
from domain.unit_lists.rows import table_of
from storage.database import Database, Tx
from storage.operations import audit
from storage.tables.registry import unit_levels, unit_names, units
from storage.units import list_writing, tree, unit_lists
from tests.office import Office
from tests.storage.rivals import at_once

SEEN = {"new": 1}
COUNTRY = "Tên,Mã,Cấp,Loại hình,Trực thuộc,Tên khác,Ngày thành lập\n" + "".join(
    f"TH-THCS Số {number},{number:05},TH-THCS,Tư thục,X{number % 7},Số {number}|Trường {number},05/09/1976\n"
    for number in range(300)
)
COMMUNES = "".join(f"UBND xã {number},X{number},Cơ quan,,Phòng GDĐT Quận 7,,\n" for number in range(7))


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


def write(tx: Tx, office: Office, text: str) -> Comparison:
    comparison = compare(read_rows(table_of([sheet_of(text)]).rows), unit_lists.known(tx))
    list_writing.write(tx, comparison, subject="file:x", by=office.officer, now=office.now)
    return comparison


def keep(office: Office) -> UnitListId:
    return office.db.run_now(
        unit_lists.keep,
        [[2, {"name": "TH A"}, False]],
        seen=SEEN,
        file_name="a.csv",
        by=office.officer,
        authority=office.authority,
        now=office.now,
    )


def test_a_list_written_is_what_is_known_and_changes_nothing_again(office: Office) -> None:
    first = office.db.run_now(write, office, COUNTRY + COMMUNES)

    again = office.db.run_now(write, office, COUNTRY + COMMUNES)

    assert first.counts == {"new": 307, "changed": 0, "unchanged": 0, "refused": 0}
    assert again.counts == {"new": 0, "changed": 0, "unchanged": 307, "refused": 0}
    known = office.db.run_now(unit_lists.known).by_code["00299"]
    parent = office.db.run_now(tree.unit_coded, "X5")
    assert (known.parent, known.aliases, known.ownership) == (parent, frozenset({"Số 299", "Trường 299"}), "private")


def test_units_added_afterwards_have_numbers_of_their_own(office: Office) -> None:
    office.db.run_now(write, office, COUNTRY + COMMUNES)

    unit = office.db.run_now(tree.add_unit, tree.NewUnit("TH Sau"), parent=office.authority)

    assert office.db.run_now(tree.unit_named, "TH Sau") == unit
    assert len(office.db.run_now(tree.all_units)) == 7 + 307 + 1


def test_everything_a_list_changes_is_changed_and_traced(office: Office) -> None:
    office.db.run_now(write, office, COUNTRY + COMMUNES)
    unit = office.db.run_now(tree.unit_coded, "00007")
    office.pass_time(days=1)

    office.db.run_now(
        write,
        office,
        "Tên,Mã,Cấp,Loại hình,Trực thuộc,Tên khác,Ngày thành lập\nTH Bảy,00007,TH,Công lập,X6,Bảy,06/09/1976\n",
    )

    assert unit is not None
    known = office.db.run_now(unit_lists.known).by_id[unit]
    assert (known.name, known.ownership, known.parent) == ("TH Bảy", "public", office.db.run_now(tree.unit_coded, "X6"))
    assert office.db.run_now(levels_of, unit) == ["TH"]
    assert office.db.run_now(former_names, unit) == ["TH-THCS Số 7"]
    [entry] = office.db.run_now(audit.of, f"unit:{unit}")
    assert '"name":"TH-THCS Số 7"' in (entry.before or "")
    assert '"levels":"TH"' in (entry.after or "")


def levels_of(tx: Tx, unit: UnitId) -> list[str]:
    return list(tx.execute(select(unit_levels.c.level).where(unit_levels.c.unit_id == unit)).scalars())


def former_names(tx: Tx, unit: UnitId) -> list[str]:
    ended = unit_names.c.until.is_not(None)
    return list(tx.execute(select(unit_names.c.name).where(unit_names.c.unit_id == unit, ended)).scalars())


def test_what_a_list_leaves_empty_stays(office: Office) -> None:
    office.db.run_now(write, office, COUNTRY + COMMUNES)

    office.db.run_now(write, office, "Tên,Mã,Loại hình\nTH-THCS Số 7,00007,Dân lập\n")

    kept = select(units.c.opened, units.c.ownership).where(units.c.code == "00007")
    opened, ownership = office.db.run_now(lambda tx: tx.execute(kept).one())
    assert (str(opened), ownership) == ("1976-09-05", "people-founded")


def test_of_many_who_write_a_list_at_once_one_does(office: Office) -> None:
    number = keep(office)

    outcome = at_once(office.db, *[lambda tx: unit_lists.claim(tx, number, office.now)] * 4)

    assert sorted(outcome.done) == [False, False, False, True]


def test_a_list_is_its_sender_s_alone(office: Office) -> None:
    number, other = keep(office), office.heads["MN 19/5"]

    mine = office.db.run_now(unit_lists.sent, number, office.officer)

    assert mine is not None
    assert (mine.file_name, mine.seen, mine.written_at) == ("a.csv", SEEN, None)
    assert office.db.run_now(unit_lists.sent, number, other) is None
    assert office.db.run_now(unit_lists.drop, number, other) is False
    assert office.db.run_now(unit_lists.drop, number, office.officer) is True


def test_a_list_that_is_written_cannot_be_dropped_and_is_tidied_away_in_time(office: Office) -> None:
    number = keep(office)
    office.db.run_now(unit_lists.claim, number, office.now)

    dropped = office.db.run_now(unit_lists.drop, number, office.officer)
    tidied = [office.db.run_now(unit_lists.tidy, office.now + timedelta(days=days)) for days in (0, 1)]

    assert (dropped, tidied) == (False, [0, 1])
