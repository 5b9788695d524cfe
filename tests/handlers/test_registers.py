"""The register of initiatives as the office sees it: who has registered, what is accepted, what goes back and why."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.ids import FileId
from domain.registry.units import Level
from domain.reporting.obligations import Standing
from domain.sending.notices import Key
from scheduler.letters.letters import Letters
from storage.database import Database, Tx
from storage.office import initiative_lists, initiatives
from storage.outgoing import files, outbox
from storage.people import registry
from storage.units import tree
from tests.handlers.forms import opens
from tests.handlers.initiatives import SCHOOL, TITLE, hands_in_one, in_campaign, owed, registers
from tests.handlers.phones import SPEAKERS, Line, Phone, phone_of
from tests.office import Office


@pytest.fixture
def office(db: Database) -> Office:
    """On the day the campaign is published, with nothing else in force."""
    return in_campaign(db)


@pytest.mark.on_both
def test_an_item_that_comes_back_brings_the_registration_with_it_and_is_counted(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in_one(head)
    officer.says("/sangkien")
    officer.taps("Chờ tiếp nhận (1)")
    officer.taps("#1")
    officer.taps("Chuyển trả")
    said = officer.says("Chưa có con số <so sánh>")

    assert "Đã chuyển trả sáng kiến #1 của TH Nhật Tân" in said
    assert (owed(office).standing, owed(office).returns) == (Standing.RETURNED, 1)
    shown = opens(head, "Đợt 1")
    assert f"#1 {TITLE}: Chưa có con số <so sánh>" in shown
    assert not any(label.startswith("Nộp") for label in head.labels())
    assert "Còn mục bị chuyển trả" in head.says("nộp")

    opens(head, "Đợt 1")
    head.taps("Sửa #1")
    head.taps("Ghi vào sổ")
    head.taps("Nộp đăng ký (1)")
    officer.says("/sangkien")
    officer.taps("Chờ tiếp nhận (1)")
    officer.taps("#1")
    accepted = officer.says("tiếp nhận")

    assert "Đã tiếp nhận sáng kiến #1" in accepted
    assert owed(office).standing is Standing.ACCEPTED
    [item] = office.db.run_now(initiatives.of_unit, office.units[SCHOOL])
    assert item.returns == 1
    told = [one.step.value for one in office.db.run_now(initiatives.history, item.id)]
    assert told == ["registered", "returned", "mended", "accepted"]


def test_a_registration_accepted_as_a_whole_accepts_its_items(head: Phone, officer: Phone, office: Office) -> None:
    hands_in_one(head)
    officer.says("/choduyet")
    card = officer.taps("TH Nhật Tân")
    officer.taps("Tiếp nhận")

    assert "1. Số đăng ký: 1 sáng kiến" in card
    assert TITLE in card
    [item] = office.db.run_now(initiatives.of_unit, office.units[SCHOOL])
    assert item.review.value == "accepted"


def test_an_item_registered_of_ones_own_accord_that_comes_back_is_told_of(
    head: Phone, officer: Phone, office: Office
) -> None:
    head.says("đăng ký sáng kiến")
    registers(head)
    officer.says("/sangkien th nhat tan")
    officer.taps("#1")
    officer.taps("Chuyển trả")
    officer.says("Viết rõ kết quả")

    held = [
        one for one in office.db.run_now(outbox.claim, office.now, limit=1000) if one.key is Key.INITIATIVE_RETURNED
    ]
    [parcel] = office.db.run_now(Letters(SPEAKERS).write, held, office.now)
    assert parcel.letter is not None
    assert "được chuyển trả" in parcel.letter.text
    assert "Viết rõ kết quả" in parcel.letter.text


def test_the_office_reads_who_has_registered_and_who_has_not(
    head: Phone, officer: Phone, office: Office, line: Line
) -> None:
    hands_in_one(head)

    overview = officer.says("sáng kiến")

    assert "1/6 đơn vị đã đăng ký (16%)" in overview
    assert "Chỉ tiêu mỗi đơn vị ít nhất 1: chưa đạt" in overview
    assert "Chưa đăng ký đủ (5)" in overview
    assert "MN (2): MN 19/5, MN Đoàn Thị Điểm" in overview
    view = office.db.run_now(_view, office)
    assert sum(office.db.run_now(initiative_lists.figures, view).values()) == 1

    for name in office.heads:
        if name != SCHOOL:
            other = phone_of(office, line, office.heads[name])
            other.says("đăng ký sáng kiến")
            registers(other)

    assert "6/6 đơn vị đã đăng ký (100%)" in officer.says("/sangkien")
    assert "đạt ✓" in officer.sees()


def _view(tx: Tx, office: Office) -> initiative_lists.View:
    person = registry.meet(tx, registry.TELEGRAM, 1000 + office.officer, office.now)[0].person
    assert person is not None
    return initiative_lists.view(tx, list(person.posts), 2023)


def test_the_register_as_a_workbook_has_every_answer_and_who_is_missing(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in_one(head)
    officer.says("/sangkien")
    officer.taps("Excel")

    file = office.db.run_now(files.fetch, FileId(officer.chat.last().file or 0))
    assert file is not None
    book = load_workbook(BytesIO(file[1]))
    rows = list(book["Sáng kiến"].iter_rows(values_only=True))
    assert rows[4][:3] == (1, SCHOOL, TITLE)
    assert rows[4][-4:] == ("", "chờ tiếp nhận", 0, "02/08/2023 08:00")
    assert book["Chưa đăng ký"].max_row == 4 + 5


def test_the_question_who_has_registered_nothing_is_answered_from_the_register(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in_one(head)

    assert "1/6 đơn vị đã đăng ký" in officer.says("đơn vị nào chưa đăng ký sáng kiến năm 2023")
    assert "đơn vị đã đăng ký" not in head.says("đơn vị nào chưa đăng ký sáng kiến")


def test_the_register_of_a_school_that_is_merged_goes_on_at_its_heir(
    head: Phone, administrator: Phone, office: Office
) -> None:
    hands_in_one(head)
    for words in ("/thaydoi th nhat tan", "nhập", "th doan thi diem", "xong", "hôm nay", "thực hiện"):
        administrator.says(words)

    heir = office.units["TH Đoàn Thị Điểm"]
    [item] = office.db.run_now(initiatives.of_unit, heir)
    assert (item.title, item.unit_name) == (TITLE, SCHOOL)
    assert office.db.run_now(initiatives.of_unit, office.units[SCHOOL]) == []


def test_names_of_any_length_and_number_fit_a_message(officer: Phone, office: Office) -> None:
    """Telegram takes 4,096 characters; the phones of the tests take no more either."""

    def found(tx: Tx) -> None:
        for number in range(80):
            name = f"TH <b>& {number} " + "Đ" * 180
            tree.add_unit(tx, tree.NewUnit(name, frozenset({Level.TH})), parent=office.authority)

    office.db.run_now(found)
    overview = officer.says("/sangkien")
    officer.says("/boctham")
    officer.taps("Bốc định kỳ")
    officer.says("70")
    officer.taps("Niêm phong")
    drawn = officer.says("bốc")

    assert "Chưa đăng ký đủ" in overview
    assert "Trúng 70 đơn vị" in drawn
    assert "… và 30 đơn vị nữa" in drawn
    assert "Hạt giống" in drawn
