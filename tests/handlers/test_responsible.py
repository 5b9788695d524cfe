"""Who looks after which school, level or field: asked in words, answered with names, never with phones."""

import pytest

from domain.ids import PersonId, UnitId
from domain.persons.people import Role
from domain.registry.units import UnitKind
from domain.texts import Language
from storage.database import Tx
from storage.people import registry
from storage.units import tree
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office, chat_of


@pytest.fixture
def nine(office: Office) -> Office:
    """As an office divides its work: one gathers, some look after levels, some after fields."""
    office.db.run_now(_appoint, office, "Lê Mai", "MN", "")
    office.db.run_now(_appoint, office, "Phạm Cơ", "THCS", "")
    office.db.run_now(_appoint, office, "Võ Số", "", "CNTT; chuyển đổi số")
    office.db.run_now(_appoint, office, "Đỗ Gom", "", "tổng hợp báo cáo")
    return office


def _appoint(tx: Tx, office: Office, name: str, levels: str, areas: str, unit: UnitId | None = None) -> PersonId:
    person = registry.add_person(tx, name, Language.VI, office.now)
    registry.appoint(
        tx,
        person,
        unit or office.authority,
        Role.OFFICER,
        levels=registry.read_levels(levels),
        areas=areas,
        granted_by=None,
        now=office.now,
    )
    registry.touch_address(tx, registry.TELEGRAM, chat_of(person), person=person)
    return person


def _named(answer: str) -> list[str]:
    return [line.removeprefix("• ").split(",")[0] for line in answer.splitlines() if line.startswith("• ")]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("ai phụ trách khối THCS", ["Phạm Cơ"]),
        ("ai phu trach khoi mam non", ["Lê Mai"]),
        ("ai phu trach mn doan thi diem", ["Lê Mai"]),
        ("ai phụ trách CNTT", ["Võ Số"]),
        ("ai ptr chuyen doi so", ["Võ Số"]),
        ("ai tong hop bao cao", ["Đỗ Gom"]),
        # Nobody is named for it: whoever looks after everything is.
        ("ai phu trach truong th nhat tan", ["Trần Thị Hạnh"]),
        ("ai phụ trách khối tiểu học", ["Trần Thị Hạnh"]),
        ("ai phụ trách tài chính công", []),
    ],
)
def test_whoever_is_named_for_it_is_named(nine: Office, officer: Phone, asked: str, names: list[str]) -> None:
    assert _named(officer.says(asked)) == names


def test_a_principal_is_told_who_looks_after_their_own_school(nine: Office, line: Line) -> None:
    head = phone_of(nine, line, nine.heads["TH-THCS Lê Lợi"])

    answer = head.says("Ai phụ trách trường tôi?")

    assert answer.startswith("Phụ trách TH-THCS Lê Lợi:")
    assert _named(answer) == ["Phạm Cơ"]


def test_nobodys_phone_is_given(nine: Office, officer: Phone) -> None:
    answer = officer.says("sđt người phụ trách khối mầm non")

    assert _named(answer) == ["Lê Mai"]
    assert answer.endswith("Bot không đưa số điện thoại, email hay Zalo của ai.")


def test_an_officer_of_a_branch_is_named_for_the_schools_below_it_alone(nine: Office, officer: Phone) -> None:
    nine.db.run_now(_branch_officer, nine)

    assert "Cao Xã" in _named(officer.says("ai phu trach truong th nhat tan"))
    assert "Cao Xã" not in _named(officer.says("ai phu trach th doan thi diem"))


def _branch_officer(tx: Tx, office: Office) -> PersonId:
    branch = tree.add_unit(tx, tree.NewUnit("UBND xã Nhật Tân", kind=UnitKind.AUTHORITY), parent=office.authority)
    tree.move(tx, office.units["TH Nhật Tân"], branch, since=office.now.date())
    return _appoint(tx, office, "Cao Xã", "TH", "", branch)


def test_who_works_for_somebody_elses_schools_is_not_told(nine: Office, line: Line) -> None:
    stranger = phone_of(nine, line, nine.db.run_now(_elsewhere, nine))

    assert stranger.says("ai phu trach truong th nhat tan") == "Đơn vị này không thuộc phần thầy/cô phụ trách."
    assert _named(stranger.says("ai phụ trách khối mầm non")) == ["Người Khác"]


def _elsewhere(tx: Tx, office: Office) -> PersonId:
    other = tree.add_unit(tx, tree.NewUnit("Phòng GDĐT Quận 4", kind=UnitKind.AUTHORITY), parent=None)
    return _appoint(tx, office, "Người Khác", "", "", other)


def test_a_name_that_bites_is_shown_as_it_is(nine: Office, officer: Phone) -> None:
    nine.db.run_now(_appoint, nine, "A & <b>B</b>", "GDTX", "x < y & z")

    assert _named(officer.says("ai phụ trách khối GDTX")) == ["A & <b>B</b>"]
