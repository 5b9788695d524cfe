"""Fewer messages, chosen by button and in words: by a person for themselves, by an officer for a group."""

import pytest

from storage.chats import groups
from storage.outgoing import muting
from storage.people import registry
from tests.handlers.in_words import talker
from tests.handlers.phones import USERNAME, Chat, Line, Phone, in_group
from tests.office import Office

GROUP = -100500


@pytest.fixture
def group(line: Line) -> Chat:
    return Chat(line, GROUP, "Hiệu trưởng Quận 7")


def is_muted(office: Office) -> bool:
    linked = office.db.run_now(groups.at, registry.TELEGRAM, GROUP)
    assert linked is not None
    return linked.muted


def test_a_principal_hears_less_and_is_told_what_still_comes(head: Phone, office: Office) -> None:
    head.says("/caidat")
    shown = head.taps("Bớt tin nhắn")
    less = head.taps("Bớt tin phụ")
    muted = office.db.run_now(muting.is_muted, office.heads["TH Nhật Tân"])

    all_of_it = head.says("bật tin phụ")

    assert shown.startswith("Bot đang gửi thầy/cô đủ tin.")
    assert less.startswith("Bot đang bớt tin phụ cho thầy/cô.")
    assert "lời nhắc bấm [Đã nhận] kế hoạch" in less
    assert "lời mời lập báo cáo tổng hợp" not in less
    assert "Tin chính thức lúc nào cũng đến: kế hoạch mới" in less
    assert muted
    assert all_of_it.startswith("Bot đang gửi thầy/cô đủ tin.")
    assert not office.db.run_now(muting.is_muted, office.heads["TH Nhật Tân"])


def test_the_same_in_words_alone(office: Office, line: Line) -> None:
    person = talker(office, line, office.heads["TH Nhật Tân"])
    person.says("đồng ý")

    assert "bớt tin phụ" in person.says("bớt nhắn tin").splitlines()[0]
    assert "đủ tin" in person.says("1").splitlines()[0]


def test_an_officer_chooses_for_a_group_and_its_principals_for_themselves(
    officer: Phone, head: Phone, group: Chat, office: Office
) -> None:
    in_group(officer, group).says("/lienket")

    refused = in_group(head, group).says(f"@{USERNAME} bớt nhắn tin")
    untouched = is_muted(office)
    told = in_group(officer, group).says(f"@{USERNAME} bớt nhắn tin")
    muted = is_muted(office)
    in_group(officer, group).taps("Nhóm nhận đủ tin")

    assert refused.startswith("Cả nhóm nhận ít hay nhiều tin do cán bộ phụ trách chọn.")
    assert not untouched
    assert "Nhóm đang bớt tin: chỉ còn kế hoạch mới" in told
    assert muted
    assert not is_muted(office)


def test_a_group_is_muted_from_the_list_and_stays_so_when_it_is_linked_again(
    officer: Phone, group: Chat, office: Office
) -> None:
    in_group(officer, group).says("/lienket")
    linked = office.db.run_now(groups.at, registry.TELEGRAM, GROUP)
    assert linked is not None

    card = officer.says(f"/nhom {linked.id} bớt tin")
    listed = officer.says("/nhom")
    in_group(officer, group).says("/lienket go")
    again = in_group(officer, group).says("/lienket")

    assert "Nhóm đang bớt tin" in card
    assert "từ 01/02/2024 · bớt tin" in listed
    assert "Nhóm đang bớt tin" in again
    assert "bớt tin" not in officer.says(f"/nhom {linked.id} đủ tin").splitlines()[0]


def test_a_wish_for_the_group_said_in_private_mutes_nobody(officer: Phone, office: Office) -> None:
    told = officer.says("bớt nhắn tin trong nhóm")

    assert told.startswith("Muốn nhóm bớt tin, thầy/cô gõ câu này ngay trong nhóm")
    assert "bớt tin phụ cho thầy/cô" not in officer.says("tin phụ")
