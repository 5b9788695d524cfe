"""An officer sees, changes and sets when schools are reminded: by pressing, by typing, and in words alone."""

import pytest

from domain.ids import UnitId
from domain.persons.people import Role
from domain.planning.ladders import USUAL, Ladder, When
from domain.registry.units import Level
from storage.database import Tx
from storage.people import registry
from storage.planning import ladders, withdrawing
from tests.handlers.ladders import REPORT, ladder_of, opened
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.rivals import staffed
from tests.handlers.statements import selecting
from tests.office import Office, employ, linked
from tests.storage.filled import begins, hands_in


def test_a_duty_is_given_other_days_by_typing_after_who_gets_what_when_was_seen(office: Office, officer: Phone) -> None:
    seen = opened(officer)
    wanted = officer.says("nhắc trước 10, 5, 2 ngày, không nhắc sau hạn")
    before = ladder_of(office)
    done = officer.says("áp dụng")

    assert "theo lịch chung của cơ quan" in seen
    assert "07:30 thứ Năm 15/02/2024: còn 14 ngày" in seen
    assert "14, 7, 3, 1 ngày → 10, 5, 2 ngày" in wanted
    assert "còn 6 trường chưa nộp, 6 người được nhắc" in wanted
    assert "07:30 thứ Sáu 23/02/2024: còn 6 ngày (tránh ngày nghỉ)" in wanted
    assert f"⏰ {REPORT} · Quý I · TH Nhật Tân" in wanted
    assert before == USUAL
    assert "Đã đặt lịch nhắc" in done
    assert "Đổi lần cuối lúc 08:00 01/02/2024, người đổi: Trần Thị Hạnh." in done
    assert ladder_of(office) == Ladder((10, 5, 2), after=())
    assert ladder_of(office, "KH") == USUAL


def test_every_part_is_changed_by_pressing_and_put_back(office: Office, officer: Phone) -> None:
    opened(officer)
    officer.taps("Đổi lịch nhắc")
    for part, choice in {
        "Trước hạn": ("✓ 14", "10", "Xong"),
        "Ngày cuối": ("Không nhắc",),
        "Sau hạn": ("✓ 7", "✓ 3", "Xong"),
        "Nhắc cả phó": ("2",),
        "Báo lãnh đạo": ("Không",),
    }.items():
        officer.taps(part)
        for label in choice:
            officer.taps(label)
    officer.taps("Áp dụng")
    changed = ladder_of(office)
    officer.taps("Đổi lịch nhắc")
    officer.taps("Về mặc định")
    officer.taps("Áp dụng")

    assert changed == Ladder((10, 7, 3, 1), last=False, after=(1,), deputies=2, leader=0)
    assert ladder_of(office) == USUAL


def test_words_of_its_own_are_read_in_the_preview_and_what_cannot_be_filled_in_is_refused(
    office: Office, officer: Phone
) -> None:
    opened(officer)
    officer.taps("Đổi lịch nhắc")
    officer.taps("Lời riêng")
    officer.taps("Lời ngày cuối")
    refused = [officer.says(words) for words in ("Gửi {hiệu trưởng}", "x" * 301, "Tài liệu thuộc độ mật")]
    seen = officer.says("Xin gia hạn là muộn, <b>{trường}</b> nộp {kỳ} nhé!")
    officer.says("lời sau hạn: Đã quá {hạn}.")
    officer.says("áp dụng")

    assert "Chỉ dùng được {trường}, {việc}, {kỳ}, {hạn}" in refused[0]
    assert "dài 301 chữ, tối đa 300" in refused[1]
    assert "mật" in refused[2]
    assert all("Gõ lời nhắc ngày cuối" in one for one in refused)
    assert "💬 Xin gia hạn là muộn, <b>TH Nhật Tân</b> nộp Quý I nhé!" in seen
    assert "Lời sẽ đọc lúc 07:30 29/02/2024" in seen
    assert ladder_of(office).words == {
        When.LAST: "Xin gia hạn là muộn, <b>{trường}</b> nộp {kỳ} nhé!",
        When.AFTER: "Đã quá {hạn}.",
    }


def test_a_single_reminder_has_words_of_its_own_until_it_is_none_any_more(
    office: Office, officer: Phone, administrator: Phone
) -> None:
    opened(officer)
    unknown = officer.says("lời trước 5 ngày: Sắp đến hạn")
    officer.taps("Đổi lịch nhắc")
    officer.taps("Lời riêng")
    officer.taps("Trước 7 ngày")
    seen = officer.says("{trường} còn một tuần.")
    officer.says("lời 1 ngày sau hạn: Quá {hạn} rồi.")
    officer.says("lời riêng")
    marked = officer.labels()
    officer.says("3 ngày sau hạn")
    officer.says("Đã muộn.")
    officer.says("lời riêng")
    officer.taps("✓ Sau 3 ngày")
    officer.taps("Bỏ lời này")
    officer.says("áp dụng")
    both = ladder_of(office).words
    without = officer.says("nhắc trước 14, 3, 1 ngày")
    officer.says("áp dụng")
    traced = administrator.says("/nhatky")

    assert "Lịch này không có lượt nhắc trước 5 ngày" in unknown
    assert "Lời riêng trước 7 ngày: không có → {trường} còn một tuần." in seen
    assert "Lời sẽ đọc lúc 07:30 22/02/2024" in seen
    assert "💬 TH Nhật Tân còn một tuần." in seen
    assert {"✓ Trước 7 ngày", "✓ Sau 1 ngày", "Trước 14 ngày", "Sau 3 ngày"} < set(marked)
    assert both == {7: "{trường} còn một tuần.", -1: "Quá {hạn} rồi."}
    assert "Lời riêng trước 7 ngày: {trường} còn một tuần. → không có" in without
    assert ladder_of(office).words == {-1: "Quá {hạn} rồi."}
    assert "lời từng lượt “-7: {trường} còn một tuần.; +1: Quá {hạn} rồi. → +1: Quá {hạn} rồi.”" in traced


def test_the_office_s_own_goes_for_every_duty_but_those_with_one_of_their_own(office: Office, officer: Phone) -> None:
    opened(officer)
    officer.says("trước 10 ngày")
    officer.says("áp dụng")
    officer.says("/lichnhac")
    seen = officer.says("nhắc trước 5 ngày, không hỏi phó")
    officer.says("áp dụng")
    officer.says("/kehoach")
    card = officer.says("1")
    listed = officer.says("lịch nhắc")

    assert f"Không theo lịch này vì có lịch riêng: {REPORT}" in seen
    assert ladder_of(office).before == (10,)
    assert ladder_of(office, "KH") == Ladder((5,), deputies=0)
    assert "Lịch nhắc: trước 5 ngày · ngày cuối · sau 1, 3, 7 ngày; 1 việc có lịch riêng." in card
    assert f"2. {REPORT}: trước 10 ngày" in listed


def test_who_hears_besides_is_counted_and_who_cannot_be_written_to_is_told(office: Office, officer: Phone) -> None:
    office.blocks("MN 19/5")
    hands_in(office, "TH Nhật Tân", "Q1")
    begins(office, "THCS Đoàn Thị Điểm", "Q1")
    for school in ("MN Đoàn Thị Điểm", "THCS Đoàn Thị Điểm"):
        office.db.run_now(employ, f"Phó {school}", office.units[school], Role.DEPUTY, office.now)
    office.db.run_now(linked, office)

    seen = opened(officer)

    assert "còn 5 trường chưa nộp, 4 người được nhắc. ⚠ 1 trường chưa có ai nhận được tin." in seen
    assert "còn 3 ngày + nhóm" in seen
    assert "ngày làm việc cuối + phó + nhóm" in seen
    assert "Nhắc cả phó: 1 người" in seen
    assert "Lãnh đạo thấy trong bản tin sáng từ 04/03/2024" in seen


@pytest.mark.on_both
def test_what_a_ladder_will_say_is_looked_up_once(office: Office, officer: Phone) -> None:
    tables = ("ladders", "calendar_days", "deadlines", "obligations", "units")
    officer.says("/kehoach")
    officer.says("1")
    officer.taps("Lịch nhắc")
    with selecting(*tables) as of_duty:
        officer.taps("2.")
    with selecting(*tables) as of_office:
        officer.says("/lichnhac")

    assert sorted(of_duty) == sorted(set(of_duty))
    assert sorted(of_office) == sorted(set(of_office))


def test_two_who_change_it_at_once_do_not_overwrite_each_other(office: Office, line: Line, officer: Phone) -> None:
    colleague = phone_of(office, line, staffed(office, "Đồng nghiệp", office.authority, Role.OFFICER))
    for one, typed in ((officer, "trước 10 ngày"), (colleague, "trước 9 ngày")):
        opened(one)
        one.says(typed)

    officer.says("áp dụng")
    late = colleague.says("áp dụng")
    officer.taps("Áp dụng")
    colleague.taps("Trước hạn")

    assert "vừa được đồng nghiệp đổi" in late
    assert colleague.chat.toasts[-1] == ""
    assert ladder_of(office).before == (10,)
    assert officer.toast() == "Việc này đã làm xong rồi."


def test_what_was_done_is_traced_old_and_new(office: Office, officer: Phone, administrator: Phone) -> None:
    opened(officer)
    officer.says("trước 10 ngày, nhắc phó sau 2 lượt")
    officer.says("áp dụng")

    traced = administrator.says("/nhatky")

    assert f"đặt lịch nhắc của kế hoạch Kế hoạch CCHC năm 2024: “{REPORT}” · nhắc các ngày" in traced
    assert " -14, -7, -3, -1, 0, +1, +3, +7 → -10, 0, +1, +3, +7" in traced
    assert "phó sau 3 → 2 lượt" in traced


def test_whoever_works_at_two_offices_says_which_and_a_plan_that_is_withdrawn_has_none_any_more(
    office: Office, officer: Phone, commune: UnitId
) -> None:
    office.db.run_now(_appointed, office, commune)
    officer.says("/kehoach")
    officer.says("1")
    office.db.run_now(withdrawing.withdraw, office.plan, "Làm lại", by=office.officer, now=office.now)
    officer.taps("Lịch nhắc")
    withdrawn = officer.chat.toasts[-1]
    officer.says("/caidat")
    which = officer.taps("Lịch nhắc")
    of_the_other = officer.says("2")
    officer.says("trước 4 ngày")
    officer.says("áp dụng")

    assert "thu hồi" in withdrawn
    assert "1. Phòng GDĐT Quận 7" in which
    assert "mọi kế hoạch của UBND phường Tân Hưng" in of_the_other
    assert office.db.run_now(ladders.every).of_office(commune).now == Ladder((4,))
    assert ladder_of(office) == USUAL


def _appointed(tx: Tx, office: Office, unit: UnitId) -> None:
    levels = frozenset[Level]()
    registry.appoint(tx, office.officer, unit, Role.OFFICER, levels=levels, granted_by=None, now=office.now)
