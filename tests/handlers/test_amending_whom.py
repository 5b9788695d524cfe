"""Whom a plan in force asks is changed by level: who joins and who leaves is shown first, and what they owe follows."""

import pytest

from domain.reporting.obligations import Standing
from domain.sending.notices import Key
from scheduler.letters.letters import Letters
from storage.outgoing import outbox
from storage.planning import histories
from storage.reporting import obligations
from tests.handlers.phones import SPEAKERS, Phone
from tests.handlers.test_amending import card
from tests.office import Office, chat_of
from tests.scheduler.town import forget_what_is_owed

PRIMARY = {"TH Nhật Tân", "TH Đoàn Thị Điểm", "TH-THCS Lê Lợi"}


def owing(office: Office, code: str = "Q1") -> set[str]:
    found = office.db.run_now(obligations.listed, office.deadline(code))
    return {one.unit_name for one in found}


def letters(office: Office) -> dict[int, str]:
    held = [one for one in office.db.run_now(outbox.claim, office.now, limit=100) if one.key is Key.AMENDED]
    parcels = office.db.read_now(Letters(SPEAKERS).write, held, office.now)
    return {one.letter.chat_id: one.letter.text for one in parcels if one.letter is not None}


@pytest.mark.on_both
def test_whom_a_duty_asks_is_changed_by_level_and_those_concerned_alone_are_told(
    officer: Phone, office: Office
) -> None:
    office.db.run_now(forget_what_is_owed)
    card(officer)
    officer.taps("Sửa kế hoạch")
    asked = officer.taps("Đối tượng") and officer.taps("2. ")
    nobody = officer.says("các trường tư thục")
    officer.says("đối tượng")
    officer.says("2")
    shown = officer.says("các trường tiểu học")
    before = owing(office)
    done = officer.says("áp dụng")
    heard = letters(office)
    after, plans = owing(office), owing(office, "KH")
    card(officer)
    officer.says("sửa")
    officer.says("đối tượng")
    officer.says("2")
    again = officer.says("tiểu học và mầm non trừ MN 19/5")
    officer.taps("Áp dụng")

    assert asked.startswith("Việc Báo cáo CCHC định kỳ giao cho những đơn vị nào?")
    assert nobody.startswith("Không có đơn vị nào như “các trường tư thục” để giao việc này.")
    assert "• Báo cáo CCHC định kỳ: giao cho MN, TH, THCS (6) → các trường tiểu học (3)" in shown
    assert "Không phải nộp nữa (3): MN Đoàn Thị Điểm, THCS Đoàn Thị Điểm, MN 19/5" in shown
    assert len(before) == 6
    assert "Đã sửa kế hoạch" in done
    assert after == PRIMARY
    assert len(plans) == 6
    assert set(heard) == {chat_of(office.heads[unit]) for unit in before - PRIMARY}
    assert "Báo cáo CCHC định kỳ</b>: MN 19/5 không phải nộp nữa" in heard[chat_of(office.heads["MN 19/5"])]
    assert "Giao thêm (1): MN Đoàn Thị Điểm" in again
    assert owing(office) == {*PRIMARY, "MN Đoàn Thị Điểm"}
    assert "giao thêm cho MN Đoàn Thị Điểm" in letters(office)[chat_of(office.heads["MN Đoàn Thị Điểm"])]
    assert office.db.run_now(histories.count, office.plan) == 2


def test_the_same_units_in_other_words_change_nothing_and_what_was_handed_in_stays(
    officer: Phone, office: Office
) -> None:
    card(officer)
    officer.says("sửa")
    officer.says("đối tượng")
    officer.says("2")
    elsewhere = officer.says("các trường thuộc Phòng GDĐT Quận 7")
    officer.says("/huy")
    card(officer)
    officer.says("sửa")
    officer.says("đối tượng")
    officer.says("2")
    same = officer.says("tất cả các trường")
    owed = office.db.run_now(obligations.at, office.deadline("Q1"), office.units["MN 19/5"])

    assert "Không thấy đơn vị “Phòng GDĐT Quận 7” trong số các đơn vị do cơ quan này quản lý." in elsewhere
    assert "đúng là các đơn vị đang được giao việc này" in same
    assert owed is not None
    assert owed.standing is Standing.OWED
    assert office.db.run_now(histories.count, office.plan) == 0
