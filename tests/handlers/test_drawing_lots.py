"""Draws of lots on the officer's phone: sealed before they are drawn, told to nobody else, recomputed by anybody."""

import json
from pathlib import Path

import pytest
from sqlalchemy import Executable, select, update
from sqlalchemy.exc import DBAPIError

from domain.ids import DrawId, FileId
from domain.office import draws as rules
from domain.persons.people import Role
from storage.database import Tx
from storage.office import draws
from storage.operations import audit
from storage.outgoing import files, outbox
from storage.people import own_data
from storage.tables.registers import draws as rows
from tests.bot.shell import Shell
from tests.handlers.phones import Chat, Line, Phone, in_group, phone_of
from tests.handlers.test_inspecting import records
from tests.office import Office, employ


@pytest.fixture
def office(office: Office) -> Office:
    office.comes("2024-03-05")
    return office


def seals(officer: Phone, count: str = "2") -> str:
    officer.says("/boctham")
    officer.taps("Bốc đột xuất")
    officer.says(count)
    return officer.taps("Niêm phong")


def drawn(office: Office, number: int = 1) -> draws.Listed:
    listed = office.db.run_now(draws.one, DrawId(number))
    assert listed is not None
    return listed


def test_a_draw_is_sealed_first_and_the_seed_told_after(officer: Phone, office: Office) -> None:
    wish = (officer.says("/boctham"), officer.taps("Bốc đột xuất"))[1]
    sealed = (officer.says("2"), officer.taps("Niêm phong"))[1]
    listed = drawn(office)
    result = officer.says("bốc 2718")

    assert "Sẽ bốc 1 trong 6 đơn vị: MN 2 · TH 3 · THCS 1" in wish
    assert listed.draw.commitment in sealed
    assert listed.draw.seed not in sealed
    assert listed.draw.seed in result
    assert "Lời chứng kiến: “2718”" in result
    lots = rules.drawn(listed.draw.paper, listed.draw.seed, "2718")
    assert all(lot.name in result for lot in lots)
    assert drawn(office).draw.drawn == tuple(lot.unit for lot in lots)
    assert [one.deed for one in office.db.run_now(audit.of, "draw:1")] == ["seal-draw", "draw-lots"]


@pytest.mark.on_both
def test_a_second_press_draws_nothing_else(officer: Phone, office: Office) -> None:
    seals(officer)
    sealed = officer.chat.last()
    press = sealed.data("Bốc thăm")
    officer.taps("Bốc thăm")
    first = drawn(office)

    officer.does(officer.press(sealed.id, press))

    assert "đã bốc rồi" in officer.toast()
    assert drawn(office) == first


def test_units_inspected_drawn_or_left_out_are_not_drawn(officer: Phone, office: Office) -> None:
    records(officer, "th nhat tan")
    officer.says("/boctham")
    officer.taps("Bốc đột xuất")

    assert "Bớt một đơn vị thì cần lý do" in officer.says("trừ mn 19/5")
    shown = officer.says("trừ mn 19/5: đang sửa trường")
    assert "Không bốc (2): TH Nhật Tân (đã kiểm tra năm nay), MN 19/5 (đang sửa trường)" in shown
    assert "Bốc được từ 1 đến 4 đơn vị" in officer.says("5")
    officer.says("4")
    officer.says("niêm phong")
    officer.says("bốc")

    names = {lot.name for lot in drawn(office).draw.paper.candidates}
    assert "TH Nhật Tân" not in names
    assert "MN 19/5" not in names
    assert "Không còn đơn vị nào để bốc" not in officer.says("/boctham")
    officer.taps("Bốc định kỳ")
    assert "đã bốc trúng, chưa kiểm tra" in officer.sees()


def test_a_draw_made_anew_is_a_record_of_its_own_with_a_reason(officer: Phone, office: Office) -> None:
    seals(officer, "6")
    officer.says("bốc")
    first = drawn(office)
    officer.taps("Bốc lại")
    wish = officer.says("Một trường đã nghỉ lũ")
    officer.taps("Niêm phong")
    officer.taps("Bốc thăm")
    officer.says("/boctham")

    assert "Bốc lại lần #1. Lý do: Một trường đã nghỉ lũ" in wish
    assert "đã bốc lại" in officer.sees()
    assert drawn(office).replaced
    assert drawn(office).draw == first.draw
    assert (drawn(office, 2).draw.replaces, drawn(office, 2).draw.reason) == (1, "Một trường đã nghỉ lũ")


def test_anybody_recomputes_it_from_the_file(officer: Phone, office: Office, tmp_path: Path) -> None:
    seals(officer)
    officer.says("bốc hai bảy một tám")
    officer.taps("Tệp biên bản")
    found = office.db.run_now(files.fetch, FileId(officer.chat.last().file or 0))
    assert found is not None
    shell = Shell(tmp_path)
    file = shell.file(found[0], found[1].decode())
    touched = shell.file("touched.json", json.dumps({**json.loads(found[1]), "drawn": [1, 2]}))

    held, broken, nothing = (shell.bot("read", "draw", name) for name in (file, touched, "none.json"))

    assert (held.status, broken.status, nothing.status) == (0, 1, 2)
    told = json.loads(held.out)
    assert told["holds"] is True
    assert [one[0] for one in told["drawn"]] == list(drawn(office).draw.drawn or ())
    assert json.loads(broken.out)["differs"] == ["drawn"]


def test_the_inspection_of_a_drawn_unit_is_written_down_from_the_draw(officer: Phone, office: Office) -> None:
    seals(officer, "1")
    officer.says("bốc")
    officer.taps("Ghi kiểm tra:")
    officer.taps("Đột xuất")
    for answer in ("05/03/2024", "Trưởng phòng", "0", "không"):
        officer.says(answer)
    back = officer.taps("Ghi vào sổ")

    assert "✓" in back
    [unit] = drawn(office).draw.drawn or ()
    assert office.db.run_now(draws.inspected_of, DrawId(1)) == {unit}


def test_no_unit_and_no_group_is_told(officer: Phone, head: Phone, office: Office, line: Line) -> None:
    before = len(office.db.run_now(outbox.claim, office.now, limit=1000))
    seals(officer, "6")
    officer.says("bốc")
    group = in_group(officer, Chat(line, -1001, "Nhóm các trường"))

    assert office.db.run_now(outbox.claim, office.now, limit=1000) == []
    assert before > 0
    assert "TH Nhật Tân" not in group.says("/boctham")
    assert "TH Nhật Tân" not in head.says("/boctham")


def test_a_leader_reads_it_and_draws_nothing(office: Office, line: Line, officer: Phone) -> None:
    person = office.db.run_now(employ, "Lê Thị Mai", office.authority, Role.LEADER, office.now)
    leader = phone_of(office, line, person)
    seals(officer)
    leader.says("/boctham")

    sealed = leader.taps("#1")

    assert drawn(office).draw.commitment in sealed
    assert leader.labels() == ["Các lần bốc thăm"]
    leader.does(leader.press(leader.chat.last().id, "bd:1"))
    assert drawn(office).draw.drawn is None


@pytest.mark.on_both
def test_the_seed_is_in_nothing_that_is_told_before_the_draw(officer: Phone, office: Office) -> None:
    """Not in what is held of the officer who sealed it, either: whoever knows it could choose the words."""
    seals(officer)
    seed = drawn(office).draw.seed

    def held(tx: Tx) -> str:
        return repr(own_data.held(tx, office.officer, [], []))

    told = office.db.run_now(held)
    assert "draws" in told
    assert seed not in told
    assert bytes.fromhex(seed).hex() not in told


@pytest.mark.on_both
def test_nothing_of_a_draw_can_be_altered(officer: Phone, office: Office) -> None:
    seals(officer)

    for spoil in (update(rows).values(wanted=3), rows.delete()):
        with pytest.raises(DBAPIError, match="append-only"):
            office.db.run_now(_run, spoil)
    assert office.db.run_now(lambda tx: tx.execute(select(rows.c.wanted)).scalar_one()) == 2


def _run(tx: Tx, statement: Executable) -> None:
    tx.execute(statement).close()
