"""How often reports came back, and how many are of use, is read wherever people judge how schools keep to it."""

from storage.chats import groups
from storage.database import Tx
from storage.people import registry
from storage.reporting import reviews
from tests.handlers.phones import Chat, Line, Phone, in_group
from tests.office import Office
from tests.storage.filled import hands_in

SCHOOL, OTHER = "TH Nhật Tân", "MN 19/5"
GROUP = -5002


def test_progress_names_and_the_card_of_a_school_tell_what_came_back_and_what_is_of_use(
    office: Office, line: Line, officer: Phone
) -> None:
    for _ in range(2):
        report = hands_in(office, SCHOOL)
        office.db.run_now(reviews.give_back, report, "Chưa khớp", by=office.officer, now=office.now)
    plan = hands_in(office, SCHOOL, "KH")
    office.db.run_now(reviews.give_back, plan, "Thiếu", by=office.officer, now=office.now)
    hands_in(office, OTHER)
    office.db.run_now(_link, office)

    progress = officer.says("tiến độ quý 1")
    listed = officer.says("trường nào bị trả mà chưa nộp lại q1")
    card = officer.says(SCHOOL)
    in_the_group = in_group(officer, Chat(line, GROUP, "Nhóm trường")).says("/tiendo q1")

    assert "• TH: 1/3 · dùng được 0 · trả lại 2 lần" in progress
    assert "• MN: 1/2\n" in progress
    assert "Dùng được: 1/6" in progress
    assert "Chuyển trả: 2 lần (1 trường)" in progress
    assert f"{SCHOOL} (trả lại 2 lần)" in listed
    assert "Năm 2024: đúng hạn 2/2 · dùng được 0/2" in card
    assert "↩ Báo cáo CCHC định kỳ (2024): bị trả lại 2 lần" in card
    assert "↩ Kế hoạch CCHC năm 2024 của đơn vị (2024): bị trả lại 1 lần" in card
    assert SCHOOL not in in_the_group


def _link(tx: Tx, office: Office) -> None:
    address = registry.touch_address(tx, registry.TELEGRAM, GROUP)
    groups.link(tx, office.authority, address.id, title="Nhóm trường", by=office.officer, now=office.now)
