"""An officer's list of groups: seen, changed and ended by buttons and by words, by nobody else."""

import pytest

from domain.ids import GroupId, UnitId
from domain.persons.people import Disclosure, Role
from domain.registry.units import UnitKind
from storage.chats import groups
from storage.people import registry
from storage.units import tree
from tests.handlers.phones import Chat, Line, Phone, in_group, phone_of, stranger
from tests.office import Office, employ

GROUP = -100500
NOT_LINKED = (
    "Nhóm này chưa được liên kết. Cán bộ phụ trách gõ /lienket tại đây; sau 10 phút không ai liên kết, bot sẽ rời nhóm."
)


@pytest.fixture
def group(line: Line) -> Chat:
    return Chat(line, GROUP, "Hiệu trưởng Quận 7")


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


def group_id(office: Office) -> GroupId:
    linked = office.db.run_now(groups.at, registry.TELEGRAM, GROUP)
    assert linked is not None
    return linked.id


def test_the_list_shows_the_groups_and_changes_them_by_buttons(officer: Phone, group: Chat, office: Office) -> None:
    empty = officer.says("/nhom")
    in_group(officer, group).says("/lienket")

    listed = officer.says("/nhom")
    officer.taps("Hiệu trưởng Quận 7")
    counted = officer.taps("Chỉ số lượng")
    labels = officer.labels()
    ended = officer.taps("Gỡ liên kết")

    assert empty.startswith("Chưa có nhóm nào")
    assert "Hiệu trưởng Quận 7 · Phòng GDĐT Quận 7 · tên trường và số lượng · từ 01/02/2024" in listed
    assert "số lượng, không nêu tên trường" in counted
    assert "✓ Chỉ số lượng" in labels
    assert ended.startswith("Đã gỡ liên kết nhóm Hiệu trưởng Quận 7.")
    assert linked_to(office) is None


def test_the_list_is_worked_by_words_as_well(officer: Phone, group: Chat, office: Office) -> None:
    in_group(officer, group).says("/lienket")
    number = group_id(office)

    counted = officer.says(f"/nhom {number} số lượng")
    named = officer.says(f"/nhom {number} ten")
    unclear = officer.says(f"/nhom {number} xoa het")
    officer.says(f"/nhom {number} go")

    assert "không nêu tên trường" in counted
    assert "tên trường và số lượng" in named
    assert unclear.startswith("Thầy/cô gõ số của nhóm")
    assert linked_to(office) is None


@pytest.mark.parametrize("number", ["999999", "0", "-1", "một", "9" * 30])
def test_a_group_that_is_not_there_is_answered_like_one_that_is_not_theirs(
    officer: Phone, colleague: Phone, group: Chat, office: Office, number: str
) -> None:
    in_group(officer, group).says("/lienket")

    theirs = colleague.says(f"/nhom {group_id(office)} go")
    absent = colleague.says(f"/nhom {number} go")

    assert theirs == "Nhóm hoặc cơ quan này không thuộc phạm vi thầy/cô phụ trách."
    assert absent == theirs or absent.startswith("Thầy/cô gõ số của nhóm")
    assert linked_to(office) == office.authority


def test_nobody_but_officers_has_a_list(head: Phone, line: Line) -> None:
    assert head.says("/nhom") == "Thầy/cô không phụ trách việc này nên bot chưa làm gì."
    assert stranger(line).says("/nhom").startswith("Bot chưa biết thầy/cô là ai.")


def test_an_old_button_of_a_link_that_has_ended_changes_nothing(officer: Phone, group: Chat, office: Office) -> None:
    speaker = in_group(officer, group)
    speaker.says("/lienket")
    card = group.last()
    speaker.says("/lienket go")

    speaker.taps_on(card, "Chỉ số lượng")

    assert group.toasts[-1] == "Nhóm hoặc cơ quan này không thuộc phạm vi thầy/cô phụ trách."


def test_pressing_twice_is_pressing_once(officer: Phone, group: Chat, office: Office) -> None:
    speaker = in_group(officer, group)
    speaker.says("/lienket")
    press = speaker.press(group.last().id, group.last().data("Chỉ số lượng"))

    speaker.does(press, press)

    linked = office.db.run_now(groups.at, registry.TELEGRAM, GROUP)
    assert linked is not None
    assert linked.policy is Disclosure.COUNTS


def test_a_button_label_fits_a_small_phone(officer: Phone, group: Chat) -> None:
    in_group(officer, group).says("/lienket")

    assert [label for label in group.last().labels if len(label) > 20] == []


def test_in_a_linked_group_everybody_else_is_shown_how_it_is_linked(officer: Phone, head: Phone, group: Chat) -> None:
    in_group(officer, group).says("/lienket")

    said = in_group(head, group).says("/lienket")

    assert said.startswith("✅ Đã liên kết nhóm Hiệu trưởng Quận 7 với Phòng GDĐT Quận 7")
    assert group.last().labels == []
