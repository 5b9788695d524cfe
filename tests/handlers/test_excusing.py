"""An office excuses one school, or some, from one period: shown first with a reason, told, traced, and taken back."""

import pytest

from domain import packing
from domain.actions import OpenForm
from domain.persons.people import Role
from domain.registry.units import Level, UnitKind
from domain.reporting.obligations import Standing
from domain.sending.notices import Key
from scheduler.letters.letters import Letters
from storage.operations import audit
from storage.outgoing import outbox
from storage.reporting import obligations
from storage.units import tree
from tests.handlers.forms import hands_in, opens
from tests.handlers.phones import SPEAKERS, Line, Phone, phone_of
from tests.handlers.rivals import staffed
from tests.handlers.test_extending import SCHOOL, asks, owed, reminded
from tests.office import Office

MN = ("MN 19/5", "MN Đoàn Thị Điểm")


def news(office: Office, key: Key) -> list[str]:
    """What letters of this kind would say now."""
    held = office.db.run_now(outbox.claim, office.now, limit=1000)
    mine = [one for one in held if one.key is key and one.moot is None]
    parcels = office.db.run_now(Letters(SPEAKERS).write, mine, office.now)
    return [one.letter.text for one in parcels if one.letter is not None]


@pytest.mark.on_both
def test_one_school_is_excused_in_words_told_why_traced_and_counted_nowhere_until_that_is_taken_back(
    officer: Phone, head: Phone, office: Office
) -> None:
    office.comes("2024-02-26")
    why = officer.says("miễn TH Nhật Tân nộp báo cáo quý 1")
    shown = officer.says("Trường sửa chữa, học sinh học nhờ")
    before = owed(office).standing
    done = officer.says("miễn")
    told = news(office, Key.EXCUSED)
    silent = owed(office).id not in reminded(office)
    standing = officer.says("TH Nhật Tân nộp quý 1 chưa")
    listed, progress = officer.says("trường nào được miễn quý 1"), officer.says("tiến độ quý 1")
    own, opened = head.says("/hannop"), presses(head, packing.pack(OpenForm(owed(office).id)))
    officer.says("thôi miễn TH Nhật Tân quý 1")
    again = officer.says("đồng ý")

    assert "Vì sao?" in why
    assert "Lý do: Trường sửa chữa, học sinh học nhờ" in shown
    assert before is Standing.OWED
    assert "Đã miễn Báo cáo CCHC định kỳ · Quý I cho 1 đơn vị: TH Nhật Tân" in done
    assert ["Trường sửa chữa" in one for one in told] == [True]
    assert silent
    assert "TH Nhật Tân được miễn Quý I.\nMiễn ngày 26/02/2024, lý do: Trường sửa chữa" in standing
    assert "TH Nhật Tân: Trường sửa chữa, học sinh học nhờ (26/02)" in listed
    assert "0/5 trường" in progress
    assert "Được miễn: 1 đơn vị" in progress
    assert "Quý I: được miễn" in own
    assert "được miễn" in opened
    assert "Đã thôi miễn" in again
    assert owed(office).standing is Standing.OWED
    assert ["phải nộp, hạn hết" in one for one in news(office, Key.OWED_AGAIN)] == [True]
    assert [one.deed for one in office.db.run_now(audit.of, f"obligation:{owed(office).id}")] == ["excuse", "owe-again"]


def presses(phone: Phone, data: str) -> str:
    phone.says("/start")
    phone.does(phone.press(phone.chat.last().id, data))
    return phone.chat.toasts[-1] if phone.chat.toasts else phone.sees()


@pytest.mark.on_both
def test_below_a_school_a_button_asks_why_and_another_takes_it_back_and_what_was_asked_meanwhile_waits(
    officer: Phone, head: Phone, office: Office
) -> None:
    asks(head)
    officer.says("TH Nhật Tân nộp quý 1 chưa")
    officer.taps("Miễn kỳ này")
    reasons = officer.labels()
    officer.taps("Không có nội dung")
    other = officer.says("lý do: trường mới thành lập")
    officer.taps("Miễn kỳ này")
    nothing = officer.says("đồng ý gia hạn")
    officer.says("TH Nhật Tân nộp quý 1 chưa")
    shown = officer.taps("Thôi miễn")
    kept = officer.says("thôi")
    excused = owed(office).standing
    officer.says("TH Nhật Tân nộp quý 1 chưa")
    officer.taps("Thôi miễn")
    officer.taps("Thôi miễn")
    officer.says("đồng ý gia hạn")

    assert reasons == ["Trường tạm nghỉ", "Không có nội dung", "Đã báo cách khác", "Thôi"]
    assert "Lý do: trường mới thành lập" in other
    assert "Không có đề nghị gia hạn nào" in nothing
    assert "Trường lại phải nộp, hạn hết 29/02/2024" in shown
    assert "vẫn miễn như cũ" in kept
    assert excused is Standing.EXCUSED
    assert owed(office).standing is Standing.OWED
    assert owed(office).last_ok is not None


@pytest.mark.on_both
def test_several_are_excused_at_once_but_for_those_that_have_handed_in(
    officer: Phone, line: Line, office: Office
) -> None:
    hands_in(phone_of(office, line, office.heads[MN[0]]))
    shown = officer.says("miễn quý 1 cho các trường mầm non vì nghỉ dịch")
    officer.says("miễn")
    handed = officer.says("miễn MN 19/5 nộp quý 1 vì nghỉ dịch")
    twice = officer.says("miễn MN Đoàn Thị Điểm nộp quý 1")
    nobody = officer.says("thôi miễn TH Nhật Tân quý 1")

    found = office.db.run_now(obligations.of_deadline, office.deadline("Q1"))
    assert "cho 1 đơn vị: MN Đoàn Thị Điểm." in shown
    assert "Đã nộp rồi nên không cần miễn: MN 19/5." in shown
    assert [one.unit_name for one in found if one.standing is Standing.EXCUSED] == [MN[1]]
    assert "đã nộp Quý I rồi" in handed
    assert "đang được miễn Quý I" in twice
    assert "không được miễn riêng Quý I" in nobody


@pytest.mark.on_both
def test_what_came_back_need_not_be_mended_and_a_half_filled_form_is_gone_on_with_afterwards(
    officer: Phone, head: Phone, line: Line, office: Office
) -> None:
    half = phone_of(office, line, office.heads[MN[0]])
    opens(half)
    half.says("120")
    hands_in(head)
    officer.says("/choduyet")
    officer.taps(SCHOOL)
    officer.taps("Chuyển trả")
    officer.says("Thiếu số liệu")
    returned = owed(office).standing
    shown = officer.says("miễn TH Nhật Tân, MN 19/5 nộp quý 1 vì trường đã gửi bản giấy")
    officer.says("miễn")
    told = news(office, Key.EXCUSED)
    stopped = half.says("118")
    officer.says("thôi miễn TH Nhật Tân, MN 19/5 quý 1")
    officer.says("thôi miễn")
    gone_on = opens(half)

    assert returned is Standing.RETURNED
    assert "cho 2 đơn vị: MN 19/5, TH Nhật Tân." in shown
    assert "không phải nộp lại, bản đã nộp vẫn được lưu: TH Nhật Tân." in shown
    assert ["Phần đã điền vẫn được giữ" in one for one in told] == [True, False]
    assert "MN 19/5 được miễn" in stopped
    assert "câu 2/20" in gone_on
    assert owed(office).standing is Standing.RETURNED


@pytest.mark.on_both
def test_only_who_issued_the_plan_and_looks_after_the_school_excuses_it(
    head: Phone, line: Line, office: Office
) -> None:
    ward = office.db.run_now(
        tree.add_unit, tree.NewUnit("UBND phường Tân Hưng", kind=UnitKind.AUTHORITY), parent=office.authority
    )
    of_mn = phone_of(office, line, staffed(office, "Cán bộ MN", office.authority, Role.OFFICER, Level.MN))
    of_ward = phone_of(office, line, staffed(office, "Cán bộ phường", ward, Role.OFFICER))

    theirs = of_mn.says("miễn TH Nhật Tân nộp quý 1 vì nghỉ dịch")
    wards = of_ward.says("miễn TH Nhật Tân nộp quý 1 vì nghỉ dịch")
    own = head.says("miễn TH Nhật Tân nộp quý 1 vì nghỉ dịch")
    of_mn.says("miễn MN 19/5 nộp quý 1 vì nghỉ dịch")
    of_mn.says("miễn")

    found = office.db.run_now(obligations.of_deadline, office.deadline("Q1"))
    assert "không thuộc phần thầy/cô phụ trách" in theirs
    assert "Chỉ cơ quan ban hành" in wards
    assert "Chưa có gì thay đổi" not in own
    assert [one.unit_name for one in found if one.standing is Standing.EXCUSED] == [MN[0]]
