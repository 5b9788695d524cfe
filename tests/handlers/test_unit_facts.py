"""What one school teaches, its code and whose it is are put right in the chat, old → new shown first."""

import pytest

from domain.registry.unit_facts import Fact, read
from domain.registry.units import Level
from storage.units import tree, unit_facts
from tests.handlers.phones import Phone
from tests.handlers.test_amending import card
from tests.office import Office


@pytest.mark.on_both
def test_levels_are_changed_by_button_and_what_will_be_asked_is_shown(
    administrator: Phone, officer: Phone, office: Office
) -> None:
    school = office.units["MN 19/5"]
    card(officer)
    officer.says("sửa")
    officer.says("đối tượng")
    officer.says("2")
    officer.says("các trường mầm non")
    officer.says("áp dụng")
    administrator.says("/thaydoi mn 19/5")
    asked = administrator.taps("Cấp học")
    unread = administrator.says("cao đẳng")
    shown = administrator.says("TH và THCS")
    before = office.db.run_now(tree.levels_of, school)
    done = administrator.taps("Ghi thay đổi")
    told = administrator.says("/nhatky mn 19/5")
    card(officer)
    officer.says("sửa")
    officer.says("đối tượng")
    officer.says("2")
    whole = officer.says("các trường mầm non")

    assert asked.startswith("MN 19/5, cấp học hiện nay: MN.")
    assert "Bot chưa đọc được cấp học trong “cao đẳng”" in unread
    assert shown.startswith("MN 19/5, cấp học: MN → TH, THCS\nThôi giao: Báo cáo CCHC định kỳ\nTính từ kỳ mở sau;")
    assert before == {Level.MN}
    assert done == "✅ MN 19/5, cấp học: MN → TH, THCS"
    assert office.db.run_now(tree.levels_of, school) == {Level.TH, Level.THCS}
    assert "sửa thông tin của MN 19/5" in told
    assert "Không phải nộp nữa (1): MN 19/5" in whole
    assert "cấp học MN → TH THCS" in told


def test_code_and_ownership_are_changed_by_typing_alone_and_a_code_is_nobody_elses(
    administrator: Phone, office: Office
) -> None:
    told = [
        administrator.says(words)
        for words in ("/thaydoi th nhat tan", "mã", "79778501", "ghi", "/thaydoi mn 19/5", "đổi mã", "79778501")
    ]
    owned = [administrator.says(words) for words in ("/thaydoi mn 19/5", "loại hình", "tư thục", "thôi", "tư thục")]

    assert "TH Nhật Tân, mã: chưa có → 79778501" in told[2]
    assert told[3] == "✅ TH Nhật Tân, mã: chưa có → 79778501"
    assert told[6].startswith("Mã 79778501 đã có đơn vị khác dùng.")
    assert "MN 19/5, loại hình: Công lập → Tư thục" in owned[2]
    assert owned[3] == "Đã bỏ, không có gì thay đổi."
    assert office.db.run_now(unit_facts.of, office.units["TH Nhật Tân"], Fact.CODE) == "79778501"
    assert office.db.run_now(unit_facts.of, office.units["MN 19/5"], Fact.OWNERSHIP) == "public"


def test_an_officer_changes_no_fact_of_a_school(officer: Phone) -> None:
    assert "Ghi thay đổi" not in str(officer.says("/thaydoi mn 19/5")) + str(officer.labels())


@pytest.mark.parametrize(
    ("fact", "typed", "value"),
    [
        (Fact.LEVELS, "Tiểu học và THCS", "TH THCS"),
        (Fact.LEVELS, "thcs, th", "TH THCS"),
        (Fact.LEVELS, "cơ quan", None),
        (Fact.OWNERSHIP, "tư thục", "private"),
        (Fact.CODE, " 79 778 ", "79 778"),
        (Fact.CODE, "", None),
    ],
)
def test_a_fact_is_read_as_lists_have_it(fact: Fact, typed: str, value: str | None) -> None:
    assert read(fact, typed) == value
