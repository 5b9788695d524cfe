"""Which authority a group is linked to: asked where there are several, or another; never more than the post reaches."""

import pytest
from sqlalchemy import func, select

from domain.ids import UnitId
from domain.persons.people import Role
from domain.registry.units import UnitKind
from storage.chats import groups
from storage.database import Tx
from storage.people import registry
from storage.tables.notices import notices
from storage.units import tree
from tests.handlers.phones import Chat, Line, Phone, in_group, phone_of
from tests.office import Office, chat_of, employ

GROUP = -100500
NOT_LINKED = (
    "Nhóm này chưa được liên kết. Cán bộ phụ trách gõ /lienket tại đây; sau 10 phút không ai liên kết, bot sẽ rời nhóm."
)


@pytest.fixture
def group(line: Line) -> Chat:
    return Chat(line, GROUP, "Hiệu trưởng Quận 7")


@pytest.fixture
def second(office: Office) -> UnitId:
    """Another authority, beside the first, where the officer is in office too."""
    return office.db.run_now(second_post, office)


def second_post(tx: Tx, office: Office) -> UnitId:
    unit = tree.add_unit(tx, tree.NewUnit("UBND phường Nghĩa Đô", kind=UnitKind.AUTHORITY), parent=None)
    registry.appoint(tx, office.officer, unit, Role.OFFICER, levels=frozenset(), granted_by=None, now=office.now)
    return unit


@pytest.fixture
def colleague(office: Office, line: Line) -> Phone:
    """An officer of an authority that has nothing to do with the first."""
    unit = office.db.run_now(
        lambda tx: tree.add_unit(tx, tree.NewUnit("Phòng Ba", kind=UnitKind.AUTHORITY), parent=None)
    )
    return phone_of(office, line, office.db.run_now(employ, "Lê Văn An", unit, Role.OFFICER, office.now))


def linked_to(office: Office) -> UnitId | None:
    linked = office.db.run_now(groups.at, registry.TELEGRAM, GROUP)
    return None if linked is None else linked.authority


def test_who_is_in_office_at_several_authorities_is_asked_which(
    officer: Phone, group: Chat, office: Office, second: UnitId
) -> None:
    speaker = in_group(officer, group)

    asked = speaker.says("/lienket")
    before = linked_to(office)
    said = speaker.taps("UBND phường")

    assert "1. Phòng GDĐT Quận 7\n2. UBND phường Nghĩa Đô" in asked
    assert before is None
    assert "với UBND phường Nghĩa Đô" in said
    assert linked_to(office) == second


@pytest.mark.parametrize("words", ["2", "nghia do", "ubnd phuong nghia do"])
def test_the_question_is_answered_by_words_as_well(
    officer: Phone, group: Chat, office: Office, second: UnitId, words: str
) -> None:
    in_group(officer, group).says(f"/lienket {words}")

    assert linked_to(office) == second


@pytest.mark.parametrize("words", ["0", "3", "phuong", "o dau", "9" * 400])
def test_words_that_mean_none_or_several_ask_again(
    officer: Phone, group: Chat, office: Office, second: UnitId, words: str
) -> None:
    if words == "phuong":
        office.db.run_now(tree.rename, office.authority, "Phường Một", since=office.now.date())

    said = in_group(officer, group).says(f"/lienket {words}")

    assert said.startswith("Thầy/cô liên kết nhóm này với cơ quan nào?")
    assert linked_to(office) is None


def test_only_who_was_asked_may_answer(
    officer: Phone, colleague: Phone, head: Phone, group: Chat, office: Office, second: UnitId
) -> None:
    in_group(officer, group).says("/lienket")

    for other in (colleague, head):
        in_group(other, group).taps("UBND phường")

    assert group.toasts[0] == "Bot đang hỏi người đã gõ /lienket, xin để người ấy bấm."
    assert linked_to(office) is None


def test_a_forged_button_links_nothing_that_the_post_does_not_reach(
    officer: Phone, colleague: Phone, group: Chat, office: Office
) -> None:
    speaker = in_group(colleague, group)

    speaker.does(speaker.press(5, f"gl:{office.authority}:{colleague.person - 1000}"))
    speaker.does(speaker.press(5, "gl:999999:1"), speaker.press(5, "gm:1:1"), speaker.press(5, "gr"))
    colleague.does(colleague.press(5, f"gl:{office.authority}:{colleague.person - 1000}"))

    assert group.toasts[0] == "Nhóm hoặc cơ quan này không thuộc phạm vi thầy/cô phụ trách."
    assert linked_to(office) is None


@pytest.mark.on_both
def test_a_group_of_another_authority_is_moved_only_after_asking_and_its_officer_is_told(
    officer: Phone, colleague: Phone, group: Chat, office: Office
) -> None:
    in_group(officer, group).says("/lienket")
    speaker = in_group(colleague, group)

    asked = speaker.says("/lienket")
    kept = speaker.taps("Giữ nguyên")
    before = linked_to(office)
    speaker.says("/lienket")
    moved = speaker.taps("Chuyển")

    assert asked.startswith("Nhóm này đang liên kết với Phòng GDĐT Quận 7. Chuyển sang Phòng Ba?")
    assert "với Phòng GDĐT Quận 7" in kept
    assert before == office.authority
    assert "với Phòng Ba" in moved
    assert office.db.run_now(taken, office) == 1


def test_it_is_moved_by_words_as_well(officer: Phone, colleague: Phone, group: Chat, office: Office) -> None:
    in_group(officer, group).says("/lienket")

    assert "với Phòng Ba" in in_group(colleague, group).says("/lienket chuyen")


def taken(tx: Tx, office: Office) -> int:
    address = registry.touch_address(tx, registry.TELEGRAM, chat_of(office.officer))
    told = select(func.count()).where(notices.c.address_id == address.id, notices.c.details.startswith("taken:"))
    return tx.execute(told).scalar_one()


def test_a_link_of_the_list_names_the_authority(officer: Phone, group: Chat, office: Office, second: UnitId) -> None:
    officer.says("/nhom")
    address = officer.chat.last().data("Thêm nhóm của UBND")

    payload = address.partition("?startgroup=")[2]
    in_group(officer, group).says(f"/start@trong_truong_bot {payload}")

    assert linked_to(office) == second


@pytest.mark.parametrize("payload", ["l_999999", "l_1x", "l_", "l_" + "9" * 62, "i_ABCDEFGHJK"])
def test_a_made_up_link_does_no_more_than_its_owner_could(
    colleague: Phone, group: Chat, office: Office, payload: str
) -> None:
    in_group(colleague, group).says(f"/start@trong_truong_bot {payload}")

    assert linked_to(office) != office.authority


def test_an_authority_above_links_a_group_to_one_below_by_its_link(office: Office, line: Line, group: Chat) -> None:
    above = office.db.run_now(lambda tx: tree.add_unit(tx, tree.NewUnit("Sở", kind=UnitKind.AUTHORITY), parent=None))
    office.db.run_now(tree.move, office.authority, above, since=office.now.date())
    chief = phone_of(office, line, office.db.run_now(employ, "Đỗ An", above, Role.ADMINISTRATOR, office.now))

    in_group(chief, group).says(f"/start@trong_truong_bot l_{office.authority}")

    assert linked_to(office) == office.authority
