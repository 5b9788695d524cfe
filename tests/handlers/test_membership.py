"""The bot's comings and goings: strange groups, channels, topics, moves, being muted, thrown out and let in again."""

import pytest

from domain.persons.people import Reach
from domain.sending.lodgings import SILENCE, STAY
from handlers.calls import Call
from storage.chats import group_care, groups, lodgings
from storage.people.registry import TELEGRAM
from tests.handlers.groups import CAN, GROUP, MAY_NOT, QUESTION, TOPIC
from tests.handlers.phones import Chat, Json, Line, Phone, in_group, stranger
from tests.office import Office


@pytest.fixture
def group(line: Line) -> Chat:
    return Chat(line, GROUP, "Hiệu trưởng Quận 7")


@pytest.fixture
def here(officer: Phone, group: Chat) -> Phone:
    """The officer in the linked group."""
    speaker = in_group(officer, group)
    speaker.says("/lienket")
    return speaker


def membership(chat: Chat, status: str, rights: Json | None = None, *, kind: str = "supergroup") -> Json:
    """What Telegram tells of the bot's own standing."""
    who = {"id": 1000001, "is_bot": True, "first_name": "Bot"}
    by = {"id": 77, "is_bot": False, "first_name": "Người lạ"}
    where = {**chat.described, "type": kind}
    change = {"chat": where, "from": by, "date": 1, "old_chat_member": {"status": "left", "user": who}}
    return {"my_chat_member": {**change, "new_chat_member": {"status": status, "user": who, **(rights or {})}}}


def says(phone: Phone, text: str, **more: object) -> Call:
    """What the bot asks of Telegram in answer."""
    by = {"id": phone.person, "is_bot": False, "first_name": phone.name}
    spoken = {"message_id": next(phone.line.messages), "date": 1, "chat": phone.chat.described, "from": by}
    [[call]] = phone.line.takes({"message": {**spoken, "text": text, **more}})
    return call


def heard(chat: Chat) -> list[str]:
    return [message.text for message in chat.messages]


def test_a_stranger_who_adds_the_bot_hears_one_neutral_line_and_then_nothing(line: Line, group: Chat) -> None:
    visitor = in_group(stranger(line), group)

    visitor.does(membership(group, "member"))
    for text in ("/start", "/status", "/trogiup", "/huy", "/caidat", "/lienket", f"@trong_truong_bot {QUESTION}"):
        visitor.sends(text=text)

    assert len(heard(group)) == 1
    assert heard(group)[0].startswith("Nhóm này chưa được liên kết.")


def test_it_waits_ten_minutes_for_somebody_and_is_then_due_to_leave(office: Office, line: Line, group: Chat) -> None:
    in_group(stranger(line), group).does(membership(group, "member"))

    before = office.db.run_now(lodgings.due, TELEGRAM, office.now + STAY / 2)
    after = office.db.run_now(lodgings.due, TELEGRAM, office.now + STAY)

    assert (before, after) == ([], [GROUP])
    assert "sau 10 phút" in heard(group)[0]


def test_linked_in_time_it_stays(office: Office, line: Line, officer: Phone, group: Chat) -> None:
    in_group(stranger(line), group).does(membership(group, "member"))

    in_group(officer, group).says("/lienket")

    assert office.db.run_now(lodgings.due, TELEGRAM, office.now + SILENCE) == []


def test_after_an_hour_it_says_why_once_more(office: Office, line: Line, group: Chat) -> None:
    visitor = in_group(stranger(line), group)
    visitor.sends(text="/status")
    office.now += SILENCE

    visitor.sends(text="/status")
    visitor.sends(text="/status")

    assert len(heard(group)) == 2


def test_a_channel_is_left_at_once_and_without_a_word(office: Office, line: Line) -> None:
    channel = Chat(line, -1_000_000_777_000, "Tin của Phòng")
    visitor = in_group(stranger(line), channel)

    visitor.does(membership(channel, "administrator", dict.fromkeys(CAN, False), kind="channel"))

    assert office.db.run_now(lodgings.due, TELEGRAM, office.now) == [channel.chat_id]
    assert heard(channel) == []


def test_where_lienket_was_said_the_group_is_told_and_answers_stay_where_they_were_asked(
    officer: Phone, group: Chat, office: Office
) -> None:
    speaker = in_group(officer, group)
    answer = says(speaker, "/lienket", **TOPIC)
    elsewhere = says(speaker, "/status")

    linked = office.db.run_now(groups.at, TELEGRAM, GROUP)
    assert linked is not None
    assert linked.address.topic == 7
    assert answer.params["message_thread_id"] == 7
    assert "message_thread_id" not in elsewhere.params


def test_the_main_chat_of_a_forum_is_never_named_as_thread_1(officer: Phone, group: Chat, office: Office) -> None:
    speaker = in_group(officer, group)

    general = {"message_thread_id": 1, "is_topic_message": True}
    answer = says(speaker, "/lienket", **general)

    linked = office.db.run_now(groups.at, TELEGRAM, GROUP)
    assert "message_thread_id" not in answer.params
    assert linked is not None
    assert linked.address.topic == 0


def test_said_again_in_another_topic_it_moves_there(here: Phone, group: Chat, office: Office) -> None:
    here.says("/lienket", **TOPIC)

    linked = office.db.run_now(groups.at, TELEGRAM, GROUP)
    assert linked is not None
    assert linked.address.topic == 7


def test_thrown_out_its_officer_is_told_and_it_is_offered_again_with_one_press(
    here: Phone, group: Chat, office: Office
) -> None:
    here.says("/lienket so luong")
    here.does(membership(group, "kicked", {"until_date": 0}))
    office.pass_time(minutes=1)
    for one in office.db.run_now(group_care.troubled, office.now):
        office.db.run_now(group_care.settle, one, office.now)

    here.does(membership(group, "member"))
    offered = here.sees()
    said = here.taps("Liên kết lại")

    assert offered.startswith("Nhóm này từng liên kết với Phòng GDĐT Quận 7, bot nêu số lượng, không nêu tên trường.")
    assert "Đã liên kết nhóm Hiệu trưởng Quận 7 với Phòng GDĐT Quận 7: bot nêu số lượng" in said
    assert office.db.run_now(groups.at, TELEGRAM, GROUP) is not None


def test_only_who_reaches_the_authority_links_it_again(here: Phone, head: Phone, group: Chat, office: Office) -> None:
    here.says("/lienket go")

    in_group(head, group).taps("Liên kết lại")

    assert group.toasts[-1].startswith("Thầy/cô không phụ trách việc này")
    assert office.db.run_now(groups.at, TELEGRAM, GROUP) is None


def test_let_in_again_at_once_nothing_has_happened(here: Phone, group: Chat, office: Office) -> None:
    here.does(membership(group, "kicked", {"until_date": 0}))
    here.does(membership(group, "member"))
    office.pass_time(minutes=1)

    assert office.db.run_now(group_care.troubled, office.now) == []
    assert office.db.run_now(groups.at, TELEGRAM, GROUP) is not None


def test_a_muted_bot_says_nothing_and_is_well_again_once_it_may(here: Phone, group: Chat, office: Office) -> None:
    rights: Json = {**dict.fromkeys(MAY_NOT, False), "is_member": True, "until_date": 0}

    here.does(membership(group, "restricted", rights))
    muted = office.db.run_now(groups.at, TELEGRAM, GROUP)
    here.does(membership(group, "member"))
    well = office.db.run_now(groups.at, TELEGRAM, GROUP)

    assert muted is not None
    assert well is not None
    assert (muted.address.reach, well.address.reach) == (Reach.MUTED, Reach.OPEN)


def test_a_group_that_grows_is_not_taken_for_one_that_threw_the_bot_out(
    here: Phone, group: Chat, office: Office
) -> None:
    grown = Chat(group.line, -1_000_000_200_900, group.title)

    here.does(membership(group, "left"))
    here.sends(migrate_to_chat_id=grown.chat_id)
    in_group(here, grown).sends(migrate_from_chat_id=GROUP)
    office.pass_time(minutes=1)

    assert office.db.run_now(group_care.troubled, office.now) == []
    assert office.db.run_now(groups.at, TELEGRAM, grown.chat_id) is not None


@pytest.mark.on_both
def test_a_new_title_is_the_groups_name_from_then_on(here: Phone, office: Office) -> None:
    here.sends(new_chat_title="Nhóm <b>mới</b> & *vui*")

    linked = office.db.run_now(groups.at, TELEGRAM, GROUP)
    assert linked is not None
    assert linked.title == "Nhóm <b>mới</b> & *vui*"
    assert "Đã liên kết nhóm Nhóm <b>mới</b> & *vui* với" in here.says("/lienket")
