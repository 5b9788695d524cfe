"""What a chat hears besides commands and buttons, and who may say which command where."""

import pytest

from domain.persons.people import REPORTING, Role
from domain.rights import ChatKind
from tests.handlers.phones import Chat, Line, Phone, in_group, phone_of, stranger
from tests.office import Office, employ

STICKER = {
    "file_id": "s", "file_unique_id": "s", "type": "regular", "width": 1, "height": 1,
    "is_animated": False, "is_video": False,
}  # fmt: skip
VOICE = {"file_id": "v", "file_unique_id": "v", "duration": 1}
PHOTO = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]

OVERSEEING = {Role.OFFICER, Role.LEADER, Role.VIEWER, Role.ADMINISTRATOR}
OFFICERS = {Role.OFFICER, Role.ADMINISTRATOR}
NOT_YOURS = "Thầy/cô không phụ trách việc này nên bot chưa làm gì."

MAY: dict[str, tuple[set[Role], set[Role]]] = {
    "/baocao": (set(REPORTING), set(REPORTING)),
    "/hannop": (set(Role), set(Role)),
    "/status": (set(Role), set(Role)),
    "/chuanop": (OVERSEEING, OVERSEEING),
    "/choduyet": (OFFICERS, set()),
    "/kehoach": (OFFICERS, set()),
}
"""Who is answered, in private and in a group; everybody else is refused."""
FOR_ALL = ("/start", "/trogiup", "/huy", "/caidat", "/lienket")


@pytest.mark.parametrize("content", [{"sticker": STICKER}, {"voice": VOICE}, {"photo": PHOTO}])
def test_what_is_not_words_is_answered_with_what_to_do(officer: Phone, content: dict[str, object]) -> None:
    assert officer.sends(**content) == "Bot chỉ đọc được chữ. Thầy/cô gõ câu hỏi, hoặc gõ /trogiup."


def test_a_number_without_an_open_form_is_not_recorded_and_the_way_is_shown(head: Phone) -> None:
    said = head.says("120")

    assert said.startswith("Chưa có biểu mẫu nào đang mở nên bot chưa ghi “120”.")
    assert head.taps("Nộp Quý I").startswith("Báo cáo CCHC định kỳ · Quý I")


def test_an_empty_line_does_nothing(head: Phone) -> None:
    assert "Bot chưa hiểu câu này" in head.says(" ")


@pytest.mark.on_both
def test_a_corrected_question_is_not_answered_twice(officer: Phone) -> None:
    assert "Bot không đọc lại tin đã sửa" in officer.corrects("trường nào chưa nộp")


def test_a_pinned_message_is_nobodys_question(head: Phone) -> None:
    head.says("/start")
    told = len(head.chat.messages)

    head.sends(pinned_message={"message_id": 1, "date": 1, "chat": head.chat.described, "text": "x"})

    assert len(head.chat.messages) == told


def test_an_old_button_says_it_is_old(head: Phone) -> None:
    head.says("/start")

    head.does(head.press(head.chat.last().id, "version-1:whatever"))

    assert "Nút này đã cũ" in head.toast()


def test_blocking_and_coming_back_is_noted(head: Phone, officer: Phone) -> None:
    def changed(status: str) -> dict[str, object]:
        bot = {"id": 1000001, "is_bot": True, "first_name": "Trống Trường"}
        until = {"until_date": 0} if status == "kicked" else {}
        change = {
            "date": 1,
            "chat": head.chat.described,
            "from": {"id": head.person, "is_bot": False, "first_name": "x"},
        }
        return {
            "my_chat_member": {
                **change,
                "old_chat_member": {"status": "member", "user": bot},
                "new_chat_member": {"status": status, "user": bot, **until},
            }
        }

    head.does(changed("kicked"))
    blocked = officer.says("trường nào chưa nộp quý 1")
    head.does(changed("member"))
    back = officer.says("trường nào chưa nộp quý 1")

    assert "Không liên lạc được (1): TH Nhật Tân" in blocked
    assert "Không liên lạc được" not in back


@pytest.mark.parametrize("where", list(ChatKind))
def test_every_command_is_answered_or_refused_by_role(office: Office, line: Line, where: ChatKind) -> None:
    group = Chat(line, -100500, "Hiệu trưởng Quận 7")
    in_group(phone_of(office, line, office.officer), group).says("/lienket")

    for role in Role:
        unit = office.units["TH Nhật Tân"] if role in REPORTING else office.authority
        person = office.db.run_now(employ, f"Người giữ vai {role}", unit, role, office.now)
        alone = phone_of(office, line, person)
        speaker = alone if where is ChatKind.PRIVATE else in_group(alone, group)
        for command, (private, together) in MAY.items():
            allowed = private if where is ChatKind.PRIVATE else together
            said = speaker.says(command)

            assert (said == NOT_YOURS) is (role not in allowed), f"{command} by {role} in {where}"
        for command in FOR_ALL:
            assert speaker.says(command) != NOT_YOURS, f"{command} by {role} in {where}"


def test_a_stranger_is_refused_every_command_that_tells_anything(line: Line) -> None:
    phone = stranger(line)

    assert {phone.says(command) for command in MAY} == {
        "Bot chưa biết thầy/cô là ai. Thầy/cô mở đường dẫn mời mà cơ quan quản lý đã gửi, hoặc gõ /start."
    }
