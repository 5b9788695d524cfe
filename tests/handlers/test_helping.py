"""Help, settings, menus: what works in every state, for everybody."""

from aiogram.types import BotCommandScopeChat

from handlers import menus as telling
from storage.people import colleagues
from tests.handlers.phones import SPEAKERS, Phone
from tests.office import Office


def test_help_goes_by_role(head: Phone, officer: Phone) -> None:
    assert "Nộp báo cáo cho trường" in head.says("/trogiup")
    assert "Theo dõi các trường" in officer.says("/help")


def test_a_language_is_chosen_once_and_kept(head: Phone) -> None:
    head.says("/caidat")
    head.taps("English")

    assert head.sees() == "From now on I speak English to you."
    assert head.says("/start").startswith("Hello")
    assert "Nothing is going on" in head.says("/cancel")


def test_a_language_nobody_speaks_changes_nothing(head: Phone) -> None:
    head.says("/caidat")

    head.does(head.press(head.chat.last().id, "lang:fr"))

    assert "Nút này đã cũ" in head.toast()
    assert head.says("/start").startswith("Chào thầy/cô")


def test_the_help_names_what_the_menu_has_no_room_for(head: Phone, officer: Phone) -> None:
    assert "/nguoi – Người phụ trách, mời người" in head.says("/trogiup")
    assert "/nhom – Các nhóm chat đã liên kết" in officer.says("/trogiup")
    assert "/nhatky" not in officer.says("/trogiup")


def test_the_menu_is_told_for_every_kind_of_chat_in_both_languages() -> None:
    told = telling.for_all(SPEAKERS)

    kinds = {(one.scope.type if one.scope else "", one.language_code) for one in told}
    scopes = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
    assert kinds == {(scope, code) for scope in scopes for code in (None, "en")}


def test_who_works_in_the_office_has_a_menu_of_their_own_in_their_language(office: Office, officer: Phone) -> None:
    officer.says("/caidat")
    officer.taps("English")

    [reader] = office.db.run_now(colleagues.readers, office.now)
    told = telling.own(reader, SPEAKERS)

    assert told is not None
    assert told.scope == BotCommandScopeChat(chat_id=officer.person)
    assert [one.command for one in told.commands][:3] == ["status", "chuanop", "choduyet"]
    assert told.commands[0].description == "Progress"


def test_the_day_of_the_digest_is_chosen_by_button_and_in_words(head: Phone, officer: Phone) -> None:
    officer.says("/caidat")
    shown = officer.taps("Ngày nhận bản tin")
    officer.taps("Thứ Hai")
    pressed = officer.sees()

    assert shown.startswith("Bản tin tình hình đang đến mỗi sáng làm việc")
    assert pressed.startswith("Từ nay bot gửi bản tin vào sáng thứ Hai hằng tuần")
    assert officer.says("bản tin mỗi sáng") == "Từ nay bot gửi bản tin mỗi sáng làm việc."
    assert "mỗi sáng làm việc" in officer.says("bản tin hôm nào")
    head.says("/caidat")
    assert "Ngày nhận bản tin" not in str(head.chat.last().buttons)
