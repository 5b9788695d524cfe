"""Groups: linked by an officer, silent where they are not, followed when they move; the least is said there."""

import pytest

from domain.persons.people import Disclosure
from storage.chats import groups
from storage.people import registry
from storage.tables.registry import groups as group_rows
from tests.handlers.phones import Chat, Line, Phone, in_group
from tests.office import Office

GROUP = -100500
NOT_LINKED = (
    "Nhóm này chưa được liên kết. Cán bộ phụ trách gõ /lienket tại đây; sau 10 phút không ai liên kết, bot sẽ rời nhóm."
)


@pytest.fixture
def group(line: Line) -> Chat:
    return Chat(line, GROUP, "Hiệu trưởng Quận 7")


def asks(phone: Phone, text: str) -> str:
    return phone.says(f"@trong_truong_bot {text}")


def test_an_officer_links_a_group_with_one_word(officer: Phone, group: Chat, office: Office) -> None:
    said = in_group(officer, group).says("/lienket")

    linked = office.db.run_now(groups.at, registry.TELEGRAM, GROUP)
    assert "Đã liên kết nhóm Hiệu trưởng Quận 7" in said
    assert linked is not None
    assert linked.authority == office.authority


def test_nobody_else_links_it(head: Phone, group: Chat, office: Office) -> None:
    assert in_group(head, group).says("/lienket").startswith("Bot chỉ phục vụ nhóm do cơ quan quản lý liên kết.")
    assert in_group(head, group).says("/start").startswith("Bot chỉ phục vụ nhóm do cơ quan quản lý liên kết.")
    assert office.db.run_now(groups.at, registry.TELEGRAM, GROUP) is None


def test_a_group_that_is_not_linked_hears_one_neutral_line_whoever_asks(officer: Phone, group: Chat) -> None:
    speaker = in_group(officer, group)

    assert {asks(speaker, "trường nào chưa nộp quý 1"), speaker.says("/status"), speaker.says("/trogiup")} == {
        NOT_LINKED
    }


def test_a_group_hears_names_but_no_buttons_and_nothing_of_who_is_unreachable(
    officer: Phone, group: Chat, office: Office
) -> None:
    office.blocks("MN 19/5")
    speaker = in_group(officer, group)
    speaker.says("/lienket")

    said = asks(speaker, "trường nào chưa nộp quý 1")

    assert said.startswith("6/6 trường chưa nộp Quý I")
    assert "MN (2): MN 19/5" in said
    assert "Không liên lạc được" not in said
    assert speaker.labels() == []


def test_a_group_of_counts_hears_no_names(officer: Phone, group: Chat, office: Office) -> None:
    speaker = in_group(officer, group)
    speaker.says("/lienket")
    office.db.run_now(lambda tx: tx.execute(group_rows.update().values(policy=Disclosure.COUNTS)).rowcount)

    said = asks(speaker, "trường nào chưa nộp quý 1")

    assert said == "6/6 trường chưa nộp Quý I (hạn hết 29/02/2024, còn 28 ngày)"


def test_what_one_school_has_to_do_is_told_it_in_private(officer: Phone, head: Phone, group: Chat) -> None:
    in_group(officer, group).says("/lienket")
    heard = len(group.messages)

    in_group(head, group).says("/baocao")
    asks(in_group(head, group), "th nhat tan nop bao cao quy 1 chua")

    assert len(group.messages) == heard
    assert head.chat.messages[-2].text.startswith("📋 TH Nhật Tân")
    assert head.sees().startswith("TH Nhật Tân chưa nộp Quý I")


def test_what_an_officer_sets_off_is_set_off_in_private(officer: Phone, group: Chat) -> None:
    speaker = in_group(officer, group)
    speaker.says("/lienket")

    assert "chỉ làm trong chat riêng" in asks(speaker, "nhắc các trường chưa nộp quý 1")
    assert "chỉ làm trong chat riêng" in asks(speaker, "xuất excel quý 1")


def test_talk_among_members_is_none_of_its_business(officer: Phone, head: Phone, group: Chat) -> None:
    in_group(officer, group).says("/lienket")
    heard = len(group.messages)

    in_group(head, group).says("Chào các thầy cô")

    assert len(group.messages) == heard


def test_a_group_that_became_a_supergroup_stays_linked(
    officer: Phone, head: Phone, group: Chat, office: Office
) -> None:
    in_group(officer, group).says("/lienket")

    in_group(head, group).sends(migrate_to_chat_id=-100900)
    in_group(head, Chat(group.line, -100900, group.title)).sends(migrate_from_chat_id=GROUP)

    moved = office.db.run_now(groups.at, registry.TELEGRAM, -100900)
    assert moved is not None
    assert moved.authority == office.authority
    assert office.db.run_now(groups.at, registry.TELEGRAM, GROUP) is None


def test_linking_belongs_into_a_group(officer: Phone) -> None:
    assert "Lệnh này dùng trong nhóm" in officer.says("/lienket")
