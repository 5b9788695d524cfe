"""What schools wrote in words is gathered with who wrote it, for those who may read it, a page at a time."""

import pytest

from domain.persons.people import Role
from tests.handlers.groups import GROUP
from tests.handlers.phones import USERNAME, Chat, Line, Phone, in_group, phone_of, stranger
from tests.handlers.reported import reports_of
from tests.office import Office, employ

ASKED = "trường nào kêu khó khăn quý 1"
TROUBLES = {
    "MN 19/5": "Thiếu <máy> scan.",
    "TH Nhật Tân": "Mạng chậm, hồ sơ & phiếu dồn cuối kỳ.",
    "TH-THCS Lê Lợi": "không",
    "TH Đoàn Thị Điểm": "Chưa có cán bộ CNTT.",
}


@pytest.fixture
def voiced(office: Office) -> Office:
    for unit, trouble in TROUBLES.items():
        reports_of(office, unit, "Q1", hs_tiep_nhan=10, kho_khan=trouble, kien_nghi="không")
    return office


@pytest.fixture
def officer(voiced: Office, line: Line) -> Phone:
    return phone_of(voiced, line, voiced.officer)


@pytest.mark.on_both
def test_what_schools_wrote_comes_with_its_origin_by_level(officer: Phone) -> None:
    told = officer.says(ASKED).splitlines()

    assert told[0] == "🗣 3/4 trường nêu khó khăn, vướng mắc · Quý I"
    assert [line.partition(" (")[0] for line in told[1:]] == ["• MN 19/5", "• TH Đoàn Thị Điểm", "• TH Nhật Tân"]
    assert told[1].endswith("): Thiếu <máy> scan.")
    assert officer.says("còn tiểu học?").startswith("🗣 2/3 trường TH nêu khó khăn, vướng mắc · Quý I")
    assert "hồ sơ & phiếu" in officer.says("khó khăn của TH Nhật Tân quý 1")
    assert officer.says("các trường đề xuất gì quý 1") == (
        "Chưa trường nào nêu kiến nghị, đề xuất trong 4 báo cáo Quý I đã nộp."
    )


def test_a_principal_reads_their_own_and_nobody_else_does(voiced: Office, officer: Phone, line: Line) -> None:
    head = phone_of(voiced, line, voiced.heads["TH Nhật Tân"])
    elsewhere = voiced.db.run_now(employ, "Lê Thị Hoa", voiced.authority, Role.OFFICER, voiced.now)

    assert "Mạng chậm" in head.says("khó khăn của trường mình quý 1")
    assert all("Thiếu" not in head.says(text) for text in (ASKED, "khó khăn của MN 19/5 quý 1"))
    assert "Thiếu" not in stranger(line, 4242).says(ASKED)
    assert "Mạng chậm" in phone_of(voiced, line, elsewhere).says(ASKED)


def test_a_long_list_is_turned_by_button_and_by_word(voiced: Office, officer: Phone) -> None:
    for unit in ("THCS Đoàn Thị Điểm", "MN Đoàn Thị Điểm"):
        reports_of(voiced, unit, "Q1", hs_tiep_nhan=10, kho_khan=f"Đường tới {unit} xa.")

    first = officer.says(ASKED)
    second = officer.taps("Trang sau ▶")
    officer.says(ASKED)

    assert first.startswith("🗣 5/6 trường")
    assert first.endswith("Trang 1/2")
    assert "THCS Đoàn Thị Điểm xa." in second
    assert "TH Nhật Tân" not in second
    assert officer.says("trang sau") == second
    assert officer.says("trường nào chưa nộp quý 1").startswith("0/6")


def test_in_a_group_it_is_told_to_whoever_asked_alone(officer: Phone, line: Line) -> None:
    group = Chat(line, GROUP, "Hiệu trưởng Quận 7")
    here = in_group(officer, group)
    here.says("/lienket")
    said = len(group.messages)

    here.says(f"@{USERNAME} {ASKED}")

    assert "Mạng chậm" in officer.chat.last().text
    assert not any("Mạng chậm" in message.text for message in group.messages[said:])
